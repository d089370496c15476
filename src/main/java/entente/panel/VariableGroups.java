// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import static entente.panel.VariableGroup.Absence.MISSING;
import static entente.panel.VariableGroup.Absence.NOTHING_TO_TELL;
import static entente.panel.VariableGroup.Absence.TRUE_ZERO;
import static entente.panel.VariableGroup.Absence.ZERO_AND_CARRIED;
import static entente.panel.VariableGroup.Grain.DIRECTED_DYAD_YEAR;
import static entente.panel.VariableGroup.Grain.DYAD_YEAR;
import static entente.panel.VariableGroup.Grain.FEW_DIRECTED_DYAD_YEARS;
import static entente.panel.VariableGroup.Grain.LAST_OF_PAIR;
import static entente.panel.VariableGroup.Grain.OTHER_GROUPS;
import static entente.panel.VariableGroup.Grain.STATE_YEAR;

import java.util.List;
import java.util.Optional;

/// Every group of columns that a panel can have.
final class VariableGroups {
  private static final VariableGroup ALLIANCES =
      new VariableGroup(
          "alliances",
          "obligations of alliances (ATOP)",
          List.of("atop_dyad"),
          DIRECTED_DYAD_YEAR,
          TRUE_ZERO,
          "SELECT ccode1, ccode2, year, COLUMNS('(atop_.*)')::TINYINT AS '\\1' FROM atop_dyad",
          List.of(
              Variable.count("atop_defense", "1 where the first promised to defend the second"),
              Variable.count(
                  "atop_offense", "1 where it promised to fight beside it in other cases"),
              Variable.count("atop_neutral", "1 where it promised neutrality"),
              Variable.count("atop_nonagg", "1 where it promised not to attack"),
              Variable.count("atop_consul", "1 where it promised to consult")),
          List.of(),
          List.of(
              "The package fills zeros after the table's last year; here such cells are empty."));

  private static final VariableGroup COW_ALLIANCES =
      new VariableGroup(
          "cow-alliances",
          "formal alliances (Correlates of War)",
          List.of("cow_alliance"),
          DIRECTED_DYAD_YEAR,
          TRUE_ZERO,
          "SELECT ccode1, ccode2, year, COLUMNS('(cow_.*)')::TINYINT AS '\\1' FROM cow_alliance",
          List.of(
              Variable.count("cow_defense", "1 where they had a defence pact"),
              Variable.count("cow_neutral", "1 where they had a neutrality pact"),
              Variable.count("cow_nonagg", "1 where they had a non-aggression pact"),
              Variable.count("cow_entente", "1 where they had an entente")),
          List.of(),
          List.of());

  private static final VariableGroup CAPABILITY =
      new VariableGroup(
          "capability",
          "National Material Capabilities",
          List.of("cow_nmc"),
          STATE_YEAR,
          MISSING,
          "SELECT * REPLACE (milper::SMALLINT AS milper, pec::INTEGER AS pec) FROM cow_nmc",
          List.of(
              Variable.of(
                  "milex",
                  "military spending, thousands of current US dollars (pounds before 1914)"),
              Variable.of("milper", "military personnel, thousands"),
              Variable.of("irst", "iron and steel production, thousands of tons"),
              Variable.of("pec", "primary energy consumption, thousands of coal-ton equivalents"),
              Variable.of("tpop", "population, thousands"),
              Variable.of("upop", "urban population, thousands"),
              Variable.of("cinc", "Composite Index of National Capability, share of the system")),
          List.of(),
          List.of());

  private static final VariableGroup CONTIGUITY =
      new VariableGroup(
          "contiguity",
          "direct contiguity",
          List.of("cow_contiguity"),
          DIRECTED_DYAD_YEAR,
          TRUE_ZERO,
          """
          SELECT state1no AS ccode1, state2no AS ccode2, year, min(conttype)::TINYINT AS conttype
          FROM cow_contiguity GROUP BY ALL\
          """,
          List.of(
              Variable.count(
                  "conttype",
                  "0 none; 1 land or river border; 2 to 5 water of up to 12, 24, 150 and 400 miles")),
          List.of(),
          List.of(
              "Where a year has two types, the closer is taken.",
              "The maintainers' dyad-year file has 1,380 directed contiguous dyad-years more than the package.",
              "The package fills zeros after 2016; here such cells are empty."));

  private static final VariableGroup DISPUTES =
      new VariableGroup(
          "disputes",
          "militarized interstate disputes (Correlates of War)",
          List.of("cow_mid_directed"),
          FEW_DIRECTED_DYAD_YEARS,
          TRUE_ZERO,
          oneDispute("cow_mid_directed", "dispongoing", "disponset"),
          List.of(
              Variable.of("dispnum", "number of the dispute"),
              new Variable(
                  "cowmidongoing", "{row}.dispongoing", true, "1 where a dispute was going on"),
              new Variable("cowmidonset", "{row}.disponset", true, "1 where a dispute began"),
              Variable.of("sidea1", "1 where the first was on the side that acted first"),
              Variable.of("sidea2", "1 where the second was"),
              Variable.of("fatality1", "deaths of the first, in classes 0 to 6"),
              Variable.of("fatality2", "deaths of the second, in classes 0 to 6"),
              Variable.of("fatalpre1", "deaths of the first, where known"),
              Variable.of("fatalpre2", "deaths of the second, where known"),
              Variable.of("hiact1", "highest action of the first, 0 to 21"),
              Variable.of("hiact2", "highest action of the second, 0 to 21"),
              Variable.of("hostlev1", "highest hostility of the first, 1 to 5"),
              Variable.of("hostlev2", "highest hostility of the second, 1 to 5"),
              Variable.of("orig1", "1 where the first was in it on its first day"),
              Variable.of("orig2", "1 where the second was")),
          List.of(),
          List.of(
              "Where a year has several disputes of a pair, one stands for them: one that began that year, else"
                  + " the deadlier, else the more hostile, else the first by number.",
              "Whether one was going on, or began, is asked of all of them."));

  private static final VariableGroup GML =
      new VariableGroup(
          "gml",
          "militarized interstate disputes (Gibler, Miller and Little)",
          List.of("gml_mid_directed"),
          FEW_DIRECTED_DYAD_YEARS,
          TRUE_ZERO,
          oneDispute("gml_mid_directed", "midongoing", "midonset"),
          List.of(
              new Variable("gmldispnum", "{row}.dispnum", false, "number of the dispute"),
              new Variable(
                  "gmlmidongoing", "{row}.midongoing", true, "1 where a dispute was going on"),
              new Variable("gmlmidonset", "{row}.midonset", true, "1 where a dispute began"),
              new Variable(
                  "gmlsidea1",
                  "{row}.sidea1",
                  false,
                  "1 where the first was on the side that acted first"),
              new Variable("gmlsidea2", "{row}.sidea2", false, "1 where the second was"),
              new Variable(
                  "gmlfatality1",
                  "{row}.fatality1",
                  false,
                  "deaths of the first, in classes 0 to 6"),
              new Variable(
                  "gmlfatality2",
                  "{row}.fatality2",
                  false,
                  "deaths of the second, in classes 0 to 6"),
              new Variable(
                  "gmlhiact1", "{row}.hiact1", false, "highest action of the first, 0 to 21"),
              new Variable(
                  "gmlhiact2", "{row}.hiact2", false, "highest action of the second, 0 to 21"),
              new Variable(
                  "gmlhostlev1", "{row}.hostlev1", false, "highest hostility of the first, 1 to 5"),
              new Variable(
                  "gmlhostlev2",
                  "{row}.hostlev2",
                  false,
                  "highest hostility of the second, 1 to 5"),
              new Variable("gmlrecip", "{row}.recip", false, "1 where both sides acted"),
              new Variable("gmlmindur", "{row}.mindur", false, "shortest duration, days"),
              new Variable("gmlmaxdur", "{row}.maxdur", false, "longest duration, days"),
              new Variable("gmloutcome", "{row}.outcome", false, "outcome, in classes 1 to 9"),
              new Variable("gmlsettle", "{row}.settle", false, "settlement, in classes 1 to 4")),
          List.of(),
          List.of(
              "The names have gml before them, so that both tables of disputes fit into one panel."));

  private static final VariableGroup WARS =
      new VariableGroup(
          "wars",
          "inter-state wars",
          List.of("cow_war_interstate"),
          FEW_DIRECTED_DYAD_YEARS,
          TRUE_ZERO,
          """
          SELECT ccode1, ccode2, year, min(warnum)::SMALLINT AS warnum,
            max(cowinterongoing)::TINYINT AS cowinterongoing, max(cowinteronset)::TINYINT AS cowinteronset,
            arg_min(initiator1, warnum)::TINYINT AS initiator1, arg_min(initiator2, warnum)::TINYINT AS initiator2,
            arg_min(outcome1, warnum)::TINYINT AS outcome1, arg_min(outcome2, warnum)::TINYINT AS outcome2,
            arg_min(batdeath1, warnum) AS batdeath1, arg_min(batdeath2, warnum) AS batdeath2
          FROM cow_war_interstate GROUP BY ALL\
          """,
          List.of(
              Variable.of("warnum", "number of the war"),
              Variable.count("cowinterongoing", "1 where they were at war with each other"),
              Variable.count("cowinteronset", "1 where a war between them began"),
              Variable.of("initiator1", "1 where the first began it"),
              Variable.of("initiator2", "1 where the second began it"),
              Variable.of("outcome1", "how it ended for the first, in classes 1 to 8"),
              Variable.of("outcome2", "how it ended for the second, in classes 1 to 8"),
              Variable.of("batdeath1", "deaths in battle of the first"),
              Variable.of("batdeath2", "deaths in battle of the second")),
          List.of(),
          List.of("Where a pair fought two wars in one year, the first by number is taken."));

  private static final VariableGroup TRADE =
      new VariableGroup(
          "trade",
          "trade between the two",
          List.of("cow_trade_dyadic"),
          DYAD_YEAR,
          MISSING,
          "SELECT * FROM cow_trade_dyadic",
          List.of(
              mirrored(
                  "flow1",
                  "flow2",
                  "imports of the first from the second, millions of current US dollars"),
              mirrored(
                  "flow2",
                  "flow1",
                  "imports of the second from the first, millions of current US dollars"),
              mirrored("smoothflow1", "smoothflow2", "flow1, smoothed by the maintainers"),
              mirrored("smoothflow2", "smoothflow1", "flow2, smoothed by the maintainers")),
          List.of(),
          List.of());

  private static final VariableGroup TRADE_TOTALS =
      new VariableGroup(
          "trade-totals",
          "each state's trade with all",
          List.of("cow_trade_national"),
          STATE_YEAR,
          MISSING,
          "SELECT * FROM cow_trade_national",
          List.of(
              Variable.of("imports", "millions of current US dollars"),
              Variable.of("exports", "millions of current US dollars")),
          List.of(),
          List.of());

  private static final VariableGroup ORGANISATIONS =
      new VariableGroup(
          "igo",
          "shared memberships of international organisations",
          List.of("cow_igo_dyadic"),
          DYAD_YEAR,
          MISSING,
          "SELECT ccode1, ccode2, year, dyadigos::SMALLINT AS dyadigos FROM cow_igo_dyadic",
          List.of(Variable.of("dyadigos", "organisations of which both are full members")),
          List.of(),
          List.of("Before 1965 the table has every fifth year only."));

  private static final VariableGroup DISTANCE =
      new VariableGroup(
          "distance",
          "distance between the nearest points",
          List.of("min_distance"),
          DYAD_YEAR,
          MISSING,
          "SELECT * FROM min_distance",
          List.of(Variable.of("mindist", "kilometres")),
          List.of(),
          List.of(
              "The package has 39,650 directed dyad-years between 1886 and 2019 that the table lacks."));

  private static final VariableGroup CAPITAL_DISTANCE =
      new VariableGroup(
          "capital-distance",
          "distance between the capitals",
          List.of("cow_capitals"),
          STATE_YEAR,
          MISSING,
          """
          WITH capital AS (
            SELECT ccode, unnest(range(greatest(year(stdate), 1800), year(coalesce(enddate, DATE '2100-12-31')) + 1)) AS year,
              stdate, radians(lat) AS lat, radians(lng) AS lng
            FROM cow_capitals)
          SELECT ccode, year, arg_min(cos(lat) * cos(lng), stdate) AS x, arg_min(cos(lat) * sin(lng), stdate) AS y,
            arg_min(sin(lat), stdate) AS z
          FROM capital GROUP BY ccode, year\
          """,
          List.of(),
          List.of(
              new Variable(
                  "capdist",
                  """
                  2 * 6378.137 * asin(least(1, sqrt(({row1}.x - {row2}.x) * ({row1}.x - {row2}.x)
                    + ({row1}.y - {row2}.y) * ({row1}.y - {row2}.y)
                    + ({row1}.z - {row2}.z) * ({row1}.z - {row2}.z)) / 2))\
                  """,
                  false,
                  "great-circle distance, kilometres, on a sphere of radius 6378.137 km")),
          List.of("In a year in which a capital moved, the first one counts."));

  private static final VariableGroup MAJORS =
      new VariableGroup(
          "majors",
          "major powers",
          List.of("cow_majors"),
          STATE_YEAR,
          ZERO_AND_CARRIED,
          """
          SELECT DISTINCT ccode, 1::TINYINT AS cowmaj,
            unnest(range(styear, CASE WHEN endyear = (SELECT max(endyear) FROM cow_majors) THEN 2101 ELSE endyear + 1 END)) AS year
          FROM cow_majors\
          """,
          List.of(
              Variable.count(
                  "cowmaj", "1 where the state is a major power in any part of the year")),
          List.of(),
          List.of());

  private static final VariableGroup RELEVANT =
      new VariableGroup(
          "relevant",
          "politically relevant dyads",
          List.of("cow_contiguity", "cow_majors"),
          OTHER_GROUPS,
          TRUE_ZERO,
          "{contiguity} OR {majors1} OR {majors2}",
          List.of(
              new Variable(
                  "prd",
                  "{row}::TINYINT",
                  true,
                  "1 where the two are contiguous or either is a major power")),
          List.of(),
          List.of("It follows the contiguity and majors groups, and differs where they do."));

  private static final VariableGroup PEACE_YEARS =
      new VariableGroup(
          "peace-years",
          "years since the last dispute (Correlates of War)",
          List.of("cow_mid_directed"),
          LAST_OF_PAIR,
          NOTHING_TO_TELL,
          disputed("cow_mid_directed", "dispongoing"),
          List.of(
              new Variable(
                  "cowmidspell",
                  "u.ordinal - {row} - 1",
                  false,
                  "years of the pair since one with a dispute going on, or since both are states")),
          List.of(),
          List.of());

  private static final VariableGroup GML_PEACE_YEARS =
      new VariableGroup(
          "gml-peace-years",
          "years since the last dispute (Gibler, Miller and Little)",
          List.of("gml_mid_directed"),
          LAST_OF_PAIR,
          NOTHING_TO_TELL,
          disputed("gml_mid_directed", "midongoing"),
          List.of(
              new Variable(
                  "gmlmidspell",
                  "u.ordinal - {row} - 1",
                  false,
                  "years of the pair since one with a dispute going on, or since both are states")),
          List.of(),
          List.of());

  private static final VariableGroup DEMOCRACY =
      new VariableGroup(
          "democracy",
          "how democratic each state is",
          List.of("democracy"),
          STATE_YEAR,
          MISSING,
          "SELECT * FROM democracy",
          List.of(
              Variable.of("euds", "extended Unified Democracy Score"),
              Variable.of("aeuds", "the same, adjusted so that 0 parts democracies from others"),
              Variable.of("polity2", "Polity5 score, -10 to 10"),
              Variable.of("v2x_polyarchy", "V-Dem's index of electoral democracy, 0 to 1")),
          List.of(),
          List.of());

  private static final VariableGroup FRACTIONALIZATION =
      new VariableGroup(
          "fractionalization",
          "ethnic and religious groups (CREG)",
          List.of("creg"),
          STATE_YEAR,
          MISSING,
          """
          WITH filled AS (
            SELECT ccode, year, coalesce(ethfrac, max(ethfrac) OVER same) AS ethfrac,
              coalesce(ethpol, max(ethpol) OVER same) AS ethpol,
              coalesce(relfrac, max(relfrac) OVER same) AS relfrac,
              coalesce(relpol, max(relpol) OVER same) AS relpol
            FROM creg WINDOW same AS (PARTITION BY ccode, year))
          FROM filled
          QUALIFY row_number() OVER (
            PARTITION BY ccode, year ORDER BY ethfrac DESC NULLS LAST, relfrac DESC NULLS LAST) = 1\
          """,
          List.of(
              Variable.of(
                  "ethfrac", "chance that two of its people are of different ethnic groups"),
              Variable.of("ethpol", "how near its ethnic groups are to two halves, 0 to 1"),
              Variable.of("relfrac", "chance that two of its people are of different religions"),
              Variable.of("relpol", "how near its religions are to two halves, 0 to 1")),
          List.of(),
          List.of("Of two rows for a state in a year, the more divided one counts."));

  private static final VariableGroup TERRAIN =
      new VariableGroup(
          "terrain",
          "rugged and mountainous land",
          List.of("terrain"),
          STATE_YEAR,
          MISSING,
          "SELECT ccode, unnest(range(%d, %d)) AS year, rugged, newlmtnest FROM terrain"
              .formatted(Panel.FIRST_YEAR, Panel.LAST_YEAR + 1),
          List.of(
              Variable.of("rugged", "terrain ruggedness index, hundreds of metres"),
              Variable.of(
                  "newlmtnest",
                  "natural logarithm of the mountainous share in per cent, plus one")),
          List.of(),
          List.of("The same in all years, within the borders of about 2000."));

  private static final VariableGroup RIVALRIES =
      new VariableGroup(
          "rivalries",
          "strategic rivalries (Thompson, Sakuwa and Suhas)",
          List.of("strategic_rivalries"),
          FEW_DIRECTED_DYAD_YEARS,
          TRUE_ZERO,
          """
          WITH spread AS (
            SELECT *, unnest(range("start", "end" + 1)) AS year FROM strategic_rivalries),
          numbered AS (
            SELECT * REPLACE (
              CASE WHEN ccode1 = 300 AND year > 1918 THEN 305 ELSE ccode1 END AS ccode1,
              CASE WHEN ccode2 = 300 AND year > 1918 THEN 305 ELSE ccode2 END AS ccode2)
            FROM spread)
          SELECT ccode1, ccode2, year, min(tssr_id)::SMALLINT AS tssr_id,
            max("positional")::TINYINT AS "positional", max(spatial)::TINYINT AS spatial,
            max(ideological)::TINYINT AS ideological, max(interventionary)::TINYINT AS interventionary,
            1::TINYINT AS rivals
          FROM (FROM numbered UNION ALL SELECT * REPLACE (ccode2 AS ccode1, ccode1 AS ccode2) FROM numbered)
          GROUP BY ccode1, ccode2, year\
          """,
          List.of(
              Variable.of("tssr_id", "number of the rivalry"),
              Variable.count("positional", "1 where it is over influence and standing"),
              Variable.count("spatial", "1 where it is over territory"),
              Variable.count("ideological", "1 where it is over ideas of government or belief"),
              Variable.count("interventionary", "1 where each meddles in who rules the other"),
              new Variable("ongoingrivalry", "{row}.rivals", true, "1 where the two were rivals")),
          List.of(),
          List.of("Austria after 1918, 300 in the table, is 305 here, as in the package."));

  private static final List<Variable> ALIKE =
      List.of(
          Variable.of("s_abs_valued", "S, absolute distances, four levels of commitment"),
          Variable.of("s_sq_valued", "S, squared distances"),
          Variable.of("kappa_valued", "Cohen's kappa, squared distances"),
          Variable.of("pi_valued", "Scott's pi, squared distances"),
          Variable.of("taub_valued", "Kendall's tau-b"),
          Variable.of("s_binary", "S, defence or not"),
          Variable.of("kappa_binary", "Cohen's kappa, defence or not"),
          Variable.of("pi_binary", "Scott's pi, defence or not"),
          Variable.of("taub_binary", "Kendall's tau-b, defence or not"));

  private static final VariableGroup SIMILARITY =
      new VariableGroup(
          "similarity",
          "similarity of alliance portfolios",
          List.of("atop_dyad"),
          DYAD_YEAR,
          MISSING,
          "SELECT * FROM " + SimilarityTable.NAME,
          ALIKE,
          List.of(),
          List.of(
              "Kappa and pi first: S counts shared absence of ties as likeness (Häge 2011).",
              "Computed over all states of the system in the year, each tied to itself at the highest level."));

  private static final List<VariableGroup> ALL =
      List.of(
          ALLIANCES,
          COW_ALLIANCES,
          CAPABILITY,
          CONTIGUITY,
          DISPUTES,
          GML,
          WARS,
          MAJORS,
          RELEVANT,
          PEACE_YEARS,
          GML_PEACE_YEARS,
          CAPITAL_DISTANCE,
          DISTANCE,
          TRADE,
          TRADE_TOTALS,
          ORGANISATIONS,
          DEMOCRACY,
          FRACTIONALIZATION,
          TERRAIN,
          RIVALRIES,
          SIMILARITY);

  private VariableGroups() {}

  static List<VariableGroup> all() {
    return ALL;
  }

  static Optional<VariableGroup> find(String name) {
    return ALL.stream().filter(g -> g.name().equals(name)).findFirst();
  }

  /// One row for each pair and year: the dispute that stands for all, and whether any went on or
  /// began.
  private static String oneDispute(String table, String ongoing, String onset) {
    return """
    SELECT ccode1, ccode2, year, COLUMNS('(dispnum|fatalpre[12]|mindur|maxdur)'),
      COLUMNS('((?:sidea|orig|fatality|hiact|hostlev)[12]|recip|outcome|settle)')::TINYINT AS '\\1',
      (max({ongoing}) OVER same)::TINYINT AS {ongoing}, (max({onset}) OVER same)::TINYINT AS {onset}
    FROM {table}
    WINDOW same AS (PARTITION BY ccode1, ccode2, year)
    QUALIFY row_number() OVER (
      PARTITION BY ccode1, ccode2, year
      ORDER BY {table}.{onset} DESC, greatest({table}.fatality1, {table}.fatality2) DESC NULLS LAST,
        greatest({table}.hostlev1, {table}.hostlev2) DESC NULLS LAST, dispnum) = 1\
    """
        .replace("{table}", table)
        .replace("{ongoing}", ongoing)
        .replace("{onset}", onset);
  }

  /// The years of pairs with a dispute going on.
  private static String disputed(String table, String ongoing) {
    return """
    SELECT DISTINCT s.code1, s.code2, d.year + s.base AS ordinal
    FROM {table} d
    JOIN panel_state a ON a.ccode = d.ccode1 AND a.year = d.year
    JOIN panel_state b ON b.ccode = d.ccode2 AND b.year = d.year
    JOIN panel_span s ON s.code1 = a.code AND s.code2 = b.code AND d.year BETWEEN s.first_year AND s.last_year
    WHERE d.{ongoing} = 1\
    """
        .replace("{table}", table)
        .replace("{ongoing}", ongoing);
  }

  /// A column of an undirected table, for the first state of a directed pair.
  private static Variable mirrored(String name, String other, String meaning) {
    return new Variable(name, "{row}." + name, false, meaning, other);
  }
}
