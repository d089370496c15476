// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Finding;
import entente.answer.Sentence;
import entente.world.World;
import java.util.List;

/// A difference as JSON. `schema/diff.schema.json` describes it.
public final class JsonDiff {
  private JsonDiff() {}

  public static String render(Diff diff) {
    return Json.object(json -> write(json, diff));
  }

  static void write(Json json, Diff diff) {
    CauseWords words = new CauseWords(diff);
    json.number("version", JsonBrief.VERSION);
    json.text("case", diff.after().name());
    json.text("title", diff.after().title());
    json.member("before", inner -> world(inner, diff.before().world()));
    json.member("after", inner -> world(inner, diff.after().world()));
    json.each(
        "chains",
        diff.chains(),
        chain ->
            json.text("assumption", chain.assumption())
                .flag("lifted", chain.lifted())
                .texts("items", chain.items())
                .texts("findings", chain.findings())
                .texts("sentences", chain.sentences()));
    json.each(
        "changes",
        diff.changes(),
        change -> {
          json.text("id", change.id());
          switch (change) {
            case Diff.Appeared(Sentence now, List<Cause> _) -> {
              json.text("change", "appeared").nothing("was");
              json.member("now", inner -> sentence(inner, now));
            }
            case Diff.Went(Sentence was, List<Cause> _) -> {
              json.text("change", "went").member("was", inner -> sentence(inner, was));
              json.nothing("now");
            }
            case Diff.Changed(Sentence was, Sentence now, List<Cause> _) -> {
              json.text("change", "changed").member("was", inner -> sentence(inner, was));
              json.member("now", inner -> sentence(inner, now));
            }
          }
          json.each(
              "causes",
              change.causes(),
              cause ->
                  json.text("kind", CauseWords.kind(cause))
                      .text("item", cause.item().id().value())
                      .text("words", words.of(cause)));
          json.texts("through", diff.through(change).stream().map(Finding::id).toList());
        });
  }

  private static void world(Json json, World world) {
    json.text("as-of", world.date().toString());
    json.text("known", world.known().toString());
    json.texts("assumptions", Dates.assumptions(world));
  }

  private static void sentence(Json json, Sentence sentence) {
    json.text("label", sentence.label().word());
    json.text("text", sentence.text());
    json.texts("evidence", sentence.evidence());
  }
}
