// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The one file that holds the imported tables (DuckDB).
///
/// Tables and columns have the names of the catalogue; a cell that is missing in the table is NULL.
/// What is held, and from which file, is in `entente_table` and `entente_file` ([#holdings]).
///
/// One process may write, or several may read. The store can always be made again from the files,
/// and it holds nothing that a person wrote.
public final class Store implements AutoCloseable {
  private static final String LIMIT = "1GB";

  /// The driver's log of what it gives the flight recorder: in the packaged program nothing, which
  /// it would warn of each time. Held, since a logger that nobody holds forgets its level.
  private static final Logger RECORDER = Logger.getLogger("org.duckdb.DuckDBMemoryMonitor");

  static {
    RECORDER.setLevel(Level.OFF);
  }

  private final Connection connection;
  private final Path file;

  private Store(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /// Where the store is unless somebody says otherwise: `$ENTENTE_STORE`, or `entente/data.duckdb`
  /// in the user's data folder (`$XDG_DATA_HOME`, else `~/.local/share`).
  public static Path defaultFile() {
    @Nullable String named = System.getenv("ENTENTE_STORE");
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    @Nullable String data = System.getenv("XDG_DATA_HOME");
    Path home =
        data == null || data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return home.resolve("entente").resolve("data.duckdb");
  }

  /// Opens a store to read it.
  ///
  /// @throws StoreUnavailable where there is none, or another process writes to it
  public static Store open(Path file) throws StoreUnavailable {
    if (!Files.exists(file)) {
      throw new StoreUnavailable(
          "no datasets have been added yet: there is no "
              + file
              + ".\nMaybe add some: entente data add FILE...");
    }
    return connect(file, true);
  }

  /// Opens a store to write to it; makes it where there is none.
  ///
  /// @throws StoreUnavailable where it cannot be made, or another process has it open
  public static Store openToWrite(Path file) throws StoreUnavailable {
    try {
      @Nullable Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new StoreUnavailable("the folder of " + file + " cannot be made: " + e.getMessage());
    }
    Store store = connect(file, false);
    store.prepare();
    return store;
  }

  private static Store connect(Path file, boolean readOnly) throws StoreUnavailable {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", String.valueOf(readOnly));
    settings.setProperty("memory_limit", LIMIT);
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    try {
      return new Store(
          DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings), file);
    } catch (SQLException e) {
      throw new StoreUnavailable(refusal(file, String.valueOf(e.getMessage())));
    }
  }

  private static String refusal(Path file, String message) {
    if (message.contains("Could not set lock")) {
      return "the datasets in "
          + file
          + " are in use by another process.\nMaybe wait until it has ended, then try again.";
    }
    if (message.contains("not a valid DuckDB database") || message.contains("magic bytes")) {
      return file
          + " is not a store of datasets.\nMaybe another file was meant; entente data --store FILE names it.";
    }
    return "the datasets in "
        + file
        + " cannot be opened: "
        + message.lines().findFirst().orElse("")
        + "\nMaybe the file is damaged; it can be deleted, and its tables added again.";
  }

  private void prepare() {
    execute(
        """
        CREATE TABLE IF NOT EXISTS entente_table (
          name VARCHAR, title VARCHAR, version VARCHAR, citation VARCHAR, bibtex VARCHAR, page VARCHAR,
          licence VARCHAR, row_count BIGINT, first_year INTEGER, last_year INTEGER, content VARCHAR, engine VARCHAR)
        """);
    execute(
        """
        CREATE TABLE IF NOT EXISTS entente_file (
          name VARCHAR, path VARCHAR, sha256 VARCHAR, byte_count BIGINT, row_count BIGINT, shape VARCHAR,
          encoding VARCHAR, imported_at TIMESTAMP)
        """);
  }

  /// The file.
  public Path file() {
    return file;
  }

  /// All tables in the store, by name.
  public List<Holding> holdings() {
    return holdings("");
  }

  /// One table, if the store has it.
  public Optional<Holding> holding(String table) {
    return holdings(table).stream().findFirst();
  }

  /// Whether the store has all of these tables.
  public boolean has(String... tables) {
    return holdings().stream().map(Holding::table).collect(toSet()).containsAll(List.of(tables));
  }

  /// The tables of that name; all where it is empty.
  private List<Holding> holdings(String table) {
    Map<String, List<Holding.HeldFile>> files = new HashMap<>();
    query(
        "SELECT * FROM entente_file WHERE name = ? OR ? = '' ORDER BY path",
        row -> files.computeIfAbsent(row.text("name"), _ -> new ArrayList<>()).add(file(row)),
        table,
        table);
    return query(
        "SELECT * FROM entente_table WHERE name = ? OR ? = '' ORDER BY name",
        row -> holding(row, files.getOrDefault(row.text("name"), List.of())),
        table,
        table);
  }

  private static Holding.HeldFile file(Row row) {
    return new Holding.HeldFile(
        row.text("path"),
        row.text("sha256"),
        row.findLong("byte_count").orElseThrow(),
        row.findLong("row_count").orElseThrow(),
        row.text("shape"),
        row.text("encoding"),
        LocalDateTime.parse(row.text("imported_at").replace(' ', 'T')).toInstant(ZoneOffset.UTC));
  }

  private static Holding holding(Row row, List<Holding.HeldFile> files) {
    return new Holding(
        row.text("name"),
        row.text("title"),
        row.text("version"),
        row.text("citation"),
        row.text("bibtex"),
        row.text("page"),
        row.text("licence"),
        row.findLong("row_count").orElseThrow(),
        boxed(row, "first_year"),
        boxed(row, "last_year"),
        row.text("content"),
        row.text("engine"),
        files);
  }

  private static @Nullable Integer boxed(Row row, String column) {
    return row.findInteger(column).isPresent() ? row.integer(column) : null;
  }

  /// Runs a query and reads each row of its result, in order.
  ///
  /// @param sql with `?` for each argument
  /// @param arguments whole numbers, numbers, texts and days (`java.time.LocalDate`)
  public <T> List<T> query(String sql, Function<Row, T> read, Object... arguments) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result);
        while (result.next()) {
          rows.add(read.apply(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  /// The connection, for those that read columns by the million; it ends with the store.
  public Connection connection() {
    return connection;
  }

  /// Removes a table and what is recorded of it.
  public void remove(String table) {
    execute("BEGIN TRANSACTION");
    boolean done = false;
    try {
      execute("DROP TABLE IF EXISTS " + Importer.quoted(table));
      update("DELETE FROM entente_table WHERE name = ?", table);
      update("DELETE FROM entente_file WHERE name = ?", table);
      done = true;
    } finally {
      execute(done ? "COMMIT" : "ROLLBACK");
    }
    execute("CHECKPOINT");
  }

  void update(String sql, Object... arguments) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFault(e);
    }
  }
}
