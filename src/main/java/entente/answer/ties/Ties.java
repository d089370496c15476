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
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Unit;
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
    @Nullable Passage tieless = in.recall("ties.noTie", Ties::noTie);
    add(passages, tieless);
    boolean told = tieless != null;
    add(passages, in.recall(List.of("ties.alliances", told), at -> alliances(at, told)));
    add(passages, in.recall("ties.positions", Positions::passage));
    add(passages, in.recall("ties.nearness", Ties::nearness));
    leaders(in, passages);
    trade(in, passages);
    add(passages, in.recall("ties.war", Conflicts::war));
    add(passages, in.recall("ties.disputes", Conflicts::disputes));
    add(passages, in.recall("ties.armed", Conflicts::armed));
    add(passages, in.recall("ties.sanctions", Ties::sanctions));
    add(passages, in.recall("ties.honoured", Ties::honoured));
    add(passages, in.recall("ties.events", Ties::events));
    add(passages, in.recall("ties.capability", Ties::capability));
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
    Part names = in.voice().names(in.file().parties(), 2);
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

  /// @param tieless whether it was said already that nothing ties them
  private static @Nullable Passage alliances(Setting in, boolean tieless) {
    List<Sentence> sentences = new ArrayList<>();
    List<Part> gist = new ArrayList<>();
    Part names = in.voice().names(in.file().parties(), 2);
    Optional<Evidence.Indicator> between = Measured.ofPair(in, "alliances-between");
    if (between.isPresent()) {
      Evidence.Indicator value = between.get();
      long alliances = Math.round(value.amount().low());
      Part count = Voice.none(alliances, "alliance", "alliances");
      sentences.add(
          Sentence.of(
              "why.alliances-between",
              Label.FACT,
              List.of(in.reported(value)),
              "{} between {} {} on record as in force {}.",
              count,
              names,
              Voice.outcome(alliances <= 1 ? "is" : "are"),
              Voice.phrase(value.when())));
      if (!tieless) {
        gist.addAll(
            Passage.Gist.of(alliances <= 1 ? "{} binds them" : "{} bind them", count).parts());
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
              "over all {} of the system their alliances have a kappa of {} and a pi of {}, where nought is no more alike than at random and {} the same.",
              Voice.count(alike.n(), "state", "states"),
              measure(alike.kappaSquared()),
              measure(alike.piSquared()),
              Voice.number(1.0)));
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

  private static @Nullable Passage nearness(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    Part names = in.voice().names(in.file().parties(), 2);
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
    boolean touching =
        Measured.ofPair(in, "contiguity").filter(value -> value.amount().low() == 1).isPresent();
    (touching ? Optional.<Evidence.Indicator>empty() : Measured.ofPair(in, "least-distance"))
        .map(value ->
            Sentence.of(
                "why.least-distance",
                Label.FACT,
                List.of(in.reported(value)),
                "their nearest points lay {} apart {}.",
                Voice.amount(rounded(value.amount())),
                Voice.phrase(value.when())))
        .or(() ->
            touching
                ? Optional.empty()
                : Measured.gap(
                    in, "why.least-distance", "min-distance", "the distance between them"))
        .ifPresent(sentences::add);
    Optional<Evidence.Indicator> shared = Measured.ofPair(in, "shared-igos");
    Passage.@Nullable Gist gist =
        shared
            .map(value ->
                Passage.Gist.of(
                    "both belonged to {} {}", organisations(value), Voice.phrase(value.when())))
            .orElse(null);
    shared
        .map(value ->
            Sentence.of(
                "why.shared-igos",
                Label.FACT,
                List.of(in.reported(value)),
                "{} both belonged to {} {}.",
                names,
                organisations(value),
                Voice.phrase(value.when())))
        .or(() ->
            Measured.gap(
                in, "why.shared-igos", "cow-igo-dyadic", "the organisations that both belong to"))
        .ifPresent(sentences::add);
    return sentences.isEmpty()
        ? null
        : new Passage(Question.WHY, "Neighbourhood and organisations", 35, sentences, gist);
  }

  private static Part organisations(Evidence.Indicator value) {
    return Voice.none(
        Math.round(value.amount().low()),
        "international organisation",
        "international organisations");
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

  /// Who led each, and under which kind of regime.
  private static void leaders(Setting in, List<Passage> passages) {
    for (ActorId party : in.sorted()) {
      List<Sentence> sentences = new ArrayList<>();
      for (Evidence.Indicator tenure : Measured.all(in, "in-office")) {
        if (party.equals(tenure.counterpart())
            && in.world().ledger().findActor(tenure.actor()) instanceof Actor.Leader leader) {
          sentences.add(
              Sentence.of(
                  in.id("wants", party, "leader"),
                  Label.FACT,
                  List.of(in.reported(tenure)),
                  "the effective leader of {} was {}, in office {}.",
                  in.voice().name(party),
                  in.voice().name(tenure.actor()),
                  Voice.phrase(leader.inOffice())));
        }
      }
      if (sentences.isEmpty()) {
        Measured.gap(in, in.id("wants", party, "leader"), "archigos", "who led it")
            .ifPresent(sentences::add);
      }
      sentences.addAll(regime(in, party));
      if (!sentences.isEmpty()) {
        passages.add(new Passage(in.wants(party), "Leader and regime", 38, sentences, null));
      }
    }
  }

  private static List<Sentence> regime(Setting in, ActorId party) {
    List<Sentence> sentences = new ArrayList<>();
    Measured.latest(in, "polity", party, Measured.SYSTEM)
        .map(value ->
            Sentence.of(
                in.id("wants", party, "polity"),
                Label.FACT,
                List.of(in.reported(value)),
                "the {} {} was {}, where {} is full autocracy and {} full democracy.",
                Voice.outcome("Polity score of " + in.voice().name(party).text()),
                Voice.phrase(value.when()),
                Voice.number(value.amount().low()),
                Voice.number(-POLITY),
                Voice.number(POLITY)))
        .ifPresent(sentences::add);
    Measured.latest(in, "polyarchy", party, Measured.SYSTEM)
        .map(value ->
            Sentence.of(
                in.id("wants", party, "polyarchy"),
                Label.FACT,
                List.of(in.reported(value)),
                "its {}, which runs from {} to {}, was {}.",
                Voice.outcome("index of electoral democracy (V-Dem) " + value.when().phrase()),
                Voice.number(0.0),
                Voice.number(1.0),
                Voice.decimals(value.amount().low(), DECIMALS)))
        .ifPresent(sentences::add);
    if (sentences.isEmpty()) {
      Measured.gap(in, in.id("wants", party, "regime"), "democracy", "how it was governed")
          .ifPresent(sentences::add);
    }
    return sentences;
  }

  /// What each bought from the other, how much of its trade that is, and how much of its output.
  private static void trade(Setting in, List<Passage> passages) {
    Optional<Finding<Interdependence>> shares = interdependence(in);
    Optional<Finding<Interdependence>> dependence = dependence(in);
    List<Evidence.Indicator> flows = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      List<Sentence> sentences = new ArrayList<>();
      Part other = in.voice().name(in.other(party));
      Optional<Evidence.Indicator> bought =
          Measured.latest(in, "imports-from", party, in.other(party));
      bought.ifPresent(flows::add);
      if (bought.isPresent() && bought.get().amount().low() == 0) {
        sentences.add(
            Sentence.of(
                in.id("wants", party, "imports-from"),
                Label.FACT,
                List.of(in.reported(bought.get())),
                isEarlier(in, bought.get())
                    ? "{} bought no goods from {} on record {}, the last year with figures for both."
                    : "{} bought no goods from {} on record {}.",
                in.voice().name(party),
                other,
                Voice.phrase(bought.get().when())));
      } else if (bought.isPresent()) {
        sentences.add(
            Sentence.of(
                in.id("wants", party, "imports-from"),
                Label.FACT,
                List.of(in.reported(bought.get())),
                isEarlier(in, bought.get())
                    ? "{} bought goods for {} from {} {}, the last year with figures for both."
                    : "{} bought goods for {} from {} {}.",
                in.voice().name(party),
                money(bought.get().amount().low()),
                other,
                Voice.phrase(bought.get().when())));
      } else {
        Measured.gap(
                in,
                in.id("wants", party, "imports-from"),
                "cow-trade-dyadic",
                "trade between the two")
            .ifPresent(sentences::add);
      }
      shares.ifPresent(found ->
          sentences.add(
              Sentence.of(
                  in.id("wants", party, "trade-share"),
                  Label.ASSESSMENT,
                  List.of(found),
                  "trade with {} made up {} of all its trade in goods.",
                  other,
                  share(in, party, found))));
      dependence.ifPresent(found ->
          sentences.add(
              Sentence.of(
                  in.id("wants", party, "trade-dependence"),
                  Label.ASSESSMENT,
                  List.of(found),
                  "set against its gross domestic product, it came to {}.",
                  share(in, party, found))));
      if (!sentences.isEmpty()) {
        passages.add(new Passage(in.wants(party), "Trade with the other", 40, sentences, null));
      }
    }
    if (flows.size() == 2) {
      passages.add(between(flows));
    }
  }

  /// What went between the two, in both directions together.
  private static Passage between(List<Evidence.Indicator> flows) {
    double all = flows.stream().mapToDouble(flow -> flow.amount().low()).sum();
    Finding<Double> sum =
        Finding.known(
            "trade-between",
            Methods.COUNTING,
            flows.stream().map(Evidence::id).toList(),
            all,
            List.of(
                new Working(
                    "%s + %s million US dollars"
                        .formatted(
                            Figures.number(flows.getFirst().amount().low()),
                            Figures.number(flows.getLast().amount().low())))));
    Part when = Voice.phrase(flows.getFirst().when());
    if (all == 0) {
      Part none = Voice.none(0, "trade", "trade");
      return new Passage(
          Question.DOING,
          "Trade",
          31,
          List.of(
              Sentence.of(
                  "doing.trade",
                  Label.FACT,
                  List.of(sum),
                  "{} in goods between them is on record {}.",
                  none,
                  when)),
          Passage.Gist.of("{} in goods between them is on record {}", none, when));
    }
    Part amount = money(all);
    return new Passage(
        Question.DOING,
        "Trade",
        31,
        List.of(
            Sentence.of(
                "doing.trade",
                Label.FACT,
                List.of(sum),
                "goods for {} went between them {}, both directions together.",
                amount,
                when)),
        Passage.Gist.of("goods for {} went between them {}", amount, when));
  }

  private static boolean isEarlier(Setting in, Evidence.Indicator value) {
    return value.when().latest().getYear() < in.world().date().getYear();
  }

  /// Millions of US dollars; thousands of millions are billions.
  private static Part money(double millions) {
    return millions >= 1_000
        ? new Part.Number(
            millions, Figures.significant(millions / 1_000, 3) + " billion US dollars")
        : Voice.amount(
            Quantity.of(millions >= 10 ? Math.rint(millions) : millions, Unit.MILLION_US_DOLLARS));
  }

  private static Part share(Setting in, ActorId party, Finding<Interdependence> found) {
    Interdependence trade = ((Finding.Known<Interdependence>) found.result()).value();
    return Voice.percent(
        party.equals(in.sorted().getFirst()) ? trade.firstShare() : trade.secondShare());
  }

  private static Optional<Finding<Interdependence>> interdependence(Setting in) {
    return interdependence(in, "interdependence", List.of("imports-total", "exports-total"), 1);
  }

  /// Trade against output: the measure of Oneal and Russett.
  private static Optional<Finding<Interdependence>> dependence(Setting in) {
    return interdependence(in, "trade-dependence", List.of("gdp"), MILLION);
  }

  private static final double MILLION = 1e6;

  /// The ends of the Polity scale lie so far from nought.
  private static final double POLITY = 10;

  /// @param wholes the series that add up to what the trade between the two is set against
  /// @param unit how many of their unit make a million US dollars
  private static Optional<Finding<Interdependence>> interdependence(
      Setting in, String id, List<String> wholes, double unit) {
    List<Evidence.Indicator> used = new ArrayList<>();
    double between = 0;
    List<Double> totals = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      Optional<Evidence.Indicator> bought =
          Measured.latest(in, "imports-from", party, in.other(party));
      if (bought.isEmpty()) {
        return Optional.empty();
      }
      between += bought.get().amount().low();
      used.add(bought.get());
      double total = 0;
      for (String series : wholes) {
        Optional<Evidence.Indicator> whole =
            Measured.in(
                in, series, party, Measured.SYSTEM, bought.get().when().earliest().getYear());
        if (whole.isEmpty()) {
          return Optional.empty();
        }
        total += whole.get().amount().low() / unit;
        used.add(whole.get());
      }
      totals.add(total);
    }
    if (between == 0
        || totals.stream().anyMatch(total -> total <= 0)
        || between > totals.stream().min(Double::compare).orElse(0.0)) {
      return Optional.empty();
    }
    Interdependence trade = Interdependence.of(between, totals.getFirst(), totals.getLast());
    return Optional.of(
        Finding.known(
            id,
            Methods.INTERDEPENDENCE,
            used.stream().map(Evidence::id).toList(),
            trade,
            trade.working()));
  }

  /// Sanctions on either that a table lists for the year, the other's first.
  private static @Nullable Passage sanctions(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    List<Part> gist = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      List<Evidence.Measure> on =
          in.world().items(Evidence.Measure.class).stream()
              .filter(measure -> in.tabled(measure) && measure.on().contains(party))
              .toList();
      sanctions(in, party, on, true)
          .ifPresent(sentence -> {
            if (!gist.isEmpty()) {
              gist.add(new Part.Words(", and "));
            }
            gist.addAll(sentence.parts().subList(0, sentence.parts().size() - 1));
            sentences.add(sentence);
          });
      sanctions(in, party, on, false).ifPresent(sentences::add);
    }
    return sentences.isEmpty()
        ? null
        : new Passage(
            Question.DOING,
            "Sanctions",
            33,
            sentences,
            gist.isEmpty() ? null : new Passage.Gist(gist));
  }

  /// @param ofOther whether the other's sanctions are told, or everybody else's
  private static Optional<Sentence> sanctions(
      Setting in, ActorId party, List<Evidence.Measure> on, boolean ofOther) {
    List<Evidence.Measure> told =
        on.stream().filter(measure -> measure.by().equals(in.other(party)) == ofOther).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Finding<Integer> counted =
        Finding.known(
            in.id(ofOther ? "sanctions-of-other-on" : "sanctions-on", party),
            Methods.COUNTING,
            told.stream().map(Evidence::id).toList(),
            told.size(),
            List.of());
    String year = String.valueOf(in.world().date().getYear());
    Part cases = Voice.count(told.size(), "case of sanctions", "cases of sanctions");
    Part is = Voice.outcome(told.size() == 1 ? "is" : "are");
    return Optional.of(
        ofOther
            ? Sentence.of(
                in.id("doing.sanctions.of-other", party),
                Label.FACT,
                List.of(counted),
                "{} of {} on {} {} on record for {}.",
                cases,
                in.voice().name(in.other(party)),
                in.voice().name(party),
                is,
                new Part.Time(year, year))
            : Sentence.of(
                in.id("doing.sanctions", party),
                Label.FACT,
                List.of(counted),
                "{} on {} {} on record {}, by {}.",
                cases,
                in.voice().name(party),
                is,
                new Part.Time(year, "for " + year),
                in.voice()
                    .names(
                        told.stream().map(Evidence.Measure::by).distinct().sorted().toList(),
                        NAMED)));
  }

  private static final int NAMED = 6;

  /// The first year of which news reports were coded into events by machine (GDELT); nobody could
  /// add a table for an earlier one.
  private static final int CODED_SINCE = 1979;

  /// What news reports say passed between them, month by month.
  private static @Nullable Passage events(Setting in) {
    if (in.world().date().getYear() < CODED_SINCE) {
      return null;
    }
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
              in.voice().names(in.file().parties(), 2)));
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
              "in {}, {} had {} of the material capability of all states and {} {}, which each could draw on and which does not say who gains",
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
