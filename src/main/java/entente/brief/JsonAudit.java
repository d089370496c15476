// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.audit.Judged;
import entente.evidence.claim.Article;
import entente.evidence.claim.Span;

/// An audit as JSON. `schema/audit.schema.json` describes it. Spans count UTF-16 units of the
/// article's text; those of the original file are beside them.
public final class JsonAudit {
  private JsonAudit() {}

  public static String render(AuditReport report) {
    return Json.object(json -> {
      json.number("version", JsonBrief.VERSION);
      json.text("case", report.caseName());
      article(json, report.article());
      json.number("sentences", report.then().reading().sentences().size());
      json.member("then", inner -> audit(inner, report.then()));
      json.member("now", inner -> audit(inner, report.now()));
      json.each(
          "claims",
          report.rows(),
          row -> {
            json.text("id", row.then().claim().id());
            span(json, "span", row.then().claim().span());
            span(json, "original", report.article().inOriginal(row.then().claim().span()));
            json.text("words", row.then().claim().span().in(report.article().text()));
            json.text("mood", Json.word(row.then().claim().mood()));
            json.member("then", inner -> judged(inner, row.then()));
            json.member("now", inner -> judged(inner, row.now()));
          });
      json.each("evidence", report.evidence(), item -> json.evidence(report.world(), item));
    });
  }

  static void article(Json json, Article article) {
    json.member(
        "article",
        inner ->
            inner
                .text("title", article.title())
                .text("date", article.date() == null ? null : article.date().toString())
                .text("sha256", article.sha256()));
  }

  private static void audit(Json json, entente.answer.audit.Audit audit) {
    json.text("as-of", audit.world().date().toString());
    json.text("known", audit.world().known().toString());
    json.member(
        "counts",
        inner -> audit.counts().forEach((verdict, count) -> inner.number(verdict.word(), count)));
  }

  static void span(Json json, String name, Span span) {
    json.member(name, inner -> inner.number("start", span.start()).number("end", span.end()));
  }

  private static void judged(Json json, Judged judged) {
    json.text("verdict", judged.verdict().word());
    json.text("compared", judged.what());
    json.text("right", judged.right());
    json.text("outcome", judged.outcome());
    json.texts("with", judged.with());
    json.texts("against", judged.against());
    json.member("why", inner -> inner.sentence(judged.why()));
    judged.why().basis().stream()
        .findFirst()
        .ifPresent(finding -> json.member("finding", inner -> inner.finding(finding)));
  }
}
