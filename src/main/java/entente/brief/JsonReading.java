// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;

/// An article's claims as JSON, every role and value with its span in the article's text.
public final class JsonReading {
  private JsonReading() {}

  public static String render(Reading reading) {
    return Json.object(json -> {
      json.number("version", JsonBrief.VERSION);
      JsonAudit.article(json, reading.article());
      json.each(
          "sentences",
          reading.sentences(),
          span -> json.number("start", span.start()).number("end", span.end()));
      json.each("claims", reading.claims(), claim -> claim(json, claim, reading.article().text()));
    });
  }

  private static void claim(Json json, Claim claim, String text) {
    json.text("id", claim.id());
    JsonAudit.span(json, "span", claim.span());
    json.text("words", claim.span().in(text));
    json.text("mood", Json.word(claim.mood()));
    json.each(
        "acts",
        claim.acts(),
        act -> {
          json.text("lemma", act.lemma())
              .text("type", act.type() == null ? null : act.type().name())
              .text("mode", act.mode())
              .flag("passive", act.passive());
          JsonAudit.span(json, "span", act.span());
        });
    json.each(
        "actors",
        claim.actors(),
        mention -> {
          json.text("actor", mention.actor().value())
              .text("role", Json.word(mention.role()))
              .text("form", Json.word(mention.form()));
          JsonAudit.span(json, "span", mention.span());
        });
    json.each(
        "times",
        claim.times(),
        time -> {
          json.text("when", time.when().text())
              .text("resolved", Json.word(time.resolved()))
              .text("bearing", Json.word(time.bearing()));
          JsonAudit.span(json, "span", time.span());
        });
    json.each(
        "lapses",
        claim.lapses(),
        lapse -> {
          json.number("low", (double) lapse.low())
              .number("high", (double) lapse.high())
              .flag("after", lapse.after());
          JsonAudit.span(json, "span", lapse.span());
          JsonAudit.span(json, "other", lapse.other());
        });
    json.each(
        "amounts",
        claim.amounts(),
        amount -> {
          json.text("measure", Json.word(amount.measure()))
              .text("bound", Json.word(amount.bound()))
              .number("low", amount.low())
              .number("high", amount.high());
          json.text("unit", amount.unit() == null ? null : amount.unit().symbol())
              .text("of", amount.of())
              .text("per", amount.per());
          JsonAudit.span(json, "span", amount.span());
        });
    json.each(
        "quotations",
        claim.quotations(),
        span -> json.number("start", span.start()).number("end", span.end()));
    json.each(
        "negations",
        claim.negations(),
        span -> json.number("start", span.start()).number("end", span.end()));
    Claim.Saying saying = claim.saying();
    if (saying == null) {
      json.nothing("saying");
    } else {
      json.member(
          "saying",
          inner -> {
            inner
                .text("speaker", saying.speaker() == null ? null : saying.speaker().value())
                .text("verb", saying.verb())
                .text("words", saying.words());
            JsonAudit.span(inner, "span", saying.span());
          });
    }
    Claim.Trend trend = claim.trend();
    if (trend == null) {
      json.nothing("trend");
    } else {
      json.member(
          "trend",
          inner -> {
            inner.flag("rising", trend.rising()).flag("only", trend.only());
            JsonAudit.span(inner, "span", trend.span());
          });
    }
    json.flag("causal", claim.causal());
  }
}
