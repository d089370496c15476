// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.ties;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import entente.evidence.Source;
import entente.evidence.SourceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks up relations that tables measure, and says what is missing.
final class Measured {
  /// The system of states as an actor.
  static final ActorId SYSTEM = ActorId.of("state-system");

  private Measured() {}

  /// The latest value of a series for an actor and another side.
  static Optional<Evidence.Indicator> latest(
      Setting in, String series, ActorId actor, @Nullable ActorId counterpart) {
    return all(in, series).stream()
        .filter(
            i -> i.actor().equals(actor) && java.util.Objects.equals(i.counterpart(), counterpart))
        .max(Comparator.comparing((Evidence.Indicator i) -> i.when().latest()));
  }

  /// The value of a series for an actor and another side in one year.
  static Optional<Evidence.Indicator> in(
      Setting in, String series, ActorId actor, @Nullable ActorId counterpart, int year) {
    return all(in, series).stream()
        .filter(i ->
            i.actor().equals(actor)
                && java.util.Objects.equals(i.counterpart(), counterpart)
                && i.when().earliest().getYear() == year)
        .findFirst();
  }

  /// The latest value for the pair, whichever of the two it is listed under.
  static Optional<Evidence.Indicator> ofPair(Setting in, String series) {
    return latest(in, series, in.first(), in.second())
        .or(() -> latest(in, series, in.second(), in.first()));
  }

  static List<Evidence.Indicator> all(Setting in, String series) {
    return in.world().items(Evidence.Indicator.class).stream()
        .filter(i -> i.series().equals(series))
        .toList();
  }

  /// That a table was asked and has nothing for the date; nothing where no table was asked at all.
  ///
  /// @param what what is not known, as a noun phrase
  static Optional<Sentence> gap(Setting in, String id, String table, String what) {
    Source asked = in.world().ledger().findSource(SourceId.of(table));
    boolean fromTables = in.world().ledger().findActor(SYSTEM) != null;
    if (!fromTables) {
      return Optional.empty();
    }
    String missing = what + " for the date";
    Finding<Object> searched =
        Finding.<Object>unknown("searched." + id, Methods.SEARCH, Finding.Reason.NO_SOURCE, missing)
            .with("asked", asked == null ? "no table of it has been added" : asked.title());
    return Optional.of(
        asked == null
            ? Sentence.of(
                id,
                Label.GAP,
                List.of(searched),
                "not known: {}; no table of it has been added.",
                Voice.outcome(what))
            : Sentence.of(
                id,
                Label.GAP,
                List.of(searched),
                "not known: {}; the table ({}) has nothing for the date.",
                Voice.outcome(what),
                Voice.outcome(note(asked))));
  }

  private static String note(Source asked) {
    String note = asked.note();
    return note == null ? asked.title() : asked.title() + ", " + note;
  }
}
