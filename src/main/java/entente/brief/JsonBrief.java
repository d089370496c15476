// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.evidence.Evidence;
import java.time.LocalDate;

/// A brief as JSON. `schema/brief.schema.json` describes it.
public final class JsonBrief {
  /// The version of the form, which changes when a member changes its meaning or goes.
  public static final int VERSION = 1;

  private JsonBrief() {}

  public static String render(Brief brief) {
    return Json.object(json -> write(json, brief));
  }

  private static void write(Json json, Brief brief) {
    json.number("version", VERSION);
    json.text("case", brief.name());
    json.text("title", brief.title());
    json.text("as-of", brief.world().date().toString());
    json.text("known", brief.world().known().toString());
    json.texts("assumptions", Dates.assumptions(brief.world()));
    if (Footing.joined(brief.world())) {
      json.member(
          "footing",
          inner ->
              Footing.counts(brief)
                  .forEach((footing, count) -> inner.number(footing.word(), (double) count)));
      json.each(
          "sentences-on",
          brief.sentences(),
          sentence ->
              json.text("sentence", sentence.id())
                  .text("footing", Footing.of(brief.world(), sentence).word()));
    }
    json.texts("key-points", brief.keyPoints().stream().map(s -> s.id()).toList());
    json.each(
        "answers",
        brief.answers(),
        answer -> {
          json.text("question", Json.word(answer.question()));
          json.text("heading", answer.heading());
          json.text("summary", answer.summary().id());
          json.each(
              "passages",
              answer.passages(),
              passage ->
                  json.text("topic", passage.topic())
                      .texts("sentences", passage.sentences().stream().map(s -> s.id()).toList()));
        });
    if (!brief.keyAssumptions().isEmpty()) {
      json.texts("key-assumptions", brief.keyAssumptions().stream().map(s -> s.id()).toList());
    }
    json.texts("change-of-mind", brief.changeOfMind().stream().map(s -> s.id()).toList());
    json.each(
        "watch",
        brief.watch(),
        indicator -> {
          json.text("id", indicator.id());
          json.text("observable", indicator.observable());
          json.text("threshold", indicator.threshold());
          json.text("now", indicator.now());
          LocalDate by = indicator.by();
          if (by == null) {
            json.nothing("by");
          } else {
            json.text("by", by.toString());
          }
          json.texts("moves", indicator.moves());
        });
    json.texts("not-known", brief.notKnown().stream().map(s -> s.id()).toList());
    if (!brief.forecasts().isEmpty()) {
      json.texts("forecasts", brief.forecasts().stream().map(s -> s.id()).toList());
    }
    Diff whatIf = brief.whatIf();
    if (whatIf != null) {
      json.member("what-if", inner -> JsonDiff.write(inner, whatIf));
    }
    Diff since = brief.since();
    if (since != null) {
      json.member("since", inner -> JsonDiff.write(inner, since));
    }
    json.each("sentences", brief.sentences(), json::sentence);
    json.each("findings", brief.findings(), json::finding);
    json.each("exhibits", brief.exhibits(), json::exhibit);
    json.each("evidence", brief.evidence(), (Evidence item) -> json.evidence(brief.world(), item));
    json.each(
        "sources", brief.sources().keySet().stream().map(brief::source).toList(), json::source);
    json.each(
        "standards",
        brief.standards(),
        standard -> {
          json.number("number", standard.number());
          json.text("name", standard.name());
          json.flag("met", standard.met());
          json.text("finding", standard.finding());
        });
  }
}
