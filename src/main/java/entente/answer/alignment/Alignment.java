// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.alignment;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.PloverType;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.alignment.Agreement;
import entente.model.alignment.Ballots;
import entente.model.trend.ChangePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Why two states stand together: votes, recognitions, shared adversaries, what each gives, and
/// when it changed.
public final class Alignment {
  /// How many votes a brief tells one by one: the latest.
  private static final int TOLD = 4;

  /// From how many votes on only those are told in which the two stood against each other.
  private static final int MANY = 12;

  /// The sum of the levels of a yes and a no.
  private static final int OPPOSED = 2;

  /// Fewer buckets than this say nothing of a change of pace.
  private static final int FEWEST_BUCKETS = 4;

  /// The log Bayes factor above which a change of pace is spoken of: "strong" by Kass and Raftery
  /// (1995).
  private static final double STRONG = 3;

  private Alignment() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    add(passages, in.recall("alignment.votes", Alignment::votes));
    add(passages, in.recall("alignment.recognitions", Alignment::recognitions));
    add(passages, in.recall("alignment.adversaries", Alignment::restrictedTogether));
    add(passages, in.recall("alignment.exchange", Alignment::exchange));
    add(passages, in.recall("alignment.pace", Alignment::pace));
    return passages;
  }

  private static void add(List<Passage> passages, @Nullable Passage passage) {
    if (passage != null) {
      passages.add(passage);
    }
  }

  private static @Nullable Passage votes(Setting in) {
    ActorId a = in.sorted().getFirst();
    ActorId b = in.sorted().getLast();
    List<Ballots> both = new ArrayList<>();
    List<EvidenceId> ids = new ArrayList<>();
    List<Sentence> about = new ArrayList<>();
    for (ActorId voter : in.sorted()) {
      ballotsOn(in, voter, in.other(voter), about);
    }
    for (Evidence.Vote vote : in.world().items(Evidence.Vote.class)) {
      OptionalInt ofA = level(vote, a);
      OptionalInt ofB = level(vote, b);
      if (ofA.isPresent() && ofB.isPresent()) {
        both.add(new Ballots(vote.id().value(), vote.when(), ofA.getAsInt(), ofB.getAsInt()));
        ids.add(vote.id());
      }
    }
    List<Sentence> sentences = new ArrayList<>();
    Passage.@Nullable Gist gist = null;
    if (!both.isEmpty()) {
      Finding<Agreement> finding = in.recall(List.of("votes-shared", both), _ -> shared(both, ids));
      long same = both.stream().filter(v -> v.a() == v.b()).count();
      Part names = in.voice().names(in.file().parties(), 2);
      Part alike = Voice.count(same, "vote", "votes");
      Part all = Voice.number(both.size());
      sentences.add(
          Sentence.of(
              "why.votes",
              Label.FACT,
              List.of(finding),
              "{} cast the same ballot in {} of the {} that {} from both.",
              names,
              alike,
              all,
              in.holder("holds", "hold")));
      gist = Passage.Gist.of("they cast the same ballot in {} of {}", alike, all);
      List<Evidence.Vote> cast =
          in.world().items(Evidence.Vote.class).stream()
              .filter(vote -> ids.contains(vote.id()))
              .toList();
      told(in, a, b, cast, sentences);
    }
    sentences.addAll(about);
    return sentences.isEmpty() ? null : new Passage(Question.WHY, "Votes", 20, sentences, gist);
  }

  private static Finding<Agreement> shared(List<Ballots> both, List<EvidenceId> ids) {
    Agreement agreement = Agreement.of(both);
    return Finding.known("votes-shared", Methods.VOTING, ids, agreement, agreement.working());
  }

  /// Votes one by one: the latest, or where there are many the latest in which the two stood
  /// against each other.
  private static void told(
      Setting in, ActorId a, ActorId b, List<Evidence.Vote> cast, List<Sentence> sentences) {
    List<Evidence.Vote> told = cast;
    if (cast.size() > MANY) {
      told =
          cast.stream()
              .filter(vote -> level(vote, a).getAsInt() + level(vote, b).getAsInt() == OPPOSED)
              .filter(vote -> level(vote, a).getAsInt() != level(vote, b).getAsInt())
              .toList();
      Finding<Integer> opposed =
          Finding.known(
              "votes-opposed",
              Methods.COUNTING,
              told.stream().map(Evidence::id).toList(),
              told.size(),
              List.of());
      sentences.add(
          Sentence.of(
              "why.votes.opposed",
              Label.FACT,
              List.of(opposed),
              told.size() > TOLD
                  ? "in {} they voted against each other; the latest follow."
                  : "in {} they voted against each other.",
              Voice.none(told.size(), "vote", "votes")));
    }
    for (Evidence.Vote vote : told.subList(Math.max(0, told.size() - TOLD), told.size())) {
      String id = in.id("why.vote", vote.id());
      Part when = Voice.phrase(vote.when());
      String ofA = word(vote.ballots().get(a));
      String ofB = word(vote.ballots().get(b));
      if (vote.ballots().size() > 2) {
        sentences.add(
            Sentence.of(
                id,
                Label.FACT,
                List.of(in.reported(vote)),
                "{}, {}; {} {} and {} {}.",
                when,
                in.voice().claim(vote),
                in.voice().name(a),
                Voice.outcome(ofA),
                in.voice().name(b),
                Voice.outcome(ofB)));
      } else {
        Part text = new Part.Claim(vote.id(), vote.text() + ", " + vote.what());
        sentences.add(
            ofA.equals(ofB)
                ? Sentence.of(
                    id,
                    Label.FACT,
                    List.of(in.reported(vote)),
                    "{}, on {}, both {}.",
                    when,
                    text,
                    Voice.outcome(ofA))
                : Sentence.of(
                    id,
                    Label.FACT,
                    List.of(in.reported(vote)),
                    "{}, on {}, {} {} and {} {}.",
                    when,
                    text,
                    in.voice().name(a),
                    Voice.outcome(ofA),
                    in.voice().name(b),
                    Voice.outcome(ofB)));
      }
    }
  }

  /// How one party voted on texts about the other.
  private static void ballotsOn(
      Setting in, ActorId voter, ActorId subject, List<Sentence> sentences) {
    SortedMap<Choice, List<EvidenceId>> byChoice = new TreeMap<>();
    List<Evidence.Vote> votes = new ArrayList<>();
    for (Evidence.Vote vote : in.world().items(Evidence.Vote.class)) {
      Choice cast = vote.ballots().get(voter);
      if (vote.about().contains(subject) && cast != null && !vote.ballots().containsKey(subject)) {
        byChoice.computeIfAbsent(cast, _ -> new ArrayList<>()).add(vote.id());
        votes.add(vote);
      }
    }
    if (votes.isEmpty()) {
      return;
    }
    Finding<Integer> finding =
        Finding.known(
            "votes-on." + subject.value().toLowerCase(java.util.Locale.ROOT),
            Methods.COUNTING,
            votes.stream().map(Evidence::id).toList(),
            votes.size(),
            List.of());
    sentences.add(
        Sentence.of(
            in.id("why.votes-on", subject, "by", voter),
            Label.FACT,
            List.of(finding),
            "of {} on {} in the case, {} voted for {} and against {}.",
            Voice.count(votes.size(), "text", "texts"),
            in.voice().name(subject),
            in.voice().name(voter),
            Voice.number(byChoice.getOrDefault(Choice.YES, List.of()).size()),
            Voice.number(byChoice.getOrDefault(Choice.NO, List.of()).size())));
    Evidence.Vote last = votes.getLast();
    sentences.add(
        Sentence.of(
            in.id("why.votes-on", subject, "by", voter, "last"),
            Label.FACT,
            List.of(in.reported(last)),
            "the last of them, {}, was {}; {} {}.",
            Voice.phrase(last.when()),
            new Part.Claim(last.id(), last.what()),
            in.voice().name(voter),
            Voice.outcome(word(last.ballots().get(voter)))));
  }

  private static @Nullable Passage recognitions(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    List<Evidence.Recognition> all = in.world().items(Evidence.Recognition.class);
    Passage.@Nullable Gist gist = null;
    for (Evidence.Recognition recognition : all) {
      ActorId by = in.world().ledger().stateOf(recognition.by());
      boolean shared =
          in.file().parties().contains(by)
              && all.stream()
                  .anyMatch(o ->
                      in.other(by).equals(in.world().ledger().stateOf(o.by()))
                          && o.of().stream().anyMatch(recognition.of()::contains));
      Part when = Voice.phrase(recognition.when());
      Part claim = in.voice().claim(recognition);
      if (in.file().parties().contains(by)) {
        sentences.add(
            Sentence.of(
                in.id("why.recognition", recognition.id()),
                in.label(recognition),
                List.of(in.contested(recognition)),
                "{}, {}.",
                when,
                claim));
        if (shared) {
          gist = Passage.Gist.of("{} {}", claim, when);
        }
      }
    }
    return sentences.isEmpty()
        ? null
        : new Passage(Question.WHY, "Recognition", 30, sentences, gist);
  }

  /// Who restricts both parties.
  private static @Nullable Passage restrictedTogether(Setting in) {
    SortedMap<ActorId, SortedSet<ActorId>> targets = new TreeMap<>();
    SortedMap<ActorId, List<EvidenceId>> items = new TreeMap<>();
    for (Evidence.Measure measure : in.world().items(Evidence.Measure.class)) {
      if (measure.kind() == Evidence.MeasureKind.MANDATE) {
        continue;
      }
      for (ActorId target : in.states(measure.on())) {
        if (in.file().parties().contains(target)) {
          targets.computeIfAbsent(measure.by(), _ -> new TreeSet<>()).add(target);
          items.computeIfAbsent(measure.by(), _ -> new ArrayList<>()).add(measure.id());
        }
      }
    }
    List<ActorId> both =
        targets.entrySet().stream()
            .filter(e -> e.getValue().size() == 2)
            .map(java.util.Map.Entry::getKey)
            .toList();
    if (both.isEmpty()) {
      return null;
    }
    List<EvidenceId> evidence =
        both.stream().flatMap(by -> items.getOrDefault(by, List.of()).stream()).toList();
    Finding<List<ActorId>> finding =
        Finding.known("restricted-together", Methods.COUNTING, evidence, both, List.of());
    Part who = in.voice().names(both, 6);
    return new Passage(
        Question.WHY,
        "Shared adversaries",
        10,
        List.of(
            Sentence.of(
                "why.restricted-together",
                Label.FACT,
                List.of(finding),
                both.size() == 1 ? "{} restricts both {}." : "{} restrict both {}.",
                who,
                in.voice().names(in.sorted(), 2))),
        Passage.Gist.of(both.size() == 1 ? "{} restricts both" : "{} restrict both", who));
  }

  /// What goes from each to the other: the complement that each supplies.
  private static @Nullable Passage exchange(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    List<Part> gist = new ArrayList<>();
    for (ActorId giver : in.sorted()) {
      ActorId taker = in.other(giver);
      SortedMap<String, List<EvidenceId>> goods = new TreeMap<>();
      for (Evidence.Flow flow : in.world().items(Evidence.Flow.class)) {
        if (in.world().ledger().stateOf(flow.from()).equals(giver)
            && in.world().ledger().stateOf(flow.to()).equals(taker)
            && flow.attribution().credibility().carriesFact()) {
          goods.computeIfAbsent(flow.good(), _ -> new ArrayList<>()).add(flow.id());
        }
      }
      if (goods.isEmpty()) {
        continue;
      }
      List<EvidenceId> evidence = goods.values().stream().flatMap(List::stream).toList();
      boolean past =
          evidence.stream()
              .map(in.world()::find)
              .allMatch(flow ->
                  flow != null
                      && in.tabled(flow)
                      && flow.when().latest().getYear() < in.world().date().getYear());
      String give = past ? "have given" : "give";
      Finding<SortedMap<String, List<EvidenceId>>> finding =
          Finding.known(in.id("exchange", giver), Methods.COUNTING, evidence, goods, List.of());
      Part from = in.voice().name(giver);
      Part to = in.voice().name(taker);
      Part what =
          Voice.outcome(
              Voice.joined(goods.keySet().stream().map(g -> in.voice().good(g).text()).toList()));
      sentences.add(
          Sentence.of(
              in.id("why.exchange", giver),
              Label.ASSESSMENT,
              List.of(finding),
              "{} is reported to " + give + " {} {}.",
              from,
              to,
              what));
      if (!gist.isEmpty()) {
        gist.add(new Part.Words(", and "));
      }
      gist.addAll(Passage.Gist.of("{} is reported to " + give + " {} {}", from, to, what).parts());
    }
    return sentences.isEmpty()
        ? null
        : new Passage(
            Question.WHY, "What each gives the other", 5, sentences, new Passage.Gist(gist));
  }

  /// When their dealings changed pace.
  private static @Nullable Passage pace(Setting in) {
    List<Evidence.Event> dealings =
        in.world()
            .items(
                Evidence.Event.class,
                e -> in.joint(e) && e.type().compareTo(PloverType.REQUEST) < 0);
    if (dealings.stream().allMatch(in::tabled)) {
      return null;
    }
    List<EvidenceId> ids = dealings.stream().map(Evidence::id).toList();
    List<Sentence> sentences = new ArrayList<>();
    long meetings = dealings.stream().filter(e -> e.type() == PloverType.CONSULT).count();
    Finding<Integer> counted =
        Finding.known("dealings", Methods.COUNTING, ids, dealings.size(), List.of());
    Evidence.Event last = dealings.getLast();
    sentences.add(
        Sentence.of(
            "why.dealings",
            Label.FACT,
            List.of(counted),
            "{} {} between {}; meetings among them: {}; the latest was {}.",
            in.holder("holds", "hold"),
            Voice.count(dealings.size(), "cooperative act", "cooperative acts"),
            in.voice().names(in.sorted(), 2),
            Voice.number((double) meetings),
            Voice.phrase(last.when())));
    int from = dealings.getFirst().when().earliest().getYear();
    int to = in.world().date().getYear();
    List<Integer> counts = new ArrayList<>();
    for (int year = from; year <= to; year++) {
      int of = year;
      counts.add((int) dealings.stream().filter(e -> e.when().earliest().getYear() == of).count());
    }
    Passage.@Nullable Gist gist = null;
    if (counts.size() >= FEWEST_BUCKETS) {
      ChangePoint change = ChangePoint.of(counts);
      Finding<ChangePoint> finding =
          Finding.known("change-of-pace", Methods.CHANGE_POINT, ids, change, change.working())
              .with("bucket", "calendar year from " + from);
      if (change.logBayesFactor() > STRONG) {
        int year = from + change.mode();
        Part when = new Part.Time(Integer.toString(year), Integer.toString(year));
        Part rates =
            Voice.outcome(
                entente.domain.Figures.decimals(change.rateBefore(), 1)
                    + " to "
                    + entente.domain.Figures.decimals(change.rateAfter(), 1));
        sentences.add(
            Sentence.of(
                "why.change-of-pace",
                Label.ASSESSMENT,
                List.of(finding),
                "their recorded dealings changed pace with {}, from {} a year.",
                when,
                rates));
        gist = Passage.Gist.of("their dealings changed pace with {}", when);
      } else {
        sentences.add(
            Sentence.of(
                "why.change-of-pace",
                Label.ASSESSMENT,
                List.of(finding),
                "the record is too thin to say when their dealings changed pace."));
      }
    }
    return new Passage(Question.WHY, "Pace", 40, sentences, gist);
  }

  private static OptionalInt level(Evidence.Vote vote, ActorId member) {
    Choice cast = vote.ballots().get(member);
    return cast == null ? OptionalInt.empty() : Ballots.level(cast);
  }

  private static String word(@Nullable Choice choice) {
    return switch (choice) {
      case YES -> "voted for it";
      case NO -> "voted against it";
      case ABSTAIN -> "abstained";
      case NOT_VOTING -> "did not vote";
      case null -> "cast a ballot that is not recorded";
    };
  }
}
