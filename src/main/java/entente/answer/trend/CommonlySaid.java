// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.trend;

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
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Proposition;
import entente.model.dependence.Market;
import entente.model.dependence.NewBuyer;
import entente.model.trend.Deepening;
import entente.model.trend.Lapse;
import entente.model.trend.LapseClass;
import entente.model.trend.Movement;
import entente.model.trend.Point;
import entente.model.trend.Timing;
import entente.model.trend.Verdict;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether what is commonly said of the matter holds: dates, directions and leverage, tested.
public final class CommonlySaid {
  private CommonlySaid() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    for (Proposition proposition : in.file().propositions()) {
      Passage passage = in.recall(List.of("said", proposition), at -> passage(at, proposition));
      if (passage != null) {
        passages.add(passage);
      }
    }
    return passages;
  }

  private static @Nullable Passage passage(Setting in, Proposition proposition) {
    return switch (proposition) {
      case Proposition.After after -> after(in, after);
      case Proposition.Moving moving -> moving(in, moving);
      case Proposition.OnlyDeepened deepened -> deepened(in, deepened);
      case Proposition.Alternative alternative -> alternative(in, alternative);
    };
  }

  private static @Nullable Passage after(Setting in, Proposition.After said) {
    Evidence first = in.world().find(said.first());
    Evidence then = in.world().find(said.then());
    if (first == null || then == null) {
      return null;
    }
    Lapse lapse = Timing.between(began(first), began(then));
    LapseClass claimed = LapseClass.valueOf(said.lapse().toUpperCase(Locale.ROOT));
    Verdict verdict = Timing.test(claimed, lapse);
    Finding<Lapse> finding =
        Finding.known(
                "lapse." + said.id(),
                Methods.TIMING,
                List.of(first.id(), then.id()),
                lapse,
                lapse.working())
            .with("claimed", said.lapse());
    boolean before = lapse.days().high() < 0;
    Interval days = before ? lapse.days().times(-1) : lapse.days();
    Part length = Voice.outcome(span(days));
    String id = in.id("why.said", said.id());
    String relation = before ? "before" : "after";
    List<Sentence> sentences =
        List.of(
            Sentence.of(
                id,
                Label.FACT,
                List.of(finding),
                "{}, {}: {} " + relation + " {}.",
                Voice.phrase(then.when()),
                in.voice().claim(then),
                length,
                in.voice().claim(first)),
            Sentence.of(
                id + ".verdict",
                Label.ASSESSMENT,
                List.of(finding),
                "that it came {} later is {}.",
                new Part.Term(said.id(), said.lapse()),
                Voice.outcome(words(verdict))));
    return new Passage(Question.WHY, "Timing", 60, sentences, null);
  }

  /// When a thing was so; of what has no end, when it began.
  private static When began(Evidence item) {
    return item.when().openEnd() ? When.on(item.when().earliest()) : item.when();
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "borne out by the evidence";
      case CONTRADICTED -> "contradicted by the evidence";
      case CANNOT_BE_JUDGED -> "not to be judged from the evidence";
    };
  }

  private static String span(Interval days) {
    String low = Figures.number(days.low());
    return days.isPoint()
        ? low + (days.low() == 1 ? " day" : " days")
        : low + " to " + Figures.number(days.high()) + " days";
  }

  /// The published values of a series, one for each period: of rivals, the better graded, then the
  /// later.
  public static List<Evidence.Indicator> series(Setting in, ActorId actor, String series) {
    List<Evidence.Indicator> values = new ArrayList<>();
    for (Evidence.Indicator value : in.world().items(Evidence.Indicator.class)) {
      if (!value.series().equals(series)
          || value.counterpart() != null
          || !in.world().ledger().stateOf(value.actor()).equals(actor)) {
        continue;
      }
      Optional<Evidence.Indicator> rival =
          values.stream().filter(v -> v.when().equals(value.when())).findFirst();
      if (rival.isEmpty()) {
        values.add(value);
      } else if (better(value, rival.get())) {
        values.remove(rival.get());
        values.add(value);
      }
    }
    values.sort((a, b) -> a.when().compareTo(b.when()));
    return values;
  }

  private static boolean better(Evidence.Indicator a, Evidence.Indicator b) {
    int byGrade = a.attribution().credibility().compareTo(b.attribution().credibility());
    return byGrade != 0
        ? byGrade < 0
        : a.attribution().published().latest().isAfter(b.attribution().published().latest());
  }

  private static @Nullable Passage moving(Setting in, Proposition.Moving said) {
    List<Evidence.Indicator> values = series(in, said.actor(), said.series());
    if (values.isEmpty()) {
      return null;
    }
    List<Point> points =
        values.stream()
            .map(v ->
                new Point(
                    v.id().value(),
                    v.when(),
                    v.amount().in(values.getFirst().amount().unit()).interval()))
            .toList();
    Movement movement = Movement.test(points, said.rising(), said.since());
    Finding<Movement> finding =
        Finding.known(
                "movement." + said.id(),
                Methods.MOVEMENT,
                values.stream().map(Evidence::id).toList(),
                movement,
                movement.working())
            .with("claimed", (said.rising() ? "rising" : "falling") + " since " + said.since());
    Part series = in.voice().series(said.series());
    Part actor = in.voice().name(said.actor());
    List<Sentence> sentences = new ArrayList<>();
    String id = in.id("wants", said.actor(), "said", said.id());
    sentences.add(
        Sentence.of(
            id + ".values",
            Label.FACT,
            List.of(finding),
            "the published values of {} are {}.",
            series,
            Voice.outcome(
                Voice.joined(
                    values.stream()
                        .map(v -> v.amount().words() + " (" + v.when().words() + ")")
                        .toList()))));
    Part moved = new Part.Term(said.id(), said.rising() ? "risen" : "fallen");
    Part since = new Part.Time(said.since().text(), "since " + said.since().words());
    Part verdict = Voice.outcome(words(movement.verdict()));
    sentences.add(
        series.text().contains(actor.text())
            ? Sentence.of(
                id,
                Label.ASSESSMENT,
                List.of(finding),
                "that the figure for {} has only {} {} is {}.",
                series,
                moved,
                since,
                verdict)
            : Sentence.of(
                id,
                Label.ASSESSMENT,
                List.of(finding),
                "that {} of {} has only {} {} is {}.",
                series,
                actor,
                moved,
                since,
                verdict));
    return in.isParty(said.actor())
        ? new Passage(
            in.wants(in.world().ledger().stateOf(said.actor())),
            "What is commonly said",
            70,
            sentences,
            null)
        : null;
  }

  private static @Nullable Passage deepened(Setting in, Proposition.OnlyDeepened said) {
    List<Evidence.Event> acts =
        in.world()
            .items(
                Evidence.Event.class,
                e ->
                    !e.when().latest().isBefore(said.since().earliest())
                        && in.states(Stream.concat(e.who().stream(), e.whom().stream()).toList())
                            .containsAll(said.between()));
    if (acts.isEmpty()) {
      return null;
    }
    List<Deepening.Act> hostile =
        acts.stream()
            .filter(e -> e.type().conflictual())
            .map(e -> new Deepening.Act(e.id().value(), e.when()))
            .toList();
    YearMonth last = YearMonth.from(in.world().date());
    List<Deepening.MonthCount> counts = new ArrayList<>();
    for (YearMonth month = YearMonth.from(said.since().earliest());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      YearMonth of = month;
      counts.add(
          new Deepening.MonthCount(
              month,
              (int)
                  acts.stream()
                      .filter(e -> e.type().cooperative())
                      .filter(e -> YearMonth.from(e.when().earliest()).equals(of))
                      .count()));
    }
    Deepening deepening = Deepening.test(counts, hostile, said.since());
    Finding<Deepening> finding =
        Finding.known(
                "deepening." + said.id(),
                Methods.MOVEMENT,
                acts.stream().map(Evidence::id).toList(),
                deepening,
                deepening.working())
            .with("since", said.since().text());
    return new Passage(
        Question.WHY,
        "What is commonly said",
        65,
        List.of(
            Sentence.of(
                in.id("why.said", said.id()),
                Label.ASSESSMENT,
                List.of(finding),
                "that relations have only deepened {} is {}: {} {} and {} between them.",
                new Part.Time(said.since().text(), "since " + said.since().words()),
                Voice.outcome(words(deepening.verdict())),
                in.holder("holds", "hold"),
                Voice.count(
                    acts.stream().filter(e -> e.type().cooperative()).count(),
                    "cooperative act",
                    "cooperative acts"),
                Voice.count(hostile.size(), "hostile act", "hostile acts"))),
        null);
  }

  private static @Nullable Passage alternative(Setting in, Proposition.Alternative said) {
    List<Evidence.Indicator> shares =
        in.world()
            .items(
                Evidence.Indicator.class,
                i ->
                    i.series().equals(said.share())
                        && i.actor().equals(said.seller())
                        && i.counterpart() != null);
    List<Evidence.Indicator> totals = series(in, said.seller(), said.total());
    List<Evidence.Flow> bought =
        in.world()
            .items(
                Evidence.Flow.class,
                f ->
                    f.from().equals(said.seller())
                        && f.to().equals(said.buyer())
                        && f.good().equals(said.good())
                        && f.attribution().credibility().carriesFact()
                        && f.when().days() <= LONGEST_MONTH);
    if (shares.isEmpty() || totals.isEmpty() || bought.isEmpty()) {
      return null;
    }
    Evidence.Indicator total = totals.getLast();
    Evidence.Flow last = bought.getLast();
    double perDay = last.amount().in(entente.domain.Unit.BARREL).low() / last.when().days();
    double ofTotal = total.amount().in(entente.domain.Unit.BARREL_PER_DAY).figure();
    Market market =
        Market.of(
            shares.stream()
                .map(s ->
                    new entente.model.dependence.Share(
                        s.id().value(),
                        java.util.Objects.requireNonNull(s.counterpart()),
                        s.amount().interval().dividedBy(100)))
                .toList());
    NewBuyer buyer = market.withBuyer(perDay, ofTotal);
    List<EvidenceId> evidence =
        Stream.concat(shares.stream().map(Evidence::id), Stream.of(total.id(), last.id())).toList();
    Finding<NewBuyer> finding =
        Finding.known("market." + said.id(), Methods.DEPENDENCE, evidence, buyer, buyer.working());
    String id = in.id("wants", said.seller(), "said", said.id());
    return new Passage(
        in.isParty(said.seller()) ? in.wants(said.seller()) : Question.WHY,
        "What is commonly said",
        70,
        List.of(
            Sentence.of(
                id,
                Label.ASSESSMENT,
                List.of(finding),
                "at the pace of the last month reported, {} buys {} of what {} sells of it.",
                in.voice().name(said.buyer()),
                Voice.percent(buyer.share()),
                in.voice().name(said.seller())),
            Sentence.of(
                id + ".concentration",
                Label.ASSESSMENT,
                List.of(finding),
                "the concentration of buyers moves from {} to {} on the scale from nought to full.",
                Voice.decimals(buyer.hhiBefore(), 4),
                Voice.decimals(buyer.hhiAfter(), 4)),
            Sentence.of(
                id + ".verdict",
                Label.ASSESSMENT,
                List.of(finding),
                "that it gives {} a choice beside its present buyers is {}.",
                in.voice().name(said.seller()),
                Voice.outcome(words(buyer.material() ? Verdict.SUPPORTED : Verdict.CONTRADICTED)))),
        null);
  }

  private static final int LONGEST_MONTH = 31;
}
