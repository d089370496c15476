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
import entente.source.datasets.Holding;
import entente.source.datasets.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Positions of states in the General Assembly, estimated from the store's roll calls.
public record Positions(Question question, IdealPoints found, List<Holding> tables) {
  /// The United States, Canada, the United Kingdom and Israel: up is with them.
  private static final List<String> UP = List.of("2", "20", "200", "666");

  /// Russia and East Germany.
  private static final List<String> DOWN = List.of("365", "265");

  private static final String NEWEST = "un_votes";
  private static final String LINKED = "un_ideal_point_votes";

  public Positions {
    tables = List.copyOf(tables);
  }

  /// What is asked.
  ///
  /// @param linked whether the input of the published estimates is used, in which a resolution that
  ///   comes back is one item; else the newest roll calls, each an item of its own
  /// @param from the first session
  /// @param to the last session
  /// @param asOf only votes up to this day; null for all. The linked input has no days
  /// @param topic a word in the title or agenda item; null for all
  public record Question(
      boolean linked,
      int from,
      int to,
      @Nullable LocalDate asOf,
      @Nullable String topic,
      int chains,
      int warmUp,
      int kept,
      long seed) {
    public Question {
      if (from < 1 || to < from) {
        throw new IllegalArgumentException(
            "sessions run from 1, and from the first to the last, not %d to %d"
                .formatted(from, to));
      }
      if (linked && (asOf != null || topic != null)) {
        throw new IllegalArgumentException("the linked input has neither days nor topics");
      }
    }

    /// The tables that it reads.
    public List<String> tables() {
      return linked ? List.of(LINKED) : List.of(NEWEST, "un_states", "un_resolutions");
    }
  }

  /// Estimates.
  ///
  /// @throws IllegalArgumentException where the votes place nobody, with the reason
  public static Positions of(Store store, Question question) {
    RollCalls calls = calls(store, question);
    try {
      IdealPoints found =
          IdealPoints.of(
              calls,
              new Settings(
                  question.chains(),
                  question.warmUp(),
                  question.kept(),
                  question.seed(),
                  Settings.SMOOTH,
                  UP,
                  DOWN));
      return new Positions(
          question,
          found,
          question.tables().stream().map(t -> store.holding(t).orElseThrow()).toList());
    } catch (NothingToEstimate e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private static RollCalls calls(Store store, Question question) {
    RollCalls.Builder calls = RollCalls.builder();
    if (question.linked()) {
      store.query(
          "SELECT ccode, session, item, vote FROM un_ideal_point_votes WHERE session BETWEEN ? AND ?"
              + " ORDER BY session, item, ccode",
          row ->
              calls.add(
                  row.text("ccode"),
                  row.integer("session"),
                  row.text("item"),
                  switch (row.integer("vote")) {
                    case 1 -> Choice.YES;
                    case 2 -> Choice.ABSTAIN;
                    default -> Choice.NO;
                  }),
          question.from(),
          question.to());
      return calls.build();
    }
    String word = question.topic();
    LocalDate until = question.asOf();
    store.query(
        """
        SELECT s.cown AS ccode, year(v.date) - 1945 - CASE WHEN month(v.date) < 9 THEN 1 ELSE 0 END AS session,
          v.undl_id AS item, v.vote
        FROM un_votes v
        JOIN un_states s ON s.undl_name = v.country AND s.cown IS NOT NULL
        LEFT JOIN un_resolutions r ON r.undl_id = v.undl_id
        WHERE v.vote IS NOT NULL AND v.symbol NOT LIKE 'S/%' AND v.date <= ?
          AND (? = '' OR contains(lower(coalesce(r.title, '') || ' ' || coalesce(r.agenda, '')), ?))
          AND year(v.date) - 1945 - CASE WHEN month(v.date) < 9 THEN 1 ELSE 0 END BETWEEN ? AND ?
        ORDER BY v.date, v.undl_id, s.cown\
        """,
        row ->
            calls.add(
                row.text("ccode"),
                row.integer("session"),
                row.text("item"),
                switch (row.text("vote")) {
                  case "Y" -> Choice.YES;
                  case "A" -> Choice.ABSTAIN;
                  default -> Choice.NO;
                }),
        until == null ? LocalDate.of(9999, 12, 31) : until,
        word == null ? "" : word.toLowerCase(Locale.ROOT),
        word == null ? "" : word.toLowerCase(Locale.ROOT),
        question.from(),
        question.to());
    return calls.build();
  }

  /// The table, one line for each state and session.
  public String csv() {
    StringBuilder out = new StringBuilder("ccode,session,ballots,mean,sd,low95,high95,rhat,ess\n");
    for (Position p : found.positions()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s,%d,%d,%.4f,%.4f,%.4f,%.4f,%.3f,%.0f%n",
              p.state(),
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

  /// Writes the table, and beside it what it was made from.
  public List<Path> write(Path file) throws IOException {
    SafeFile.replace(file, csv());
    Path record = Path.of(file + ".json");
    SafeFile.replace(record, record(Sha256.of(file)));
    return List.of(file, record);
  }

  /// Whether a record is one of an estimate.
  public static boolean isRecord(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text) instanceof Map<?, ?> all
        && "ideal-points".equals(all.get("entente"));
  }

  /// Estimates again from the record beside a table, and compares.
  ///
  /// @throws IllegalArgumentException where the record says nothing that can be done again
  public static PanelCheck check(Path file, Store store) throws IOException {
    Object read =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(PanelCheck.recordOf(file)));
    if (!(read instanceof Map<?, ?> all)) {
      throw new IllegalArgumentException("it is no record of an estimate");
    }
    Question question =
        new Question(
            Boolean.TRUE.equals(all.get("linked")),
            whole(all, "from"),
            whole(all, "to"),
            "null".equals(word(all, "as-of")) ? null : LocalDate.parse(word(all, "as-of")),
            "null".equals(word(all, "topic")) ? null : word(all, "topic"),
            whole(all, "chains"),
            whole(all, "warm-up"),
            whole(all, "kept"),
            whole(all, "seed"));
    List<String> faults = new ArrayList<>();
    if (!Sha256.of(file).equals(word(all, "sha256"))) {
      faults.add("the file is not the one that was written");
    }
    if (of(store, question).csv().equals(Files.readString(file))) {
      return new PanelCheck(faults, List.of("estimated again, it is the same byte for byte"));
    }
    faults.add("estimated again from the tables as they are now, it comes out otherwise");
    return new PanelCheck(faults, List.of());
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
    all.put("linked", question.linked());
    all.put("from", question.from());
    all.put("to", question.to());
    all.put("as-of", String.valueOf(question.asOf()));
    all.put("topic", String.valueOf(question.topic()));
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
