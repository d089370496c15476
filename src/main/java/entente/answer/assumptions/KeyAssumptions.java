// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.assumptions;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.action.Actions;
import entente.answer.alignment.Alignment;
import entente.answer.commitment.Commitment;
import entente.answer.goals.Wants;
import entente.answer.hypotheses.Hypotheses;
import entente.answer.payoff.Winning;
import entente.answer.pooling.RivalClaims;
import entente.answer.restriction.Restriction;
import entente.domain.ActorId;
import entente.domain.Working;
import entente.evidence.Assumption;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import entente.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The key-assumptions check: everything that the answers take as given, each struck out or taken
/// otherwise in turn, and which key answers then fall or turn. Ranked by what it turns.
///
/// A key answer falls where its sentence goes or becomes a gap, and turns where what it names or
/// how likely it puts it changes; a figure that moves turns nothing.
public final class KeyAssumptions {
  /// How many assumptions that turn something are told one by one.
  private static final int TOLD = 8;

  /// How many items have to rest on one state's word before that word is checked as one assumption.
  private static final int SEVERAL = 2;

  private static final String COMPARISON = "winning.comparison";

  private KeyAssumptions() {}

  /// Something taken as given.
  ///
  /// @param id unique among them
  /// @param what as a clause after "that"
  /// @param howSure on what it rests, as a phrase
  /// @param own a key answer that says no more than the assumption, and so is not counted
  /// @param retake what the key answers of the payoff are when it is taken otherwise; null where
  ///   evidence is struck out instead
  private record Taken(
      String id,
      String what,
      String howSure,
      List<Assumption> strike,
      @Nullable String own,
      Winning.@Nullable Taking retake,
      String otherwise) {
    Taken {
      strike = List.copyOf(strike);
    }
  }

  /// What became of one key answer.
  ///
  /// @param before what it said in the parts that differ
  /// @param after what it says then; null where it falls
  private record Turned(String topic, String before, @Nullable String after) {}

  /// An assumption with what hangs on it.
  private record Checked(Taken taken, List<Turned> turned, List<EvidenceId> struck) {
    Checked {
      turned = List.copyOf(turned);
      struck = List.copyOf(struck);
    }
  }

  /// A key answer, and under which topic it stands.
  private record Key(String topic, Sentence sentence) {}

  private static final List<Function<Setting, List<Key>>> MECHANISMS =
      List.of(
          in -> heads(in, Alignment.passages(in)),
          in -> heads(in, Wants.passages(in)),
          in -> heads(in, Commitment.passages(in)),
          in -> heads(in, Restriction.passages(in)),
          in -> heads(in, RivalClaims.passages(in)),
          in -> heads(in, Actions.passages(in)),
          in -> Hypotheses.passages(in).stream().map(passage -> key(in, passage)).toList(),
          in -> payoff(Winning.heads(in)));

  public static List<Sentence> sentences(Setting in) {
    List<List<Key>> before =
        MECHANISMS.stream()
            .map(each ->
                each.apply(in).stream().filter(key -> key.sentence().label() != Label.GAP).toList())
            .toList();
    int answers = before.stream().mapToInt(List::size).sum();
    if (answers == 0) {
      return List.of();
    }
    List<Checked> checked = new ArrayList<>();
    for (Taken taken : taken(in)) {
      if (taken.retake() == null || !before.getLast().isEmpty()) {
        checked.add(check(in, taken, before));
      }
    }
    if (checked.isEmpty()) {
      return List.of();
    }
    List<Checked> turning =
        checked.stream()
            .filter(each -> !each.turned().isEmpty())
            .sorted(
                Comparator.comparingInt((Checked each) -> -each.turned().size())
                    .thenComparing(each -> each.taken().id()))
            .toList();
    List<Sentence> sentences = new ArrayList<>();
    Finding<Integer> count =
        Finding.known(
            "assumptions",
            Methods.KEY_ASSUMPTIONS,
            checked.stream().flatMap(each -> each.struck().stream()).distinct().toList(),
            turning.size(),
            checked.stream()
                .map(each -> new Working(each.taken().id() + ": turns " + each.turned().size()))
                .toList());
    sentences.add(
        Sentence.of(
            "assumed",
            Label.JUDGEMENT,
            List.of(count),
            "of {} that {} {} on, each struck out or taken otherwise in turn, {} a key answer.",
            Voice.count(checked.size(), "assumption", "assumptions"),
            Voice.count(answers, "key answer", "key answers"),
            Voice.outcome(answers == 1 ? "rests" : "rest"),
            Voice.count(turning.size(), "turns", "turn")));
    for (Checked each : turning.stream().limit(TOLD).toList()) {
      sentences.addAll(told(each));
    }
    List<Checked> more = turning.stream().skip(TOLD).toList();
    if (!more.isEmpty()) {
      sentences.add(
          Sentence.of(
              "assumed.more",
              Label.JUDGEMENT,
              List.of(count),
              "each of these turns at most {}: {}.",
              Voice.count(more.getFirst().turned().size(), "key answer", "key answers"),
              Voice.outcome(
                  "that "
                      + String.join(
                          "; that ", more.stream().map(each -> each.taken().what()).toList()))));
    }
    List<String> idle =
        checked.stream()
            .filter(each -> each.turned().isEmpty())
            .map(each -> each.taken().what())
            .toList();
    if (!idle.isEmpty()) {
      sentences.add(
          Sentence.of(
              "assumed.idle",
              Label.JUDGEMENT,
              List.of(count),
              "no key answer turns without these: {}.",
              Voice.outcome("that " + String.join("; that ", idle))));
    }
    return sentences;
  }

  private static List<Sentence> told(Checked each) {
    Taken taken = each.taken();
    List<Working> working =
        each.turned().stream()
            .map(turned ->
                new Working(
                    turned.topic()
                        + ": "
                        + turned.before()
                        + " -> "
                        + Objects.requireNonNullElse(turned.after(), "falls")))
            .toList();
    Finding<Integer> finding =
        Finding.known(
            "assumed." + taken.id(),
            Methods.KEY_ASSUMPTIONS,
            each.struck(),
            each.turned().size(),
            working);
    for (Assumption assumption : taken.strike()) {
      finding = finding.with("struck out", assumption.line());
    }
    if (taken.retake() != null) {
      finding = finding.with("taken otherwise", taken.otherwise());
    }
    return List.of(
        Sentence.of(
            "assumed." + taken.id(),
            Label.ASSUMPTION,
            List.of(finding),
            "it is taken that {}: {}.",
            Voice.outcome(taken.what()),
            Voice.outcome(taken.howSure())),
        Sentence.of(
            "assumed." + taken.id() + ".turns",
            Label.JUDGEMENT,
            List.of(finding),
            "{}, {}.",
            Voice.outcome(taken.otherwise()),
            Voice.outcome(
                Voice.joined(each.turned().stream().map(KeyAssumptions::said).toList()))));
  }

  private static String said(Turned turned) {
    return turned.after() == null
        ? "“%s” falls".formatted(turned.topic())
        : "“%s” turns from %s to %s".formatted(turned.topic(), turned.before(), turned.after());
  }

  private static Checked check(Setting in, Taken taken, List<List<Key>> before) {
    if (taken.retake() != null) {
      List<Key> payoff = before.getLast();
      Map<String, Sentence> then = byId(payoff(Winning.heads(in, taken.retake())));
      List<Turned> turned = new ArrayList<>();
      for (Key key : payoff) {
        Sentence after = then.get(key.sentence().id());
        if (after != null) {
          turned(key, after).ifPresent(turned::add);
        }
      }
      Set<EvidenceId> evidence = new TreeSet<>();
      payoff.forEach(key -> evidence.addAll(key.sentence().evidence()));
      return new Checked(taken, turned, List.copyOf(evidence));
    }
    World world = in.world().assuming(taken.strike());
    Set<EvidenceId> struck = new LinkedHashSet<>();
    in.world().all().stream().map(Evidence::id).filter(id -> !world.holds(id)).forEach(struck::add);
    Setting without = in.in(world);
    List<Turned> turned = new ArrayList<>();
    for (int at = 0; at < MECHANISMS.size(); at++) {
      List<Key> keys = before.get(at);
      if (keys.stream().allMatch(key -> Collections.disjoint(key.sentence().evidence(), struck))) {
        continue;
      }
      Map<String, Sentence> then = byId(MECHANISMS.get(at).apply(without));
      for (Key key : keys) {
        if (!key.sentence().id().equals(taken.own())) {
          turned(key, then.get(key.sentence().id())).ifPresent(turned::add);
        }
      }
    }
    return new Checked(taken, turned, List.copyOf(struck));
  }

  private static Map<String, Sentence> byId(List<Key> keys) {
    Map<String, Sentence> byId = new LinkedHashMap<>();
    keys.forEach(key -> byId.put(key.sentence().id(), key.sentence()));
    return byId;
  }

  /// How a key answer differs in what it names or how likely it puts it. A likelihood turns where
  /// its terms have none in common, and falls where it can no longer be judged.
  private static Optional<Turned> turned(Key key, @Nullable Sentence after) {
    Sentence before = key.sentence();
    if (after == null
        || (after.label() == Label.GAP && before.label() != Label.GAP)
        || (judged(before) && !judged(after))) {
      return Optional.of(new Turned(key.topic(), before.text(), null));
    }
    List<String> was = named(before);
    List<String> is = named(after);
    if (was.equals(is) && !(judged(before) && apart(chance(before), chance(after)))) {
      return Optional.empty();
    }
    Stream.of(chance(before)).flatMap(Optional::stream).map(Part::text).forEach(was::add);
    Stream.of(chance(after)).flatMap(Optional::stream).map(Part::text).forEach(is::add);
    return Optional.of(new Turned(key.topic(), said(was, is), said(is, was)));
  }

  /// What is said here and not there; all of it where nothing differs but the order.
  private static String said(List<String> here, List<String> there) {
    List<String> only = here.stream().filter(part -> !there.contains(part)).toList();
    return "“" + String.join(", ", only.isEmpty() ? here : only) + "”";
  }

  private static Optional<Part.Chance> chance(Sentence sentence) {
    return sentence.parts().stream()
        .filter(Part.Chance.class::isInstance)
        .map(Part.Chance.class::cast)
        .findFirst();
  }

  /// Whether a likelihood lies within two terms that stand side by side.
  private static boolean judged(Sentence sentence) {
    return chance(sentence)
        .map(chance -> EnumSet.range(chance.low(), chance.high()).size() <= 2)
        .orElse(true);
  }

  private static boolean apart(Optional<Part.Chance> one, Optional<Part.Chance> other) {
    return one.isPresent()
        && other.isPresent()
        && (one.get().high().compareTo(other.get().low()) < 0
            || other.get().high().compareTo(one.get().low()) < 0);
  }

  /// What a sentence names: all that is bound but its figures, dates and likelihoods.
  private static List<String> named(Sentence sentence) {
    if (sentence.id().equals(COMPARISON)) {
      return new ArrayList<>(List.of(firstName(sentence) + " ahead"));
    }
    return sentence.parts().stream()
        .filter(part ->
            switch (part) {
              case Part.Outcome _, Part.Name _, Part.Claim _, Part.Term _ -> true;
              case Part.Chance _, Part.Number _, Part.Time _, Part.Words _ -> false;
            })
        .map(Part::text)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<Key> heads(Setting in, List<Passage> passages) {
    return passages.stream()
        .filter(passage -> passage.gist() != null)
        .map(passage -> key(in, passage))
        .toList();
  }

  private static Key key(Setting in, Passage passage) {
    String of =
        switch (passage.question()) {
          case WHY -> " (why they are together)";
          case FIRST_WANTS -> " (what " + in.voice().name(in.first()).text() + " wants)";
          case SECOND_WANTS -> " (what " + in.voice().name(in.second()).text() + " wants)";
          case DOING, WINNING -> "";
        };
    return new Key(capital(passage.topic()) + of, passage.sentences().getFirst());
  }

  private static String capital(String topic) {
    return topic.substring(0, 1).toUpperCase(Locale.ROOT) + topic.substring(1);
  }

  private static List<Key> payoff(List<Sentence> heads) {
    return heads.stream()
        .map(sentence ->
            new Key(
                sentence.id().equals(COMPARISON)
                    ? "Who gained more"
                    : sentence.id().equals("winning.bargain")
                        ? "Who needed the other more"
                        : "Whether " + firstName(sentence) + " gained",
                sentence))
        .toList();
  }

  private static String firstName(Sentence sentence) {
    return sentence.parts().stream()
        .filter(Part.Name.class::isInstance)
        .map(Part::text)
        .findFirst()
        .orElse("it");
  }

  private static List<Taken> taken(Setting in) {
    List<Taken> taken = new ArrayList<>();
    taken.addAll(goals(in));
    taken.addAll(words(in));
    stateMedia(in, taken);
    denied(in, taken);
    conversions(in, taken);
    conventions(taken);
    return taken;
  }

  private static List<Taken> goals(Setting in) {
    List<Taken> taken = new ArrayList<>();
    for (Evidence.Goal goal : in.world().items(Evidence.Goal.class)) {
      ActorId holder = in.world().ledger().stateOf(goal.holder());
      if (!in.isParty(holder)) {
        continue;
      }
      long stated = goal.stated().stream().filter(in.world()::holds).count();
      long served = goal.served().stream().filter(in.world()::holds).count();
      taken.add(
          new Taken(
              goal.id().value(),
              in.voice().name(holder).text() + " wants " + goal.what(),
              "inferred from %d %s and %d %s, and %s"
                  .formatted(
                      stated,
                      stated == 1 ? "statement" : "statements",
                      served,
                      served == 1 ? "act" : "acts",
                      goal.attribution().credibility().words()),
              List.of(new Assumption.WithoutItem(goal.id())),
              in.id("wants", holder, goal.id()),
              null,
              "if it does not"));
    }
    return taken;
  }

  /// That what one state alone says is so.
  private static List<Taken> words(Setting in) {
    Map<ActorId, Integer> alone = new TreeMap<>();
    for (Evidence item : in.world().all()) {
      List<ActorId> claimants = in.states(item.attribution().saidBy());
      if (claimants.size() == 1 && !(item instanceof Evidence.Statement)) {
        alone.merge(claimants.getFirst(), 1, Integer::sum);
      }
    }
    List<Taken> taken = new ArrayList<>();
    alone.forEach((claimant, items) -> {
      if (items >= SEVERAL) {
        String name = in.voice().name(claimant).text();
        taken.add(
            new Taken(
                "word." + claimant.value().toLowerCase(Locale.ROOT),
                "what is reported by " + name + " alone is so",
                items + " items rest on nobody else's word",
                List.of(new Assumption.WithoutSaidBy(claimant)),
                null,
                null,
                "without all that nobody else says"));
      }
    });
    return taken;
  }

  private static void stateMedia(Setting in, List<Taken> taken) {
    long only =
        in.world().all().stream()
            .filter(item -> {
              List<Source> sources = in.world().ledger().sourcesOf(item);
              return !sources.isEmpty()
                  && sources.stream().allMatch(source -> source.stateMedia() != null);
            })
            .count();
    if (only > 0) {
      taken.add(
          new Taken(
              "state-media",
              "what state media alone carry is so",
              only + " items stand in no other source",
              List.of(new Assumption.WithoutStateMedia(null)),
              null,
              null,
              "without all that they alone carry"));
    }
  }

  /// That what somebody denies is so all the same.
  private static void denied(Setting in, List<Taken> taken) {
    Map<List<EvidenceId>, List<Evidence.Denial>> byReports = new LinkedHashMap<>();
    for (Evidence.Denial denial : in.world().items(Evidence.Denial.class)) {
      List<EvidenceId> reports = denial.denies().stream().filter(in.world()::holds).toList();
      if (!reports.isEmpty()) {
        byReports.computeIfAbsent(reports, _ -> new ArrayList<>()).add(denial);
      }
    }
    byReports.forEach((reports, denials) -> taken.add(denied(in, reports, denials)));
  }

  private static Taken denied(Setting in, List<EvidenceId> reports, List<Evidence.Denial> denials) {
    List<Evidence> denied = reports.stream().map(in.world().ledger()::getItem).toList();
    Part by = in.voice().names(denials.stream().map(Evidence.Denial::by).distinct().toList(), 3);
    Credibility worst =
        denied.stream()
            .map(item -> item.attribution().credibility())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new Taken(
        "denied." + denials.getFirst().id(),
        denied.size() == 1
            ? "%s, against a denial by %s"
                .formatted(in.voice().claim(denied.getFirst()).text(), by.text())
            : "%d reports are so, against a denial by %s".formatted(denied.size(), by.text()),
        (denied.size() == 1 ? "graded " : "graded at worst ") + worst.words(),
        reports.stream().<Assumption>map(Assumption.WithoutItem::new).toList(),
        null,
        null,
        "if the denial is true");
  }

  /// That amounts which were got by a factor are so.
  private static void conversions(Setting in, List<Taken> taken) {
    for (Evidence.Conversion conversion : in.world().items(Evidence.Conversion.class)) {
      List<Assumption> strike = new ArrayList<>();
      for (Evidence item : in.world().all()) {
        if (item instanceof Evidence.Measured measured
            && conversion.id().equals(measured.conversion())) {
          strike.add(new Assumption.WithoutItem(item.id()));
        }
      }
      if (!strike.isEmpty()) {
        taken.add(
            new Taken(
                conversion.id().value(),
                "a factor stands for %s, %s %s"
                    .formatted(
                        conversion.what(),
                        Voice.amountOf(conversion.factor()).text(),
                        conversion.to().word(2)),
                "%s, and behind %d %s"
                    .formatted(
                        conversion.attribution().credibility().words(),
                        strike.size(),
                        strike.size() == 1 ? "figure" : "figures"),
                strike,
                null,
                null,
                "without the figures that were got by it"));
      }
    }
  }

  private static void conventions(List<Taken> taken) {
    taken.add(
        new Taken(
            "weights",
            "every weighting of a party's goals is as good as any other",
            "a convention of the model",
            List.of(),
            null,
            Winning.Taking.EQUAL_WEIGHTS,
            "if all its goals weigh the same"));
    taken.add(
        new Taken(
            "unknowns",
            "a gain of which nothing is known may lie anywhere between nothing and all",
            "a convention of the model",
            List.of(),
            null,
            Winning.Taking.UNKNOWNS_AGAINST_THE_LEAD,
            "if each lies at the end least kind to who leads"));
    taken.add(
        new Taken(
            "vetoes",
            "the vetoes on the other's behalf came from the partnership",
            "the baseline takes it so",
            List.of(),
            null,
            Winning.Taking.VETOES_ANYHOW,
            "if they would have been cast anyhow"));
  }
}
