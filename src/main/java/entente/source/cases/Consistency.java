// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.clause.Clause;
import entente.domain.clause.Fault;
import entente.evidence.Attribution;
import entente.evidence.Evidence;
import entente.evidence.Evidence.Conversion;
import entente.evidence.Evidence.Flow;
import entente.evidence.Evidence.Goal;
import entente.evidence.Evidence.Indicator;
import entente.evidence.Evidence.Measure;
import entente.evidence.Evidence.MeasureKind;
import entente.evidence.Evidence.Measured;
import entente.evidence.Evidence.Trade;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.evidence.Gauge;
import entente.evidence.Good;
import entente.evidence.Series;
import entente.evidence.SourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What has to hold between the items of a case: units that convert, times in order, no cycles.
final class Consistency {
  private final Contents contents;
  private final Reading reading;
  private final Map<EvidenceId, Evidence> items;
  private final List<Conversion> conversions = new ArrayList<>();
  private final List<Measure> caps = new ArrayList<>();
  private final Map<String, List<Clause>> wordings = new HashMap<>();

  private Consistency(Contents contents, Reading reading) {
    this.contents = contents;
    this.reading = reading;
    this.items = contents.items();
    for (Evidence item : items.values()) {
      if (item instanceof Conversion conversion) {
        conversions.add(conversion);
      } else if (item instanceof Measure cap && cap.kind() == MeasureKind.CAP) {
        caps.add(cap);
      }
    }
  }

  /// Reports all that does not hold.
  static void check(Contents contents, Reading reading) {
    Consistency consistency = new Consistency(contents, reading);
    for (Evidence item : contents.items().values()) {
      Reading.Named named = reading.find(Reading.Space.ITEM, item.id().value());
      if (named != null && named.node() != null) {
        consistency.check(item, named);
      }
    }
    contents.goods().forEach(consistency::checkGood);
    consistency.checkCycles("derived-from", "derives from itself", Attribution::derivedFrom);
    consistency.checkCycles("supersedes", "supersedes itself", Attribution::supersedes);
  }

  private void check(Evidence item, Reading.Named named) {
    checkOrder(item, named);
    switch (item) {
      case Flow flow -> {
        checkMeasured(flow, named);
        checkCaps(flow, named);
      }
      case Indicator indicator -> {
        checkMeasured(indicator, named);
        Series series = contents.findSeries(indicator.series());
        if (series != null) {
          checkUnit(indicator, named, "series " + series.id(), series.unit());
        }
      }
      case Goal goal -> checkGauge(goal, named);
      case Evidence.Article article -> checkClauses(article, named);
      case Evidence.Event _,
          Evidence.Vote _,
          Evidence.Agreement _,
          Evidence.Step _,
          Measure _,
          Evidence.Statement _,
          Evidence.Recognition _,
          Evidence.Denial _,
          Evidence.Trial _,
          Conversion _ -> {}
    }
  }

  /// That what is used, made and held of a good is counted in one unit, and its prices in money.
  private void checkGood(Good good) {
    Reading.Named named = reading.find(Reading.Space.GOOD, good.id());
    String use = good.series(Good.Aspect.USE);
    Series used = use == null ? null : contents.findSeries(use);
    if (named == null || named.node() == null) {
      return;
    }
    good.measured()
        .forEach((aspect, id) -> {
          Series series = contents.findSeries(id);
          if (series == null) {
            return;
          }
          Position at = named.at(aspect.name().toLowerCase(Locale.ROOT));
          switch (aspect) {
            case USE -> {}
            case MADE, STOCK -> {
              if (used == null) {
                reading.error(
                    at,
                    "good '"
                        + good.id()
                        + "' says how much is "
                        + (aspect == Good.Aspect.MADE ? "made" : "held")
                        + ", but not how much is used",
                    "name the series of its use under 'use'");
              } else if (!series.unit().convertsTo(used.unit())) {
                reading.error(
                    at,
                    "series "
                        + id
                        + " is in "
                        + words(series.unit())
                        + ", but series "
                        + use
                        + ", of the use of "
                        + good.name()
                        + ", is in "
                        + words(used.unit()),
                    null);
              }
            }
            case COST, PRICE -> {
              if (!series.unit().convertsTo(Unit.US_DOLLAR)) {
                reading.error(
                    at, "series " + id + " is in " + words(series.unit()) + ", not in money", null);
              }
            }
          }
        });
  }

  /// That each clause can bind somebody, and that no two wordings of one stand at once.
  private void checkClauses(Evidence.Article article, Reading.Named named) {
    if (!(items.get(article.agreement()) instanceof Evidence.Agreement agreement)) {
      return;
    }
    for (int at = 0; at < article.clauses().size(); at++) {
      Clause clause = article.clauses().get(at);
      for (Fault fault : Fault.of(clause, agreement.parties())) {
        reading.error(
            placeOfClause(named, at, fault.key()),
            "clause '" + clause.id() + "': " + fault.what(),
            fault.hint());
      }
      When life = clause.life();
      if (life != null && life.latest().isBefore(agreement.when().earliest())) {
        reading.error(
            placeOfClause(named, at, "life"),
            "clause '"
                + clause.id()
                + "': this can never hold: its wording ended ("
                + life
                + ") before the agreement was made ("
                + agreement.when()
                + ")",
            "one of the two dates is wrong");
      }
      checkOverlap(article, clause, at, named);
    }
  }

  private void checkOverlap(Evidence.Article article, Clause clause, int at, Reading.Named named) {
    String name = article.agreement() + " " + article.number() + " " + clause.id();
    for (Clause other : wordings.computeIfAbsent(name, _ -> new ArrayList<>())) {
      When one = other.life();
      When two = clause.life();
      if (one == null || two == null || one.overlaps(two)) {
        reading.error(
            placeOfClause(named, at, "life"),
            "clause '"
                + clause.id()
                + "' of article "
                + article.number()
                + " has two wordings that stand at the same time ("
                + words(one)
                + " and "
                + words(two)
                + ")",
            "let the life of one end before the other begins, or give it another id");
      }
    }
    wordings.get(name).add(clause);
  }

  private static String words(@Nullable When life) {
    return life == null ? "always" : life.toString();
  }

  private static Position placeOfClause(Reading.Named named, int at, String key) {
    Node.Mapping node = named.node();
    Node.Entry clauses = node == null ? null : node.find("clauses");
    if (clauses != null
        && clauses.value() instanceof Node.Listing listing
        && listing.items().get(at) instanceof Node.Mapping clause) {
      Node.Entry entry = clause.find(key);
      return entry == null ? clause.at() : entry.value().at();
    }
    return named.at("clauses");
  }

  private void checkOrder(Evidence item, Reading.Named named) {
    Attribution attribution = item.attribution();
    for (EvidenceId id : attribution.derivedFrom()) {
      Evidence origin = items.get(id);
      if (origin != null && isLater(origin, item)) {
        reading.error(
            place(named, "derived-from", id.value()),
            item.id()
                + ", published "
                + attribution.published()
                + ", derives from "
                + id
                + ", published "
                + origin.attribution().published(),
            "an item cannot derive from a later one");
      }
    }
    for (EvidenceId id : attribution.supersedes()) {
      Evidence earlier = items.get(id);
      if (earlier == null) {
        continue;
      }
      if (isLater(earlier, item)) {
        reading.error(
            place(named, "supersedes", id.value()),
            item.id()
                + ", published "
                + attribution.published()
                + ", supersedes "
                + id
                + ", published "
                + earlier.attribution().published(),
            "an item cannot replace a later one");
      } else if (Collections.disjoint(claimants(item), claimants(earlier))) {
        reading.warning(
            place(named, "supersedes", id.value()),
            item.id() + " supersedes " + id + ", which another claimant said",
            "only who made a claim can replace it; keep both, and let the figure pool them");
      }
    }
  }

  private static boolean isLater(Evidence one, Evidence than) {
    return one.attribution()
        .published()
        .earliest()
        .isAfter(than.attribution().published().latest());
  }

  private Set<String> claimants(Evidence item) {
    Set<String> claimants = new TreeSet<>();
    for (ActorId actor : item.attribution().saidBy()) {
      claimants.add(voice(actor));
    }
    if (claimants.isEmpty()) {
      for (SourceId source : item.attribution().sources()) {
        claimants.add(contents.publisherOf(source));
      }
    }
    return claimants;
  }

  private String voice(ActorId id) {
    return switch (contents.findActor(id)) {
      case Actor.Leader leader -> leader.state().value();
      case Actor.Body body when body.of() != null -> body.of().value();
      case Actor.Body _, Actor.Bloc _, Actor.State _ -> id.value();
      case null -> id.value();
    };
  }

  private void checkMeasured(Measured item, Reading.Named named) {
    Conversion conversion = conversion(item);
    if (conversion != null
        && !item.amount().unit().convertsTo(conversion.from())
        && !item.amount().unit().convertsTo(conversion.to())) {
      reading.error(
          named.at("conversion"),
          conversion.id()
              + " leads from "
              + words(conversion.from())
              + " to "
              + words(conversion.to())
              + ", but the amount is in "
              + words(item.amount().unit()),
          null);
    }
    String id = item.figure();
    Figure figure = id == null ? null : contents.findFigure(id);
    if (figure != null) {
      checkUnit(item, named, "figure " + figure.id(), figure.unit());
    }
  }

  private void checkUnit(Measured item, Reading.Named named, String of, Unit unit) {
    Unit own = item.amount().unit();
    if (own.convertsTo(unit) || links(conversion(item), own, unit)) {
      return;
    }
    reading.error(
        named.at("amount"),
        "the amount is in " + words(own) + ", but " + of + " is in " + words(unit),
        "name a conversion that leads from one to the other");
  }

  private void checkCaps(Flow flow, Reading.Named named) {
    Unit own = flow.amount().unit();
    for (Measure cap : caps) {
      if (cap.limit() == null
          || !flow.good().equals(cap.good())
          || !cap.on().contains(cap.direction() == Trade.IMPORT ? flow.to() : flow.from())) {
        continue;
      }
      Unit unit = cap.limit().unit();
      boolean convertible =
          own.convertsTo(unit)
              || conversions.stream()
                  .anyMatch(conversion ->
                      conversion.good().equals(flow.good()) && links(conversion, own, unit));
      if (!convertible) {
        reading.error(
            named.at("amount"),
            "the amount is in "
                + words(own)
                + ", but the limit of "
                + cap.id()
                + " is in "
                + words(unit),
            "add a conversion of " + flow.good() + " that leads from one to the other");
      }
    }
  }

  private void checkGauge(Goal goal, Reading.Named named) {
    if (goal.measuredBy() instanceof Gauge.SeriesLevel level) {
      Series series = contents.findSeries(level.series());
      if (series == null) {
        return;
      }
      for (Unit unit : List.of(level.none().unit(), level.full().unit())) {
        if (!unit.convertsTo(series.unit())) {
          reading.error(
              named.at("measured-by"),
              "the value is in "
                  + words(unit)
                  + ", but series "
                  + series.id()
                  + " is in "
                  + words(series.unit()),
              null);
        }
      }
    }
  }

  private @Nullable Conversion conversion(Measured item) {
    EvidenceId id = item.conversion();
    return id != null && items.get(id) instanceof Conversion conversion ? conversion : null;
  }

  private static boolean links(@Nullable Conversion conversion, Unit one, Unit other) {
    return conversion != null
        && ((one.convertsTo(conversion.from()) && other.convertsTo(conversion.to()))
            || (one.convertsTo(conversion.to()) && other.convertsTo(conversion.from())));
  }

  private static String words(Unit unit) {
    return unit.word(2);
  }

  /// Walks the items along one kind of reference and reports each cycle once, at its least id.
  private void checkCycles(
      String key, String what, Function<Attribution, List<EvidenceId>> references) {
    Set<EvidenceId> done = new HashSet<>();
    for (Evidence start : items.values()) {
      if (done.contains(start.id())) {
        continue;
      }
      List<EvidenceId> path = new ArrayList<>();
      Set<EvidenceId> onPath = new HashSet<>();
      Deque<Iterator<EvidenceId>> ahead = new ArrayDeque<>();
      path.add(start.id());
      onPath.add(start.id());
      ahead.push(references.apply(start.attribution()).iterator());
      while (!ahead.isEmpty()) {
        if (!ahead.peek().hasNext()) {
          ahead.pop();
          EvidenceId left = path.removeLast();
          onPath.remove(left);
          done.add(left);
          continue;
        }
        EvidenceId next = ahead.peek().next();
        if (onPath.contains(next)) {
          reportCycle(path.subList(path.indexOf(next), path.size()), key, what);
        } else if (!done.contains(next)) {
          Evidence item = items.get(next);
          if (item != null) {
            path.add(next);
            onPath.add(next);
            ahead.push(references.apply(item.attribution()).iterator());
          }
        }
      }
    }
  }

  private void reportCycle(List<EvidenceId> cycle, String key, String what) {
    EvidenceId least = Collections.min(cycle);
    List<String> round = new ArrayList<>();
    for (int i = 0; i <= cycle.size(); i++) {
      round.add(cycle.get((cycle.indexOf(least) + i) % cycle.size()).value());
    }
    Reading.Named named = reading.find(Reading.Space.ITEM, least.value());
    if (named != null && named.node() != null) {
      reading.error(
          place(named, key, round.get(1)),
          least + " " + what + ": " + String.join(" -> ", round),
          null);
    }
  }

  private static Position place(Reading.Named named, String key, String id) {
    Node.Mapping node = named.node();
    Node.Entry entry = node == null ? null : node.find(key);
    if (entry != null && entry.value() instanceof Node.Listing listing) {
      for (Node each : listing.items()) {
        if (each instanceof Node.Scalar scalar && scalar.text().equals(id)) {
          return scalar.at();
        }
      }
    }
    return named.at(key);
  }
}
