// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.domain.Unit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A figure that tables have by the year, and the words by which an article speaks of it. Of two
/// that a claim names the earlier in this list is meant.
enum TableFigure {
  AGREEMENT(
      About.PAIR,
      "agreement in votes",
      "(vot\\w+|voices) (together|alike|identically|with each other|the same( way)?|in the same way)|same (votes?|ballots?|way)\\b|(agree\\w*|coincid\\w*|sided|alike)\\b.*\\b(votes?|roll calls?|ballots?)\\b"),
  ARMS(
      About.FLOW,
      "share of major arms",
      "\\b(?<!under )(arms|weapons|weaponry|armaments)\\b(?! (trade|race|control))"),
  MILITARY_SPENDING(
      About.STATE,
      "military spending",
      "(military|defen[cs]e|arms|armaments?) (spending|budgets?|expenditures?|outlays?)|spen(t|ds?|ding)\\b.*\\b(military|armed forces|defen[cs]e|army|armies|armaments)|\\boutspen[dt]"),
  PERSONNEL(
      About.STATE,
      "military personnel",
      "\\bunder arms\\b|military personnel|\\b(had|has|have|numbered|counted|kept|keeps)\\b.*\\b(soldiers|troops|servicemen|men in uniform)\\b(?!,? ?(in (?!\\d{4}|all|total)|stationed|deployed|based|abroad|on |at |killed|wounded|dead|there))"),
  STEEL(
      About.STATE,
      "iron and steel production",
      "iron and steel|steel (production|output|making)|(produc|ma[dk]e|turned out|smelt)\\w*\\b.*\\b(iron|steel)\\b"),
  ENERGY(About.STATE, "energy consumption", "energy (consumption|use)|consum\\w+\\b.*\\benergy\\b"),
  CAPABILITY(
      About.STATE,
      "share of the system's capabilities",
      "composite index|\\bcinc\\b|share of (the )?(world|global)('s)? (power|capabilit)|\\b(world|global|world's|system's|system of states') (material |national |military )?capabilit|capabilities (of|in) the (system|world)"),
  URBAN_POPULATION(About.STATE, "urban population", "urban population|city[- ]dwellers"),
  POPULATION(
      About.STATE,
      "population",
      "\\bpopulation\\b|\\binhabitants\\b|\\b(had|has|home to|counts?|counted|numbered)\\b.*\\bpeople\\b"),
  OUTPUT(
      About.STATE,
      "gross domestic product",
      "gross domestic product|\\bgdp\\b|\\beconom(y|ies)\\b|(national|economic) output"),
  POLITY(About.STATE, "Polity score", "\\bpolity\\b"),
  ORGANISATIONS(
      About.PAIR,
      "shared international organisations",
      "\\b(belong|member|share|both|common|joint|sat|together)\\w*\\b.*\\b(international|intergovernmental) (organi[sz]ations|bodies)|(international|intergovernmental) (organi[sz]ations|bodies)\\b.*\\b(common|together|members?)|\\bigos\\b|memberships"),
  BALANCE(
      About.FLOW,
      "deficit in trade",
      "trade (deficit|surplus|gap)|\\b(deficit|surplus)\\b.*\\b(trade|with)\\b"),
  TRADE_FLOW(
      About.FLOW,
      "exports",
      "\\b(imports?|imported|importing|exports?|exported|exporting|purchases?|purchased|bought|buys?|buying|sold|sells?|selling|sales)\\b"),
  TRADE(
      About.PAIR,
      "trade",
      "(?<!arms |slave |free |fair )\\btrade\\b(?! (unions?|treat|agree|deal|war|partner|minist|talks|tariff|barrier|polic|secretar|pact|repres|deleg|mission|show|fair|deficit|surplus|gap|balance|imbalance|rout|restrict|sanction|disput|friction|rule|official|in (?!goods|\\d)))|\\bcommerce\\b|\\btraded goods\\b|exchang\\w+ goods|\\bturnover\\b"),
  DISTANCE(
      About.PAIR,
      "distance",
      "\\b(apart|away|from|between|distance|separat\\w+|lies?)\\b.*\\b(kilomet(re|er)s?|km|miles?)\\b|\\b(kilomet(re|er)s?|km|miles?)\\b.*\\b(apart|away|from|between|separat\\w+|lies?)\\b");

  /// Of whom a figure is.
  enum About {
    STATE,
    PAIR,
    /// From one of the two to the other.
    FLOW
  }

  private final About about;
  private final String noun;
  private final Pattern words;

  TableFigure(About about, String noun, String words) {
    this.about = about;
    this.noun = noun;
    this.words = Pattern.compile(words);
  }

  About about() {
    return about;
  }

  /// The figure that some words in lower case name; null for none.
  static @Nullable TableFigure in(String words) {
    for (TableFigure figure : values()) {
      if (figure.words.matcher(words).find()) {
        return figure;
      }
    }
    return null;
  }

  /// What it is, of whom.
  ///
  /// @param of the state; of a flow, the buyer
  String noun(Matter matter, Tables tables, ActorId of) {
    String name = matter.name(of);
    String other = matter.name(tables.other(of));
    String both = matter.name(tables.first()) + " and " + matter.name(tables.second());
    return switch (this) {
      case AGREEMENT, TRADE, ORGANISATIONS -> noun + (this == TRADE ? " between " : " of ") + both;
      case DISTANCE -> noun + " between " + both;
      case TRADE_FLOW -> noun + " of " + other + " to " + name;
      case BALANCE -> noun + " of " + name + " with " + other;
      case ARMS -> other + "'s " + noun + " that " + name + " imported";
      default -> noun + " of " + name;
    };
  }

  /// The figure of a year; nothing where no table has it.
  Optional<Tables.Known> in(Tables tables, ActorId of, int year) {
    return switch (this) {
      case CAPABILITY -> tables.capability(of, year);
      case TRADE -> tables.trade(year);
      case TRADE_FLOW -> tables.reported(tables.values("imports-from", of, tables.other(of)), year);
      case BALANCE -> tables.deficit(of, year);
      case ARMS -> tables.armsShare(of, year, year);
      case ORGANISATIONS -> tables.reported(tables.ofPair("shared-igos"), year);
      case DISTANCE -> tables.reported(tables.ofPair("least-distance"), year);
      case AGREEMENT -> Optional.empty();
      case MILITARY_SPENDING -> state(tables, "milex", of, year);
      case PERSONNEL -> state(tables, "milper", of, year);
      case STEEL -> state(tables, "irst", of, year);
      case ENERGY -> state(tables, "pec", of, year);
      case POPULATION -> state(tables, "tpop", of, year);
      case URBAN_POPULATION -> state(tables, "upop", of, year);
      case OUTPUT -> state(tables, "gdp", of, year);
      case POLITY -> state(tables, "polity", of, year);
    };
  }

  private static Optional<Tables.Known> state(Tables tables, String series, ActorId of, int year) {
    return tables.reported(tables.values(series, of, null), year);
  }

  private static final int DOLLARS_SINCE = 1914;

  /// Whether the figure of a year is in the unit that it names: military spending before 1914 is in
  /// pounds.
  boolean isInUnit(int year) {
    return this != MILITARY_SPENDING || year >= DOLLARS_SINCE;
  }

  /// Whether others may measure it otherwise, so that a small difference says nothing.
  boolean isMeasured() {
    return this != POLITY;
  }

  /// An amount as one says it: billions for thousands of millions.
  static String words(Quantity amount) {
    Quantity dollars =
        amount.unit().convertsTo(Unit.US_DOLLAR) ? amount.in(Unit.US_DOLLAR) : amount;
    if (dollars.unit() == Unit.US_DOLLAR) {
      double value = Math.abs(dollars.figure());
      Unit unit =
          value >= 1e9
              ? Unit.BILLION_US_DOLLARS
              : value >= 1e6 ? Unit.MILLION_US_DOLLARS : Unit.US_DOLLAR;
      return rounded(dollars.in(unit), 4);
    }
    return amount.unit() == Unit.ITEM
        ? entente.domain.Figures.number(amount.figure())
        : rounded(amount, amount.unit() == Unit.PERCENT ? 3 : 6);
  }

  private static String rounded(Quantity amount, int digits) {
    return entente.domain.Figures.significant(amount.figure(), digits)
        + " "
        + amount.unit().word(amount.figure());
  }
}
