// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import entente.panel.PanelQuery.Coverage;
import entente.source.SafeFile;
import entente.source.Sha256;
import entente.source.datasets.Holding;
import entente.source.datasets.Store;
import entente.source.datasets.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes panels from the store's tables.
public final class Panels implements AutoCloseable {
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
    Map<String, Holding> held =
        store.holdings().stream().collect(toMap(Holding::table, Function.identity()));
    List<String> missing =
        panel.tables().stream().filter(table -> !held.containsKey(table)).toList();
    if (!missing.isEmpty()) {
      throw new TablesMissing(missing);
    }
    try (Statement statement = store.connection().createStatement()) {
      statement.execute("SET preserve_insertion_order = true");
      statement.execute("SET disabled_optimizers = 'build_side_probe_side,join_order'");
      statement.execute(Status.definition());
      progress.accept(panel.unit().word());
      int listEnds = lastYearOfList(held, panel);
      makeUnits(statement, panel, listEnds);
      if (panel.groups().contains("similarity")) {
        progress.accept("similarity of all pairs");
        SimilarityTable.fill(store.connection());
      }
      PanelQuery query = PanelQuery.of(panel, listEnds, coverage(held, panel));
      Map<String, Long> spans = new HashMap<>();
      for (Map.Entry<String, String> cells : query.cells().entrySet()) {
        String table = cells.getKey();
        progress.accept(table.replace("panel_", "").replace('_', ' '));
        statement.execute("CREATE TEMP TABLE %s AS %s".formatted(table, cells.getValue()));
        spans.put(
            table,
            store
                .query(
                    "SELECT coalesce(max(id) - min(id), 0) AS span FROM " + table,
                    row -> row.findLong("span").orElseThrow())
                .getFirst());
      }
      return new Panels(store, panel, query.keepingOrder(spans));
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
    return number("SELECT count(*) FROM " + PanelQuery.UNITS);
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
      for (String cells : query.cells().keySet()) {
        statement.execute("DROP TABLE IF EXISTS " + cells);
      }
      statement.execute("DROP TABLE IF EXISTS " + PanelQuery.UNITS);
      statement.execute("DROP TABLE IF EXISTS " + PanelQuery.SPANS);
      statement.execute("DROP TABLE IF EXISTS " + PanelQuery.STATES);
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
  private static int lastYearOfList(Map<String, Holding> held, Panel panel) {
    Integer last = requireNonNull(held.get(panel.membership().list())).lastYear();
    return last == null ? Panel.LAST_YEAR : last;
  }

  private static void makeUnits(Statement statement, Panel panel, int listEnds)
      throws SQLException {
    String spells = panel.membership().spells(listEnds, panel.to());
    statement.execute(
        "CREATE TEMP TABLE %s AS %s".formatted(PanelQuery.STATES, states(panel, spells)));
    if (panel.unit().isDyadic()) {
      statement.execute(
          "CREATE TEMP TABLE %s AS %s".formatted(PanelQuery.SPANS, spans(panel, spells)));
    }
    statement.execute(
        "CREATE TEMP TABLE %s AS %s"
            .formatted(
                PanelQuery.UNITS,
                switch (panel.unit()) {
                  case DIRECTED_DYADS, DYADS -> pairs(panel);
                  case STATES -> singles(panel);
                  case STATE_DAYS -> days(panel, spells);
                  case LEADERS -> leaders(panel, spells);
                }));
  }

  /// Every state in every year of its spells, with its Correlates of War number: the one that it
  /// had first, in a year in which it changed.
  private static String states(Panel panel, String spells) {
    boolean same = panel.membership() == Membership.COW;
    String numbered =
        same || panel.groups().isEmpty()
            ? "SELECT code, year, microstate, %s AS ccode FROM lived"
                .formatted(same ? "code" : "NULL::INTEGER")
            : """
            SELECT y.code, y.year, any_value(y.microstate) AS microstate, arg_min(c.ccode, s.first) AS ccode
            FROM lived y
            LEFT JOIN cow_gw_years c ON c.gwcode = y.code AND c.year = y.year AND c.ccode IS NOT NULL
            LEFT JOIN (SELECT ccode, min(make_date(styear, stmonth, stday)) AS first FROM cow_states GROUP BY ccode) s
              ON s.ccode = c.ccode
            GROUP BY ALL\
            """;
    return """
    WITH spell AS (%s),
    lived AS (
      SELECT DISTINCT code, microstate, unnest(range(year(first), year(last) + 1)) AS year FROM spell)
    SELECT *, %s AS key FROM (%s) ORDER BY code, year\
    """
        .formatted(spells, PanelQuery.key(PanelQuery.STATE_KEY, "code", "", "year"), numbered);
  }

  private static String singles(Panel panel) {
    return """
    SELECT %s, u.year::SMALLINT AS year
    FROM %s u WHERE year BETWEEN %d AND %d ORDER BY code, year\
    """
        .formatted(state(panel), PanelQuery.STATES, panel.from(), panel.to());
  }

  /// What a row says of its state.
  private static String state(Panel panel) {
    String code = panel.membership().code();
    return "u.code::SMALLINT AS %s, u.microstate::TINYINT AS microstate%s"
        .formatted(
            code, panel.membership() == Membership.COW ? "" : ", u.ccode::SMALLINT AS ccode");
  }

  private static String days(Panel panel, String spells) {
    return """
    WITH spell AS (%s),
    lived AS (
      SELECT code, unnest(generate_series(
        greatest(first, make_date(%d, 1, 1)), least(last, make_date(%d, 12, 31)), INTERVAL 1 DAY))::DATE AS date
      FROM spell)
    SELECT %s, d.date, u.year::SMALLINT AS year
    FROM lived d JOIN %s u ON u.key = %s
    ORDER BY u.code, d.date\
    """
        .formatted(
            spells,
            panel.from(),
            panel.to(),
            state(panel),
            PanelQuery.STATES,
            PanelQuery.key(PanelQuery.STATE_KEY, "d.code", "", "year(d.date)"));
  }

  /// The leaders of Archigos in each year in which their state was one on some day that they led
  /// it. Archigos has Gleditsch and Ward's numbers: a Correlates of War number is the concordance's
  /// for the year, else the same.
  private static String leaders(Panel panel, String spells) {
    String number =
        panel.membership() == Membership.COW
            ? """
            SELECT l.*, coalesce(c.ccode, l.gwcode) AS code FROM led l
            LEFT JOIN (SELECT DISTINCT gwcode, ccode, year FROM cow_gw_years WHERE ccode IS NOT NULL) c
              ON c.gwcode = l.gwcode AND c.year = l.year\
            """
            : "SELECT *, gwcode AS code FROM led";
    return """
    WITH spell AS (%s),
    year AS (
      SELECT *, unnest(range(year(startdate), year(enddate) + 1))::INTEGER AS year FROM archigos),
    led AS (
      SELECT *, greatest(startdate, make_date(year, 1, 1)) AS since,
        least(enddate, make_date(year, 12, 31)) AS until
      FROM year WHERE year BETWEEN %d AND %d),
    numbered AS (%s)
    SELECT DISTINCT n.obsid, n.leader, n.gender, (n.year - n.yrborn)::SMALLINT AS leaderage,
      (n.year - year(n.startdate) + 1)::SMALLINT AS yrinoffice, %s, u.year::SMALLINT AS year
    FROM numbered n
    JOIN spell s ON s.code = n.code AND s.first <= n.until AND n.since <= s.last
    JOIN %s u ON u.code = n.code AND u.year = n.year
    ORDER BY n.obsid, u.code, u.year\
    """
        .formatted(spells, panel.from(), panel.to(), number, state(panel), PanelQuery.STATES);
  }

  /// The spans of years in which two states are a pair: in which some day lies within a spell of
  /// each. `base`, added to a year, counts the pair's years from its first; `place`, added to a
  /// year of the panel, counts the years of all pairs, whichever state comes first.
  private static String spans(Panel panel, String spells) {
    String once =
        """
        WITH spell AS (%s),
        span AS (
          SELECT a.code AS code1, b.code AS code2,
            year(greatest(a.first, b.first)) AS first_year, year(least(a.last, b.last)) AS last_year
          FROM spell a JOIN spell b ON a.code < b.code AND a.first <= b.last AND b.first <= a.last),
        measured AS (
          SELECT *, greatest(least(last_year, %d) - greatest(first_year, %d) + 1, 0) AS length FROM span),
        counted AS (
          SELECT code1, code2, first_year, last_year,
            (coalesce(sum(last_year - first_year + 1) OVER (
              PARTITION BY code1, code2 ORDER BY first_year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
              - first_year)::INTEGER AS base,
            (sum(length) OVER (ORDER BY code1, code2, first_year) - length - greatest(first_year, %d))::INTEGER AS place
          FROM measured)
        FROM counted\
        """
            .formatted(spells, panel.to(), panel.from(), panel.from());
    return once
        + (panel.unit() == Unit.DYADS
            ? ""
            : " UNION ALL SELECT * REPLACE (code2 AS code1, code1 AS code2) FROM counted")
        + " ORDER BY code1, code2, first_year";
  }

  /// The pairs, in the order of their keys. `ordinal` counts a pair's years from its first, `dyad`
  /// those of all pairs, whichever state comes first.
  private static String pairs(Panel panel) {
    String code = panel.membership().code();
    String years =
        "SELECT *, unnest(range(greatest(first_year, %d), least(last_year, %d) + 1))::INTEGER AS year FROM %s"
            .formatted(panel.from(), panel.to(), PanelQuery.SPANS);
    String common =
        "SELECT code1::SMALLINT AS %s1, code2::SMALLINT AS %s2, u.year::SMALLINT AS year, (u.year + base)::SMALLINT AS ordinal, place + u.year AS dyad"
            .formatted(code, code);
    return panel.membership() == Membership.COW
        ? "%s FROM (%s) u".formatted(common, years)
        : """
        %s, a.microstate::TINYINT AS microstate1, b.microstate::TINYINT AS microstate2,
          a.ccode::SMALLINT AS ccode1, b.ccode::SMALLINT AS ccode2, %s AS key
        FROM (%s) u JOIN %s a ON a.key = %s JOIN %s b ON b.key = %s
        ORDER BY code1, code2, u.year\
        """
            .formatted(
                common,
                PanelQuery.key(PanelQuery.DYAD_KEY, "a.ccode", "b.ccode", "u.year"),
                years,
                PanelQuery.STATES,
                PanelQuery.key(PanelQuery.STATE_KEY, "code1", "", "u.year"),
                PanelQuery.STATES,
                PanelQuery.key(PanelQuery.STATE_KEY, "code2", "", "u.year"));
  }

  /// For each group, the years that all of its tables cover.
  private static Map<String, Coverage> coverage(Map<String, Holding> held, Panel panel) {
    Map<String, Coverage> coverage = new HashMap<>();
    for (VariableGroup group : panel.chosen()) {
      int first = Panel.FIRST_YEAR;
      int last = Panel.LAST_YEAR;
      for (String table : group.tables()) {
        Holding holding = requireNonNull(held.get(table));
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
