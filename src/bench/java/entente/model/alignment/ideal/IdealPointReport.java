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

/// Estimates the positions behind the published ones from the published input, and compares.
public final class IdealPointReport {
  private static final int FIRST_YEAR = 1945;

  private IdealPointReport() {}

  private record Published(double point, double low, double high) {}

  public static void main(String[] args) throws IOException {
    Path votes = Path.of(args[0], "votes");
    int warmUp = Integer.parseInt(args[1]);
    int kept = Integer.parseInt(args[2]);
    int chains = Integer.parseInt(args[3]);
    long read = System.nanoTime();
    RollCalls calls = calls(votes.resolve("bsv_input_apr2020_exact.csv"));
    Map<String, Published> published =
        published(votes.resolve("IdealpointestimatesAll_Apr2020.csv"));
    double reading = (System.nanoTime() - read) / 1e9;
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
    IdealPoints found = IdealPoints.of(calls, settings);
    double seconds = (System.nanoTime() - began) / 1e9;

    List<Position> both =
        found.positions().stream()
            .filter(p -> published.containsKey(p.state() + "." + p.session()))
            .toList();
    double[] own = both.stream().mapToDouble(Position::mean).toArray();
    double[] theirs = both.stream().mapToDouble(p -> published.get(key(p)).point()).toArray();
    double[] ownDeviation = both.stream().mapToDouble(Position::deviation).toArray();
    double[] theirDeviation =
        both.stream()
            .mapToDouble(p -> (published.get(key(p)).high() - published.get(key(p)).low()) / 3.29)
            .toArray();
    double squares = 0;
    for (int at = 0; at < own.length; at++) {
      squares += (own[at] - theirs[at]) * (own[at] - theirs[at]);
    }
    System.out.printf(
        Locale.ROOT,
        "%d chains of %d + %d sweeps: %.1f s (%.3f s a sweep), read in %.1f s; %d ballots, %d items%n",
        chains,
        warmUp,
        kept,
        seconds,
        seconds / (warmUp + kept),
        reading,
        found.ballots(),
        found.items());
    System.out.printf(
        Locale.ROOT,
        "cut-points taken %.2f; R-hat at most %.2f on %.1f %% of positions%n",
        found.acceptance(),
        IdealPoints.AGREED,
        100 * found.agreement());
    System.out.printf(
        Locale.ROOT,
        "%d state-sessions: r %.4f, RMSE %.3f; deviations r %.3f%n",
        own.length,
        r(own, theirs),
        Math.sqrt(squares / own.length),
        r(ownDeviation, theirDeviation));
    Map<Integer, List<Position>> sessions = new TreeMap<>();
    Map<Integer, List<Position>> decades = new TreeMap<>();
    for (Position p : both) {
      sessions.computeIfAbsent(p.session(), _ -> new ArrayList<>()).add(p);
      decades.computeIfAbsent((FIRST_YEAR + p.session()) / 10 * 10, _ -> new ArrayList<>()).add(p);
    }
    double[] within =
        sessions.values().stream().mapToDouble(list -> r(list, published)).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "within %d sessions: median r %.4f, least %.4f%n",
        within.length,
        within[within.length / 2],
        within[0]);
    decades.forEach((decade, list) ->
        System.out.printf(Locale.ROOT, "  %ds: r %.4f%n", decade, r(list, published)));
    System.out.println("furthest from the published:");
    both.stream()
        .sorted(
            Comparator.comparingDouble(
                (Position p) -> -Math.abs(p.mean() - published.get(key(p)).point())))
        .limit(10)
        .forEach(p ->
            System.out.printf(
                Locale.ROOT,
                "  %s in session %d, %d ballots: %.2f (sd %.2f), published %.2f%n",
                p.state(),
                p.session(),
                p.votes(),
                p.mean(),
                p.deviation(),
                published.get(key(p)).point()));
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

  private static RollCalls calls(Path file) throws IOException {
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
