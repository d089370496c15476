// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.panel.VariableGroup.Absence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A panel as one query over its units, in `panel_unit`, and over tables of cells that are made
/// first: of single states, of pairs in either direction, of directed pairs, of what few directed
/// pairs have, and of the last such year of a pair. Each of their rows has a number `id`, so that
/// the engine finds it by its place.
///
/// @param columns the panel's columns, in order
/// @param cells the queries that make the tables of cells, by name
/// @param sql the query that gives the columns, in the units' order
record PanelQuery(List<Column> columns, Map<String, String> cells, String sql) {
  /// A column of the panel.
  ///
  /// @param group the group that it belongs to; empty for those that tell rows apart
  /// @param meaning what it holds, with its unit
  record Column(String name, String group, String meaning) {}

  /// The years that a group's tables cover.
  record Coverage(int first, int last) {}

  PanelQuery {
    columns = List.copyOf(columns);
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /// The store's tables of the units, of their states, and of the years in which two states are a
  /// pair.
  static final String UNITS = "panel_unit";

  static final String STATES = "panel_state";
  static final String SPANS = "panel_span";

  private static final String COUNTED = "panel_counted";
  private static final String LAST_CELLS = "panel_last_cells";

  /// Years that a key can hold.
  private static final int YEARS = 300;

  /// A dyad-year as one number, of the numbers of two states and a year.
  static final String DYAD_KEY =
      "(({1}::INTEGER * 1000 + {2}) * %d + {year} - %d)::INTEGER"
          .formatted(YEARS, Panel.FIRST_YEAR);

  /// A state-year as one number.
  static final String STATE_KEY =
      "({1}::INTEGER * %d + {year} - %d)::INTEGER".formatted(YEARS, Panel.FIRST_YEAR);

  /// The engine finds a row by its place where the numbers of its table span no more than this.
  private static final long PLACES = 1 << 20;

  /// The same query, where the numbers of some tables of cells span too much. An inner join that is
  /// found by hash may change the order of rows within a batch; a left one keeps it, and each unit
  /// has its row.
  ///
  /// @param spans how much the numbers of a table of cells span, by the table's name
  PanelQuery keepingOrder(Map<String, Long> spans) {
    String kept = sql;
    for (Map.Entry<String, Long> span : spans.entrySet()) {
      if (span.getValue() >= PLACES) {
        kept = kept.replace("\nJOIN " + span.getKey() + " ", "\nLEFT JOIN " + span.getKey() + " ");
      }
    }
    return new PanelQuery(columns, cells, kept);
  }

  /// @param coverage by group
  static PanelQuery of(Panel panel, int listEnds, Map<String, Coverage> coverage) {
    Builder builder = new Builder(panel, coverage);
    builder.units(listEnds);
    panel.chosen().forEach(builder::group);
    return builder.build();
  }

  /// A number that stands for a row's key.
  static String key(String form, String first, String second, String year) {
    return form.replace("{1}", first).replace("{2}", second).replace("{year}", year);
  }

  private static final class Builder {
    private static final Pattern ANOTHER = Pattern.compile("\\{([a-z-]+?)([12]?)}");
    private static final String WHY = "why a cell of the group is what it is";
    private static final Pattern OF_SIDE = Pattern.compile("\\{row([12])}\\.(\\w+)");

    private final Panel panel;
    private final Unit unit;
    private final Map<String, Coverage> coverage;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> select = new ArrayList<>();
    private final Set<VariableGroup> last = new LinkedHashSet<>();
    private final Cells ofStates = new Cells("state");
    private final Cells ofPairs = new Cells("pair");
    private final Cells ofDirected = new Cells("directed");
    private final Cells ofFew = new Cells("few");

    /// Cells that are made before the units are joined to them.
    private static final class Cells {
      private final String name;
      private final Set<VariableGroup> groups = new LinkedHashSet<>();
      private final Map<String, String> expressions = new LinkedHashMap<>();

      /// @param name what their row is called in the panel's query
      Cells(String name) {
        this.name = name;
      }

      boolean isEmpty() {
        return groups.isEmpty();
      }

      /// The table that numbers the rows, by key.
      String keyTable() {
        return "panel_" + name + "_key";
      }

      String table() {
        return "panel_" + name + "_cells";
      }

      String select() {
        return expressions.entrySet().stream()
            .map(cell -> cell.getValue() + " AS \"" + cell.getKey() + "\"")
            .collect(Collectors.joining(",\n  "));
      }
    }

    Builder(Panel panel, Map<String, Coverage> coverage) {
      this.panel = panel;
      this.unit = panel.unit();
      this.coverage = coverage;
    }

    void units(int listEnds) {
      Membership membership = panel.membership();
      for (String key : membership.key(unit)) {
        String meaning =
            switch (key) {
              case "year" -> "year";
              case "date" -> "day";
              case "obsid" -> "the leader's time in office, as Archigos names it";
              default -> membership.maintainers() + " number of " + which(key);
            };
        add(key, "", meaning, "u." + key);
      }
      if (unit == Unit.LEADERS) {
        add("leader", "", "name of the leader", "u.leader");
        add("gender", "", "M or F", "u.gender");
        add("leaderage", "", "year less the year of birth", "u.leaderage");
        add("yrinoffice", "", "year of this time in office, from 1", "u.yrinoffice");
      }
      if (membership == Membership.GLEDITSCH_WARD) {
        for (String side : unit.isDyadic() ? List.of("1", "2") : List.of("")) {
          String name = "microstate" + side;
          add(name, "", "1 where " + which(name) + " is a microstate of the list", "u." + name);
        }
        if (!panel.groups().isEmpty()) {
          for (String side : unit.isDyadic() ? List.of("1", "2") : List.of("")) {
            String name = "ccode" + side;
            add(name, "", Membership.COW.maintainers() + " number of " + which(name), "u." + name);
          }
        }
      }
      add(
          "system_status",
          "",
          "whether the list of states covers the year",
          "CASE WHEN u.year > %d THEN %s ELSE %s END"
              .formatted(listEnds, Status.CARRIED.sql(), Status.VALUE.sql()));
    }

    private static String which(String column) {
      return column.endsWith("1")
          ? "the first state"
          : column.endsWith("2") ? "the second state" : "the state";
    }

    void group(VariableGroup group) {
      switch (group.grain()) {
        case STATE_YEAR -> states(group);
        case DYAD_YEAR -> pairs(group);
        case DIRECTED_DYAD_YEAR -> directed(ofDirected, group);
        case FEW_DIRECTED_DYAD_YEARS -> directed(ofFew, group);
        case LAST_OF_PAIR -> {
          last.add(group);
          plain(group, "past." + row(group), "FALSE");
        }
        case OTHER_GROUPS -> {
          String condition = "(" + conditionOnOthers(group) + ")";
          plain(group, condition, "NOT " + condition);
        }
      }
    }

    /// The cells of a group that are made in the panel's own rows.
    private void plain(VariableGroup group, String row, String absent) {
      Coverage years = coverage(group);
      for (Variable v : group.each()) {
        add(group, v, "", expression(group, v, row, years, "u", known()));
      }
      addStatus(group, "", WHY, status(group, years, absent, "u", known()));
    }

    private void states(VariableGroup group) {
      make(ofStates, group);
      if (!unit.isDyadic()) {
        ofState(group, "", WHY);
        return;
      }
      if (!group.each().isEmpty()) {
        ofState(group, "1", WHY + " for the first state");
        ofState(group, "2", WHY + " for the second state");
      }
      for (Variable v : group.between()) {
        add(
            v.name(),
            group.name(),
            v.meaning(),
            OF_SIDE
                .matcher(v.expression())
                .replaceAll(of -> {
                  String name = row(group) + "." + of.group(2);
                  String cell = group.name() + " " + of.group(2);
                  ofStates.expressions.put(cell, name);
                  return "state%s.\"%s\"".formatted(of.group(1), cell);
                }));
      }
      if (group.each().isEmpty()) {
        addStatus(
            group,
            "",
            WHY,
            status(
                group,
                coverage(group),
                "NOT (%s AND %s)".formatted(present(group, "1"), present(group, "2")),
                "u",
                known()));
      }
    }

    private void ofState(VariableGroup group, String side, String why) {
      for (Variable v : group.each()) {
        add(group, v, side, "state%s.\"%s\"".formatted(side, v.name()));
      }
      addStatus(group, side, why, "state%s.\"%s\"".formatted(side, statusName(group)));
    }

    private void pairs(VariableGroup group) {
      make(ofPairs, group);
      for (Variable v : group.each()) {
        add(
            group,
            v,
            "",
            v.name().equals(v.reversed())
                ? "pair.\"%s\"".formatted(v.name())
                : "CASE WHEN u.ccode1 < u.ccode2 THEN pair.\"%s\" ELSE pair.\"%s\" END"
                    .formatted(v.name(), v.reversed()));
      }
      addStatus(group, "", WHY, "pair.\"%s\"".formatted(statusName(group)));
    }

    private void directed(Cells cells, VariableGroup group) {
      make(cells, group);
      for (Variable v : group.each()) {
        add(group, v, "", "%s.\"%s\"".formatted(cells.name, v.name()));
      }
      addStatus(group, "", WHY, "%s.\"%s\"".formatted(cells.name, statusName(group)));
    }

    /// Has the cells of a group made, once.
    private void make(Cells cells, VariableGroup group) {
      if (!cells.groups.add(group)) {
        return;
      }
      String absent = row(group) + ".year IS NULL";
      String known = panel.membership() == Membership.COW ? "" : "s.known";
      for (Variable v : group.each()) {
        cells.expressions.put(
            v.name(), expression(group, v, row(group), coverage(group), "s", known));
      }
      cells.expressions.put(statusName(group), status(group, coverage(group), absent, "s", known));
    }

    /// Whether a group has a row.
    private String present(VariableGroup group, String side) {
      String cell = group.name() + " present";
      Cells cells =
          switch (group.grain()) {
            case STATE_YEAR -> ofStates;
            case DYAD_YEAR -> ofPairs;
            case DIRECTED_DYAD_YEAR -> ofDirected;
            case FEW_DIRECTED_DYAD_YEARS -> ofFew;
            case LAST_OF_PAIR, OTHER_GROUPS ->
                throw new IllegalStateException(group.name() + " has no rows of its own");
          };
      make(cells, group);
      cells.expressions.put(cell, row(group) + ".year IS NOT NULL");
      return "%s%s.\"%s\"".formatted(cells.name, side, cell);
    }

    private String conditionOnOthers(VariableGroup group) {
      return ANOTHER
          .matcher(group.relation())
          .replaceAll(found ->
              Matcher.quoteReplacement(
                  present(VariableGroups.find(found.group(1)).orElseThrow(), found.group(2))));
    }

    private Coverage coverage(VariableGroup group) {
      return coverage.getOrDefault(group.name(), new Coverage(1, 0));
    }

    private String code() {
      return panel.membership().code();
    }

    private static String row(VariableGroup group) {
      return "\"" + group.name() + "\"";
    }

    private static String statusName(VariableGroup group) {
      return group.name().replace('-', '_') + "_status";
    }

    /// Every state in every year, with what the groups' tables say of it.
    private String stateCells() {
      return "SELECT s.key AS id,\n  %s\nFROM (SELECT *, ccode IS NOT NULL AS known FROM %s) s\n%s"
          .formatted(
              ofStates.select(),
              STATES,
              ofStates.groups.stream()
                  .map(group ->
                      "LEFT JOIN (%s) %s ON %s.ccode = s.ccode AND %s.year = s.year"
                          .formatted(group.relation(), row(group), row(group), row(group)))
                  .collect(Collectors.joining("\n")));
    }

    /// Every pair in every year, in one direction, with what the groups' tables say of it.
    private String pairCells() {
      return """
      SELECT s.dyad AS id,
        %s
      FROM (
        SELECT u.dyad, u.year, least(%s, %s) AS key, %s AS known FROM %s u WHERE %s1 < %s2) s
      %s\
      """
          .formatted(
              ofPairs.select(),
              key(DYAD_KEY, "u.ccode1", "u.ccode2", "u.year"),
              key(DYAD_KEY, "u.ccode2", "u.ccode1", "u.year"),
              known().isEmpty() ? "TRUE" : known(),
              UNITS,
              code(),
              code(),
              keyed(ofPairs));
    }

    /// The keys of the directed pairs of which any table says something. Before them stands a row
    /// for each year, for pairs of which none does: once for pairs that the tables' maintainers
    /// know, once for others.
    private String directedKeys(Cells cells) {
      return """
      SELECT range::INTEGER AS id, (range - %d)::INTEGER AS panel_key FROM range(%d)
      UNION ALL
      SELECT (row_number() OVER () + %d)::INTEGER, panel_key FROM (SELECT DISTINCT panel_key FROM (%s))\
      """
          .formatted(
              2 * YEARS,
              2 * YEARS,
              2 * YEARS - 1,
              cells.groups.stream()
                  .map(group ->
                      "SELECT %s AS panel_key FROM (%s) WHERE %s"
                          .formatted(
                              key(DYAD_KEY, "ccode1", "ccode2", "year"),
                              group.relation(),
                              withinYears()))
                  .collect(Collectors.joining("\nUNION ALL ")));
    }

    private String directedCells(Cells cells) {
      return """
      SELECT s.id,
        %s
      FROM (
        SELECT id, panel_key AS key, (panel_key + %d) %% %d + 1816 AS year, panel_key >= -%d AS known
        FROM %s) s
      %s\
      """
          .formatted(cells.select(), 2 * YEARS, YEARS, YEARS, cells.keyTable(), keyed(cells));
    }

    /// The pairs that have any of the years of [VariableGroup.Grain#LAST_OF_PAIR], with the place
    /// of their first year among the years of all such pairs. At nought stand the years of a pair
    /// that has none.
    private String counted() {
      return """
      SELECT 0 AS id, 0 AS pair, 0 AS code1, 0 AS code2
      UNION ALL
      SELECT (row_number() OVER () * %d)::INTEGER, code1 * 1000 + code2, code1, code2
      FROM (SELECT DISTINCT code1, code2 FROM (%s))\
      """
          .formatted(
              lastOrdinal() + 1,
              last.stream()
                  .map(group -> "SELECT code1, code2 FROM (%s)".formatted(group.relation()))
                  .collect(Collectors.joining(" UNION ALL ")));
    }

    /// For every year of each of those pairs, the last such year before it: a column for each
    /// group.
    private String lastCells() {
      return last.stream()
          .map(group ->
              """
              (WITH mark AS (
                SELECT id AS place, -1 AS ordinal FROM %s
                UNION ALL SELECT id, ordinal FROM (%s) JOIN %s USING (code1, code2) WHERE ordinal < %d),
              span AS (
                SELECT place, ordinal AS last, lead(ordinal, 1, %d) OVER (PARTITION BY place ORDER BY ordinal) AS next
                FROM mark)
              SELECT place + unnest(range(last + 1, next + 1))::INTEGER AS id, last::SMALLINT AS %s FROM span)\
              """
                  .formatted(
                      COUNTED, group.relation(), COUNTED, lastOrdinal(), lastOrdinal(), row(group)))
          .reduce("%s JOIN %s USING (id)"::formatted)
          .map(all -> "FROM " + all)
          .orElseThrow();
    }

    /// The highest count that a year of the panel can have among the years of its pair.
    private int lastOrdinal() {
      return panel.to() - Panel.FIRST_YEAR;
    }

    /// Joins the groups' rows by their keys.
    private String keyed(Cells cells) {
      return cells.groups.stream()
          .map(group ->
              "LEFT JOIN (SELECT %s AS panel_key, * FROM (%s) WHERE %s) %s ON %s.panel_key = s.key"
                  .formatted(
                      key(DYAD_KEY, "ccode1", "ccode2", "year"),
                      group.relation(),
                      withinYears(),
                      row(group),
                      row(group)))
          .collect(Collectors.joining("\n"));
    }

    private String withinYears() {
      return "year BETWEEN %d AND %d".formatted(panel.from(), panel.to());
    }

    private String dyadKey() {
      return panel.membership() == Membership.COW
          ? key(DYAD_KEY, "u.ccode1", "u.ccode2", "u.year")
          : "u.key";
    }

    /// Whether the states of a row are states for the tables' maintainers; empty where they are.
    private String known() {
      return panel.membership() == Membership.COW
          ? ""
          : unit.isDyadic() ? "u.key IS NOT NULL" : "u.ccode IS NOT NULL";
    }

    private static String expression(
        VariableGroup group, Variable v, String row, Coverage years, String of, String known) {
      String value = v.expression().replace("{row}", row);
      String also = known.isEmpty() ? "" : " AND " + known;
      String within =
          "CASE WHEN %s.year BETWEEN %d AND %d%s THEN "
              .formatted(of, years.first(), years.last(), also);
      if (group.absence() == Absence.NOTHING_TO_TELL) {
        return within + value + " END";
      }
      if (!v.zero()) {
        return value;
      }
      return switch (group.absence()) {
        case TRUE_ZERO -> within + "coalesce(" + value + ", 0) END";
        case ZERO_AND_CARRIED ->
            "CASE WHEN %s.year >= %d%s THEN coalesce(%s, 0) END"
                .formatted(of, years.first(), also, value);
        case MISSING, NOTHING_TO_TELL -> value;
      };
    }

    private static String status(
        VariableGroup group, Coverage years, String none, String of, String known) {
      String outside = "%s.year NOT BETWEEN %d AND %d".formatted(of, years.first(), years.last());
      String beyond =
          group.absence() == Absence.ZERO_AND_CARRIED
              ? "CASE WHEN %s.year < %d THEN %s ELSE %s END"
                  .formatted(of, years.first(), Status.OUTSIDE.sql(), Status.CARRIED.sql())
              : Status.OUTSIDE.sql();
      Status absent =
          switch (group.absence()) {
            case TRUE_ZERO, ZERO_AND_CARRIED -> Status.ZERO;
            case MISSING -> Status.MISSING;
            case NOTHING_TO_TELL -> Status.VALUE;
          };
      String unknown =
          known.isEmpty() ? "" : "WHEN NOT (%s) THEN %s ".formatted(known, Status.NO_STATE.sql());
      return "CASE %sWHEN %s THEN %s WHEN %s THEN %s ELSE %s END"
          .formatted(unknown, outside, beyond, none, absent.sql(), Status.VALUE.sql());
    }

    private void add(VariableGroup group, Variable v, String side, String expression) {
      add(v.name() + side, group.name(), v.meaning(), expression);
    }

    private void addStatus(VariableGroup group, String side, String why, String expression) {
      add(statusName(group) + side, group.name(), why, expression);
    }

    private void add(String name, String group, String meaning, String expression) {
      columns.add(new Column(name, group, meaning));
      select.add(expression + " AS \"" + name + "\"");
    }

    PanelQuery build() {
      Map<String, String> cells = new LinkedHashMap<>();
      List<String> from = new ArrayList<>();
      if (!ofStates.isEmpty()) {
        cells.put(ofStates.table(), stateCells());
        for (String side : unit.isDyadic() ? List.of("1", "2") : List.of("")) {
          from.add(
              "JOIN %s state%s ON state%s.id = %s"
                  .formatted(
                      ofStates.table(),
                      side,
                      side,
                      key(STATE_KEY, "u." + code() + side, "", "u.year")));
        }
      }
      if (!ofPairs.isEmpty()) {
        cells.put(ofPairs.table(), pairCells());
        from.add("JOIN %s pair ON pair.id = u.dyad".formatted(ofPairs.table()));
      }
      if (!last.isEmpty()) {
        cells.put(COUNTED, counted());
        from.add(
            "LEFT JOIN %s counted ON counted.pair = u.%s1::INTEGER * 1000 + u.%s2"
                .formatted(COUNTED, code(), code()));
        cells.put(LAST_CELLS, lastCells());
        from.add(
            "JOIN %s past ON past.id = coalesce(counted.id, 0) + u.ordinal".formatted(LAST_CELLS));
      }
      for (Cells directed : List.of(ofDirected, ofFew)) {
        if (directed.isEmpty()) {
          continue;
        }
        String name = directed.name;
        cells.put(directed.keyTable(), directedKeys(directed));
        cells.put(directed.table(), directedCells(directed));
        String none =
            panel.membership() == Membership.COW
                ? "u.year - 1816 + " + YEARS
                : "u.year - 1816 + CASE WHEN %s THEN %d ELSE 0 END".formatted(known(), YEARS);
        from.add(
            "LEFT JOIN %s %s_place ON %s_place.panel_key = %s"
                .formatted(directed.keyTable(), name, name, dyadKey()));
        from.add(
            "JOIN %s %s ON %s.id = coalesce(%s_place.id, %s)"
                .formatted(directed.table(), name, name, name, none));
      }
      return new PanelQuery(
          columns,
          cells,
          "SELECT\n  %s\nFROM %s u\n%s"
              .formatted(String.join(",\n  ", select), UNITS, String.join("\n", from)));
    }
  }
}
