// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings a file into a store: recognised, checked cell by cell, and loaded in one transaction.
///
/// Every cell is first read as text, so that each can be checked against its column before anything
/// changes. When one is wrong the store stays as it was, and so it does when the process ends
/// midway.
public final class Importer {
  private static final int MOST_PROBLEMS = 5;
  private static final Pattern AT_LINE = Pattern.compile("(?i)line:? ([0-9]+)");

  private final Store store;
  private final Catalogue catalogue;

  public Importer(Store store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /// Adds one file.
  ///
  /// @param anyway whether the file may replace rows of a newer or better version
  /// @throws IOException when the file cannot be read
  public Outcome add(Path path, boolean anyway) throws IOException {
    DataFile file = DataFile.read(path);
    return switch (Recognition.of(file, catalogue)) {
      case Recognition.Unknown(String reason) -> new Outcome.Foreign(path, reason);
      case Recognition.Known known -> add(file, known, anyway);
    };
  }

  private Outcome add(DataFile file, Recognition.Known known, boolean anyway) throws IOException {
    Table table = known.table();
    Optional<Holding> held = store.holding(table.name());
    Optional<Holding.HeldFile> same =
        held.stream()
            .flatMap(h -> h.files().stream())
            .filter(f -> f.sha256().equals(file.sha256()))
            .findFirst();
    if (same.isPresent()) {
      return new Outcome.Kept(
          file.path(),
          table.name(),
          "already there, the same file: version " + held.orElseThrow().version());
    }
    @Nullable Path utf8 = null;
    MendedQuotes.Texts damaged = known.shape().damaged();
    long mended = 0;
    try {
      if (!file.encoding().equals(DataFile.UTF_8)) {
        utf8 = Files.createTempFile("entente", ".csv");
        file.inUtf8(utf8);
      } else if (damaged != null) {
        utf8 = Files.createTempFile("entente", ".csv");
        mended = MendedQuotes.write(file.path(), utf8, known.cells().size(), damaged);
      }
      store.execute("BEGIN TRANSACTION");
      boolean done = false;
      try {
        Outcome outcome =
            new Load(file, utf8 == null ? file.path() : utf8, known, held, anyway, mended).run();
        done = outcome instanceof Outcome.Added;
        return outcome;
      } finally {
        store.execute(done ? "COMMIT" : "ROLLBACK");
        if (done) {
          store.execute("CHECKPOINT");
        }
      }
    } finally {
      if (utf8 != null) {
        Files.deleteIfExists(utf8);
      }
    }
  }

  /// One file on its way into one table.
  private final class Load {
    private final DataFile file;
    private final Path text;
    private final Table table;
    private final Shape shape;
    private final Recognition.Known known;
    private final Optional<Holding> held;
    private final boolean anyway;
    private final long mended;
    private final List<Cell> cells;

    Load(
        DataFile file,
        Path text,
        Recognition.Known known,
        Optional<Holding> held,
        boolean anyway,
        long mended) {
      this.mended = mended;
      this.file = file;
      this.text = text;
      this.table = known.table();
      this.shape = known.shape();
      this.known = known;
      this.held = held;
      this.anyway = anyway;
      this.cells =
          IntStream.range(0, known.cells().size())
              .filter(i -> !known.cells().get(i).isEmpty())
              .mapToObj(i -> new Cell(i, table.column(known.cells().get(i)).orElseThrow(), shape))
              .toList();
    }

    Outcome run() throws IOException {
      try {
        store.execute("CREATE OR REPLACE TEMP TABLE raw AS SELECT * FROM " + reader());
      } catch (StoreFault unreadable) {
        return new Outcome.Refused(
            file.path(),
            table.name(),
            List.of(unreadable(String.valueOf(unreadable.getMessage()))));
      }
      try {
        return checked();
      } finally {
        store.execute("DROP TABLE IF EXISTS temp.raw");
      }
    }

    private Outcome checked() throws IOException {
      long rows = count("SELECT count(*) AS n FROM raw");
      if (rows == 0) {
        return refused(List.of(file.path() + ": the file has a header and no rows"));
      }
      List<String> problems = wrongCells();
      if (problems.isEmpty()) {
        problems = repeatedKeys();
      }
      if (!problems.isEmpty()) {
        return refused(problems);
      }
      @Nullable String version;
      try {
        version = version();
      } catch (EstimateRecord.Missing e) {
        return refused(List.of(String.valueOf(e.getMessage())));
      }
      if (version == null) {
        return refused(
            List.of(file.path() + ": the rows are of more than one version; a table has only one"));
      }
      @Nullable Long published = table.rows().get(version);
      if (published != null && rows < published) {
        return refused(
            List.of(
                String.format(
                    "%s: %,d rows, where version %s has %,d: the file seems to be cut off",
                    file.path(), rows, version, published)));
      }
      return table.accumulates() ? beside(version) : instead(version, rows);
    }

    private Outcome refused(List<String> problems) {
      return new Outcome.Refused(file.path(), table.name(), problems);
    }

    /// Puts the file's rows in place of those that are held.
    private Outcome instead(String version, long rows) {
      if (held.isPresent() && !anyway) {
        Holding there = held.get();
        int order = Versions.compare(version, there.version());
        int form = preference(shape.name()) - preference(there.files().getFirst().shape());
        if (order == 0 && rows == there.rows() && content().equals(there.content())) {
          return new Outcome.Kept(
              file.path(),
              table.name(),
              "already there, row for row, from " + there.files().getFirst().name());
        }
        if (order < 0 || (order == 0 && form > 0)) {
          return new Outcome.Kept(
              file.path(),
              table.name(),
              (order < 0 ? "version " + version + " is older than " : "the same version as ")
                  + there.version()
                  + " from "
                  + there.files().getFirst().name()
                  + ", which stays");
        }
      }
      String name = quoted(table.name());
      store.execute("DROP TABLE IF EXISTS " + name);
      forget();
      store.execute("CREATE TABLE " + name + " AS SELECT " + values() + " FROM raw");
      record(version, rows);
      return new Outcome.Added(
          file.path(),
          table.name(),
          version,
          rows,
          0,
          held.map(Holding::version).filter(v -> !v.equals(version)).orElse(null),
          mended);
    }

    /// Puts the file's rows beside those that are held, leaving out those that are there already.
    private Outcome beside(String version) {
      String name = quoted(table.name());
      if (held.isEmpty()) {
        store.execute(
            "CREATE TABLE "
                + name
                + " AS SELECT "
                + values()
                + ", '' AS source_file FROM raw LIMIT 0");
      }
      long before = count("SELECT count(*) AS n FROM " + name);
      long all = count("SELECT count(*) AS n FROM raw");
      String keys = table.key().stream().map(Importer::quoted).collect(Collectors.joining(", "));
      store.execute(
          "INSERT INTO "
              + name
              + " SELECT * FROM (SELECT "
              + values()
              + ", '"
              + file.sha256()
              + "' AS source_file FROM raw) ANTI JOIN (SELECT "
              + keys
              + " FROM "
              + name
              + ") USING ("
              + keys
              + ")");
      long rows = count("SELECT count(*) AS n FROM " + name) - before;
      if (rows == 0) {
        return new Outcome.Kept(file.path(), table.name(), "all its rows are already there");
      }
      store.update("DELETE FROM entente_table WHERE name = ?", table.name());
      record(version, rows);
      return new Outcome.Added(file.path(), table.name(), version, rows, all - rows, null, mended);
    }

    /// The checksum of the file's rows.
    private String content() {
      return store
          .query(
              "SELECT " + Content.of(table) + " AS c FROM (SELECT " + values() + " FROM raw)",
              row -> row.findText("c").orElse(""))
          .getFirst();
    }

    private int preference(String form) {
      List<String> forms = table.shapes().stream().map(Shape::name).toList();
      return Math.max(0, forms.indexOf(form));
    }

    private void forget() {
      store.update("DELETE FROM entente_table WHERE name = ?", table.name());
      store.update("DELETE FROM entente_file WHERE name = ?", table.name());
    }

    private void record(String version, long rows) {
      store.update(
          "INSERT INTO entente_file VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          table.name(),
          file.path().toAbsolutePath().normalize().toString(),
          file.sha256(),
          file.bytes(),
          rows,
          shape.name(),
          file.encoding(),
          LocalDateTime.now(ZoneOffset.UTC));
      Table.Credit credit = table.credit();
      String first =
          table.years().isEmpty() ? "NULL" : "min(" + year(table.years().getFirst()) + ")";
      String last = table.years().isEmpty() ? "NULL" : "max(" + year(table.years().getLast()) + ")";
      store.update(
          "INSERT INTO entente_table SELECT ?, ?, ?, ?, ?, ?, ?, count(*), "
              + first
              + ", "
              + last
              + ", "
              + Content.of(table)
              + ", version() FROM "
              + quoted(table.name()),
          table.name(),
          table.title(),
          version,
          credit.citation(),
          credit.bibtex(),
          credit.page(),
          credit.licence());
    }

    private String year(String column) {
      return switch (table.column(column).orElseThrow().kind()) {
        case DATE, US_DATE -> "year(" + quoted(column) + ")";
        case INT, LONG, REAL, TEXT -> "TRY_CAST(" + quoted(column) + " AS INTEGER)";
      };
    }

    /// The file's version; null where its rows name more than one.
    private @Nullable String version() throws EstimateRecord.Missing {
      return switch (shape.version()) {
        case VersionRule.Fixed(String fixed) -> fixed;
        case VersionRule.RecordBeside() -> EstimateRecord.beside(file.path()).version();
        case VersionRule.InColumn(var column, var names) -> {
          int at = known.cells().indexOf(column);
          List<String> said =
              texts("SELECT DISTINCT c" + at + " AS v FROM raw WHERE c" + at + " IS NOT NULL");
          yield said.size() == 1 ? names.getOrDefault(said.getFirst(), said.getFirst()) : null;
        }
        case VersionRule.LastYear(var versions) -> {
          if (table.years().isEmpty()) {
            yield "as of " + LocalDateTime.now(ZoneOffset.UTC).toLocalDate();
          }
          String column = table.years().getLast();
          int last =
              store
                  .query(
                      "SELECT max("
                          + year(column)
                          + ") AS y FROM (SELECT "
                          + values()
                          + " FROM raw)",
                      row -> row.findInteger("y"))
                  .stream()
                  .findFirst()
                  .orElse(OptionalInt.empty())
                  .orElse(0);
          yield versions.getOrDefault(last, "to " + last);
        }
      };
    }

    /// The first cells that are not what their column allows.
    private List<String> wrongCells() throws IOException {
      String counts =
          cells.stream()
              .map(c -> "count(*) FILTER (" + c.wrong() + ") AS w" + c.at())
              .collect(Collectors.joining(", "));
      List<Cell> wrong =
          store
              .query(
                  "SELECT " + counts + " FROM raw",
                  row -> cells.stream().filter(c -> row.integer("w" + c.at()) > 0).toList())
              .getFirst();
      List<String> problems = new ArrayList<>();
      for (Cell cell : wrong) {
        if (problems.size() == MOST_PROBLEMS) {
          problems.add("... and more columns with cells that are not allowed");
          break;
        }
        long count = count("SELECT count(*) AS n FROM raw WHERE " + cell.wrong());
        Wrong first =
            store
                .query(
                    "SELECT n, v FROM (SELECT row_number() OVER () AS n, c"
                        + cell.at()
                        + " AS v, "
                        + cell.wrong()
                        + " AS w FROM raw) WHERE w ORDER BY n LIMIT 1",
                    row -> new Wrong(row.integer("n"), row.findText("v").orElse("")))
                .getFirst();
        problems.add(
            file.path()
                + ":"
                + line(first.row())
                + ": "
                + cell.column().name()
                + " is "
                + (first.value().isEmpty() ? "empty" : "\"" + first.value() + "\"")
                + "; it must be "
                + cell.allowed()
                + (count > 1 ? " (" + count + " such rows)" : ""));
      }
      return problems;
    }

    /// The rows that repeat a key or lack a part of it.
    private List<String> repeatedKeys() throws IOException {
      if (table.key().isEmpty()) {
        return List.of();
      }
      String keys = table.key().stream().map(Importer::quoted).collect(Collectors.joining(", "));
      String typed = "(SELECT " + values() + ", row_number() OVER () AS n FROM raw)";
      String lacking =
          table.key().stream().map(k -> quoted(k) + " IS NULL").collect(Collectors.joining(" OR "));
      List<Integer> without =
          store.query(
              "SELECT n FROM " + typed + " WHERE " + lacking + " ORDER BY n LIMIT 1",
              row -> row.integer("n"));
      if (!without.isEmpty()) {
        return List.of(
            file.path()
                + ":"
                + line(without.getFirst())
                + ": a row without "
                + String.join(" or ", table.key()));
      }
      record Twice(int first, int second, String key) {}
      List<Twice> twice =
          store.query(
              "SELECT min(n) AS a, max(n) AS b, concat_ws(' ', "
                  + keys
                  + ") AS k FROM "
                  + typed
                  + " GROUP BY "
                  + keys
                  + " HAVING count(*) > 1 ORDER BY b LIMIT 1",
              row -> new Twice(row.integer("a"), row.integer("b"), row.text("k")));
      if (twice.isEmpty()) {
        return List.of();
      }
      Twice found = twice.getFirst();
      return List.of(
          file.path()
              + ":"
              + line(found.second())
              + ": "
              + String.join(" ", table.key())
              + " "
              + found.key()
              + " is already on line "
              + line(found.first())
              + "; a row stands for one "
              + table.row());
    }

    private long line(long row) throws IOException {
      return DataFile.line(text, row + (shape.hasHeader() ? 1 : 0), quotes());
    }

    private boolean quotes() {
      return known.separator() != '\t';
    }

    private String reader() {
      String columns =
          IntStream.range(0, known.cells().size())
              .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
              .collect(Collectors.joining(", ", "{", "}"));
      return "read_csv('"
          + text.toString().replace("'", "''")
          + "', auto_detect=false, header="
          + shape.hasHeader()
          + ", delim='"
          + known.separator()
          + "', quote='"
          + (quotes() ? "\"" : "")
          + "', escape='"
          + (quotes() ? "\"" : "")
          + "', columns="
          + columns
          + ")";
    }

    /// The typed columns of the table, made of the texts; a column that the file lacks is NULL.
    private String values() {
      return table.columns().stream()
          .map(column ->
              cells.stream()
                      .filter(c -> c.column().equals(column))
                      .map(Cell::value)
                      .findFirst()
                      .orElse("NULL::" + column.kind().sql())
                  + " AS "
                  + quoted(column.name()))
          .collect(Collectors.joining(", "));
    }

    private String unreadable(String message) {
      Matcher at = AT_LINE.matcher(message);
      String line = at.find() ? ":" + at.group(1) : "";
      String what =
          message.contains("Expected Number of Columns")
              ? "the row has not "
                  + known.cells().size()
                  + " cells, as the header has; maybe the file is cut off there"
              : message.contains("quote")
                  ? "a quote is opened and never closed; maybe the file is cut off"
                  : "cannot be read as a table: " + message.lines().findFirst().orElse("");
      return file.path() + line + ": " + what;
    }

    private long count(String sql) {
      return store.query(sql, row -> row.findLong("n").orElse(0)).getFirst();
    }

    private List<String> texts(String sql) {
      Function<Row, String> text = row -> row.text("v");
      return store.query(sql, text);
    }
  }

  private record Wrong(long row, String value) {}

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
