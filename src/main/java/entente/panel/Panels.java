// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.panel.PanelQuery.Coverage;
import entente.source.SafeFile;
import entente.source.Sha256;
import entente.source.datasets.Holding;
import entente.source.datasets.Store;
import entente.source.datasets.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Makes panels from the store's tables.
public final class Panels implements AutoCloseable {
  private static final String UNIT = "panel_unit";

  private final Store store;
  private final Panel panel;
  private final PanelQuery query;

  private Panels(Store store, Panel panel, PanelQuery query) {
    this.store = store;
    this.panel = panel;
    this.query = query;
  }

  /// Prepares a panel: its units, and what has to be computed before the tables are joined.
  ///
  /// @param progress is told what is being done
  /// @throws TablesMissing where a table that the panel reads has not been added to the store
  public static Panels prepare(Store store, Panel panel, Consumer<String> progress)
      throws TablesMissing {
    List<String> missing = panel.tables().stream().filter(table -> !store.has(table)).toList();
    if (!missing.isEmpty()) {
      throw new TablesMissing(missing);
    }
    try (Statement statement = store.connection().createStatement()) {
      statement.execute("SET preserve_insertion_order = true");
      statement.execute("SET disabled_optimizers = 'build_side_probe_side,join_order'");
      statement.execute(Status.definition());
      progress.accept(panel.unit().word());
      int listEnds = lastYearOfList(statement);
      statement.execute("CREATE TEMP TABLE " + UNIT + " AS " + units(panel, listEnds));
      if (panel.groups().contains("similarity")) {
        progress.accept("similarity of all pairs");
        SimilarityTable.fill(store.connection());
      }
      return new Panels(store, panel, PanelQuery.of(panel, listEnds, coverage(store, panel)));
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  public Panel panel() {
    return panel;
  }

  PanelQuery query() {
    return query;
  }

  /// What it is made of.
  Recipe recipe() {
    return Recipe.of(this, store);
  }

  /// How many rows it has.
  public long rows() {
    return number("SELECT count(*) FROM " + UNIT);
  }

  /// How many columns it has.
  public int width() {
    return query.columns().size();
  }

  /// Writes the panel, in place of a file that is there, with its codebook and bibliography beside
  /// it.
  ///
  /// @return the files written, the panel first
  public List<Path> write(Path file, Format format) throws IOException {
    Path target = file.toAbsolutePath();
    Path temporary =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    Recipe recipe = recipe();
    try {
      format.write(store.connection(), query, recipe, temporary);
      SafeFile.settle(temporary, target);
    } catch (SQLException e) {
      throw new StoreFault(e);
    } finally {
      Files.deleteIfExists(temporary);
    }
    Path codebook = Path.of(file + ".codebook.md");
    Path bibliography = Path.of(file + ".bib");
    Path record = Path.of(file + ".json");
    SafeFile.replace(codebook, Codebook.of(panel, query.columns(), recipe));
    SafeFile.replace(bibliography, recipe.bibliography());
    SafeFile.replace(record, recipe.json(Sha256.of(target)));
    return List.of(file, codebook, bibliography, record);
  }

  @Override
  public void close() {
    try (Statement statement = store.connection().createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + UNIT);
      statement.execute("DROP TABLE IF EXISTS " + SimilarityTable.NAME);
      statement.execute("DROP TYPE IF EXISTS " + Status.TYPE);
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  private long number(String sql) {
    return store
        .query("SELECT (" + sql + ") AS n", row -> row.findLong("n").orElseThrow())
        .getFirst();
  }

  /// The last year of the list of states: spells open then are taken to go on.
  private static int lastYearOfList(Statement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery("SELECT max(endyear) FROM cow_states")) {
      result.next();
      return result.getInt(1);
    }
  }

  /// The rows of a panel, in the order of their keys. A pair exists in a year when some day of it
  /// lies within a spell of each. `ordinal` counts a row's years since the pair's first.
  private static String units(Panel panel, int listEnds) {
    String spells =
        """
        WITH spell AS (
          SELECT ccode, make_date(styear, stmonth, stday) AS first,
            CASE WHEN endyear = %d AND endmonth = 12 AND endday = 31 THEN make_date(%d, 12, 31)
              ELSE make_date(endyear, endmonth, endday) END AS last
          FROM cow_states)
        """
            .formatted(listEnds, Math.max(listEnds, panel.to()));
    String years =
        "greatest(first_year, %d), least(last_year, %d) + 1".formatted(panel.from(), panel.to());
    if (!panel.unit().isDyadic()) {
      return spells
          + """
          , span AS (SELECT ccode, year(first) AS first_year, year(last) AS last_year FROM spell ORDER BY ccode, first)
          SELECT ccode::SMALLINT AS ccode, unnest(range(%s))::SMALLINT AS year FROM span\
          """
              .formatted(years);
    }
    String pair = panel.unit() == Unit.DYADS ? "a.ccode < b.ccode" : "a.ccode <> b.ccode";
    return spells
        + """
        , span AS (
          SELECT a.ccode AS ccode1, b.ccode AS ccode2,
            year(greatest(a.first, b.first)) AS first_year, year(least(a.last, b.last)) AS last_year
          FROM spell a JOIN spell b ON %s AND a.first <= b.last AND b.first <= a.last),
        counted AS (
          SELECT *, coalesce(sum(last_year - first_year + 1) OVER (
            PARTITION BY ccode1, ccode2 ORDER BY first_year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
            - first_year AS base
          FROM span ORDER BY ccode1, ccode2, first_year),
        spread AS (
          SELECT ccode1, ccode2, unnest(range(%s)) AS year, base FROM counted)
        SELECT ccode1::SMALLINT AS ccode1, ccode2::SMALLINT AS ccode2, year::SMALLINT AS year,
          (year + base)::SMALLINT AS ordinal
        FROM spread\
        """
            .formatted(pair, years);
  }

  /// For each group, the years that all of its tables cover.
  private static Map<String, Coverage> coverage(Store store, Panel panel) {
    Map<String, Coverage> coverage = new HashMap<>();
    for (VariableGroup group : panel.chosen()) {
      int first = Panel.FIRST_YEAR;
      int last = Panel.LAST_YEAR;
      for (String table : group.tables()) {
        Holding holding = store.holding(table).orElseThrow();
        Integer begins = holding.firstYear();
        Integer ends = holding.lastYear();
        if (begins != null && ends != null) {
          first = Math.max(first, begins);
          last = Math.min(last, ends);
        }
      }
      coverage.put(group.name(), new Coverage(first, last));
    }
    return coverage;
  }

  /// Tables that a panel reads and the store does not have.
  public static final class TablesMissing extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> tables;

    TablesMissing(List<String> tables) {
      super("the store lacks " + String.join(", ", tables));
      this.tables = new ArrayList<>(tables);
    }

    public List<String> tables() {
      return List.copyOf(tables);
    }
  }
}
