// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.cascade.Entanglement;
import entente.domain.ActorId;
import entente.domain.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who would be drawn into a war, as JSON. Chances and shares lie between 0 and 1.
public final class JsonEntanglement {
  private JsonEntanglement() {}

  /// The result as one object.
  public static String render(Entanglement result, Map<ActorId, String> names, List<String> notes) {
    return Json.object(json -> {
      json.member(
          "attack",
          attack ->
              attack
                  .texts("attackers", result.attack().attackers())
                  .texts("attacked", result.attack().attacked())
                  .text("on", result.attack().on().toString())
                  .number("days-per-step", result.attack().daysPerStep()));
      json.each("bound", result.bound(), one -> bound(json, one));
      json.each("held-back", result.heldBack(), one -> bound(json, one));
      json.texts("consults", result.talks());
      json.each(
          "conflicts",
          result.conflicts(),
          one ->
              json.text("state", one.actor().value())
                  .text("what", one.what())
                  .text("rule", one.rule()));
      json.each(
          "states",
          result.fates(),
          fate -> {
            json.text("state", fate.actor().value())
                .text("name", names.getOrDefault(fate.actor(), fate.actor().value()))
                .flag("from-the-start", fate.fromTheStart());
            range(json, "with-attackers", fate.attackers());
            range(json, "with-attacked", fate.defenders());
            range(json, "at-war", fate.atWar());
            range(json, "drawn-in", result.entrapment(fate.actor()));
            number(json, "capability", fate.capability());
          });
      json.each(
          "abandonment",
          result.abandonments(),
          one -> {
            json.text("state", one.actor().value()).text("by", one.by().value());
            range(json, "chance", one.chance());
          });
      sides(json, result.sides());
      change(json, result.change());
      json.each("deterrence", result.deterrence(), one -> deterrence(json, one));
      json.each(
          "estimates",
          result.estimates(),
          one ->
              json.text("kind", one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .number("share", one.share())
                  .text("source", one.source()));
      Entanglement.HowFound method = result.method();
      json.member(
          "method",
          how -> {
            how.text("kind", method.exact() ? "enumerated" : "sampled");
            how.number(method.exact() ? "ways" : "draws", (double) method.waysOrDraws());
            how.text("seed", Long.toString(method.seed())).number("within", method.within());
          });
      json.texts("notes", notes);
    });
  }

  private static void bound(Json json, Entanglement.Bound one) {
    json.text("state", one.by().value())
        .text("side", one.camp() == Entanglement.Camp.ATTACKERS ? "attackers" : "attacked")
        .texts("toward", one.toward())
        .texts("treaties", one.treaties())
        .number("step", one.step());
    range(json, "kept", one.kept());
    json.flag("clear", one.clear())
        .flag("if-others-join", one.ifOthersJoin())
        .texts("untested", one.untested());
  }

  private static void sides(Json json, Entanglement.@Nullable Sides sides) {
    if (sides == null) {
      json.nothing("capability");
      return;
    }
    json.member(
        "capability",
        inner -> {
          range(inner, "attackers", sides.attackers());
          range(inner, "attacked", sides.defenders());
          inner.texts("unmeasured", sides.unmeasured());
        });
  }

  private static void change(Json json, Entanglement.@Nullable Change change) {
    if (change == null) {
      json.nothing("change");
      return;
    }
    json.member(
        "change",
        inner -> {
          inner.text("treaty", change.treaty());
          inner.each(
              "states",
              change.differences(),
              one -> {
                inner.text("state", one.actor().value());
                range(inner, "without", one.without());
                range(inner, "with", one.with());
                range(inner, "change", one.change());
              });
          range(inner, "attackers", change.attackers());
          range(inner, "attacked", change.defenders());
        });
  }

  private static void deterrence(Json json, Entanglement.Deterrence one) {
    ActorId strongest = one.strongest();
    json.text("pledges", one.what())
        .text("strongest", strongest == null ? null : strongest.value());
    range(json, "comes", one.resolve());
    range(json, "must-come", one.least());
    json.text("deterred", one.verdict());
    range(json, "victory", one.victory());
    range(json, "settlements", one.settlements());
    json.flag("always-preferred", one.alwaysPreferred());
  }

  private static void number(Json json, String name, @Nullable Double value) {
    if (value == null) {
      json.nothing(name);
    } else {
      json.number(name, value);
    }
  }

  private static void range(Json json, String key, Interval range) {
    json.member(key, inner -> inner.number("low", range.low()).number("high", range.high()));
  }
}
