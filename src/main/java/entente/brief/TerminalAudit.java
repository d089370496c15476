// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.audit.Judged;
import java.util.ArrayList;
import java.util.List;

/// An audit for a terminal.
public final class TerminalAudit {
  private final List<String> lines = new ArrayList<>();
  private final AuditReport report;
  private final int width;
  private final Ink.Set inks;

  private TerminalAudit(AuditReport report, TerminalBrief style) {
    this.report = report;
    this.width = style.width();
    this.inks = style.colour() ? Ink.Set.ANSI : Ink.Set.NONE;
  }

  public static String render(AuditReport report, TerminalBrief style) {
    TerminalAudit page = new TerminalAudit(report, style);
    page.write();
    String text = String.join("\n", page.lines) + "\n";
    return style.ascii() ? Ascii.of(text) : text;
  }

  private void write() {
    add("", report.heading(), Ink.BOLD);
    add(
        "",
        report.then().reading().sentences().size()
            + " sentences, "
            + report.rows().size()
            + " claims, "
            + (report.dated()
                ? "published on "
                : "no date of its own, read as of the day that its dates fit best, ")
            + report.day()
            + ".",
        Ink.DIM);
    if (report.once()) {
      add("By the tables as they stand: ", AuditReport.counts(report.now()) + ".", Ink.PLAIN);
    } else if (!report.turned()) {
      add("On its day and now: ", AuditReport.counts(report.now()) + ".", Ink.PLAIN);
    } else {
      add("On its day: ", AuditReport.counts(report.then()) + ".", Ink.PLAIN);
      add("Now:        ", AuditReport.counts(report.now()) + ".", Ink.PLAIN);
    }
    section("To correct", report.corrections());
    if (!report.forecasts().isEmpty()) {
      head("Forecasts");
      for (AuditReport.Row row : report.forecasts()) {
        claim(row.now());
        add("      ", "came out: " + row.now().outcome(), Ink.PLAIN);
      }
    }
    head("All claims");
    List<List<String>> rows = new ArrayList<>();
    for (AuditReport.Row row : report.rows()) {
      List<String> cells =
          new ArrayList<>(List.of(row.then().claim().id(), row.then().verdict().word()));
      if (report.turned()) {
        cells.add(row.turned() ? row.now().verdict().word() : "");
      }
      cells.add(report.words(row.then()));
      rows.add(cells);
    }
    List<String> head =
        report.turned() ? List.of("", "verdict", "now", "claim") : List.of("", "verdict", "claim");
    lines.addAll(TextTable.lines(head, rows, width, inks));
    lines.add("");
    add(
        "",
        "Unsupported means that the evidence holds nothing on it; it is not called false.",
        Ink.DIM);
    add(
        "",
        AuditReport.claims(report.missing().size(), "lacks", "lack")
            + " evidence"
            + (report.beyond().isEmpty()
                ? "."
                : "; "
                    + AuditReport.claims(
                        report.beyond().size(), "values or supposes", "value or suppose")
                    + ", which no evidence can settle."),
        Ink.DIM);
  }

  private void section(String title, List<AuditReport.Row> rows) {
    head(title);
    if (rows.isEmpty()) {
      add("", "Nothing that the evidence contradicts.", Ink.PLAIN);
    }
    for (AuditReport.Row row : rows) {
      Judged judged = row.graver();
      claim(judged);
      String when =
          row.turned()
              ? (row.now().equals(judged)
                  ? " (now; on its day " + row.then().verdict().word() + ")"
                  : " (on its day; now " + row.now().verdict().word() + ")")
              : "";
      add("      ", AuditReport.verdict(judged) + when, Ink.CAUTION);
      add("      ", judged.why().text(), Ink.PLAIN);
      add("      ", "evidence: " + AuditReport.items(judged), Ink.DIM);
    }
  }

  private void claim(Judged judged) {
    String id = judged.claim().id();
    add(id + " ".repeat(Math.max(1, 6 - id.length())), "“" + report.words(judged) + "”", Ink.PLAIN);
  }

  private void head(String title) {
    lines.add("");
    add("", title, Ink.HEADING);
  }

  private void add(String lead, String text, Ink ink) {
    new Lines(lines, width, inks).add(lead, text, ink);
  }
}
