// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import java.util.ArrayList;
import java.util.List;

/// Which list says what is a state, and when.
public enum Membership {
  /// State System Membership of the Correlates of War project.
  COW("cow", "ccode", "Correlates of War", "cow_states"),
  /// The list of independent states of Gleditsch and Ward (1999), with its microstates.
  GLEDITSCH_WARD("gw", "gwcode", "Gleditsch and Ward", "gw_states");

  private final String word;
  private final String code;
  private final String maintainers;
  private final String list;

  Membership(String word, String code, String maintainers, String list) {
    this.word = word;
    this.code = code;
    this.maintainers = maintainers;
    this.list = list;
  }

  public String word() {
    return word;
  }

  /// The store's table of the list.
  public String list() {
    return list;
  }

  /// The column that holds a state's number on this list.
  String code() {
    return code;
  }

  String maintainers() {
    return maintainers;
  }

  /// The columns that tell a panel's rows apart.
  List<String> key(Unit unit) {
    return switch (unit) {
      case DIRECTED_DYADS, DYADS -> List.of(code + "1", code + "2", "year");
      case STATES -> List.of(code, "year");
      case STATE_DAYS -> List.of(code, "date", "year");
      case LEADERS -> List.of("obsid", code, "year");
    };
  }

  /// The tables that the rows are made from: the list, the leaders, and the concordance where the
  /// list has other numbers than they or the tables that are joined to it.
  List<String> tables(Unit unit, boolean joined) {
    List<String> tables = new ArrayList<>(List.of(list));
    if (unit == Unit.LEADERS) {
      tables.add("archigos");
    }
    if (this == GLEDITSCH_WARD ? joined : unit == Unit.LEADERS) {
      tables.add("cow_gw_years");
    }
    if (this == GLEDITSCH_WARD && joined) {
      tables.add("cow_states");
    }
    return tables;
  }

  /// The spells of membership: `code`, `first`, `last` and `microstate`. Those open on the last day
  /// of the list go on to the end of a year.
  String spells(int listEnds, int to) {
    String open = "make_date(%d, 12, 31)".formatted(Math.max(listEnds, to));
    return switch (this) {
      case COW ->
          """
          SELECT ccode AS code, make_date(styear, stmonth, stday) AS first, 0 AS microstate,
            CASE WHEN endyear = %d AND endmonth = 12 AND endday = 31 THEN %s
              ELSE make_date(endyear, endmonth, endday) END AS last
          FROM cow_states\
          """
              .formatted(listEnds, open);
      case GLEDITSCH_WARD ->
          """
          SELECT gwcode AS code, first_day AS first, microstate,
            CASE WHEN last_day = make_date(%d, 12, 31) THEN %s ELSE last_day END AS last
          FROM gw_states\
          """
              .formatted(listEnds, open);
    };
  }

  /// The list of that name.
  ///
  /// @throws IllegalArgumentException where there is none
  public static Membership named(String word) {
    for (Membership membership : values()) {
      if (membership.word.equals(word)) {
        return membership;
      }
    }
    throw new IllegalArgumentException(
        "there is no system of states '%s'; there are cow and gw".formatted(word));
  }
}
