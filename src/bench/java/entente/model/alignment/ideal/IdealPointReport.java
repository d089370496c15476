// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import entente.domain.Choice;
import entente.domain.RollCalls;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/// Estimates the positions behind the published ones from the published input, and compares: each
/// run overall, the last by session, decade and its ten furthest positions.
public final class IdealPointReport {
  private static final int FIRST_YEAR = 1945;
  private static final int WORST = 10;

  /// The 90 % interval of a normal, in deviations.
  private static final double NINE_TENTHS = 3.29;

  /// Sessions whose level differs by less than this are not listed.
  private static final double LEVEL = 0.1;

  private IdealPointReport() {}

  private record Published(double point, double low, double high) {}

  /// One run, and what it found.
  private record Run(
      int chains, int warmUp, int kept, double seconds, double processor, IdealPoints found) {}

  public static void main(String[] args) throws IOException {
    Path votes = Path.of(args[0], "votes");
    int chains = Integer.parseInt(args[1]);
    RollCalls calls = calls(votes.resolve("bsv_input_apr2020_exact.csv"));
    Map<String, Published> published =
        published(votes.resolve("IdealpointestimatesAll_Apr2020.csv"));
    System.out.println(
        "| sweeps | time | processor time | a chain's sweep, processor time | r, all | RMSE | r within sessions, median (least) | r of deviations | R-hat at most 1.1 | peak memory |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (int at = 2; at + 1 < args.length; at += 2) {
      Run run = run(calls, chains, Integer.parseInt(args[at]), Integer.parseInt(args[at + 1]));
      line(run, published);
      if (at + 3 >= args.length) {
        close(run, published);
      }
    }
  }

  private static Run run(RollCalls calls, int chains, int warmUp, int kept) {
    Settings settings =
        new Settings(
            chains,
            warmUp,
            kept,
            1,
            Settings.SMOOTH,
            List.of("2", "20", "200", "666"),
            List.of("365", "265"));
    long began = System.nanoTime();
    double before = Processor.seconds();
    IdealPoints found = IdealPoints.of(calls, settings);
    return new Run(
        chains,
        warmUp,
        kept,
        (System.nanoTime() - began) / 1e9,
        Processor.seconds() - before,
        found);
  }

  private static List<Position> both(Run run, Map<String, Published> published) {
    return run.found().positions().stream().filter(p -> published.containsKey(key(p))).toList();
  }

  private static void line(Run run, Map<String, Published> published) throws IOException {
    List<Position> both = both(run, published);
    double squares = both.stream().mapToDouble(p -> Math.pow(off(p, published), 2)).sum();
    double[] within =
        bySession(both).values().stream()
            .mapToDouble(list -> r(list, published))
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "| %,d + %,d, %d chains | %.1f s | %.1f s | %.3f s | %.4f | %.3f | %.4f (%.4f) | %.3f | %.1f %% | %,d MB |%n",
        run.warmUp(),
        run.kept(),
        run.chains(),
        run.seconds(),
        run.processor(),
        run.processor() / (run.warmUp() + run.kept()) / run.chains(),
        r(both, published),
        Math.sqrt(squares / both.size()),
        within[within.length / 2],
        within[0],
        r(
            both.stream().mapToDouble(Position::deviation).toArray(),
            both.stream()
                .mapToDouble(
                    p -> (published.get(key(p)).high() - published.get(key(p)).low()) / NINE_TENTHS)
                .toArray()),
        100 * run.found().agreement(),
        Processor.peakMegabytes());
  }

  private static void close(Run run, Map<String, Published> published) {
    List<Position> both = both(run, published);
    IdealPoints found = run.found();
    System.out.printf(
        Locale.ROOT,
        "%n%,d ballots, %,d items that divided, %,d state-sessions; cut-points taken %.2f%n%n",
        found.ballots(),
        found.items(),
        both.size(),
        found.acceptance());
    Map<Integer, List<Position>> decades = new TreeMap<>();
    for (Position p : both) {
      decades.computeIfAbsent((FIRST_YEAR + p.session()) / 10 * 10, _ -> new ArrayList<>()).add(p);
    }
    System.out.println("| decade | state-sessions | r |\n|---|---|---|");
    decades.forEach((decade, list) ->
        System.out.printf(
            Locale.ROOT, "| %ds | %,d | %.4f |%n", decade, list.size(), r(list, published)));

    Map<Integer, List<Position>> sessions = bySession(both);
    System.out.printf(
        Locale.ROOT,
        "%nSessions whose states lie on average %.1f or more from the published:%n%n",
        LEVEL);
    System.out.println("| session | states | mean difference | r within | worst R-hat |");
    System.out.println("|---|---|---|---|---|");
    sessions.forEach((session, list) -> {
      double level = level(list, published);
      if (Math.abs(level) >= LEVEL) {
        System.out.printf(
            Locale.ROOT,
            "| %d | %d | %.2f | %.4f | %.2f |%n",
            session,
            list.size(),
            level,
            r(list, published),
            list.stream().mapToDouble(Position::rHat).max().orElseThrow());
      }
    });

    System.out.println("\nFurthest from the published:\n");
    System.out.println(
        "| state | session | ballots | here (sd) | published | difference | of which the session's | R-hat |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    both.stream()
        .sorted(Comparator.comparingDouble((Position p) -> -Math.abs(off(p, published))))
        .limit(WORST)
        .forEach(p ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.2f (%.2f) | %.2f | %.2f | %.2f | %.2f |%n",
                p.state(),
                p.session(),
                p.votes(),
                p.mean(),
                p.deviation(),
                published.get(key(p)).point(),
                off(p, published),
                level(sessions.get(p.session()), published),
                p.rHat()));
  }

  private static Map<Integer, List<Position>> bySession(List<Position> all) {
    Map<Integer, List<Position>> sessions = new TreeMap<>();
    all.forEach(p -> sessions.computeIfAbsent(p.session(), _ -> new ArrayList<>()).add(p));
    return sessions;
  }

  private static double off(Position p, Map<String, Published> published) {
    return p.mean() - published.get(key(p)).point();
  }

  private static double level(List<Position> list, Map<String, Published> published) {
    return list.stream().mapToDouble(p -> off(p, published)).average().orElseThrow();
  }

  private static String key(Position p) {
    return p.state() + "." + p.session();
  }

  private static double r(List<Position> list, Map<String, Published> published) {
    return r(
        list.stream().mapToDouble(Position::mean).toArray(),
        list.stream().mapToDouble(p -> published.get(key(p)).point()).toArray());
  }

  private static double r(double[] a, double[] b) {
    return new PearsonsCorrelation().correlation(a, b);
  }

  static RollCalls calls(Path file) throws IOException {
    RollCalls.Builder calls = RollCalls.builder();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split(",", -1);
        calls.add(
            cells[0],
            Integer.parseInt(cells[1]),
            cells[3],
            switch (cells[4]) {
              case "1" -> Choice.YES;
              case "2" -> Choice.ABSTAIN;
              default -> Choice.NO;
            });
      }
    }
    return calls.build();
  }

  private static Map<String, Published> published(Path file) throws IOException {
    Map<String, Published> all = new HashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    List<String> header = Arrays.asList(lines.getFirst().replace("\"", "").split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.replace("\"", "").split(",", -1);
      all.put(
          cells[header.indexOf("ccode")] + "." + cells[header.indexOf("session")],
          new Published(
              Double.parseDouble(cells[header.indexOf("IdealPoint")]),
              Double.parseDouble(cells[header.indexOf("Q5%")]),
              Double.parseDouble(cells[header.indexOf("Q95%")])));
    }
    return all;
  }
}
