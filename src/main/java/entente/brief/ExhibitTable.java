// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Exhibit;
import entente.answer.Voice;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The table under a picture: the same data in words.
record ExhibitTable(String caption, List<String> headings, List<Row> rows) {
  ExhibitTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /// A row, with the item that it shows; null for a row that sums up.
  record Row(@Nullable EvidenceId item, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  static ExhibitTable of(Exhibit exhibit) {
    return switch (exhibit) {
      case Exhibit.Timeline timeline ->
          new ExhibitTable(
              timeline.title(),
              List.of("When", "Kind", "What"),
              timeline.moments().stream()
                  .map(m -> row(m.item(), m.when().words(), m.lane(), Words.capital(m.text())))
                  .toList());
      case Exhibit.CapUse use -> capUse(use);
      case Exhibit.RivalFigures figures -> rivals(figures);
      case Exhibit.DrawnIn drawnIn ->
          new ExhibitTable(
              drawnIn.title(),
              List.of("State", "Side", "At war", "Through"),
              drawnIn.parties().stream()
                  .map(party ->
                      new Row(
                          party.items().isEmpty() ? null : party.items().getFirst(),
                          List.of(
                              party.name(),
                              party.attacking() ? "attackers" : "attacked",
                              CascadePicture.chance(party),
                              party.why())))
                  .toList());
      case Exhibit.Paths paths -> paths(paths);
      case Exhibit.Grid grid ->
          new ExhibitTable(
              grid.title(),
              grid.headings(),
              grid.lines().stream().map(line -> new Row(line.item(), line.cells())).toList());
    };
  }

  /// A row for each year; its item is that of the first who has a value.
  private static ExhibitTable paths(Exhibit.Paths exhibit) {
    List<String> headings = new ArrayList<>(List.of("Year"));
    SortedMap<Integer, EvidenceId> years = new TreeMap<>();
    for (Exhibit.Path path : exhibit.paths()) {
      headings.add(path.name());
      path.points().forEach(point -> years.putIfAbsent(point.year(), point.item()));
    }
    List<Row> rows = new ArrayList<>();
    years.forEach((year, item) -> {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(year)));
      for (Exhibit.Path path : exhibit.paths()) {
        cells.add(
            path.points().stream()
                .filter(point -> point.year() == year)
                .map(point -> words(point.amount()))
                .findFirst()
                .orElse("·"));
      }
      rows.add(new Row(item, cells));
    });
    return new ExhibitTable(exhibit.title(), headings, rows);
  }

  /// "0.10 (-0.05 to 0.25)".
  private static String words(Interval amount) {
    return "%s (%s to %s)"
        .formatted(
            Figures.decimals(amount.middle(), 2),
            Figures.decimals(amount.low(), 2),
            Figures.decimals(amount.high(), 2));
  }

  private static ExhibitTable capUse(Exhibit.CapUse use) {
    List<Row> rows = new ArrayList<>();
    for (Exhibit.Delivery delivery : use.deliveries()) {
      rows.add(
          row(
              delivery.item(),
              delivery.when().words(),
              Voice.amount(delivery.amount(), use.unit()).text(),
              delivery.claimant(),
              used("counted", delivery.counted(), delivery.reason())));
    }
    rows.add(sum("Total", Voice.amount(use.total(), use.unit()).text(), "counted once"));
    rows.add(
        sum("Cap", Voice.amount(Interval.point(use.limit()), use.unit()).text(), "in each year"));
    return new ExhibitTable(use.title(), List.of("When", "Amount", "Who says so", "Use"), rows);
  }

  private static ExhibitTable rivals(Exhibit.RivalFigures figures) {
    List<Row> rows = new ArrayList<>();
    for (Exhibit.Rival rival : figures.rivals()) {
      rows.add(
          row(
              rival.item(),
              rival.when().words(),
              Voice.amount(rival.amount(), figures.unit()).text(),
              rival.claimant(),
              used("used", rival.used(), rival.reason())));
    }
    if (figures.pooled() != null) {
      rows.add(sum("Together", Voice.amount(figures.pooled(), figures.unit()).text(), ""));
    }
    return new ExhibitTable(figures.title(), List.of("When", "Figure", "Who says so", "Use"), rows);
  }

  private static String used(String word, boolean used, @Nullable String reason) {
    String use = used ? word : "not " + word;
    return reason == null || reason.isEmpty() ? use : use + ": " + reason;
  }

  private static Row row(EvidenceId item, String... cells) {
    return new Row(item, List.of(cells));
  }

  private static Row sum(String name, String amount, String use) {
    return new Row(null, List.of(name, amount, "", use));
  }
}
