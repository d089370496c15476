// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Setting;
import entente.answer.commitment.ClauseTrial;
import entente.answer.commitment.ClauseTrials;
import entente.answer.commitment.Told;
import entente.domain.Truth;
import entente.evidence.Evidence;
import java.util.List;
import java.util.Locale;

/// An incident tried on clauses, as JSON.
public final class JsonClauses {
  private JsonClauses() {}

  /// The trials as one object.
  public static String render(Setting in, ClauseTrials trials) {
    return Json.object(json -> {
      Told told = trials.told();
      json.number("version", JsonBrief.VERSION);
      json.text("case", in.file().name());
      json.text("as-of", in.world().date().toString());
      json.text("known", in.world().known().toString());
      json.texts("assumptions", Dates.assumptions(in.world()));
      json.member(
          "event",
          event -> {
            event.text("words", TerminalClauses.told(in, told));
            event.texts("attackers", told.attackers());
            event.text("act", word(told.act()));
            event.text("victim", told.victim().value());
            event.text("place", told.place() == null ? null : told.place().id());
            event.text("target", word(told.target()));
            event.text("on", told.on().toString());
            event.text("until", told.until() == null ? null : told.until().toString());
          });
      json.texts("taken-as-given", trials.given());
      json.texts("on-record", ids(trials.record()));
      json.texts(
          "without-a-duty-of-defence",
          trials.silent().stream().map(agreement -> agreement.id().value()).toList());
      json.each("clauses", trials.trials(), (ClauseTrial trial) -> trial(json, trial));
    });
  }

  private static void trial(Json json, ClauseTrial trial) {
    json.text("agreement", trial.agreement().id().value());
    json.text("title", trial.agreement().title());
    json.text("article", trial.article().id().value());
    json.text("number", trial.article().number());
    json.text("clause", trial.clause().id());
    json.text("obligation", word(trial.clause().obligation()));
    json.text("duty", trial.clause().duty().what());
    json.text("quote", trial.clause().quote());
    json.text("note", trial.article().attribution().note());
    json.texts("parties", trial.bound());
    json.text("bound", truth(trial.truth()));
    verdict(json, trial.tested(), trial.why());
    json.each(
        "readings",
        trial.readings(),
        (ClauseTrial.Read read) -> {
          json.text("id", read.reading().id());
          json.text("what", read.reading().what());
          json.texts("by", read.reading().by());
          json.texts("said-in", ids(read.said()));
          json.text("bound", truth(read.truth()));
          verdict(json, read.tested(), read.why());
        });
    ClauseTrial.Honour honour = trial.honour();
    if (honour == null) {
      json.nothing("honoured");
    } else {
      json.member(
          "honoured",
          inner -> {
            inner.text("on-record", honour.help().isEmpty() ? "no" : "yes");
            inner.texts("calls", ids(honour.calls()));
            inner.texts("help", ids(honour.help()));
            inner.texts("other", ids(honour.other()));
          });
    }
    json.texts("evidence", trial.words().evidence());
    json.texts("sources", trial.article().attribution().sources());
  }

  private static void verdict(Json json, List<ClauseTrial.Tested> tested, List<String> why) {
    json.texts("because", why);
    json.texts(
        "decided-by",
        tested.stream()
            .filter(ClauseTrial.Tested::deciding)
            .map(ClauseTrial.Tested::predicate)
            .toList());
    json.each(
        "predicates",
        tested,
        (ClauseTrial.Tested each) -> {
          json.text("predicate", each.predicate());
          json.text("holds", truth(each.truth()));
          json.text("ground", each.ground());
        });
  }

  private static List<String> ids(List<Evidence> items) {
    return items.stream().map(item -> item.id().value()).toList();
  }

  private static String truth(Truth truth) {
    return switch (truth) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "cannot-be-said";
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
