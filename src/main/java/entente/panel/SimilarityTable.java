// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.model.alignment.ContingencyTable;
import entente.model.alignment.Profiles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// How alike any two states' alliance commitments are, for every pair of states of a year.
///
/// A state's commitment to another is at level 3 for defence or offence, 2 for neutrality or
/// consultation, 1 for non-aggression and 0 for none; to itself it is at the highest. Two levels
/// tell defence from all else.
final class SimilarityTable {
  static final String NAME = "panel_similarity";

  private static final int VALUED = 4;
  private static final int BINARY = 2;

  private SimilarityTable() {}

  /// Fills the table for all years of the units that the alliances cover.
  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMP TABLE "
              + NAME
              + " (ccode1 SMALLINT, ccode2 SMALLINT, year SMALLINT,"
              + " s_abs_valued DOUBLE, s_sq_valued DOUBLE, kappa_valued DOUBLE, pi_valued DOUBLE,"
              + " taub_valued DOUBLE, s_binary DOUBLE, kappa_binary DOUBLE, pi_binary DOUBLE,"
              + " taub_binary DOUBLE)");
      List<Year> years = years(statement);
      commitments(statement, years);
      try (DuckDBAppender into =
          connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", NAME)) {
        for (Year year : years) {
          year.append(into);
        }
      }
    }
  }

  /// The states of one year, with their commitments.
  private static final class Year {
    private final int year;
    private final List<Integer> codes;
    private final Profiles valued;
    private final Profiles binary;

    Year(int year, List<Integer> codes) {
      this.year = year;
      this.codes = codes;
      int n = codes.size();
      this.valued = new Profiles(n, n, VALUED);
      this.binary = new Profiles(n, n, BINARY);
      for (int state = 0; state < n; state++) {
        for (int other = 0; other < n; other++) {
          commit(state, other, state == other ? VALUED - 1 : 0, state == other);
        }
      }
    }

    void commit(int state, int other, int level, boolean defence) {
      valued.set(state, other, level);
      binary.set(state, other, defence ? 1 : 0);
    }

    int indexOf(int code) {
      return java.util.Collections.binarySearch(codes, code);
    }

    void append(DuckDBAppender into) throws SQLException {
      ContingencyTable four = valued.table();
      ContingencyTable two = binary.table();
      for (int a = 0; a < codes.size(); a++) {
        for (int b = a + 1; b < codes.size(); b++) {
          valued.compare(a, b, four);
          binary.compare(a, b, two);
          into.beginRow();
          into.append(codes.get(a).shortValue());
          into.append(codes.get(b).shortValue());
          into.append((short) year);
          measure(into, four.sAbsolute());
          measure(into, four.sSquared());
          measure(into, four.kappaSquared());
          measure(into, four.piSquared());
          measure(into, four.tauB());
          measure(into, two.sAbsolute());
          measure(into, two.kappaSquared());
          measure(into, two.piSquared());
          measure(into, two.tauB());
          into.endRow();
        }
      }
    }

    private static void measure(DuckDBAppender into, double value) throws SQLException {
      if (Double.isNaN(value)) {
        into.appendNull();
      } else {
        into.append(value);
      }
    }
  }

  private static List<Year> years(Statement statement) throws SQLException {
    List<Year> years = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            SELECT year, list(DISTINCT ccode ORDER BY ccode) AS codes
            FROM panel_state
            WHERE ccode IS NOT NULL
              AND year BETWEEN (SELECT min(year) FROM atop_dyad) AND (SELECT max(year) FROM atop_dyad)
              AND year BETWEEN (SELECT min(year) FROM panel_unit) AND (SELECT max(year) FROM panel_unit)
            GROUP BY year ORDER BY year\
            """)) {
      while (rows.next()) {
        List<Integer> codes = new ArrayList<>();
        for (Object code : (Object[]) rows.getArray("codes").getArray()) {
          codes.add(((Number) code).intValue());
        }
        years.add(new Year(rows.getInt("year"), codes));
      }
    }
    return years;
  }

  private static void commitments(Statement statement, List<Year> years) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            """
            SELECT ccode1, ccode2, year,
              CASE WHEN atop_defense + atop_offense > 0 THEN 3 WHEN atop_neutral + atop_consul > 0 THEN 2
                WHEN atop_nonagg > 0 THEN 1 ELSE 0 END AS level,
              atop_defense > 0 AS defence
            FROM atop_dyad ORDER BY year\
            """)) {
      int at = 0;
      while (rows.next()) {
        int year = rows.getInt("year");
        while (at < years.size() && years.get(at).year < year) {
          at++;
        }
        if (at < years.size() && years.get(at).year == year) {
          Year of = years.get(at);
          int first = of.indexOf(rows.getInt("ccode1"));
          int second = of.indexOf(rows.getInt("ccode2"));
          if (first >= 0 && second >= 0) {
            of.commit(first, second, rows.getInt("level"), rows.getBoolean("defence"));
          }
        }
      }
    }
  }
}
