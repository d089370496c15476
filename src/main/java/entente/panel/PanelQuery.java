// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.panel.VariableGroup.Absence;
import entente.panel.VariableGroup.Grain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A panel as one query over the store's tables and the units in `panel_unit`.
///
/// @param columns the panel's columns, in order
/// @param sql the query that gives them, in the units' order
record PanelQuery(List<Column> columns, String sql) {
  /// A column of the panel.
  ///
  /// @param group the group that it belongs to; empty for those that tell rows apart
  /// @param meaning what it holds, with its unit
  record Column(String name, String group, String meaning) {}

  /// The years that a group's tables cover.
  record Coverage(int first, int last) {}

  PanelQuery {
    columns = List.copyOf(columns);
  }

  /// The store's tables of the units and of their states.
  static final String UNITS = "panel_unit";

  static final String STATES = "panel_state";

  /// A dyad-year as one number, of the numbers of two states and a year.
  static final String DYAD_KEY = "(({1}::INTEGER * 1000 + {2}) * 300 + {year} - 1816)::INTEGER";

  /// A state-year as one number.
  static final String STATE_KEY = "({1} * 300 + {year} - 1816)::INTEGER";

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

    private final Panel panel;
    private final Unit unit;
    private final Map<String, Coverage> coverage;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> select = new ArrayList<>();
    private final Map<String, String> joins = new LinkedHashMap<>();
    private final Set<VariableGroup> directed = new LinkedHashSet<>();

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
      Coverage years = coverage.getOrDefault(group.name(), new Coverage(1, 0));
      if (group.grain() == Grain.STATE_YEAR) {
        if (unit.isDyadic()) {
          bothStates(group, years);
        } else {
          join(group, "");
          ofState(group, "", "why a cell of the group is what it is");
        }
        return;
      }
      String row = row(group, "");
      String absent = "";
      switch (group.grain()) {
        case OTHER_GROUPS -> {
          row = conditionOnOthers(group);
          absent = "NOT (" + row + ")";
          row = "(" + row + ")";
        }
        case STATE_YEAR, DIRECTED_DYAD_YEAR, DYAD_YEAR, PAIR_YEARS -> {
          join(group, "");
          absent = row + ".panel_key IS NULL";
        }
      }
      for (Variable v : group.each()) {
        add(group, v, "", expression(group, v, row, years, "u", known("")));
      }
      add(
          column(group) + "_status",
          group.name(),
          "why a cell of the group is what it is",
          status(group, years, absent, "u", known("")));
    }

    private String conditionOnOthers(VariableGroup group) {
      return ANOTHER
          .matcher(group.relation())
          .replaceAll(found -> {
            VariableGroup other = VariableGroups.find(found.group(1)).orElseThrow();
            join(other, found.group(2));
            return Matcher.quoteReplacement(row(other, found.group(2)));
          });
    }

    private void bothStates(VariableGroup group, Coverage years) {
      List<String> rows = List.of(row(group, "1"), row(group, "2"));
      for (String side : List.of("1", "2")) {
        join(group, side);
        if (!group.each().isEmpty()) {
          ofState(
              group,
              side,
              "why a cell of the group for the %s state is what it is"
                  .formatted(side.equals("1") ? "first" : "second"));
        }
      }
      for (Variable v : group.between()) {
        add(
            v.name(),
            group.name(),
            v.meaning(),
            v.expression().replace("{row1}", rows.getFirst()).replace("{row2}", rows.getLast()));
      }
      if (group.each().isEmpty()) {
        add(
            column(group) + "_status",
            group.name(),
            "why a cell of the group is what it is",
            status(
                group,
                years,
                "%s.year IS NULL OR %s.year IS NULL".formatted(rows.getFirst(), rows.getLast()),
                "u",
                known("")));
      }
    }

    private void ofState(VariableGroup group, String side, String why) {
      for (Variable v : group.each()) {
        add(group, v, side, row(group, side) + ".\"panel_" + v.name() + "\"");
      }
      add(column(group) + "_status" + side, group.name(), why, row(group, side) + ".panel_status");
    }

    /// What a group's rows give for every state in every year: few, beside the units.
    private String everyState(VariableGroup group) {
      Coverage years = coverage.getOrDefault(group.name(), new Coverage(1, 0));
      String known = panel.membership() == Membership.COW ? "" : "s.ccode IS NOT NULL";
      List<String> cells = new ArrayList<>(List.of("s.key AS panel_key", "r.*"));
      for (Variable v : group.each()) {
        cells.add(
            "%s AS \"panel_%s\"".formatted(expression(group, v, "r", years, "s", known), v.name()));
      }
      cells.add(status(group, years, "r.year IS NULL", "s", known) + " AS panel_status");
      return "SELECT %s FROM %s s LEFT JOIN (%s) r ON r.ccode = s.ccode AND r.year = s.year"
          .formatted(String.join(", ", cells), STATES, group.relation());
    }

    private static String row(VariableGroup group, String side) {
      return "\"" + group.name() + side + "\"";
    }

    /// Joins a group's rows by one number each. Those of states are made complete first, so that
    /// every unit has one, which the engine finds by its place and not by its hash.
    private void join(VariableGroup group, String side) {
      if (group.grain() == Grain.DIRECTED_DYAD_YEAR) {
        directed.add(group);
        return;
      }
      String row = row(group, side);
      String first = group.grain() == Grain.PAIR_YEARS ? "pair" : "ccode1";
      joins.put(
          row,
          switch (group.grain()) {
            case STATE_YEAR ->
                "JOIN (%s) %s ON %s.panel_key = u.key%s"
                    .formatted(everyState(group), row, row, side);
            case DYAD_YEAR ->
                "LEFT JOIN (SELECT %s AS panel_key, * FROM (%s)) %s ON %s.panel_key = u.lower_key"
                    .formatted(key(DYAD_KEY, first, "ccode2", "year"), group.relation(), row, row);
            case PAIR_YEARS ->
                "LEFT JOIN (SELECT (%s + ordinal)::INTEGER AS panel_key, * FROM (%s)) %s ON %s.panel_key = u.count_key"
                    .formatted(first, group.relation(), row, row);
            case DIRECTED_DYAD_YEAR, OTHER_GROUPS ->
                throw new IllegalStateException(group.name() + " has no rows of its own");
          });
    }

    /// Joins the sparse tables of directed pairs to each other first, and once to the units. Each
    /// is one structure, of the cells that the panel reads.
    private String joinDirected() {
      String cells = String.join("\n", select);
      return directed.stream()
          .map(group ->
              "(SELECT panel_key, struct_pack(%s) AS %s FROM (SELECT %s AS panel_key, * FROM (%s)))"
                  .formatted(
                      Pattern.compile(Pattern.quote(row(group, "")) + "\\.(\\w+)")
                          .matcher(cells)
                          .results()
                          .map(cell -> cell.group(1))
                          .distinct()
                          .map("\"%1$s\" := \"%1$s\""::formatted)
                          .collect(Collectors.joining(", ")),
                      row(group, ""),
                      key(DYAD_KEY, "ccode1", "ccode2", "year"),
                      group.relation()))
          .reduce((a, b) -> "%s FULL JOIN %s USING (panel_key)".formatted(a, b))
          .map(all ->
              "LEFT JOIN (SELECT * FROM %s) directed ON directed.panel_key = u.key".formatted(all))
          .orElse("");
    }

    /// Whether the states of a row are states for the tables' maintainers; empty where they are.
    private String known(String side) {
      return panel.membership() == Membership.COW
          ? ""
          : unit.isDyadic() && side.isEmpty()
              ? "u.key IS NOT NULL"
              : "u.ccode" + side + " IS NOT NULL";
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

    private void add(String name, String group, String meaning, String expression) {
      columns.add(new Column(name, group, meaning));
      select.add(expression + " AS \"" + name + "\"");
    }

    private static String column(VariableGroup group) {
      return group.name().replace('-', '_');
    }

    PanelQuery build() {
      if (!directed.isEmpty()) {
        joins.put("directed", joinDirected());
      }
      return new PanelQuery(
          columns,
          "SELECT\n  "
              + String.join(",\n  ", select)
              + "\nFROM "
              + UNITS
              + " u\n"
              + joins.values().stream()
                  .sorted(Comparator.comparing((String join) -> join.startsWith("LEFT")))
                  .collect(Collectors.joining("\n")));
    }
  }
}
