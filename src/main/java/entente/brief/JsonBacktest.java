// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.forecast.Backtest;
import entente.domain.Interval;

/// A back-test as JSON.
public final class JsonBacktest {
  private JsonBacktest() {}

  public static String render(Backtest test, String name) {
    return Json.object(json -> write(json, test, name));
  }

  private static void write(Json json, Backtest test, String name) {
    json.number("version", JsonBrief.VERSION);
    json.text("case", name);
    json.text("as-of", test.world().date().toString());
    json.text("known", test.world().known().toString());
    json.each(
        "questions",
        test.rows(),
        row -> {
          json.text("id", row.ask().id());
          json.text("what", row.ask().what());
          json.text("sentence", row.sentence());
          json.number("probability", row.probability());
          range(json, "range", row.range());
          Double law = row.byLaw();
          if (law == null) {
            json.nothing("by-law");
          } else {
            json.number("by-law", law);
          }
          json.text("came", row.cameTrue() ? "yes" : "no");
          json.number("brier", row.brier());
          json.number("log", row.logScore());
        });
    json.each(
        "not-scored",
        test.leftOut(),
        left -> json.text("id", left.ask().id()).text("reason", left.reason()));
    total(json, "scores", test.all());
    Backtest.Pledges pledges = test.pledges();
    total(json, "pledges-by-model", pledges == null ? null : pledges.byModel());
    total(json, "pledges-by-law", pledges == null ? null : pledges.byLaw());
  }

  private static void total(
      Json json, String key, Backtest.@org.jspecify.annotations.Nullable Total total) {
    if (total == null) {
      json.nothing(key);
      return;
    }
    json.member(
        key,
        inner -> {
          inner.number("questions", total.questions());
          inner.number("brier", total.brier());
          range(inner, "brier-within", total.brierWithin());
          inner.number("log", total.logScore());
          inner.each(
              "calibration",
              total.calibration(),
              bin -> {
                range(inner, "said", bin.range());
                inner.number("count", bin.count());
                inner.number("mean", bin.mean());
                inner.number("share", bin.share());
              });
          inner.each(
              "baselines",
              total.baselines(),
              baseline -> {
                inner.text("name", baseline.name());
                inner.number("brier", baseline.brier());
                skill(inner, "brier-skill", baseline.brierSkill());
                inner.number("log", baseline.logScore());
                skill(inner, "log-skill", baseline.logSkill());
              });
        });
  }

  /// Minus infinity has no place in JSON, and is left out as null.
  private static void skill(Json json, String key, double skill) {
    if (Double.isFinite(skill)) {
      json.number(key, skill);
    } else {
      json.nothing(key);
    }
  }

  private static void range(Json json, String key, Interval range) {
    json.member(key, inner -> inner.number("low", range.low()).number("high", range.high()));
  }
}
