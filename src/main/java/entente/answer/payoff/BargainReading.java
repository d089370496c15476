// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.payoff;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.goals.Gauges;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Unit;
import entente.domain.Working;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Good;
import entente.model.bargaining.NashPrice;
import entente.model.need.Cover;
import entente.model.need.Need;
import entente.model.payoff.BargainShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who needed whom: of each good that goes from one party to the other, how far the receiver gets
/// without it, what its price is bounded by, and how the bargain splits if each need counts alike.
final class BargainReading {
  private static final int WEIGHT = 40;

  /// For how many years back another supplier counts as somebody to turn to.
  private static final int TURN_TO_YEARS = 5;

  /// How many figures of months a reader needs.
  private static final double TENTHS = 10;

  private final Setting in;
  private final List<Sentence> sentences = new ArrayList<>();

  private BargainReading(Setting in) {
    this.in = in;
  }

  /// A good that one party gives the other.
  private record Trade(ActorId giver, ActorId taker, Good good) {}

  /// What is known of how much a party needs a good from the other.
  private record Dependence(Trade trade, Finding<Cover> finding, Cover cover) {}

  /// What there is to say of one trade.
  private record Measured(Optional<Dependence> dependence, List<Sentence> sentences) {}

  private static Measured measured(Setting in, Trade trade) {
    BargainReading reading = new BargainReading(in);
    return new Measured(reading.of(trade), List.copyOf(reading.sentences));
  }

  static Passage passage(Setting in) {
    return new BargainReading(in).passage();
  }

  private Passage passage() {
    List<Trade> trades = trades();
    List<Dependence> dependences = new ArrayList<>();
    List<Trade> unmeasured = new ArrayList<>();
    for (Trade trade : trades) {
      if (trade.good().series(Good.Aspect.USE) == null) {
        unmeasured.add(trade);
      } else {
        Measured measured = in.recall(List.of("bargain", trade), at -> measured(at, trade));
        sentences.addAll(measured.sentences());
        measured.dependence().ifPresent(dependences::add);
      }
    }
    if (!unmeasured.isEmpty()) {
      unmeasured(unmeasured);
    }
    split(dependences);
    return new Passage(Question.WINNING, "Share of the bargain", WEIGHT, sentences, null);
  }

  private List<Trade> trades() {
    return in.world().items(Evidence.Flow.class).stream()
        .filter(flow -> in.isParty(flow.from()) && in.isParty(flow.to()))
        .map(flow ->
            new Trade(
                state(flow.from()), state(flow.to()), in.world().ledger().getGood(flow.good())))
        .filter(trade -> !trade.giver().equals(trade.taker()))
        .distinct()
        .sorted(Comparator.comparing(Trade::taker).thenComparing(trade -> trade.good().id()))
        .toList();
  }

  private ActorId state(ActorId actor) {
    return in.world().ledger().stateOf(actor);
  }

  private String id(Trade trade, String what) {
    return in.id("winning.bargain", trade.taker(), trade.good().id(), what);
  }

  private Optional<Dependence> of(Trade trade) {
    Part taker = in.voice().name(trade.taker());
    Part giver = in.voice().name(trade.giver());
    Part good = in.voice().good(trade.good().id());
    List<Evidence.Indicator> used = latest(trade, Good.Aspect.USE, trade.taker());
    if (used.isEmpty()) {
      String missing =
          "a figure for how much of the %s %s uses in a year"
              .formatted(trade.good().name(), taker.text());
      sentences.add(
          Sentence.of(
              id(trade, "use"),
              Label.GAP,
              List.of(missing(trade, "use", missing)),
              "how much {} needs {} from {} is not known: what is missing is {}.",
              taker,
              good,
              giver,
              Voice.outcome(missing)));
      return Optional.empty();
    }
    Unit unit = used.getFirst().amount().unit();
    Interval use = hull(used, unit);
    List<EvidenceId> uses = ids(used);
    shareOfUse(trade, use, unit, uses);

    List<Evidence.Indicator> made = latest(trade, Good.Aspect.MADE, trade.taker());
    List<Evidence.Indicator> held = latest(trade, Good.Aspect.STOCK, trade.taker());
    List<ActorId> others = others(trade, unit);
    Interval fromOthers = Interval.point(0);
    List<EvidenceId> evidence = new ArrayList<>(uses);
    evidence.addAll(ids(made));
    for (ActorId other : others) {
      Gauges.Supply supply = best(trade, other, unit).orElseThrow();
      fromOthers = fromOthers.plus(supply.perYear());
      evidence.addAll(supply.reports());
    }
    Cover cover =
        Cover.of(
            use,
            made.isEmpty() ? Interval.atLeast(0) : hull(made, unit),
            fromOthers,
            held.isEmpty() ? null : hull(held, unit));
    List<EvidenceId> withStock = new ArrayList<>(evidence);
    withStock.addAll(ids(held));
    Finding<Cover> finding =
        Finding.known(id(trade, "cover"), Methods.COVER, withStock, cover, cover.working())
            .with("years that another supplier counts", String.valueOf(TURN_TO_YEARS));
    covered(trade, finding, cover, made.isEmpty());
    suppliers(trade, others, unit, finding);
    stock(trade, finding, cover, held);
    price(trade);
    return Optional.of(new Dependence(trade, finding, cover));
  }

  private void shareOfUse(Trade trade, Interval use, Unit unit, List<EvidenceId> uses) {
    Gauges.supply(in, trade.taker(), trade.good().id(), trade.giver(), unit)
        .ifPresent(supply -> {
          Need met = Need.met(supply.perYear(), use);
          List<EvidenceId> evidence = new ArrayList<>(uses);
          evidence.addAll(supply.reports());
          sentences.add(
              Sentence.of(
                  id(trade, "share"),
                  Label.ASSESSMENT,
                  List.of(
                      Finding.known(
                          id(trade, "share"), Methods.NEED, evidence, met, met.working())),
                  "what is reported of {} from {} in {} comes to {} of what {} uses in a year.",
                  in.voice().good(trade.good().id()),
                  in.voice().name(trade.giver()),
                  new Part.Time(String.valueOf(supply.year()), String.valueOf(supply.year())),
                  Voice.share(met.share()),
                  in.voice().name(trade.taker())));
        });
  }

  private void covered(Trade trade, Finding<Cover> finding, Cover cover, boolean makingUnknown) {
    Part taker = in.voice().name(trade.taker());
    Part giver = in.voice().name(trade.giver());
    if (makingUnknown && cover.share().high() >= 1) {
      String missing =
          "a figure for how much of the %s it makes itself".formatted(trade.good().name());
      sentences.add(
          Sentence.of(
              id(trade, "cover"),
              Label.GAP,
              List.of(finding, missing(trade, "made", missing)),
              "without {}, {} covers {} of its use; what would narrow that is {}.",
              giver,
              taker,
              Voice.share(cover.share()),
              Voice.outcome(missing)));
      return;
    }
    sentences.add(
        Sentence.of(
            id(trade, "cover"),
            Label.ASSESSMENT,
            List.of(finding),
            "without {}, what {} makes and gets from others covers {} of its use: {} of each year.",
            giver,
            taker,
            Voice.share(cover.share()),
            months(cover.months())));
  }

  private void suppliers(Trade trade, List<ActorId> others, Unit unit, Finding<Cover> finding) {
    Part taker = in.voice().name(trade.taker());
    if (others.isEmpty()) {
      sentences.add(
          Sentence.of(
              id(trade, "suppliers"),
              Label.ASSESSMENT,
              List.of(finding),
              "the evidence of the last {} names nobody else who gave {} any.",
              Voice.count(TURN_TO_YEARS, "year", "years"),
              taker));
      return;
    }
    for (ActorId other : others) {
      sentences.add(
          Sentence.of(
              id(trade, "supplier." + other),
              Label.ASSESSMENT,
              List.of(finding),
              "besides, {} could turn to {}, which is reported to have given it {} in {}.",
              taker,
              in.voice().name(other),
              Voice.amount(best(trade, other, unit).orElseThrow().perYear(), unit),
              new Part.Time(
                  String.valueOf(best(trade, other, unit).orElseThrow().year()),
                  String.valueOf(best(trade, other, unit).orElseThrow().year()))));
    }
  }

  private void stock(
      Trade trade, Finding<Cover> finding, Cover cover, List<Evidence.Indicator> held) {
    Part taker = in.voice().name(trade.taker());
    Part good = in.voice().good(trade.good().id());
    if (cover.lasts() == null) {
      String missing = "a figure for how much it holds";
      sentences.add(
          Sentence.of(
              id(trade, "stock"),
              Label.GAP,
              List.of(missing(trade, "stock", missing), finding),
              "for how long {} could live off a stock of {} is not known: what is missing is {}.",
              taker,
              good,
              Voice.outcome(missing)));
      return;
    }
    Evidence.Indicator last = held.getLast();
    if (Double.isInfinite(cover.lasts().low())) {
      return;
    }
    sentences.add(
        Sentence.of(
            id(trade, "stock"),
            Label.ASSESSMENT,
            List.of(finding),
            "the stock that it was said to hold {}, {}, would make up for the rest for {}.",
            Voice.phrase(last.when()),
            Voice.amount(last.amount()),
            months(cover.lasts())));
  }

  /// What bounds the price, as far as figures go.
  private void price(Trade trade) {
    List<Evidence.Indicator> cost = latest(trade, Good.Aspect.COST, trade.giver());
    List<Evidence.Indicator> ownCost = latest(trade, Good.Aspect.COST, trade.taker());
    List<Evidence.Indicator> sold = prices(trade, trade.giver(), trade.taker());
    List<Evidence.Indicator> bought = prices(trade, trade.taker(), trade.giver());
    NashPrice nash =
        NashPrice.of(
            money(cost), money(sold), money(ownCost), money(bought), BargainShare.EVEN.low());
    List<EvidenceId> evidence = new ArrayList<>(ids(cost));
    evidence.addAll(ids(ownCost));
    evidence.addAll(ids(sold));
    evidence.addAll(ids(bought));
    Finding<NashPrice> finding =
        Finding.known(id(trade, "price"), Methods.PRICE, evidence, nash, nash.working())
            .with("share of the gain that goes to the seller", "0.5");
    Part giver = in.voice().name(trade.giver());
    Part taker = in.voice().name(trade.taker());
    Part good = in.voice().good(trade.good().id());
    if (nash.floor() != null) {
      sentences.add(
          Sentence.of(
              id(trade, "floor"),
              Label.ASSESSMENT,
              List.of(finding),
              "{} would take no less than {} a unit for {}: what it costs it, or others pay.",
              giver,
              dollars(nash.floor()),
              good));
    }
    if (nash.ceiling() != null) {
      sentences.add(
          Sentence.of(
              id(trade, "ceiling"),
              Label.ASSESSMENT,
              List.of(finding),
              "{} would pay no more than {} a unit for {} that it can make or buy elsewhere: what that costs it.",
              taker,
              dollars(nash.ceiling()),
              good));
    }
    if (nash.price() != null) {
      sentences.add(
          Sentence.of(
              id(trade, "price"),
              Label.JUDGEMENT,
              List.of(finding),
              "if both bargain equally well, the price lies at {}.",
              dollars(nash.price())));
      return;
    }
    if (nash.floor() != null && nash.ceiling() != null) {
      sentences.add(
          Sentence.of(
              id(trade, "price"),
              Label.JUDGEMENT,
              List.of(finding),
              "no price suits both: {}.",
              Voice.outcome("the seller can do better elsewhere than the buyer would pay")));
      return;
    }
    List<String> lacking = new ArrayList<>();
    if (nash.floor() == null) {
      lacking.add("what it costs %s, or what others pay for it".formatted(giver.text()));
    }
    if (nash.ceiling() == null) {
      lacking.add("what %s would pay others, or spend on making it".formatted(taker.text()));
    }
    String missing = String.join("; and ", lacking);
    sentences.add(
        Sentence.of(
            id(trade, "price"),
            Label.GAP,
            List.of(missing(trade, "price", missing), finding),
            "what {} gets for {} is not known: what is missing is {}.",
            giver,
            good,
            Voice.outcome(missing)));
  }

  private void unmeasured(List<Trade> trades) {
    String missing =
        "a series for the use of "
            + Voice.joined(
                trades.stream().map(trade -> trade.good().name()).distinct().sorted().toList());
    Finding<Object> finding = unknown("bargain-use", Finding.Reason.NO_SOURCE, missing, trades);
    sentences.add(
        Sentence.of(
            "winning.bargain.unmeasured",
            Label.GAP,
            List.of(finding),
            "how much they need the rest of what they exchange is not known: what is missing is {}.",
            Voice.outcome(missing)));
  }

  private void split(List<Dependence> dependences) {
    ActorId one = in.sorted().getFirst();
    ActorId other = in.sorted().getLast();
    Optional<Interval> first = covered(dependences, one);
    Optional<Interval> second = covered(dependences, other);
    Part both = in.voice().names(in.sorted(), 2);
    if (first.isEmpty() || second.isEmpty()) {
      List<String> who = new ArrayList<>();
      if (first.isEmpty()) {
        who.add(in.voice().name(one).text());
      }
      if (second.isEmpty()) {
        who.add(in.voice().name(other).text());
      }
      String missing =
          "how much %s %s of what the other gives, and makes or gets elsewhere"
              .formatted(Voice.joined(who), who.size() == 1 ? "uses" : "use");
      Finding<Object> finding =
          unknown("bargain-share", Finding.Reason.TOO_LITTLE_EVIDENCE, missing, trades());
      sentences.add(
          Sentence.of(
              "winning.bargain",
              Label.GAP,
              List.of(finding),
              "how the bargain was split between {} is not known; what would settle it is {}.",
              both,
              Voice.outcome(missing)));
      return;
    }
    BargainShare.Bargain bargain =
        BargainShare.ofNeeds(
            new BargainShare.Need(one, first.get()),
            new BargainShare.Need(other, second.get()),
            BargainShare.EVEN);
    TreeSet<EvidenceId> evidence = new TreeSet<>();
    List<Working> working = new ArrayList<>();
    for (Dependence dependence : dependences) {
      evidence.addAll(dependence.finding().evidence());
      working.addAll(dependence.cover().working());
    }
    working.addAll(bargain.working());
    Finding<BargainShare.Bargain> finding =
        Finding.known("bargain-share", Methods.BARGAIN, List.copyOf(evidence), bargain, working)
            .with("reading", "share of the bargain")
            .with("bargaining power", "0.5 each")
            .with("weight of a need", "1 each");
    switch (bargain) {
      case BargainShare.Bargain.NoAgreement _ ->
          sentences.add(
              Sentence.of(
                  "winning.bargain",
                  Label.JUDGEMENT,
                  List.of(finding),
                  "by need, {} have nothing to split: {}.",
                  both,
                  Voice.outcome("each covers all of its own")));
      case BargainShare.Bargain.Split split -> {
        boolean oneMore = split.firstGetsMore();
        boolean otherMore = split.secondGetsMore();
        sentences.add(
            Sentence.of(
                "winning.bargain",
                Label.JUDGEMENT,
                List.of(finding),
                "by who could sooner do without the other, the part of {} in the bargain lies {}, and that of {} {}: {}.",
                in.voice().name(one),
                Winning.between(split.first()),
                in.voice().name(other),
                Winning.between(split.second()),
                Voice.outcome(
                    oneMore || otherMore
                        ? "%s needed the other more"
                            .formatted(in.voice().name(oneMore ? other : one).text())
                        : "which of them needed the other more cannot be told")));
      }
    }
    sentences.add(
        Sentence.of(
            "winning.bargain.assumption",
            Label.ASSUMPTION,
            List.of(finding),
            "that counts only the goods whose use is measured, takes each need as equally pressing and both as equally good bargainers, and leaves stocks out."));
  }

  /// What a party covers of its needs without the other, each good counting alike.
  private static Optional<Interval> covered(List<Dependence> dependences, ActorId party) {
    List<Interval> covers =
        dependences.stream()
            .filter(dependence -> dependence.trade().taker().equals(party))
            .map(dependence -> dependence.cover().share())
            .toList();
    return covers.stream().reduce(Interval::plus).map(sum -> sum.dividedBy(covers.size()));
  }

  /// The latest values of a series of a good: of the last period of which anything is said, what
  /// each of those who speak of it says.
  private List<Evidence.Indicator> latest(Trade trade, Good.Aspect aspect, ActorId of) {
    return latest(trade.good().series(aspect), of, Objects::isNull);
  }

  /// What others pay an actor, or take from it.
  private List<Evidence.Indicator> prices(Trade trade, ActorId of, ActorId butNot) {
    return latest(
        trade.good().series(Good.Aspect.PRICE),
        of,
        other -> other != null && !state(other).equals(butNot));
  }

  private List<Evidence.Indicator> latest(
      @Nullable String series, ActorId of, Predicate<@Nullable ActorId> counterpart) {
    List<Evidence.Indicator> all =
        in.world().items(Evidence.Indicator.class).stream()
            .filter(i ->
                i.series().equals(series)
                    && state(i.actor()).equals(of)
                    && counterpart.test(i.counterpart())
                    && i.attribution().credibility().carriesFact())
            .toList();
    return all.stream()
        .filter(i -> all.stream().noneMatch(j -> j.when().latest().isAfter(i.when().latest())))
        .toList();
  }

  private List<ActorId> others(Trade trade, Unit unit) {
    return in.world().items(Evidence.Flow.class).stream()
        .filter(flow -> flow.good().equals(trade.good().id()) && flow.to().equals(trade.taker()))
        .map(Evidence.Flow::from)
        .filter(from -> !state(from).equals(trade.giver()))
        .distinct()
        .sorted()
        .filter(other -> best(trade, other, unit).isPresent())
        .toList();
  }

  private Optional<Gauges.Supply> best(Trade trade, ActorId other, Unit unit) {
    return Gauges.best(
        in,
        trade.taker(),
        trade.good().id(),
        other,
        unit,
        in.world().date().getYear() - TURN_TO_YEARS);
  }

  private static @Nullable Interval money(List<Evidence.Indicator> prices) {
    return prices.isEmpty() ? null : hull(prices, Unit.US_DOLLAR);
  }

  private static Interval hull(List<Evidence.Indicator> items, Unit unit) {
    return items.stream()
        .map(item -> item.amount().in(unit).interval())
        .reduce(Interval::hull)
        .orElseThrow();
  }

  private static List<EvidenceId> ids(List<? extends Evidence> items) {
    return items.stream().map(Evidence::id).toList();
  }

  private static Part dollars(Interval price) {
    return Voice.amount(price, Unit.US_DOLLAR);
  }

  private static Part months(Interval months) {
    double low = Math.floor(months.low() * TENTHS) / TENTHS;
    double high = Math.ceil(months.high() * TENTHS) / TENTHS;
    return Voice.amount(new Interval(low, high), Unit.MONTH);
  }

  /// What is not known of trades, with the deliveries that raise the question.
  private Finding<Object> unknown(
      String id, Finding.Reason reason, String missing, List<Trade> trades) {
    List<EvidenceId> deliveries =
        in.world().items(Evidence.Flow.class).stream()
            .filter(flow ->
                trades.stream()
                    .anyMatch(trade ->
                        trade.good().id().equals(flow.good())
                            && trade.giver().equals(state(flow.from()))
                            && trade.taker().equals(state(flow.to()))))
            .map(Evidence::id)
            .toList();
    return new Finding<>(
        id,
        Methods.BARGAIN,
        deliveries,
        List.of(new Finding.Parameter("reading", "share of the bargain")),
        new Finding.Unknown<>(reason, missing),
        List.of());
  }

  private Finding<Object> missing(Trade trade, String what, String missing) {
    return Finding.<Object>unknown(
            id(trade, what) + ".missing",
            Methods.BARGAIN,
            Finding.Reason.TOO_LITTLE_EVIDENCE,
            missing)
        .with("reading", "share of the bargain");
  }
}
