// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Voice;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Span;
import entente.evidence.claim.Stems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article says of an agreement's life (signed, ratified, in force, lapsed) with
/// its recorded steps.
final class Steps {
  private static final Map<LifeCycleStep, Pattern> WORDS =
      new java.util.EnumMap<>(
          Map.of(
              LifeCycleStep.ENTERED_INTO_FORCE,
              Pattern.compile(
                  "into force|in force|in effect|into effect|take effect|took effect|takes effect|taken effect|bec(a|o)mes? binding|bec(a|o)me effective|has applied|applies since|entry into force|ha(s|ve|d) bound|bound (its|the|their|all) (\\w+ )?(parties|members|states)|became (law|operative)|has been (binding|law)"),
              LifeCycleStep.RATIFIED,
              Pattern.compile(
                  "ratif(y|ied|ies|ication)\\b(?! exchanged)|sign(s|ed)? [\\w ]{2,24} into law"),
              LifeCycleStep.SIGNED,
              Pattern.compile(
                  "(?<!\\b(no|any|a|of|little|every) )\\bsign(s|ed|ing)?\\b(?! up| (the |its |his |a )?(ratification|law|decree))|\\bput (his|her|its|their) (names?|signatures?) to\\b|(was|were|been) concluded(?! for)|concluded (at|in|on|it)\\b|signature|\\bsealed\\b|initialled"),
              LifeCycleStep.APPROVED,
              Pattern.compile(
                  "approv(ed|es|al)|endors(ed|es|ement)|\\bconsent(ed)?\\b|\\bassent\\b|\\bpassed (it|the (treaty|pact|bill|agreement))\\b|waved it through|followed (only )?(on|suit|[\\w-]+ (days?|weeks?|months?) (later|afterwards))|voted for (it|the (\\w+ )?(text|treaty|pact|bill|agreement))|rejected (it|the (\\w+ )?(treaty|pact|bill|agreement))|voted (it|the treaty) down"),
              LifeCycleStep.SUBMITTED,
              Pattern.compile("submitted"),
              LifeCycleStep.INSTRUMENTS_EXCHANGED,
              Pattern.compile(
                  "instruments (of ratification )?(were |was |are )?exchanged|exchange of (the )?instruments"),
              LifeCycleStep.LAPSED,
              Pattern.compile("\\blapsed?\\b|expired"),
              LifeCycleStep.INVOKED,
              Pattern.compile(
                  "invok(e|ed|es)|called on its allies under|appealed to (the|its) (\\w+ )?(organi[sz]ation|bloc|alliance|allies|pact)|call for help|invocation"),
              LifeCycleStep.NOTICE_GIVEN,
              Pattern.compile(
                  "\\b(gave|given|served|handed in) (that |its |the |such |formal |official |written )*notice"),
              LifeCycleStep.TERMINATED,
              Pattern.compile(
                  "terminated|\\bleft (the|its) (\\w+ ){0,4}(treaty|organi[sz]ation|bloc|alliance|pact)|already left|(has|have) (thus |already |now |since )*left|withdrew from the|pulled out of the|quit the|(has|have) quit")));
  private static final Pattern ANY_TREATY = Pattern.compile("\\b(treaty|agreement|pact|accord)\\b");
  private static final Pattern THE_TREATY = Pattern.compile("\\btreaty\\b");
  private static final Pattern REPLACES =
      Pattern.compile(
          "\\b(replac(es?|ed)|supersed(es?|ed)|succeed(s|ed)|took the place of|takes the place of) (a|an|the|another|its) ");
  private static final Pattern PASSED = Pattern.compile("\\b(days?|weeks?|months?|years?)\\b");
  private static final Pattern FIRST_OF = Pattern.compile("\\bfirst\\b");
  private static final Pattern THE_MEN = Pattern.compile("\\b(men|them|those)\\b");
  private static final Pattern WHEN = Pattern.compile("\\b(after|before|until|once|when|since)\\b");
  private static final Pattern TREATY_OF =
      Pattern.compile("(treaty|agreement|pact|accord) of (the )?\\z");
  private static final Pattern THAT_ONE =
      Pattern.compile(
          "(that|this) (document|treaty|pact|agreement|accord|text|paper|instrument|one)\\b|the latter\\b");
  private static final double SPOKEN = 5;
  private static final Pattern ORDER =
      Pattern.compile(
          "(?<before> preceded | predated? | came before | came ahead of | was older than )|(?<after> came after | came later than | followed (?=the |its |russia|iran|that ))");
  private static final List<String> LEGISLATURE =
      List.of("parliament", "majlis", "legislature", "legislators", "lawmakers");
  private static final Map<String, List<String>> ORGANS =
      Map.of(
          "federation council",
          List.of("upper house", "upper chamber", "senate"),
          "state duma",
          List.of("duma", "lower house", "lower chamber"),
          "parliament",
          LEGISLATURE,
          "majlis",
          LEGISLATURE);
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\b(refused|declined) to (approve|ratify|endorse|pass)|\\brejected\\b|\\bdown\\b");
  private static final Pattern IT = Pattern.compile("\\b(it|its)\\b");
  private static final Pattern YEAR_OF =
      Pattern.compile(
          "\\b(?:treaty|agreement|pact|accord|one) of (?:\\w+ )?(1[89]\\d\\d|20\\d\\d)\\b|\\b(1[89]\\d\\d|20\\d\\d) treaty");

  private Steps() {}

  static List<Ruling> of(Matter matter) {
    List<Ruling> rulings = new ArrayList<>();
    String words = told(matter);
    Ruling preceded = preceded(matter);
    if (preceded != null) {
      return List.of(preceded);
    }
    for (Map.Entry<LifeCycleStep, Pattern> entry : WORDS.entrySet()) {
      LifeCycleStep step = entry.getKey();
      Matcher said = entry.getValue().matcher(words);
      if (!said.find() || lined(matter, words, step)) {
        continue;
      }
      if (within(matter, said)
          || (step == LifeCycleStep.SIGNED
              && matter.says("declined to sign", "refused", "into law"))) {
        continue;
      }
      Evidence.Agreement agreement = agreement(matter, step, said.start());
      if (agreement != null) {
        int when = subordinate(matter, said.start());
        Ruling sent = when > 0 ? sent(matter, agreement, step, when) : null;
        Ruling ruling = sent != null ? sent : step(matter, agreement, step, said.start());
        boolean unsure =
            ruling != null
                && ruling.verdict() == Verdict.CONFIRMED
                && sent == null
                && (matter.unresolved() || when > 0);
        if (ruling != null && !unsure && !(reported(matter) && ruling.finds())) {
          rulings.add(ruling);
        }
      }
    }
    return rulings;
  }

  /// Whether the step only tells when something else was: "arrived after it had entered into
  /// force".
  ///
  /// @return where the word that says so stands in the claim's words; -1 for none
  private static int subordinate(Matter matter, int at) {
    String before = matter.words().substring(0, Math.min(at, matter.words().length()));
    Matcher when = WHEN.matcher(before);
    int from = -1;
    while (when.find()) {
      from = when.start();
    }
    int start = matter.claim().span().start() + from;
    boolean told =
        from > 0 && matter.claim().acts().stream().anyMatch(a -> a.span().end() <= start);
    return told && !PASSED.matcher(before.substring(0, from)).find() ? from : -1;
  }

  /// "The first soldiers arrived after it had entered into force": the first of what was sent,
  /// before or after a step.
  ///
  /// @param when where the word that says so stands in the claim's words
  private static @Nullable Ruling sent(
      Matter matter, Evidence.Agreement agreement, LifeCycleStep step, int when) {
    String main = matter.words().substring(0, when);
    boolean before = matter.words().startsWith("before", when);
    boolean after = matter.words().startsWith("after", when);
    List<Evidence.Step> steps = steps(matter, agreement, step);
    if (!(before || after) || !FIRST_OF.matcher(main).find() || steps.size() != 1) {
      return null;
    }
    Set<String> own = new HashSet<>(Stems.in(main));
    if (THE_MEN.matcher(main).find()) {
      own.addAll(matter.claim().context().stems());
    }
    Evidence.Flow first = null;
    for (Evidence.Flow flow : matter.index().world().items(Evidence.Flow.class)) {
      boolean meant =
          Matter.decides(flow)
              && Amounts.sides(matter, flow)
              && matter.index().good(flow.good()).stream().anyMatch(own::contains);
      if (meant && (first == null || flow.when().earliest().isBefore(first.when().earliest()))) {
        first = flow;
      }
    }
    Evidence.Step taken = steps.getFirst();
    if (first == null || (first.when().overlaps(taken.when()) && !first.when().isInterval())) {
      return null;
    }
    boolean earlier = first.when().earliest().isBefore(taken.when().earliest());
    return Ruling.compared(
        matter,
        earlier == before,
        "order",
        Methods.TIMING,
        9,
        first,
        taken,
        "from " + When.on(first.when().earliest()).words() + "; " + taken.when().words());
  }

  /// The claim's words; where it only says that somebody "did so", with those of the claim before.
  private static String told(Matter matter) {
    boolean same = matter.says("did so", "did the same", "does so", "followed suit", "has done so");
    return same && matter.before() != null
        ? matter.words() + " " + matter.before().words()
        : matter.words();
  }

  /// Whether "sealed" or "consent" is said of something else than a treaty.
  private static boolean lined(Matter matter, String words, LifeCycleStep step) {
    boolean loose = words.contains("sealed") || words.contains("consent");
    boolean organ =
        ORGANS.values().stream().anyMatch(names -> names.stream().anyMatch(words::contains));
    return loose
        && !organ
        && step != LifeCycleStep.ENTERED_INTO_FORCE
        && !matter.claim().speaksOf("treaty")
        && !matter.claim().context().stems().contains("treaty")
        && !matter.claim().context().stems().contains("ratify");
  }

  /// "Its entry into force preceded the parliament's approval": one step before another.
  private static @Nullable Ruling preceded(Matter matter) {
    Matcher order = ORDER.matcher(matter.words());
    if (!order.find()) {
      return null;
    }
    Evidence.Step one = stepIn(matter, matter.words().substring(0, order.start()));
    Evidence.Step other = stepIn(matter, matter.words().substring(order.end()));
    if (one == null || other == null || one.equals(other)) {
      return null;
    }
    boolean before = order.group("before") != null;
    Evidence.Step first = before ? one : other;
    Evidence.Step second = before ? other : one;
    boolean holds =
        first.when().latest().isBefore(second.when().earliest()) != matter.claim().negated();
    return Ruling.compared(
        matter,
        holds,
        "order",
        Methods.TIMING,
        10,
        one,
        other,
        one.when().words() + " and " + other.when().words());
  }

  /// The step that some words name; null where they name none or no one.
  private static Evidence.@Nullable Step stepIn(Matter matter, String words) {
    for (Map.Entry<LifeCycleStep, Pattern> entry : WORDS.entrySet()) {
      if (entry.getValue().matcher(words).find()) {
        Evidence.Agreement agreement = agreement(matter, entry.getKey(), 0);
        List<Evidence.Step> steps =
            agreement == null ? List.of() : steps(matter, agreement, entry.getKey());
        List<Evidence.Step> own =
            steps.stream()
                .filter(s ->
                    (s.through() != null && speaksOf(words, s.through()))
                        || (s.by() != null && named(matter, words, s.by())))
                .toList();
        return !own.isEmpty() ? own.getFirst() : steps.size() == 1 ? steps.getFirst() : null;
      }
    }
    return null;
  }

  /// Whether the words stand within what a lapse is counted from: "months after it was signed".
  private static boolean within(Matter matter, Matcher said) {
    int at = matter.claim().span().start() + said.start();
    return matter.claim().lapses().stream()
        .anyMatch(l -> l.other().start() <= at && at < l.other().end());
  }

  /// The agreement of which the claim speaks: by its parties and its year, else the case's subject.
  ///
  /// @param at where the claim speaks of the step
  static Evidence.@Nullable Agreement agreement(Matter matter, LifeCycleStep step, int at) {
    Claim claim = matter.claim();
    String words = matter.words();
    String sentence = matter.words(claim.sentence());
    boolean participle = matter.sources().isEmpty() && ANY_TREATY.matcher(sentence).find();
    boolean treaty =
        claim.speaksOf("treaty")
            || IT.matcher(words).find()
            || matter.says(
                "duma",
                "council",
                "parliament",
                "chamber",
                "upper house",
                "lower house",
                "lawmakers")
            || step == LifeCycleStep.RATIFIED
            || step == LifeCycleStep.ENTERED_INTO_FORCE
            || (step == LifeCycleStep.TERMINATED && matter.says("bloc", "alliance", "organi"))
            || (step == LifeCycleStep.INVOKED && matter.says("appealed to "))
            || claim.context().stems().contains("treaty")
            || participle
            || THE_TREATY.matcher(sentence).find();
    Matcher year = YEAR_OF.matcher(words);
    Integer of = null;
    if (year.find()) {
      of = Integer.valueOf(year.group(1) == null ? year.group(2) : year.group(1));
    }
    Evidence.Agreement best = null;
    Matter before = matter.before();
    boolean told =
        before != null
            && (words.startsWith("it ")
                ? ANY_TREATY.matcher(before.words()).find()
                : THAT_ONE.matcher(words).lookingAt()
                    && ANY_TREATY.matcher(before.words(before.claim().sentence())).find());
    boolean older = REPLACES.matcher(words).find() && step == LifeCycleStep.SIGNED;
    Evidence.Agreement spoken =
        told && !older && before != null ? agreement(before, LifeCycleStep.SIGNED, 0) : null;
    Matcher signing =
        java.util.Objects.requireNonNull(WORDS.get(LifeCycleStep.SIGNED)).matcher(words);
    List<Claim.Time> signings =
        step == LifeCycleStep.SIGNED
            ? near(matter, at)
            : signing.find() ? near(matter, signing.start()) : List.of();
    double most = 0.5;
    for (Evidence.Agreement agreement : matter.index().world().items(Evidence.Agreement.class)) {
      double score = !older && agreement.id().equals(matter.file().subject()) ? 2 : 0;
      score += agreement.equals(spoken) ? SPOKEN : 0;
      score += agreement.parties().size() == 2 && sentence.contains("bilateral") ? 2 : 0;
      score += titled(matter, agreement) ? SPOKEN : 0;
      int signed = agreement.when().earliest().getYear();
      if (of != null) {
        score += of == signed ? 4 : step == LifeCycleStep.SIGNED ? 0 : -3;
      }
      boolean signedThen = signings.stream().anyMatch(t -> t.when().overlaps(agreement.when()));
      score += signedThen ? 5 : 0;
      for (Index.Candidate candidate : matter.candidates()) {
        if (candidate.item().equals(agreement)) {
          score += Math.min(4, candidate.topic() / 3);
        }
      }
      long parties =
          agreement.parties().stream()
              .filter(p ->
                  matter.mentioned().stream().anyMatch(m -> matter.ledger().stateOf(m).equals(p)))
              .count();
      for (String stem : Stems.in(agreement.title())) {
        if (!stem.equals("treaty") && claim.context().stems().contains(stem)) {
          score += 0.2 * matter.index().weight(stem);
        }
      }
      score += agreement.parties().size() <= 3 ? 0.7 * parties : 0.1 * parties;
      boolean stranger =
          claim.actors().stream()
              .filter(m -> m.form() != Claim.Form.PRONOUN)
              .map(m -> matter.ledger().stateOf(m.actor()))
              .anyMatch(s -> matter.index().isState(s) && !agreement.parties().contains(s));
      List<ActorId> takers =
          matter.sources().stream()
              .map(matter.ledger()::stateOf)
              .filter(matter.index()::isState)
              .toList();
      boolean others = step == LifeCycleStep.SIGNED && !agreement.parties().containsAll(takers);
      if ((stranger && agreement.parties().size() <= 3) || others) {
        continue;
      }
      if (score > most) {
        most = score;
        best = agreement;
      }
    }
    return treaty || of != null ? best : null;
  }

  private static @Nullable Ruling step(
      Matter matter, Evidence.Agreement agreement, LifeCycleStep step, int at) {
    List<Evidence.Step> steps =
        steps(matter, agreement, step).stream()
            .filter(
                s -> !matter.claim().negated() || !s.when().earliest().isAfter(matter.written()))
            .toList();
    List<Evidence.Step> own = byTaker(matter, steps);
    Claim claim = matter.claim();
    if (own.isEmpty()) {
      return absent(matter, agreement, step, steps);
    }
    Evidence.Step first = own.getFirst();
    for (Claim.Lapse lapse : claim.lapses()) {
      Evidence anchor = anchor(matter, agreement, lapse.other(), first);
      if (anchor != null) {
        return Lapses.ruling(matter, first, anchor, lapse);
      }
    }
    Ruling signatory = step == LifeCycleStep.SIGNED ? signatory(matter, agreement, first) : null;
    if (signatory != null) {
      return signatory;
    }
    Ruling place = place(matter, steps);
    if (place != null) {
      return place;
    }
    Ruling order = order(matter, agreement, own);
    if (order != null) {
      return order;
    }
    boolean refused =
        REFUSED.matcher(matter.words()).find()
            && (step == LifeCycleStep.APPROVED || step == LifeCycleStep.RATIFIED);
    boolean manner = matter.says("without", "not oblige", "no vote");
    boolean oneOfMany = first.by() == null && agreement.parties().size() > 2;
    if (claim.negated() && oneOfMany && !matter.sources().isEmpty()) {
      return null;
    }
    if (refused || (claim.negated() && !manner)) {
      boolean nobody = own.isEmpty();
      return nobody
          ? null
          : decided(matter, Verdict.CONTRADICTED, own, "it did so " + first.when().phrase(), first);
    }
    List<Claim.Time> dated = near(matter, at);
    if (dated.isEmpty()) {
      return decided(matter, Verdict.CONFIRMED, own, "", first);
    }
    // "It" may stand for another than the one taken for it.
    boolean pronoun =
        matter.claim().actors().stream()
            .anyMatch(m -> m.role() == Claim.Role.SOURCE && m.form() == Claim.Form.PRONOUN);
    for (Evidence.Step taken : pronoun ? steps : own) {
      if (dated.stream().allMatch(t -> fits(t, taken.when()))) {
        return decided(matter, Verdict.CONFIRMED, List.of(taken), "", taken);
      }
    }
    return decided(matter, Verdict.CONTRADICTED, own, first.when().words(), first);
  }

  private static boolean fits(Claim.Time time, When when) {
    return switch (time.bearing()) {
      case AT -> time.when().overlaps(Index.ended(when));
      case SINCE -> time.when().overlaps(Index.ended(when));
      case UNTIL -> !when.earliest().isAfter(time.when().latest());
      case THAN -> true;
    };
  }

  /// Whether the claim names an agreement by words that stand in its title and not in that of the
  /// case's own subject: "the free trade agreement".
  private static boolean titled(Matter matter, Evidence.Agreement agreement) {
    EvidenceId own = matter.file().subject();
    if (own == null
        || agreement.id().equals(own)
        || !(matter.index().world().find(own) instanceof Evidence.Agreement subject)) {
      return false;
    }
    Set<String> title = new HashSet<>(Stems.in(agreement.title()));
    title.removeAll(Stems.in(subject.title()));
    agreement.parties().forEach(p -> title.removeAll(Stems.in(matter.name(p))));
    title.retainAll(matter.own());
    return title.size() >= 2;
  }

  /// The claim's dates that belong to this step: where it names several, the nearest.
  private static List<Claim.Time> near(Matter matter, int at) {
    List<Claim.Time> times = new ArrayList<>();
    int from = matter.claim().span().start() + at;
    String words = matter.words();
    for (Claim.Time time : matter.claim().times()) {
      int start = time.span().start() - matter.claim().span().start();
      boolean names =
          TREATY_OF.matcher(words.substring(0, Math.max(0, start))).find()
              || words.startsWith(" treaty", end(matter, time))
              || (start > 4
                  && words.startsWith("the ", start - 4)
                  && Character.isDigit(words.charAt(start)));
      if (!names && (time.bearing() != Claim.Bearing.UNTIL)) {
        times.add(time);
      }
    }
    if (times.size() > 1) {
      times.removeIf(t -> ofOther(matter, t, at));
    }
    if (times.size() > 1) {
      times.sort(Comparator.comparingInt(t -> Math.abs(t.span().start() - from)));
      return List.of(times.getFirst());
    }
    return times;
  }

  /// Whether another step is told between this step's word and a date, as in "the pact that they
  /// signed in June took effect", or the other way round.
  private static boolean ofOther(Matter matter, Claim.Time time, int at) {
    int start = time.span().start() - matter.claim().span().start();
    if (start >= at) {
      return false;
    }
    return WORDS.values().stream()
        .map(p -> p.matcher(matter.words()))
        .anyMatch(m -> m.find() && m.start() < start);
  }

  private static int end(Matter matter, Claim.Time time) {
    return time.span().end() - matter.claim().span().start();
  }

  private static List<Evidence.Step> steps(
      Matter matter, Evidence.Agreement agreement, LifeCycleStep step) {
    return matter.index().world().items(Evidence.Step.class).stream()
        .filter(s -> s.agreement().equals(agreement.id()) && s.step() == step && Matter.decides(s))
        .toList();
  }

  /// The claim's words without what a lapse is counted from.
  private static String subject(Matter matter) {
    String words = matter.words();
    for (Claim.Lapse lapse : matter.claim().lapses()) {
      words = words.replace(matter.words(lapse.other()), "");
    }
    return words;
  }

  /// Of the steps, those that the claim's actors took; all where it names none that took one.
  private static List<Evidence.Step> byTaker(Matter matter, List<Evidence.Step> steps) {
    List<Evidence.Step> through =
        steps.stream()
            .filter(s -> s.through() != null && speaksOf(subject(matter), s.through()))
            .toList();
    if (!through.isEmpty()) {
      return through;
    }
    List<ActorId> sources = matter.sources();
    List<Evidence.Step> own =
        steps.stream()
            .filter(s ->
                s.by() != null
                    && sources.stream().anyMatch(a -> matter.ledger().stateOf(a).equals(s.by())))
            .toList();
    if (!own.isEmpty()) {
      return own;
    }
    boolean named =
        sources.stream()
            .anyMatch(a ->
                matter.ledger().findActor(a) instanceof Actor.State || matter.index().isPerson(a));
    boolean anybody = steps.stream().anyMatch(s -> s.by() == null);
    return named
            && !anybody
            && steps.stream().noneMatch(s -> s.by() == null)
            && !matter.claim().negated()
        ? List.of()
        : steps;
  }

  private static boolean speaksOf(String words, String organ) {
    String lower = organ.toLowerCase(java.util.Locale.ROOT);
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    return words.contains(bare)
        || ORGANS.entrySet().stream()
            .anyMatch(
                o -> bare.endsWith(o.getKey()) && o.getValue().stream().anyMatch(words::contains));
  }

  /// What the claim says was done, the record does not have.
  private static @Nullable Ruling absent(
      Matter matter, Evidence.Agreement agreement, LifeCycleStep step, List<Evidence.Step> others) {
    List<Evidence.Step> all =
        matter.index().world().items(Evidence.Step.class).stream()
            .filter(s ->
                s.agreement().equals(agreement.id())
                    && !s.when().earliest().isAfter(matter.written()))
            .toList();
    if (all.isEmpty() || !others.isEmpty()) {
      return null;
    }
    Evidence.Step last = all.getLast();
    if (matter.claim().negated()) {
      return decided(matter, Verdict.CONFIRMED, List.of(last), "", last);
    }
    boolean conditional = matter.says("once ", "when ", "until ", "only");
    if (conditional && step == LifeCycleStep.ENTERED_INTO_FORCE) {
      return agreement.inForceOn() == Evidence.EntryIntoForce.SIGNATURE
          ? null
          : decided(matter, Verdict.CONFIRMED, List.of(last), "", last);
    }
    boolean left = step == LifeCycleStep.TERMINATED || step == LifeCycleStep.NOTICE_GIVEN;
    boolean foreseen = matter.claim().mood() == Claim.Mood.FORECAST;
    boolean ended = left || (step == LifeCycleStep.ENTERED_INTO_FORCE && !foreseen);
    boolean still =
        left || matter.claim().times().stream().allMatch(t -> t.bearing() == Claim.Bearing.SINCE);
    boolean said = matter.claim().saying() != null && matter.claim().saying().speaker() != null;
    return ended && still && !said
        ? decided(matter, Verdict.CONTRADICTED, List.of(last), "no such step is recorded", last)
        : null;
  }

  /// What a lapse is counted from: another step of the agreement, or an event.
  private static @Nullable Evidence anchor(
      Matter matter, Evidence.Agreement agreement, Span other, Evidence.Step than) {
    String words = matter.words(other);
    for (Map.Entry<LifeCycleStep, Pattern> entry : WORDS.entrySet()) {
      if (entry.getValue().matcher(words).find() && entry.getKey() != than.step()) {
        List<Evidence.Step> steps = steps(matter, agreement, entry.getKey());
        if (!steps.isEmpty()) {
          return steps.stream()
              .filter(s -> s.by() != null && named(matter, words, s.by()))
              .findFirst()
              .orElse(steps.getFirst());
        }
      }
    }
    for (Evidence.Step such : steps(matter, agreement, than.step())) {
      boolean organ = such.through() != null && speaksOf(words, such.through());
      if (!such.equals(than) && (organ || (such.by() != null && named(matter, words, such.by())))) {
        return such;
      }
    }
    if (words.endsWith(" did") || words.contains(" did ")) {
      for (Evidence.Step other2 : steps(matter, agreement, than.step())) {
        if (!other2.equals(than)) {
          return other2;
        }
      }
    }
    return matter.named(other);
  }

  private static boolean named(Matter matter, String words, ActorId state) {
    return matter.ledger().findActor(state) instanceof Actor.State known
        && (words.contains(known.adjective().toLowerCase(java.util.Locale.ROOT))
            || words.contains(known.name().toLowerCase(java.util.Locale.ROOT).replace("the ", "")));
  }

  /// "It was the first time that a member had invoked it": by the recorded steps before.
  private static @Nullable Ruling place(Matter matter, List<Evidence.Step> steps) {
    for (Claim.Amount amount : matter.claim().amounts()) {
      if (amount.measure() == Claim.Measure.ORDINAL
          && amount.low() <= steps.size()
          && steps.size() > 1
          && matter.says("time")) {
        Evidence.Step last = steps.getLast();
        Evidence.Step first = steps.getFirst();
        if (amount.low() == 1 && first.when().latest().isBefore(last.when().earliest())) {
          return decided(
              matter,
              Verdict.CONTRADICTED,
              List.of(first, last),
              taker(matter, first) + first.when().phrase(),
              first);
        }
      }
    }
    return null;
  }

  /// Who signed, where the evidence has the event: another person of the same state did not.
  private static @Nullable Ruling signatory(
      Matter matter, Evidence.Agreement agreement, Evidence.Step signed) {
    for (Evidence.Event event : matter.index().world().items(Evidence.Event.class)) {
      List<ActorId> present = new ArrayList<>(event.who());
      present.addAll(event.whom());
      boolean signing =
          event.type() == entente.domain.PloverType.AGREE
              && event.when().overlaps(signed.when())
              && present.stream()
                  .allMatch(p -> agreement.parties().contains(matter.ledger().stateOf(p)))
              && present.stream().allMatch(matter.index()::isPerson);
      if (!signing || present.size() < 2 || matter.claim().negated()) {
        continue;
      }
      for (Claim.Mention mention : matter.claim().actors()) {
        ActorId person = mention.actor();
        boolean stranger =
            matter.index().isPerson(person)
                && !present.contains(person)
                && mention.form() != Claim.Form.PRONOUN
                && agreement.parties().contains(matter.ledger().stateOf(person));
        if (stranger) {
          return Ruling.reported(matter, false, "participants", 9, event, matter.names(present));
        }
      }
    }
    return null;
  }

  private static String taker(Matter matter, Evidence.Step step) {
    return step.by() == null ? "" : matter.name(step.by()) + " ";
  }

  /// The steps that those took whom some words name: by an organ, or else by a state.
  private static List<Evidence.Step> takenBy(
      Matter matter, List<Evidence.Step> steps, String words) {
    List<Evidence.Step> through =
        steps.stream().filter(s -> s.through() != null && speaksOf(words, s.through())).toList();
    if (through.size() == 1) {
      return through;
    }
    List<Evidence.Step> own =
        (through.isEmpty() ? steps : through)
            .stream().filter(s -> s.by() != null && named(matter, words, s.by())).toList();
    return own.isEmpty() ? through : own;
  }

  /// "X approved it before Y did", "X ratified it first".
  private static @Nullable Ruling order(
      Matter matter, Evidence.Agreement agreement, List<Evidence.Step> own) {
    boolean first =
        matter.says(" first", "before either", "before the ", "ahead of", "before ")
            && !matter.claim().times().stream().anyMatch(t -> t.bearing() == Claim.Bearing.AT);
    if (!first || own.isEmpty()) {
      return null;
    }
    String words = matter.words();
    int at = Math.max(words.indexOf(" before "), words.indexOf(" ahead of "));
    List<Evidence.Step> all = steps(matter, agreement, own.getFirst().step());
    List<Evidence.Step> ahead = at < 0 ? List.of() : takenBy(matter, all, words.substring(0, at));
    List<Evidence.Step> behind = at < 0 ? List.of() : takenBy(matter, all, words.substring(at));
    boolean pair = ahead.size() == 1 && behind.size() == 1 && !ahead.equals(behind);
    Evidence.Step mine = pair ? ahead.getFirst() : own.getFirst();
    List<Evidence.Step> others =
        pair
            ? behind
            : all.stream().filter(s -> s.by() != null && !s.by().equals(mine.by())).toList();
    if (others.isEmpty()) {
      return null;
    }
    LocalDate earliest =
        others.stream().map(s -> s.when().earliest()).min(LocalDate::compareTo).orElseThrow();
    boolean holds = mine.when().latest().isBefore(earliest);
    Evidence.Step other =
        others.stream().filter(s -> s.when().earliest().equals(earliest)).findFirst().orElseThrow();
    return Ruling.compared(
        matter,
        holds,
        "order",
        Methods.TIMING,
        10,
        mine,
        other,
        mine.when().words() + ", after " + other.when().words());
  }

  /// What somebody is reported to have said of it is judged as said first.
  private static boolean reported(Matter matter) {
    Claim.Saying saying = matter.claim().saying();
    return saying != null && saying.speaker() != null && !saying.verb().equals("announce");
  }

  private static Ruling decided(
      Matter matter,
      Verdict verdict,
      List<Evidence.Step> steps,
      String right,
      Evidence.Step cited) {
    List<EvidenceId> ids = steps.stream().map(Evidence::id).toList();
    boolean with = verdict == Verdict.CONFIRMED;
    return new Ruling(
        verdict,
        "date",
        Methods.LIFE_CYCLE,
        reported(matter) ? 5 : 9,
        with ? ids : List.of(),
        with ? List.of() : ids,
        right,
        "{} {}.",
        List.of(matter.item(cited), Voice.phrase(Index.ended(cited.when()))),
        List.of());
  }
}
