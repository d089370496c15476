// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.domain.Choice;
import entente.domain.RollCalls;
import entente.model.alignment.ideal.IdealPoints;
import entente.model.alignment.ideal.NothingToEstimate;
import entente.model.alignment.ideal.Position;
import entente.model.alignment.ideal.Settings;
import entente.source.Json;
import entente.source.SafeFile;
import entente.source.Sha256;
import entente.source.datasets.Catalogue;
import entente.source.datasets.Holding;
import entente.source.datasets.Importer;
import entente.source.datasets.Outcome;
import entente.source.datasets.Store;
import entente.source.datasets.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Positions of states in the General Assembly, estimated from the store's roll calls; or of the
/// members of another body, from a file of its roll calls.
public record Positions(Question question, IdealPoints found, List<Holding> tables) {
  /// The United States, Canada, the United Kingdom and Israel: up is with them.
  private static final List<String> UP = List.of("2", "20", "200", "666");

  /// Russia and East Germany.
  private static final List<String> DOWN = List.of("365", "265");

  private static final String NEWEST = "un_votes";
  private static final String LINKED = "un_ideal_point_votes";
  private static final String OWN = "own_votes";

  public Positions {
    tables = List.copyOf(tables);
  }

  /// Which roll calls.
  public sealed interface Votes {
    /// The tables that are read.
    List<String> tables();
  }

  /// The newest roll calls of the General Assembly, each an item of its own.
  ///
  /// @param asOf only votes up to this day; null for all
  /// @param topic a word in the title or agenda item; null for all
  public record Newest(@Nullable LocalDate asOf, @Nullable String topic) implements Votes {
    @Override
    public List<String> tables() {
      return List.of(NEWEST, "un_states", "un_resolutions");
    }
  }

  /// The input of the published estimates, in which a resolution that comes back is one item.
  public record Linked() implements Votes {
    @Override
    public List<String> tables() {
      return List.of(LINKED);
    }
  }

  /// A file of the user's own: columns session, state, item and vote.
  ///
  /// @param up members that start high and so name the direction of the line
  public record Own(Path file, List<String> up) implements Votes {
    public Own {
      up = List.copyOf(up);
    }

    @Override
    public List<String> tables() {
      return List.of(OWN);
    }
  }

  /// What is asked.
  ///
  /// @param from the first session
  /// @param to the last session
  public record Question(
      Votes votes, int from, int to, int chains, int warmUp, int kept, long seed) {
    public Question {
      if (from < 1 || to < from) {
        throw new IllegalArgumentException(
            "sessions run from 1, and from the first to the last, not %d to %d"
                .formatted(from, to));
      }
    }

    /// The newest roll calls, or the linked ones, which have neither days nor topics.
    public Question(
        boolean linked,
        int from,
        int to,
        @Nullable LocalDate asOf,
        @Nullable String topic,
        int chains,
        int warmUp,
        int kept,
        long seed) {
      this(linked ? new Linked() : new Newest(asOf, topic), from, to, chains, warmUp, kept, seed);
      if (linked && (asOf != null || topic != null)) {
        throw new IllegalArgumentException("the linked input has neither days nor topics");
      }
    }

    /// The tables that it reads.
    public List<String> tables() {
      return votes.tables();
    }
  }

  /// A file of roll calls that is none. The message has a line for each fault, with file and line.
  public static final class NoVotes extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoVotes(String message) {
      super(message);
    }
  }

  /// Estimates.
  ///
  /// @throws IllegalArgumentException where the votes place nobody, with the reason
  public static Positions of(Store store, Question question) {
    return of(store, question, () -> {});
  }

  /// The same, and tells of each sweep, from more than one thread.
  public static Positions of(Store store, Question question, Runnable swept) {
    List<String> up = question.votes() instanceof Own own ? own.up() : UP;
    List<String> down = question.votes() instanceof Own ? List.of() : DOWN;
    try {
      IdealPoints found =
          IdealPoints.of(
              calls(store, question),
              new Settings(
                  question.chains(),
                  question.warmUp(),
                  question.kept(),
                  question.seed(),
                  Settings.SMOOTH,
                  up,
                  down),
              swept);
      return new Positions(
          question,
          found,
          question.tables().stream().map(t -> store.holding(t).orElseThrow()).toList());
    } catch (NothingToEstimate e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Estimates from a file of the user's own, checked cell by cell as any table is.
  ///
  /// @throws NoVotes where the file holds no roll calls, or cells that are not allowed
  /// @throws IllegalArgumentException where the votes place nobody, with the reason
  /// @throws IOException when the file cannot be read
  public static Positions ofOwn(Question question, Runnable swept) throws IOException {
    if (!(question.votes() instanceof Own own)) {
      throw new IllegalArgumentException("these votes are in the store");
    }
    Path folder = Files.createTempDirectory("entente");
    Path file = folder.resolve("votes.duckdb");
    try (Store store = Store.openToWrite(file)) {
      return switch (new Importer(store, Catalogue.ownVotes()).add(own.file(), false)) {
        case Outcome.Added _, Outcome.Kept _ -> of(store, question, swept);
        case Outcome.Foreign(Path at, String reason) ->
            throw new NoVotes(
                at
                    + ":1: "
                    + reason
                    + ".\nMaybe give it the columns session, state, item and vote, and no others.");
        case Outcome.Refused(_, _, List<String> problems) ->
            throw new NoVotes(String.join("\n", problems));
      };
    } catch (StoreUnavailable e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path each : left.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  private static RollCalls calls(Store store, Question question) {
    return switch (question.votes()) {
      case Newest newest -> newest(store, newest, question);
      case Linked _ ->
          calls(
              store,
              "SELECT ccode AS state, session, item, vote FROM un_ideal_point_votes"
                  + " WHERE session BETWEEN ? AND ? ORDER BY session, item, ccode",
              question.from(),
              question.to());
      case Own _ ->
          calls(
              store,
              "SELECT state, session, item, vote FROM own_votes"
                  + " WHERE vote IS NOT NULL AND session BETWEEN ? AND ? ORDER BY session, item, state",
              question.from(),
              question.to());
    };
  }

  /// A text of the General Assembly names its session in its symbol; one of a special session
  /// belongs to the session last opened, in the third week of September.
  private static RollCalls newest(Store store, Newest votes, Question question) {
    String word = votes.topic() == null ? "" : votes.topic().toLowerCase(Locale.ROOT);
    LocalDate until = votes.asOf() == null ? LocalDate.of(9999, 12, 31) : votes.asOf();
    return calls(
        store,
        """
        WITH placed AS (
          SELECT *, coalesce(
            TRY_CAST(nullif(regexp_extract(symbol, '^A/(?:RES|DEC)/([0-9]+)/', 1), '') AS INTEGER),
            greatest(1, year(date - INTERVAL 8 MONTH - INTERVAL 14 DAY) - 1945)) AS session
          FROM un_votes
          WHERE vote IS NOT NULL AND symbol NOT LIKE 'S/%' AND date <= ?)
        SELECT s.cown AS state, v.session, v.undl_id AS item, v.vote
        FROM placed v
        JOIN un_states s ON s.undl_name = v.country AND s.cown IS NOT NULL
        LEFT JOIN un_resolutions r ON r.undl_id = v.undl_id
        WHERE (? = '' OR contains(lower(coalesce(r.title, '') || ' ' || coalesce(r.agenda, '')), ?))
          AND v.session BETWEEN ? AND ?
        ORDER BY v.date, v.undl_id, s.cown\
        """,
        until,
        word,
        word,
        question.from(),
        question.to());
  }

  private static RollCalls calls(Store store, String sql, Object... arguments) {
    RollCalls.Builder calls = RollCalls.builder();
    store.query(
        sql,
        row ->
            calls.add(
                row.text("state"),
                row.integer("session"),
                row.text("item"),
                switch (row.text("vote")) {
                  case "1", "Y", "yes" -> Choice.YES;
                  case "2", "A", "abstain" -> Choice.ABSTAIN;
                  default -> Choice.NO;
                }),
        arguments);
    return calls.build();
  }

  /// The table, one line for each state and session.
  public String csv() {
    boolean own = question.votes() instanceof Own;
    StringBuilder out = new StringBuilder(own ? "state" : "ccode");
    out.append(",session,ballots,mean,sd,low95,high95,rhat,ess\n");
    for (Position p : found.positions()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s,%d,%d,%.4f,%.4f,%.4f,%.4f,%.3f,%.0f%n",
              cell(p.state()),
              p.session(),
              p.votes(),
              p.mean(),
              p.deviation(),
              p.low(),
              p.high(),
              p.rHat(),
              p.effective()));
    }
    return out.toString();
  }

  private static String cell(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  /// Writes the table, and beside it what it was made from.
  public List<Path> write(Path file) throws IOException {
    SafeFile.replace(file, csv());
    Path record = Path.of(file + ".json");
    SafeFile.replace(record, record(Sha256.of(file)));
    return List.of(file, record);
  }

  /// Whether a record is one of an estimate.
  public static boolean isRecord(String text) {
    return read(text) instanceof Map<?, ?> all && "ideal-points".equals(all.get("entente"));
  }

  /// Whether a record is one of an estimate from a file of the user's own.
  public static boolean isRecordOfOwn(String text) {
    return isRecord(text) && read(text) instanceof Map<?, ?> all && all.containsKey("votes");
  }

  private static Object read(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  /// Estimates again from the record beside a table, and compares.
  ///
  /// @throws IllegalArgumentException where the record says nothing that can be done again
  public static PanelCheck check(Path file, Store store) throws IOException {
    Map<?, ?> all = recordOf(file);
    return compared(file, all, of(store, question(all)));
  }

  /// The same, of an estimate from a file of the user's own.
  public static PanelCheck checkOwn(Path file) throws IOException {
    Map<?, ?> all = recordOf(file);
    return compared(file, all, ofOwn(question(all), () -> {}));
  }

  private static Map<?, ?> recordOf(Path file) throws IOException {
    if (read(Files.readString(PanelCheck.recordOf(file))) instanceof Map<?, ?> all) {
      return all;
    }
    throw new IllegalArgumentException("it is no record of an estimate");
  }

  private static PanelCheck compared(Path file, Map<?, ?> all, Positions again) throws IOException {
    List<String> faults = new ArrayList<>();
    if (!Sha256.of(file).equals(word(all, "sha256"))) {
      faults.add("the file is not the one that was written");
    }
    if (again.csv().equals(Files.readString(file))) {
      return new PanelCheck(faults, List.of("estimated again, it is the same byte for byte"));
    }
    faults.add("estimated again from the tables as they are now, it comes out otherwise");
    return new PanelCheck(faults, List.of());
  }

  private static Question question(Map<?, ?> all) {
    return new Question(
        votes(all),
        whole(all, "from"),
        whole(all, "to"),
        whole(all, "chains"),
        whole(all, "warm-up"),
        whole(all, "kept"),
        whole(all, "seed"));
  }

  private static Votes votes(Map<?, ?> all) {
    if (all.get("votes") instanceof String own) {
      return new Own(
          Path.of(own),
          all.get("up") instanceof List<?> up
              ? up.stream().map(String::valueOf).toList()
              : List.of());
    }
    if (Boolean.TRUE.equals(all.get("linked"))) {
      return new Linked();
    }
    return new Newest(
        "null".equals(word(all, "as-of")) ? null : LocalDate.parse(word(all, "as-of")),
        "null".equals(word(all, "topic")) ? null : word(all, "topic"));
  }

  private static int whole(Map<?, ?> all, String name) {
    if (all.get(name) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException(name + " is missing");
  }

  private static String word(Map<?, ?> all, String name) {
    return String.valueOf(all.get(name));
  }

  private String record(String sha256) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("entente", "ideal-points");
    switch (question.votes()) {
      case Newest newest -> {
        all.put("linked", false);
        all.put("as-of", String.valueOf(newest.asOf()));
        all.put("topic", String.valueOf(newest.topic()));
      }
      case Linked _ -> all.put("linked", true);
      case Own own -> {
        all.put("votes", own.file().toAbsolutePath().normalize().toString());
        all.put("up", own.up());
      }
    }
    all.put("from", question.from());
    all.put("to", question.to());
    all.put("chains", question.chains());
    all.put("warm-up", question.warmUp());
    all.put("kept", question.kept());
    all.put("seed", question.seed());
    all.put("ballots", found.ballots());
    all.put("items", found.items());
    all.put("agreement", String.format(Locale.ROOT, "%.4f", found.agreement()));
    all.put("tables", Recipe.tables(tables));
    all.put("sha256", sha256);
    return Json.text(all);
  }

  /// Whether the chains agree on nearly all positions.
  public boolean hasConverged() {
    return found.hasConverged();
  }

  /// How the run went, in a sentence.
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%,d positions from %,d ballots on %,d items; the chains agree (R-hat at most %.1f) on %.1f %% of them.",
        found.positions().size(),
        found.ballots(),
        found.items(),
        IdealPoints.AGREED,
        100 * found.agreement());
  }
}
