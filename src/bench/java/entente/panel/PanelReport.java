// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import com.sun.management.OperatingSystemMXBean;
import entente.source.datasets.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/// Times panels of directed dyad-years of 1816 to 2020, beside what the R package was recorded to
/// take for the same columns on two processors of another day.
public final class PanelReport {
  private static final int RUNS = 3;
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
          "igo");

  private PanelReport() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("panel");
    try (Store store = Store.open(Path.of(args[0]))) {
      System.out.println(
          "Times of peacesciencer 1.2.9 are recorded ones, warm, in memory: 3.7 s and 37.5 s (4.7 GB); S and weighted kappa alone 2.1 s.");
      System.out.printf(
          "%-12s %8s %12s %12s %12s %10s%n",
          "columns", "ratio", "in memory", "written", "processor", "peak");
      report(store, folder, "five tables", FIVE, 3.7);
      report(store, folder, "full", FULL, 37.5);
      report(store, folder, "similarity", List.of("similarity"), 2.1);
    }
  }

  private static void report(
      Store store, Path folder, String name, List<String> groups, double peer) throws Exception {
    double memory = Double.MAX_VALUE;
    double written = Double.MAX_VALUE;
    double cpu = Double.MAX_VALUE;
    int width = 0;
    for (int run = 0; run < RUNS; run++) {
      Panel panel = new Panel(Unit.DIRECTED_DYADS, Membership.COW, 1816, 2020, groups);
      long began = System.nanoTime();
      long used = processor();
      try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
        inMemory(store, panels);
        memory = Math.min(memory, (System.nanoTime() - began) / 1e9);
        cpu = Math.min(cpu, (processor() - used) / 1e9);
        width = panels.width();
      }
      began = System.nanoTime();
      try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
        panels.write(folder.resolve("panel.parquet"), Format.PARQUET);
        written = Math.min(written, (System.nanoTime() - began) / 1e9);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %7.1fx %10.2f s %10.2f s %10.2f s %7d MB   %d columns%n",
        name,
        peer / memory,
        memory,
        written,
        cpu,
        peak(),
        width);
  }

  private static void inMemory(Store store, Panels panels) throws SQLException {
    try (Statement statement = store.connection().createStatement()) {
      statement.execute("CREATE TEMP TABLE panel_whole AS " + panels.query().sql());
      statement.execute("DROP TABLE panel_whole");
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
