// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.audit.Judged;
import entente.answer.audit.Verdict;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import java.util.List;
import java.util.stream.Stream;

/// An audit as one page of HTML that works offline: the article, each claim marked by its verdict
/// and opening on a click to the evidence for and against it.
public final class HtmlAudit {
  private final Markup out = new Markup();
  private final AuditReport report;

  private HtmlAudit(AuditReport report) {
    this.report = report;
  }

  public static String render(AuditReport report) {
    HtmlAudit page = new HtmlAudit(report);
    page.body();
    return HtmlPage.of(report.heading(), page.out, "audit.js");
  }

  private void body() {
    out.open("main", "class", "audit").line();
    out.leaf("h1", report.heading()).line();
    out.open("dl");
    out.leaf("dt", report.dated() ? "Published" : "No date; fits best")
        .leaf("dd", report.day().toString());
    if (report.once()) {
      out.leaf("dt", "By the tables").leaf("dd", AuditReport.counts(report.now()));
    } else {
      out.leaf("dt", "On its day").leaf("dd", AuditReport.counts(report.then()));
      out.leaf("dt", "Now (" + report.world().known() + ")")
          .leaf("dd", AuditReport.counts(report.now()));
    }
    out.close().line();
    legend();
    corrections();
    out.leaf("h2", "The article").line();
    article();
    lists();
    popovers();
    out.close().line();
  }

  private void legend() {
    out.open("ul", "class", "legend").line();
    for (Verdict verdict : Verdict.values()) {
      out.open("li").leaf("span", verdict.word(), "class", "verdict " + verdict.word());
      out.text(" " + verdict.meaning()).close().line();
    }
    out.close().line();
  }

  private void corrections() {
    out.leaf("h2", "To correct").line();
    if (report.corrections().isEmpty()) {
      out.leaf("p", "Nothing that the evidence contradicts.").line();
      return;
    }
    out.open("ol", "class", "corrections").line();
    for (AuditReport.Row row : report.corrections()) {
      Judged judged = row.graver();
      out.open("li");
      claim(row, "“" + report.words(judged) + "”");
      out.text(" ").leaf("span", judged.verdict().word() + ", " + judged.what(), "class", "tag");
      if (!judged.right().isEmpty()) {
        out.open("p");
        if (judged.verdict() != Verdict.DISPUTED) {
          out.text("Right: ");
        }
        out.leaf("strong", judged.right()).close();
      }
      out.leaf("p", judged.why().text()).close().line();
    }
    out.close().line();
  }

  /// The text as it stands, in its own lines, with its claims marked.
  private void article() {
    String text = report.article().text();
    out.open("article", "class", "audited").line().open("p");
    int at = 0;
    for (AuditReport.Row row : report.rows()) {
      int start = row.then().claim().span().start();
      if (start < at) {
        continue;
      }
      plain(text.substring(at, start));
      claim(row, row.then().claim().span().in(text));
      at = row.then().claim().span().end();
    }
    plain(text.substring(at));
    out.close(2).line();
  }

  private void plain(String text) {
    String[] paragraphs = text.split("\\R\\s*\\R|\\R", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      if (i > 0) {
        out.close().line().open("p");
      }
      out.text(paragraphs[i]);
    }
  }

  private void claim(AuditReport.Row row, String words) {
    out.leaf(
        "a",
        words,
        "class",
        "claim " + row.graver().verdict().word(),
        "href",
        "#" + id(row),
        "data-basis",
        id(row),
        "title",
        row.graver().verdict().word());
  }

  private static String id(AuditReport.Row row) {
    return "claim-" + row.then().claim().id().replace('.', '-');
  }

  private void lists() {
    list("Evidence that is missing", report.missing());
    list("What no evidence can settle", report.beyond());
  }

  private void list(String title, List<AuditReport.Row> rows) {
    out.leaf("h2", title).line();
    out.open("ul").line();
    if (rows.isEmpty()) {
      out.leaf("li", "None.").line();
    }
    for (AuditReport.Row row : rows) {
      out.leaf("li", report.words(row.then())).line();
    }
    out.close().line();
  }

  private void popovers() {
    for (AuditReport.Row row : report.rows()) {
      out.open("section", "id", id(row), "popover", "auto", "class", "basis").line();
      out.leaf("h3", "Claim " + row.then().claim().id()).line();
      out.leaf("blockquote", report.words(row.then())).line();
      verdict(report.once() ? "By the tables" : "On its day", row.then());
      if (row.turned()
          || !row.then().why().text().equals(row.now().why().text())
          || !row.now().outcome().isEmpty()) {
        verdict("Now", row.now());
      }
      out.close().line();
    }
  }

  private void verdict(String when, Judged judged) {
    out.open("p")
        .text(when + ": ")
        .leaf("span", judged.verdict().word(), "class", "verdict " + judged.verdict().word());
    if (!judged.right().isEmpty()) {
      out.text(" ").leaf("strong", judged.right());
    }
    if (!judged.outcome().isEmpty()) {
      out.text(" came out: " + judged.outcome());
    }
    out.close().line();
    out.leaf("p", judged.why().text() + " [" + judged.why().label().word() + "]").line();
    items("Against it", judged.against());
    items("For it", judged.with());
  }

  private void items(String title, List<EvidenceId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    out.leaf("h4", title).line().open("ul").line();
    for (EvidenceId id : ids) {
      Evidence item =
          Stream.of(report.now().world(), report.then().world())
              .filter(w -> w.holds(id))
              .findFirst()
              .map(w -> w.find(id))
              .orElse(null);
      if (item != null) {
        item(EvidenceCard.of(report.world(), item));
      }
    }
    out.close().line();
  }

  private void item(EvidenceCard card) {
    out.open("li").text(card.claim() + " (" + card.so() + ") ");
    out.leaf("span", card.grade().code(), "class", "grade").text(" ");
    for (Source source : card.sources()) {
      if (source.url() == null) {
        out.leaf("span", source.publisher());
      } else {
        out.leaf("a", source.publisher(), "href", source.url(), "title", source.title());
      }
      out.text(" ");
    }
    out.leaf("code", card.id().value()).close().line();
  }
}
