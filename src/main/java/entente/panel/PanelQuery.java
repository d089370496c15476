// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.panel.VariableGroup.Absence;
import entente.panel.VariableGroup.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /// @param coverage by group
  static PanelQuery of(Panel panel, int listEnds, Map<String, Coverage> coverage) {
    Builder builder = new Builder(panel.unit(), coverage);
    builder.units(listEnds);
    panel.chosen().forEach(builder::group);
    return builder.build();
  }

  private static final class Builder {
    private final Unit unit;
    private final Map<String, Coverage> coverage;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> select = new ArrayList<>();
    private final List<String> joins = new ArrayList<>();

    Builder(Unit unit, Map<String, Coverage> coverage) {
      this.unit = unit;
      this.coverage = coverage;
    }

    void units(int listEnds) {
      for (String key : unit.key()) {
        String meaning =
            switch (key) {
              case "year" -> "year";
              case "ccode1" -> "Correlates of War number of the first state";
              case "ccode2" -> "Correlates of War number of the second state";
              default -> "Correlates of War number of the state";
            };
        add(key, "", meaning, "u." + key);
      }
      add(
          "system_status",
          "",
          "whether the list of states covers the year",
          "CASE WHEN u.year > %d THEN %s ELSE %s END"
              .formatted(listEnds, Status.CARRIED.sql(), Status.VALUE.sql()));
    }

    void group(VariableGroup group) {
      Coverage years = coverage.getOrDefault(group.name(), new Coverage(1, 0));
      String row = "\"" + group.name() + "\"";
      if (group.grain() != Grain.STATE_YEAR) {
        join(group, row, dyad(row, group.grain()));
        group.each().forEach(v -> add(group, v, "", expression(group, v, row, years)));
        add(
            column(group) + "_status",
            group.name(),
            "why a cell of the group is what it is",
            status(group, years, row + ".year IS NULL"));
      } else if (!unit.isDyadic()) {
        join(group, row, "%s.ccode = u.ccode AND %s.year = u.year".formatted(row, row));
        group.each().forEach(v -> add(group, v, "", expression(group, v, row, years)));
        add(
            column(group) + "_status",
            group.name(),
            "why a cell of the group is what it is",
            status(group, years, row + ".year IS NULL"));
      } else {
        bothStates(group, years);
      }
    }

    private void bothStates(VariableGroup group, Coverage years) {
      List<String> rows = new ArrayList<>();
      for (int side = 1; side <= 2; side++) {
        String row = "\"" + group.name() + side + "\"";
        rows.add(row);
        join(group, row, "%s.ccode = u.ccode%d AND %s.year = u.year".formatted(row, side, row));
        for (Variable v : group.each()) {
          add(group, v, String.valueOf(side), expression(group, v, row, years));
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
                "%s.year IS NULL OR %s.year IS NULL".formatted(rows.getFirst(), rows.getLast())));
        return;
      }
      for (int side = 1; side <= 2; side++) {
        add(
            column(group) + "_status" + side,
            group.name(),
            "why a cell of the group for the %s state is what it is"
                .formatted(side == 1 ? "first" : "second"),
            status(group, years, rows.get(side - 1) + ".year IS NULL"));
      }
    }

    private void join(VariableGroup group, String row, String on) {
      joins.add("LEFT JOIN (%s) %s ON %s".formatted(group.relation(), row, on));
    }

    private static String dyad(String row, Grain grain) {
      String first = grain == Grain.DYAD_YEAR ? "least(u.ccode1, u.ccode2)" : "u.ccode1";
      String second = grain == Grain.DYAD_YEAR ? "greatest(u.ccode1, u.ccode2)" : "u.ccode2";
      return "%s.ccode1 = %s AND %s.ccode2 = %s AND %s.year = u.year"
          .formatted(row, first, row, second, row);
    }

    private static String expression(VariableGroup group, Variable v, String row, Coverage years) {
      String value = v.expression().replace("{row}", row);
      String within =
          "CASE WHEN u.year BETWEEN %d AND %d THEN ".formatted(years.first(), years.last());
      if (group.absence() == Absence.NOTHING_TO_TELL) {
        return within + value + " END";
      }
      if (!v.zero()) {
        return value;
      }
      return switch (group.absence()) {
        case TRUE_ZERO -> within + "coalesce(" + value + ", 0) END";
        case ZERO_AND_CARRIED ->
            "CASE WHEN u.year >= %d THEN coalesce(%s, 0) END".formatted(years.first(), value);
        case MISSING, NOTHING_TO_TELL -> value;
      };
    }

    private static String status(VariableGroup group, Coverage years, String none) {
      String outside = "u.year NOT BETWEEN %d AND %d".formatted(years.first(), years.last());
      String beyond =
          group.absence() == Absence.ZERO_AND_CARRIED
              ? "CASE WHEN u.year < %d THEN %s ELSE %s END"
                  .formatted(years.first(), Status.OUTSIDE.sql(), Status.CARRIED.sql())
              : Status.OUTSIDE.sql();
      Status absent =
          switch (group.absence()) {
            case TRUE_ZERO, ZERO_AND_CARRIED -> Status.ZERO;
            case MISSING -> Status.MISSING;
            case NOTHING_TO_TELL -> Status.VALUE;
          };
      return "CASE WHEN %s THEN %s WHEN %s THEN %s ELSE %s END"
          .formatted(outside, beyond, none, absent.sql(), Status.VALUE.sql());
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
      return new PanelQuery(
          columns,
          "SELECT\n  "
              + String.join(",\n  ", select)
              + "\nFROM panel_unit u\n"
              + String.join("\n", joins));
    }
  }
}
