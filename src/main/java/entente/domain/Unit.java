// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.measure.MetricPrefix;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;
import tech.units.indriya.unit.Units;

/// A unit of measurement that evidence may use. Sizes come from the units library (JSR 385); this list gives the words.
///
/// Units of one dimension convert by a fixed factor. Where the factor depends on the good (barrels to tonnes,
/// containers to rounds) there is no conversion here: evidence has to name one.
public enum Unit {
  BARREL("bbl", "barrel", "barrels", () -> Units.CUBIC_METRE.multiply(0.158987294928)),
  BARREL_PER_DAY("bbl/d", "barrel a day", "barrels a day", () -> perDay(0.158987294928)),
  THOUSAND_BARRELS_PER_DAY(
      "kb/d", "thousand barrels a day", "thousand barrels a day", () -> perDay(158.987294928)),
  MILLION_BARRELS_PER_DAY("mb/d", "million barrels a day", "million barrels a day", () -> perDay(158987.294928)),
  TONNE("t", "tonne", "tonnes", () -> Units.KILOGRAM.multiply(1e3)),
  KILOTONNE("kt", "thousand tonnes", "thousand tonnes", () -> Units.KILOGRAM.multiply(1e6)),
  MEGATONNE("Mt", "million tonnes", "million tonnes", () -> Units.KILOGRAM.multiply(1e9)),
  ROUND("round", "round", "rounds", Counted.ROUND::unit),
  CONTAINER("container", "container", "containers", Counted.CONTAINER::unit),
  PERSON("person", "person", "people", Counted.PERSON::unit),
  VOYAGE("voyage", "voyage", "voyages", Counted.VOYAGE::unit),
  VEHICLE("vehicle", "vehicle", "vehicles", Counted.VEHICLE::unit),
  STATE("state", "state", "states", Counted.STATE::unit),
  LAUNCH("launch", "launch", "launches", Counted.LAUNCH::unit),
  VOTE("vote", "vote", "votes", Counted.VOTE::unit),
  RESOLUTION("resolution", "resolution", "resolutions", Counted.RESOLUTION::unit),
  ITEM("item", "item", "items", Counted.ITEM::unit),
  US_DOLLAR("USD", "US dollar", "US dollars", Counted.US_DOLLAR::unit),
  MILLION_US_DOLLARS("MUSD", "million US dollars", "million US dollars", () -> dollars(1e6)),
  BILLION_US_DOLLARS("BUSD", "billion US dollars", "billion US dollars", () -> dollars(1e9)),
  PERCENT("%", "per cent", "per cent", () -> Units.PERCENT),
  KILOMETRE("km", "kilometre", "kilometres", () -> MetricPrefix.KILO(Units.METRE)),
  DAY("d", "day", "days", () -> Units.DAY),
  MONTH("month", "month", "months", Counted.MONTH::unit),
  YEAR("a", "year", "years", () -> Units.YEAR);

  /// Things counted one by one; each is a dimension of its own, so that a round never adds to a container.
  private enum Counted {
    ROUND,
    CONTAINER,
    PERSON,
    VOYAGE,
    VEHICLE,
    STATE,
    LAUNCH,
    VOTE,
    RESOLUTION,
    ITEM,
    US_DOLLAR,
    MONTH;

    private javax.measure.@Nullable Unit<?> made;

    synchronized javax.measure.Unit<?> unit() {
      if (made == null) {
        made = new BaseUnit<>(name().toLowerCase(java.util.Locale.ROOT), UnitDimension.parse((char) ('a' + ordinal())));
      }
      return made;
    }
  }

  private static final Map<String, Unit> BY_WORD = words();

  private final String symbol;
  private final String singular;
  private final String plural;
  private final Supplier<javax.measure.Unit<?>> measure;

  Unit(String symbol, String singular, String plural, Supplier<javax.measure.Unit<?>> measure) {
    this.symbol = symbol;
    this.singular = singular;
    this.plural = plural;
    this.measure = measure;
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
    return this == other || measure.get().isCompatible(other.measure.get());
  }

  /// An amount in this unit, in another of the same dimension.
  public double convert(double amount, Unit to) {
    if (this == to) {
      return amount;
    }
    if (!convertsTo(to)) {
      throw new IllegalArgumentException(
          "no fixed factor leads from " + plural + " to " + to.plural + "; a conversion for the good is needed");
    }
    try {
      return measure.get().getConverterToAny(to.measure.get()).convert(amount);
    } catch (javax.measure.IncommensurableException e) {
      throw new IllegalStateException("compatible units without a converter: " + this + ", " + to, e);
    }
  }

  private static javax.measure.Unit<?> perDay(double cubicMetres) {
    return Units.CUBIC_METRE.multiply(cubicMetres).divide(Units.DAY);
  }

  private static javax.measure.Unit<?> dollars(double factor) {
    return Counted.US_DOLLAR.unit().multiply(factor);
  }

  private static Map<String, Unit> words() {
    Map<String, Unit> words = new LinkedHashMap<>();
    for (Unit unit : values()) {
      words.put(unit.symbol, unit);
      words.putIfAbsent(unit.singular, unit);
      words.putIfAbsent(unit.plural, unit);
    }
    return words;
  }
}
