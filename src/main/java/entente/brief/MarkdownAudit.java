// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.audit.Judged;
import entente.answer.audit.Verdict;
import entente.evidence.Evidence;
import entente.evidence.Source;
import java.util.List;

/// An audit as Markdown.
public final class MarkdownAudit {
  private MarkdownAudit() {}

  public static String render(AuditReport report) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(plain(report.heading())).append("\n\n");
    out.append(report.then().reading().sentences().size())
        .append(" sentences, ")
        .append(report.rows().size())
        .append(" claims. ");
    out.append(
            report.dated()
                ? "Published on "
                : "Without a date of its own; read as of the day that its dates fit best, ")
        .append(report.day())
        .append(".\n\n");
    if (report.once()) {
      out.append("- By the tables as they stand: ")
          .append(AuditReport.counts(report.now()))
          .append(".\n\n");
    } else {
      out.append("- On its day: ").append(AuditReport.counts(report.then())).append(".\n");
      out.append("- Now (")
          .append(report.world().known())
          .append("): ")
          .append(AuditReport.counts(report.now()))
          .append(".\n\n");
    }
    out.append("## To correct\n\n");
    if (report.corrections().isEmpty()) {
      out.append("Nothing that the evidence contradicts.\n\n");
    }
    for (AuditReport.Row row : report.corrections()) {
      Judged judged = row.graver();
      out.append("- **")
          .append(judged.verdict().word())
          .append("** (")
          .append(judged.what())
          .append(") “")
          .append(plain(report.words(judged)))
          .append("”");
      if (!judged.right().isEmpty() && judged.verdict() != Verdict.DISPUTED) {
        out.append(" Right: ").append(plain(judged.right())).append(".");
      }
      out.append(" ").append(plain(judged.why().text()));
      if (row.turned()) {
        out.append(" On its day: ")
            .append(row.then().verdict().word())
            .append("; now: ")
            .append(row.now().verdict().word())
            .append(".");
      }
      out.append(" [").append(plain(AuditReport.items(judged))).append("]\n");
    }
    out.append("\n## All claims\n\n| no. | verdict | now | claim |\n| --- | --- | --- | --- |\n");
    for (AuditReport.Row row : report.rows()) {
      out.append("| ")
          .append(row.then().claim().id())
          .append(" | ")
          .append(row.then().verdict().word())
          .append(" | ");
      out.append(outcome(row))
          .append(" | ")
          .append(plain(report.words(row.then())).replace("|", "\\|"))
          .append(" |\n");
    }
    list(out, "Evidence that is missing", report.missing(), report);
    list(out, "What no evidence can settle", report.beyond(), report);
    out.append("\n## Evidence\n\n");
    for (Evidence item : report.evidence()) {
      EvidenceCard card = EvidenceCard.of(report.world(), item);
      out.append("- ")
          .append(card.id())
          .append(" (")
          .append(card.grade().code())
          .append("): ")
          .append(plain(card.claim()))
          .append(" ");
      out.append(
              plain(String.join("; ", card.sources().stream().map(MarkdownAudit::source).toList())))
          .append("\n");
    }
    return out.toString();
  }

  private static String source(Source source) {
    return source.publisher()
        + ", "
        + source.title()
        + (source.url() == null ? "" : ", " + source.url());
  }

  private static String outcome(AuditReport.Row row) {
    if (!row.now().outcome().isEmpty()) {
      return "came out: " + row.now().outcome();
    }
    return row.turned() ? row.now().verdict().word() : "";
  }

  private static void list(
      StringBuilder out, String title, List<AuditReport.Row> rows, AuditReport report) {
    out.append("\n## ").append(title).append("\n\n");
    if (rows.isEmpty()) {
      out.append("None.\n");
    }
    for (AuditReport.Row row : rows) {
      out.append("- ").append(plain(report.words(row.then()))).append("\n");
    }
  }

  private static String plain(String text) {
    return text.replace("\\", "\\\\")
        .replace("*", "\\*")
        .replace("_", "\\_")
        .replace("[", "\\[")
        .replace("<", "&lt;");
  }
}
