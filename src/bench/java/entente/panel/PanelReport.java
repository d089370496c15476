// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import com.sun.management.OperatingSystemMXBean;
import entente.source.datasets.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Times panels of directed dyad-years of 1816 to 2020, beside what the R package took for the same
/// groups in the same run; where it is not installed, beside what it was recorded to take on two
/// processors of another day.
public final class PanelReport {
  private static final int RUNS = 5;
  private static final List<String> FIVE =
      List.of("alliances", "capability", "contiguity", "disputes");
  private static final List<String> FULL =
      List.of(
          "alliances",
          "capability",
          "contiguity",
          "disputes",
          "gml",
          "wars",
          "majors",
          "relevant",
          "peace-years",
          "gml-peace-years",
          "capital-distance",
          "distance",
          "trade",
          "igo",
          "fractionalization",
          "terrain",
          "rivalries");

  private PanelReport() {}

  /// What the package took.
  ///
  /// @param seconds by the clock, warm
  /// @param processor seconds of the processor; 0 where not recorded
  /// @param megabytes the most memory that it held
  private record Peer(double seconds, double processor, int columns, int megabytes) {}

  /// @param args the store and which row of the table, so that each has a process and a peak of its
  ///   own; then, where the package ran, its seconds, columns and megabytes for five tables and for
  ///   all, and a file of its columns' sums and missing cells
  public static void main(String[] args) throws Exception {
    boolean ran = args.length == 11;
    Peer five = ran ? peer(args, 2) : new Peer(3.7, 0, 45, 0);
    Peer full = ran ? peer(args, 6) : new Peer(37.5, 0, 87, 4700);
    try (Store store = Store.open(Path.of(args[0]))) {
      switch (args[1]) {
        case "five" -> {
          System.out.println(
              ran
                  ? "Beside peacesciencer in the same run, warm; it holds its panel in memory."
                  : "Beside recorded times of peacesciencer 1.2.9, warm, in memory.");
          System.out.println(
              "| columns | the package's time, in ours in memory | in ours written as Parquet | processor, in ours in memory"
                  + " | package | here, in memory | here, written | package, processor | here, processor, in memory"
                  + " | package, peak memory | here, in memory |");
          System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
          report(store, "five tables", FIVE, five, _ -> true);
        }
        case "both" -> {
          if (ran) {
            Set<String> theirs = theirs(store, Path.of(args[10]));
            report(store, "full, columns of both", held(store), full, theirs::contains);
          }
        }
        case "as many" -> {
          if (ran) {
            Set<String> kept = asMany(store, theirs(store, Path.of(args[10])), full.columns());
            report(store, "full, as many as the package", held(store), full, kept::contains);
          }
        }
        case "full" -> report(store, "full", held(store), full, _ -> true);
        case "similarity" -> report(store, "similarity", List.of("similarity"), null, _ -> true);
        case "sums" -> {
          if (ran) {
            compare(store, held(store), Path.of(args[10]));
          }
        }
        default -> throw new IllegalArgumentException("there is no row " + args[1]);
      }
    }
  }

  /// The columns of both, and in the place of those that only the package has as many of ours,
  /// disputes first.
  private static Set<String> asMany(Store store, Set<String> theirs, int count)
      throws Panels.TablesMissing {
    Panel panel = new Panel(Unit.DIRECTED_DYADS, Membership.COW, 1816, 2020, held(store));
    try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
      return panels.query().columns().stream()
          .sorted(
              Comparator.comparing((PanelQuery.Column c) -> !theirs.contains(c.name()))
                  .thenComparing(c -> !c.group().equals("gml")))
          .limit(count)
          .map(PanelQuery.Column::name)
          .collect(Collectors.toSet());
    }
  }

  private static Peer peer(String[] args, int at) {
    return new Peer(
        Double.parseDouble(args[at]),
        Double.parseDouble(args[at + 1]),
        Integer.parseInt(args[at + 2]),
        Integer.parseInt(args[at + 3]));
  }

  private static void report(
      Store store, String name, List<String> groups, @Nullable Peer peer, Predicate<String> kept)
      throws Exception {
    Panel panel = new Panel(Unit.DIRECTED_DYADS, Membership.COW, 1816, 2020, groups);
    double memory = Double.MAX_VALUE;
    double cpu = Double.MAX_VALUE;
    int width = 0;
    boolean whole = true;
    for (int run = 0; run < RUNS; run++) {
      long began = System.nanoTime();
      long used = processor();
      try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
        List<String> columns =
            panels.query().columns().stream().map(PanelQuery.Column::name).filter(kept).toList();
        inMemory(store, panels, columns);
        memory = Math.min(memory, (System.nanoTime() - began) / 1e9);
        cpu = Math.min(cpu, (processor() - used) / 1e9);
        width = columns.size();
        whole = width == panels.width();
      }
    }
    long peak = peak();
    double written = Double.MAX_VALUE;
    Path folder = Files.createTempDirectory("panel");
    for (int run = 0; whole && run < RUNS; run++) {
      long began = System.nanoTime();
      try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
        panels.write(folder.resolve("panel.parquet"), Format.PARQUET);
        written = Math.min(written, (System.nanoTime() - began) / 1e9);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s (%d) | %s | %s | %s | %s | %.2f s | %s | %s | %.2f s | %s | %d MB |%n",
        name,
        width,
        peer == null ? "" : "%.1f".formatted(peer.seconds() / memory),
        peer == null || !whole ? "" : "%.1f".formatted(peer.seconds() / written),
        peer == null || peer.processor() == 0 ? "" : "%.1f".formatted(peer.processor() / cpu),
        peer == null ? "" : "%.2f s (%d)".formatted(peer.seconds(), peer.columns()),
        memory,
        whole ? "%.2f s".formatted(written) : "",
        peer == null || peer.processor() == 0 ? "" : "%.2f s".formatted(peer.processor()),
        cpu,
        peer == null || peer.megabytes() == 0 ? "" : peer.megabytes() + " MB",
        peak);
  }

  /// The groups of which the store has the tables.
  private static List<String> held(Store store) {
    return FULL.stream()
        .filter(group ->
            store.has(VariableGroups.find(group).orElseThrow().tables().toArray(String[]::new)))
        .toList();
  }

  /// Says which columns have the package's sums and as many missing cells, and how the others
  /// differ.
  private static void compare(Store store, List<String> groups, Path theirs) throws Exception {
    Panel panel = new Panel(Unit.DIRECTED_DYADS, Membership.COW, 1816, 2020, groups);
    List<String> others = new ArrayList<>();
    int same = 0;
    try (Panels panels = Panels.prepare(store, panel, _ -> {});
        Statement statement = store.connection().createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TEMP TABLE theirs AS FROM read_csv('%s')".formatted(theirs));
      List<String> names =
          panels.query().columns().stream()
              .map(PanelQuery.Column::name)
              .filter(name -> !name.matches(".*_status[12]?"))
              .toList();
      try (ResultSet sums =
          statement.executeQuery(
              """
              WITH ours AS (
                UNPIVOT (SELECT %s FROM (%s)) ON COLUMNS(*) INTO NAME "column" VALUE ours)
              SELECT "column", ours.total AS ours, ours.missing AS lacking, sum, theirs.missing
              FROM (SELECT "column", ours.total, ours.missing FROM ours) ours JOIN theirs USING ("column")\
              """
                  .formatted(
                      names.stream()
                          .map(name ->
                              "struct_pack(total := coalesce(sum(\"%1$s\")::DOUBLE, 0), missing := count(*) - count(\"%1$s\")) AS \"%1$s\""
                                  .formatted(name))
                          .collect(Collectors.joining(", ")),
                      panels.query().sql()))) {
        while (sums.next()) {
          double ours = sums.getDouble(2);
          double sum = sums.getDouble(4);
          if (sums.getLong(3) == sums.getLong(5)
              && Math.abs(ours - sum) <= 1e-9 * Math.max(1, Math.abs(sum))) {
            same++;
          } else {
            others.add(
                String.format(
                    Locale.ROOT,
                    "  %s: sum %,.6f, %,d missing; there %,.6f, %,d",
                    sums.getString(1),
                    ours,
                    sums.getLong(3),
                    sum,
                    sums.getLong(5)));
          }
        }
      }
    }
    System.out.printf(
        "%nOf %d columns of the same name %d have the same sum and as many missing cells. The others:%n",
        same + others.size(), same);
    others.forEach(System.out::println);
  }

  /// The names of the package's columns.
  private static Set<String> theirs(Store store, Path sums) {
    return Set.copyOf(
        store.query(
            "SELECT \"column\" AS name FROM read_csv('%s')".formatted(sums),
            row -> row.text("name")));
  }

  /// Makes every cell of these columns, and holds all of them at once.
  private static void inMemory(Store store, Panels panels, List<String> columns)
      throws SQLException {
    String sql =
        columns.stream()
            .collect(
                Collectors.joining(
                    "\", \"", "SELECT \"", "\" FROM (" + panels.query().sql() + ")"));
    try (Statement statement = store.connection().createStatement();
        ResultSet whole = statement.executeQuery(sql)) {
      if (!whole.next()) {
        throw new IllegalStateException("the panel is empty");
      }
    }
  }

  static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /// The most memory that the process has held so far.
  static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .mapToLong(Long::parseLong)
        .map(kilobytes -> kilobytes / 1024)
        .findFirst()
        .orElse(-1);
  }
}
