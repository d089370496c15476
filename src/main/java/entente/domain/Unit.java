// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.measure.MetricPrefix;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.Units;

/// A unit of measurement that evidence may use. Sizes come from the units library (JSR 385); this
/// list gives the words.
///
/// Units of one dimension convert by a fixed factor. Where the factor depends on the good (barrels
/// to tonnes, containers to rounds) there is no conversion here: evidence has to name one.
public enum Unit {
  BARREL("bbl", "barrel", "barrels", Dimension.VOLUME),
  BARREL_PER_DAY("bbl/d", "barrel a day", "barrels a day", Dimension.VOLUME_RATE),
  THOUSAND_BARRELS_PER_DAY(
      "kb/d", "thousand barrels a day", "thousand barrels a day", Dimension.VOLUME_RATE),
  MILLION_BARRELS_PER_DAY(
      "mb/d", "million barrels a day", "million barrels a day", Dimension.VOLUME_RATE),
  TONNE("t", "tonne", "tonnes", Dimension.MASS),
  KILOTONNE("kt", "thousand tonnes", "thousand tonnes", Dimension.MASS),
  MEGATONNE("Mt", "million tonnes", "million tonnes", Dimension.MASS),
  ROUND("round", "round", "rounds", Dimension.ROUNDS),
  CONTAINER("container", "container", "containers", Dimension.CONTAINERS),
  PERSON("person", "person", "people", Dimension.PEOPLE),
  VOYAGE("voyage", "voyage", "voyages", Dimension.VOYAGES),
  VEHICLE("vehicle", "vehicle", "vehicles", Dimension.VEHICLES),
  STATE("state", "state", "states", Dimension.STATES),
  LAUNCH("launch", "launch", "launches", Dimension.LAUNCHES),
  VOTE("vote", "vote", "votes", Dimension.VOTES),
  RESOLUTION("resolution", "resolution", "resolutions", Dimension.RESOLUTIONS),
  ITEM("item", "item", "items", Dimension.ITEMS),
  US_DOLLAR("USD", "US dollar", "US dollars", Dimension.MONEY),
  MILLION_US_DOLLARS("MUSD", "million US dollars", "million US dollars", Dimension.MONEY),
  BILLION_US_DOLLARS("BUSD", "billion US dollars", "billion US dollars", Dimension.MONEY),
  TREND_INDICATOR_VALUE(
      "MTIV",
      "million trend-indicator values",
      "million trend-indicator values",
      Dimension.TREND_INDICATOR),
  POINT("pt", "point", "points", Dimension.POINTS),
  PERCENT("%", "per cent", "per cent", Dimension.SHARE),
  KILOMETRE("km", "kilometre", "kilometres", Dimension.LENGTH),
  DAY("d", "day", "days", Dimension.TIME),
  MONTH("month", "month", "months", Dimension.MONTHS),
  YEAR("a", "year", "years", Dimension.TIME);

  /// What a unit measures. Things counted one by one are each a dimension of their own, so that a
  /// round never adds to a container; so are months, which have no fixed length.
  private enum Dimension {
    VOLUME,
    VOLUME_RATE,
    MASS,
    ROUNDS,
    CONTAINERS,
    PEOPLE,
    VOYAGES,
    VEHICLES,
    STATES,
    LAUNCHES,
    VOTES,
    RESOLUTIONS,
    ITEMS,
    MONEY,
    POINTS,
    TREND_INDICATOR,
    SHARE,
    LENGTH,
    TIME,
    MONTHS
  }

  /// The units library's measure of each unit. A class of its own, so that reading amounts does not
  /// load the library.
  private static final class Measures {
    private static final double BARREL_CUBIC_METRES = 0.158987294928;

    private Measures() {}

    static javax.measure.Unit<?> of(Unit unit) {
      return switch (unit) {
        case BARREL -> Units.CUBIC_METRE.multiply(BARREL_CUBIC_METRES);
        case BARREL_PER_DAY -> barrelsPerDay(1);
        case THOUSAND_BARRELS_PER_DAY -> barrelsPerDay(1e3);
        case MILLION_BARRELS_PER_DAY -> barrelsPerDay(1e6);
        case TONNE -> Units.KILOGRAM.multiply(1e3);
        case KILOTONNE -> Units.KILOGRAM.multiply(1e6);
        case MEGATONNE -> Units.KILOGRAM.multiply(1e9);
        case MILLION_US_DOLLARS -> AbstractUnit.ONE.multiply(1e6);
        case BILLION_US_DOLLARS -> AbstractUnit.ONE.multiply(1e9);
        case PERCENT -> Units.PERCENT;
        case KILOMETRE -> MetricPrefix.KILO(Units.METRE);
        case DAY -> Units.DAY;
        case YEAR -> Units.YEAR;
        case ROUND,
            CONTAINER,
            PERSON,
            VOYAGE,
            VEHICLE,
            STATE,
            LAUNCH,
            VOTE,
            RESOLUTION,
            ITEM,
            POINT,
            TREND_INDICATOR_VALUE,
            US_DOLLAR,
            MONTH ->
            AbstractUnit.ONE;
      };
    }

    private static javax.measure.Unit<?> barrelsPerDay(double count) {
      return Units.CUBIC_METRE.multiply(BARREL_CUBIC_METRES * count).divide(Units.DAY);
    }
  }

  private static final Map<String, Unit> BY_WORD = words();

  private final String symbol;
  private final String singular;
  private final String plural;
  private final Dimension dimension;

  Unit(String symbol, String singular, String plural, Dimension dimension) {
    this.symbol = symbol;
    this.singular = singular;
    this.plural = plural;
    this.dimension = dimension;
  }

  /// The unit that a word names: its symbol, singular or plural; null when no unit has that name.
  public static @Nullable Unit find(String word) {
    return BY_WORD.get(word);
  }

  /// All words that name a unit, for a suggestion.
  public static List<String> allWords() {
    return List.copyOf(BY_WORD.keySet());
  }

  public String symbol() {
    return symbol;
  }

  /// The word that goes with an amount: "1 barrel", "2 barrels".
  public String word(double amount) {
    return amount == 1 ? singular : plural;
  }

  /// Whether a fixed factor leads from this unit to the other.
  public boolean convertsTo(Unit other) {
    return dimension == other.dimension;
  }

  /// An amount in this unit, in another of the same dimension.
  public double convert(double amount, Unit to) {
    if (this == to) {
      return amount;
    }
    if (!convertsTo(to)) {
      throw new IllegalArgumentException(
          "no fixed factor leads from "
              + plural
              + " to "
              + to.plural
              + "; a conversion for the good is needed");
    }
    try {
      return Measures.of(this).getConverterToAny(Measures.of(to)).convert(amount);
    } catch (javax.measure.IncommensurableException e) {
      throw new IllegalStateException(
          "compatible units without a converter: " + this + ", " + to, e);
    }
  }

  private static Map<String, Unit> words() {
    Map<String, Unit> words = new LinkedHashMap<>();
    for (Unit unit : values()) {
      words.put(unit.symbol, unit);
      words.putIfAbsent(unit.singular, unit);
      words.putIfAbsent(unit.plural, unit);
      if (!unit.plural.startsWith(unit.singular) && !unit.singular.contains(" ")) {
        words.putIfAbsent(unit.singular + "s", unit);
      }
    }
    return words;
  }
}
