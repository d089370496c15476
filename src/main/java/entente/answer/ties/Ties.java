// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.ties;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.answer.commitment.Commitment;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Working;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.alignment.Similarity;
import entente.model.capability.Cinc;
import entente.model.dependence.Interdependence;
import entente.model.record.Prior;
import entente.model.record.Rate;
import entente.model.record.TrackRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Relations between the parties that the field's tables measure. Nothing is said where the world
/// holds no such measure; where tables were asked and have none, that is said.
public final class Ties {
  private static final int TOP = 3;
  private static final int BACK = 10;
  private static final int DECIMALS = 3;

  /// The share of a state's trade from which trade with another counts as a tie.
  private static final double MATERIAL = 0.01;

  private static final List<String> COMPONENTS =
      List.of("milex", "milper", "irst", "pec", "tpop", "upop");

  private Ties() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    add(passages, noTie(in));
    add(passages, alliances(in));
    add(passages, positions(in));
    add(passages, nearness(in));
    leaders(in, passages);
    trade(in, passages);
    add(passages, disputes(in));
    add(passages, honoured(in));
    add(passages, events(in));
    add(passages, capability(in));
    return passages;
  }

  private static void add(List<Passage> passages, @Nullable Passage passage) {
    if (passage != null) {
      passages.add(passage);
    }
  }

  /// That the tables show nothing that ties the two: no alliance, no border, no dispute, and little
  /// trade. Said only where all four are known.
  private static @Nullable Passage noTie(Setting in) {
    List<EvidenceId> ids = new ArrayList<>();
    for (String series : List.of("alliances-between", "contiguity", "disputes-between")) {
      Optional<Evidence.Indicator> value = Measured.ofPair(in, series);
      if (value.isEmpty() || value.get().amount().low() > 0) {
        return null;
      }
      ids.add(value.get().id());
    }
    Optional<Finding<Interdependence>> trade = interdependence(in);
    if (trade.isEmpty()) {
      return null;
    }
    Interdependence shares = ((Finding.Known<Interdependence>) trade.get().result()).value();
    if (Math.max(shares.firstShare(), shares.secondShare()) >= MATERIAL) {
      return null;
    }
    Finding<Integer> none =
        Finding.known("no-tie", Methods.COUNTING, ids, ids.size(), List.of())
            .with("trade counts from", Figures.percent(MATERIAL) + " of either's trade");
    Part names = in.voice().names(in.sorted(), 2);
    Part least = Voice.percent(MATERIAL);
    return new Passage(
        Question.WHY,
        "Ties",
        1,
        List.of(
            Sentence.of(
                "why.no-tie",
                Label.ASSESSMENT,
                List.of(none, trade.get()),
                "the tables show no material tie between {}: no alliance, no common border, no dispute, and less than {} of either's trade.",
                names,
                least)),
        Passage.Gist.of("the tables show no material tie between {}", names));
  }

  private static @Nullable Passage alliances(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    List<Part> gist = new ArrayList<>();
    Part names = in.voice().names(in.sorted(), 2);
    Optional<Evidence.Indicator> between = Measured.ofPair(in, "alliances-between");
    if (between.isPresent()) {
      Evidence.Indicator value = between.get();
      Part count = Voice.count(Math.round(value.amount().low()), "alliance", "alliances");
      sentences.add(
          Sentence.of(
              "why.alliances-between",
              Label.FACT,
              List.of(in.reported(value)),
              "{} between {} {} on record as in force {}.",
              count,
              names,
              Voice.outcome(value.amount().low() == 1 ? "is" : "are"),
              Voice.phrase(value.when())));
      if (value.amount().low() > 0) {
        gist.addAll(Passage.Gist.of("{} bind them", count).parts());
      }
    } else {
      Measured.gap(in, "why.alliances-between", "atop-alliance", "alliances between the two")
          .ifPresent(sentences::add);
    }
    Optional<Finding<Similarity>> portfolios = portfolios(in);
    if (portfolios.isPresent()) {
      Finding<Similarity> finding = portfolios.get();
      Similarity alike = ((Finding.Known<Similarity>) finding.result()).value();
      sentences.add(
          Sentence.of(
              "why.portfolios",
              Label.ASSESSMENT,
              List.of(finding),
              "over all {} of the system their alliances have a kappa of {} and a pi of {}, where nought is no more alike than at random.",
              Voice.count(alike.n(), "state", "states"),
              measure(alike.kappaSquared()),
              measure(alike.piSquared())));
      sentences.add(
          Sentence.of(
              "why.portfolios.s",
              Label.ASSESSMENT,
              List.of(finding),
              "the older measure {}, which counts ties that neither has as likeness, is {}; tau-b is {}.",
              new Part.Term("s", "S"),
              measure(alike.sAbsolute()),
              measure(alike.tauB())));
    } else {
      Measured.gap(in, "why.portfolios", "atop-dyad", "likeness of their alliances")
          .ifPresent(sentences::add);
    }
    return sentences.isEmpty()
        ? null
        : new Passage(
            Question.WHY,
            "Alliances",
            4,
            sentences,
            gist.isEmpty() ? null : new Passage.Gist(gist));
  }

  /// How alike the two are in their commitments to every state of the system.
  private static Optional<Finding<Similarity>> portfolios(Setting in) {
    Optional<Evidence.Indicator> states =
        Measured.latest(in, "states-in-system", Measured.SYSTEM, null);
    if (states.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<ActorId, int[]> levels = new TreeMap<>();
    List<EvidenceId> ids = new ArrayList<>(List.of(states.get().id()));
    List<ActorId> both = in.sorted();
    for (int side = 0; side < both.size(); side++) {
      levels.computeIfAbsent(both.get(side), _ -> new int[2])[side] = TOP;
    }
    for (Evidence.Indicator tie : Measured.all(in, "alliance-commitment")) {
      int side = both.indexOf(tie.actor());
      if (side >= 0 && tie.counterpart() != null) {
        levels.computeIfAbsent(tie.counterpart(), _ -> new int[2])[side] = (int) tie.amount().low();
        ids.add(tie.id());
      }
    }
    int n = Math.max((int) states.get().amount().low(), levels.size());
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    for (int[] pair : levels.values()) {
      first.add(pair[0]);
      second.add(pair[1]);
    }
    while (first.size() < n) {
      first.add(0);
      second.add(0);
    }
    Similarity alike = Similarity.of(first, second, TOP);
    return Optional.of(
        Finding.known("portfolios", Methods.PORTFOLIOS, ids, alike, alike.working())
            .with("levels", "defence or offence 3, neutrality or consultation 2, non-aggression 1")
            .with("states", String.valueOf(n)));
  }

  private static Part measure(OptionalDouble value) {
    return value.isPresent()
        ? Voice.decimals(value.getAsDouble(), DECIMALS)
        : Voice.outcome("undefined");
  }

  /// Where each stands in the General Assembly, and how far apart.
  private static @Nullable Passage positions(Setting in) {
    ActorId a = in.sorted().getFirst();
    ActorId b = in.sorted().getLast();
    Optional<Evidence.Indicator> ofA = Measured.latest(in, "ideal-point", a, Measured.SYSTEM);
    if (ofA.isEmpty()) {
      return Measured.gap(in, "why.positions", "un-ideal-points", "their positions in votes")
          .map(gap -> new Passage(Question.WHY, "Positions in votes", 22, List.of(gap), null))
          .orElse(null);
    }
    int year = ofA.get().when().earliest().getYear();
    Optional<Evidence.Indicator> ofB = Measured.in(in, "ideal-point", b, Measured.SYSTEM, year);
    if (ofB.isEmpty()) {
      return null;
    }
    List<Sentence> sentences = new ArrayList<>();
    Finding<Double> now = distance(in, ofA.get(), ofB.get());
    double apart = ((Finding.Known<Double>) now.result()).value();
    sentences.add(
        Sentence.of(
            "why.positions",
            Label.ASSESSMENT,
            List.of(now),
            "on the scale of positions that votes imply, {} stood at {} and {} at {} {}, {} apart.",
            in.voice().name(a),
            Voice.decimals(ofA.get().amount().low(), 2),
            in.voice().name(b),
            Voice.decimals(ofB.get().amount().low(), 2),
            Voice.phrase(ofA.get().when()),
            Voice.decimals(apart, 2)));
    Optional<Evidence.Indicator> thenA =
        Measured.in(in, "ideal-point", a, Measured.SYSTEM, year - BACK);
    Optional<Evidence.Indicator> thenB =
        Measured.in(in, "ideal-point", b, Measured.SYSTEM, year - BACK);
    if (thenA.isPresent() && thenB.isPresent()) {
      Finding<Double> then = distance(in, thenA.get(), thenB.get());
      sentences.add(
          Sentence.of(
              "why.positions.before",
              Label.ASSESSMENT,
              List.of(now, then),
              "{} they were {} apart.",
              Voice.phrase(thenA.get().when()),
              Voice.decimals(((Finding.Known<Double>) then.result()).value(), 2)));
    }
    return new Passage(Question.WHY, "Positions in votes", 22, sentences, null);
  }

  private static Finding<Double> distance(
      Setting in, Evidence.Indicator one, Evidence.Indicator other) {
    return Finding.known(
        in.id("position-distance", one.when().text()),
        Methods.IDEAL_POINTS,
        List.of(one.id(), other.id()),
        Math.abs(one.amount().low() - other.amount().low()),
        List.of(
            new Working(
                "distance = |%s - %s|"
                    .formatted(
                        Figures.decimals(one.amount().low(), DECIMALS),
                        Figures.decimals(other.amount().low(), DECIMALS)))));
  }

  private static @Nullable Passage nearness(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    Part names = in.voice().names(in.sorted(), 2);
    Measured.ofPair(in, "contiguity")
        .map(value ->
            Sentence.of(
                "why.contiguity",
                Label.FACT,
                List.of(in.reported(value)),
                "{} {} {}.",
                names,
                Voice.outcome(contiguity((int) value.amount().low())),
                Voice.phrase(value.when())))
        .or(() ->
            Measured.gap(in, "why.contiguity", "cow-contiguity", "whether they are contiguous"))
        .ifPresent(sentences::add);
    Measured.ofPair(in, "least-distance")
        .map(value ->
            Sentence.of(
                "why.least-distance",
                Label.FACT,
                List.of(in.reported(value)),
                "their nearest points lie {} apart {}.",
                Voice.amount(rounded(value.amount())),
                Voice.phrase(value.when())))
        .or(() ->
            Measured.gap(in, "why.least-distance", "min-distance", "the distance between them"))
        .ifPresent(sentences::add);
    Measured.ofPair(in, "shared-igos")
        .map(value ->
            Sentence.of(
                "why.shared-igos",
                Label.FACT,
                List.of(in.reported(value)),
                "{} both belong to {} {}.",
                names,
                Voice.count(
                    Math.round(value.amount().low()),
                    "international organisation",
                    "international organisations"),
                Voice.phrase(value.when())))
        .or(() ->
            Measured.gap(
                in, "why.shared-igos", "cow-igo-dyadic", "the organisations that both belong to"))
        .ifPresent(sentences::add);
    return sentences.isEmpty()
        ? null
        : new Passage(Question.WHY, "Neighbourhood and organisations", 35, sentences, null);
  }

  private static Quantity rounded(Quantity amount) {
    return Quantity.of(Math.rint(amount.low()), amount.unit());
  }

  private static String contiguity(int type) {
    return switch (type) {
      case 1 -> "shared a border on land or along a river";
      case 2 -> "were parted by at most 12 miles of water";
      case 3 -> "were parted by at most 24 miles of water";
      case 4 -> "were parted by at most 150 miles of water";
      case 5 -> "were parted by at most 400 miles of water";
      default -> "were not contiguous, by land or by up to 400 miles of water,";
    };
  }

  private static void leaders(Setting in, List<Passage> passages) {
    for (ActorId party : in.sorted()) {
      List<Sentence> sentences = new ArrayList<>();
      for (Evidence.Indicator tenure : Measured.all(in, "in-office")) {
        if (party.equals(tenure.counterpart())) {
          sentences.add(
              Sentence.of(
                  in.id("wants", party, "leader"),
                  Label.FACT,
                  List.of(in.reported(tenure)),
                  "{} was led by {}, in office for {}.",
                  in.voice().name(party),
                  in.voice().name(tenure.actor()),
                  Voice.amount(tenure.amount())));
        }
      }
      if (sentences.isEmpty()) {
        Measured.gap(in, in.id("wants", party, "leader"), "archigos", "who led it")
            .ifPresent(sentences::add);
      }
      if (!sentences.isEmpty()) {
        passages.add(new Passage(in.wants(party), "Leader", 38, sentences, null));
      }
    }
  }

  /// What each buys from the other, and how much of its trade that is.
  private static void trade(Setting in, List<Passage> passages) {
    Optional<Finding<Interdependence>> found = interdependence(in);
    for (ActorId party : in.sorted()) {
      List<Sentence> sentences = new ArrayList<>();
      Optional<Evidence.Indicator> bought =
          Measured.latest(in, "imports-from", party, in.other(party));
      if (bought.isPresent()) {
        sentences.add(
            Sentence.of(
                in.id("wants", party, "imports-from"),
                Label.FACT,
                List.of(in.reported(bought.get())),
                "{} bought goods for {} from {} {}.",
                in.voice().name(party),
                Voice.amount(bought.get().amount()),
                in.voice().name(in.other(party)),
                Voice.phrase(bought.get().when())));
      } else {
        Measured.gap(
                in,
                in.id("wants", party, "imports-from"),
                "cow-trade-dyadic",
                "trade between the two")
            .ifPresent(sentences::add);
      }
      if (found.isPresent()) {
        Interdependence trade = ((Finding.Known<Interdependence>) found.get().result()).value();
        sentences.add(
            Sentence.of(
                in.id("wants", party, "trade-share"),
                Label.ASSESSMENT,
                List.of(found.get()),
                "trade with {} was {} of all its trade in goods.",
                in.voice().name(in.other(party)),
                Voice.percent(
                    party.equals(in.sorted().getFirst())
                        ? trade.firstShare()
                        : trade.secondShare())));
      }
      if (!sentences.isEmpty()) {
        passages.add(new Passage(in.wants(party), "Trade with the other", 40, sentences, null));
      }
    }
  }

  private static Optional<Finding<Interdependence>> interdependence(Setting in) {
    List<Evidence.Indicator> used = new ArrayList<>();
    double between = 0;
    List<Double> totals = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      Optional<Evidence.Indicator> bought =
          Measured.latest(in, "imports-from", party, in.other(party));
      Optional<Evidence.Indicator> imports =
          Measured.latest(in, "imports-total", party, Measured.SYSTEM);
      Optional<Evidence.Indicator> exports =
          Measured.latest(in, "exports-total", party, Measured.SYSTEM);
      if (bought.isEmpty() || imports.isEmpty() || exports.isEmpty()) {
        return Optional.empty();
      }
      between += bought.get().amount().low();
      totals.add(imports.get().amount().low() + exports.get().amount().low());
      used.addAll(List.of(bought.get(), imports.get(), exports.get()));
    }
    if (totals.stream().anyMatch(total -> total <= 0)
        || between > totals.stream().min(Double::compare).orElse(0.0)) {
      return Optional.empty();
    }
    Interdependence trade = Interdependence.of(between, totals.getFirst(), totals.getLast());
    return Optional.of(
        Finding.known(
            "interdependence",
            Methods.INTERDEPENDENCE,
            used.stream().map(Evidence::id).toList(),
            trade,
            trade.working()));
  }

  /// What news reports say passed between them, month by month.
  private static @Nullable Passage events(Setting in) {
    List<Evidence.Indicator> kind = Measured.all(in, "events-cooperative");
    List<Evidence.Indicator> other = Measured.all(in, "events-conflictual");
    if (kind.isEmpty()) {
      return Measured.gap(in, "doing.events", "icews-events", "events between the two")
          .map(gap -> new Passage(Question.DOING, "Events by month", 34, List.of(gap), null))
          .orElse(null);
    }
    List<Sentence> sentences = new ArrayList<>();
    for (int at = 0; at < Math.min(kind.size(), other.size()); at++) {
      Evidence.Indicator good = kind.get(at);
      Evidence.Indicator bad = other.get(at);
      sentences.add(
          Sentence.of(
              in.id("doing.events", good.when().text()),
              Label.FACT,
              List.of(in.reported(good), in.reported(bad)),
              "{}, news reports were coded into {} and {} between {}.",
              Voice.phrase(good.when()),
              Voice.count(
                  Math.round(good.amount().low()), "cooperative event", "cooperative events"),
              Voice.count(
                  Math.round(bad.amount().low()), "conflictual event", "conflictual events"),
              in.voice().names(in.sorted(), 2)));
    }
    return new Passage(Question.DOING, "Events by month", 34, sentences, null);
  }

  /// How often pledges like theirs were honoured: for each kind that an agreement of both in force
  /// holds.
  private static @Nullable Passage honoured(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    for (String kind : List.of("defence", "offence", "neutrality", "non-aggression")) {
      Optional<Evidence.Indicator> kept =
          Measured.latest(in, "pledges-honoured." + kind, Measured.SYSTEM, null);
      Optional<Evidence.Indicator> invoked =
          Measured.latest(in, "pledges-invoked." + kind, Measured.SYSTEM, null);
      if (kept.isEmpty() || invoked.isEmpty() || !Commitment.binds(in, kind)) {
        continue;
      }
      int all = (int) invoked.get().amount().low();
      int good = (int) kept.get().amount().low();
      Rate rate = TrackRecord.of(good, all - good, Prior.JEFFREYS);
      Finding<Rate> finding =
          Finding.known(
                  "honoured." + kind,
                  Methods.RECORD,
                  List.of(kept.get().id(), invoked.get().id()),
                  rate,
                  rate.working())
              .with("prior", "Jeffreys");
      sentences.add(
          Sentence.of(
              "doing.honoured." + kind,
              Label.ASSESSMENT,
              List.of(finding),
              "of {} of {} that wars called upon {}, {} were honoured: {}, or {} for so small a number.",
              Voice.count(all, "pledge", "pledges"),
              Voice.outcome(kind),
              Voice.phrase(invoked.get().when()),
              Voice.number((double) good),
              Voice.percent((double) good / all),
              Voice.share(Interval.of(rate.q05(), rate.q95()))));
    }
    if (sentences.isEmpty()) {
      return null;
    }
    sentences.add(
        Sentence.of(
            "doing.honoured.caution",
            Label.ASSUMPTION,
            List.of(sentences.getFirst().basis().getFirst()),
            "only pledges that a war called upon are counted, so this is no forecast for a particular pact."));
    return new Passage(Question.DOING, "How often such pledges were honoured", 32, sentences, null);
  }

  private static @Nullable Passage disputes(Setting in) {
    Part names = in.voice().names(in.sorted(), 2);
    return Measured.ofPair(in, "disputes-between")
        .map(value ->
            Sentence.of(
                "doing.disputes",
                Label.FACT,
                List.of(in.reported(value)),
                "{} between {} {} on record for the half-century up to {}.",
                Voice.count(
                    Math.round(value.amount().low()),
                    "militarized dispute",
                    "militarized disputes"),
                names,
                Voice.outcome(Math.round(value.amount().low()) == 1 ? "is" : "are"),
                Voice.time(value.when())))
        .or(() ->
            Measured.gap(in, "doing.disputes", "cow-mid-directed", "disputes between the two"))
        .map(sentence ->
            new Passage(Question.DOING, "Disputes", 30, List.of(sentence), gist(sentence)))
        .orElse(null);
  }

  private static Passage.@Nullable Gist gist(Sentence sentence) {
    if (sentence.label() == Label.GAP) {
      return null;
    }
    return new Passage.Gist(
        List.of(
            sentence.parts().getFirst(),
            new Part.Words(" between them "),
            sentence.parts().get(4),
            new Part.Words(" on record for the half-century up to "),
            sentence.parts().stream()
                .filter(Part.Time.class::isInstance)
                .findFirst()
                .orElseThrow()));
  }

  /// What share of the system's means each has, and what it had before.
  private static @Nullable Passage capability(Setting in) {
    int year = in.world().date().getYear();
    List<Sentence> sentences = new ArrayList<>();
    Passage.@Nullable Gist gist = null;
    Optional<Finding<Cinc>> first = cinc(in, in.first(), year);
    Optional<Finding<Cinc>> second = cinc(in, in.second(), year);
    if (first.isPresent() && second.isPresent()) {
      Part ofFirst = share(first.get());
      Part ofSecond = share(second.get());
      Part when = new Part.Time(String.valueOf(year), String.valueOf(year));
      sentences.add(
          Sentence.of(
              "winning.capability",
              Label.ASSESSMENT,
              List.of(first.get(), second.get()),
              "in {}, {} had {} of the material capability of all states and {} {}.",
              when,
              in.voice().name(in.first()),
              ofFirst,
              in.voice().name(in.second()),
              ofSecond));
      gist =
          Passage.Gist.of(
              "in {}, {} had {} of the material capability of all states and {} {}",
              when,
              in.voice().name(in.first()),
              ofFirst,
              in.voice().name(in.second()),
              ofSecond);
      Optional<Finding<Cinc>> firstThen = cinc(in, in.first(), year - BACK);
      Optional<Finding<Cinc>> secondThen = cinc(in, in.second(), year - BACK);
      if (firstThen.isPresent() && secondThen.isPresent()) {
        sentences.add(
            Sentence.of(
                "winning.capability.before",
                Label.ASSESSMENT,
                List.of(firstThen.get(), secondThen.get()),
                "in {}, it was {} and {}.",
                new Part.Time(String.valueOf(year - BACK), String.valueOf(year - BACK)),
                share(firstThen.get()),
                share(secondThen.get())));
      }
      sentences.add(
          Sentence.of(
              "winning.capability.caution",
              Label.ASSUMPTION,
              List.of(first.get(), second.get()),
              "the index weighs people and steel as much as arms; it says what each could draw on, not who gains."));
    } else {
      Measured.gap(in, "winning.capability", "cow-nmc", "the material capability of both")
          .ifPresent(sentences::add);
    }
    return sentences.isEmpty()
        ? null
        : new Passage(Question.WINNING, "Material capability", 30, sentences, gist);
  }

  private static Part share(Finding<Cinc> finding) {
    double index = ((Finding.Known<Cinc>) finding.result()).value().index();
    return new Part.Number(index, Figures.significant(index * 100, DECIMALS) + " %");
  }

  /// A party's share of the system's means in a year; empty where no table has it.
  public static Optional<Finding<Cinc>> cinc(Setting in, ActorId party, int year) {
    List<Cinc.Component> components = new ArrayList<>();
    List<EvidenceId> ids = new ArrayList<>();
    boolean any = false;
    for (String series : COMPONENTS) {
      Optional<Evidence.Indicator> total = Measured.in(in, series, Measured.SYSTEM, null, year);
      Optional<Evidence.Indicator> own = Measured.in(in, series, party, Measured.SYSTEM, year);
      if (total.isEmpty()) {
        continue;
      }
      ids.add(total.get().id());
      own.ifPresent(value -> ids.add(value.id()));
      any |= own.isPresent();
      components.add(
          new Cinc.Component(
              in.world().ledger().getSeries(series).name(),
              own.isPresent()
                  ? OptionalDouble.of(own.get().amount().low())
                  : OptionalDouble.empty(),
              total.get().amount().low()));
    }
    if (!any) {
      return Optional.empty();
    }
    Cinc cinc = Cinc.of(components);
    return Optional.of(
        Finding.known(
            in.id("cinc", party, year), Methods.CAPABILITY_INDEX, ids, cinc, cinc.working()));
  }
}
