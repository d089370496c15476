// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.source.dyads.Gathered.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// Roll calls of the General Assembly in the year before the date, and the published ideal points
/// of the last session and of ten sessions before.
final class VoteRows {
  private static final int SESSIONS_BACK = 10;
  private static final int FIRST_SESSION_YEAR = 1945;
  private static final Measure IDEAL_POINT =
      new Measure("ideal-point", "position in the General Assembly", Unit.POINT);

  private VoteRows() {}

  static void read(Gathered into) {
    if (into.has("un_votes") && into.has("un_states") && into.has("un_resolutions")) {
      rollCalls(into);
    }
    if (into.has("un_ideal_points")) {
      idealPoints(into);
    }
  }

  private record RollCall(
      int id, String symbol, LocalDate day, String title, String first, String second) {}

  private static void rollCalls(Gathered into) {
    ActorId assembly = into.body("un-general-assembly", "the UN General Assembly");
    List<RollCall> votes =
        into.store()
            .query(
                """
                WITH member AS (SELECT undl_name, cown FROM un_states WHERE cown IN (?, ?)),
                ballot AS (
                  SELECT v.undl_id, v.symbol, v.date, m.cown, v.vote FROM un_votes v JOIN member m ON m.undl_name = v.country
                  WHERE v.date > ? AND v.date <= ? AND v.symbol NOT LIKE 'S/%')
                SELECT a.undl_id, a.symbol, a.date, r.title, coalesce(a.vote, '-') AS one, coalesce(b.vote, '-') AS other
                FROM ballot a JOIN ballot b ON b.undl_id = a.undl_id AND a.cown = ? AND b.cown = ?
                LEFT JOIN un_resolutions r ON r.undl_id = a.undl_id
                ORDER BY a.date, a.undl_id\
                """,
                row ->
                    new RollCall(
                        row.integer("undl_id"),
                        row.text("symbol"),
                        row.date("date"),
                        row.findText("title").orElse(row.text("symbol")),
                        row.text("one"),
                        row.text("other")),
                into.first().cow(),
                into.second().cow(),
                into.date().minusYears(1),
                into.date(),
                into.first().cow(),
                into.second().cow());
    for (RollCall vote : votes) {
      TreeMap<ActorId, Choice> ballots = new TreeMap<>();
      ballots.put(into.actor(into.first()), choice(vote.first()));
      ballots.put(into.actor(into.second()), choice(vote.second()));
      into.add(
          new Evidence.Vote(
              into.attribution(
                  "un_votes",
                  String.valueOf(vote.id()),
                  When.on(vote.day()),
                  When.on(vote.day()),
                  null),
              assembly,
              vote.symbol(),
              subject(vote.title()),
              List.of(),
              ballots));
    }
  }

  private static Choice choice(String letter) {
    return switch (letter) {
      case "Y" -> Choice.YES;
      case "N" -> Choice.NO;
      case "A" -> Choice.ABSTAIN;
      default -> Choice.NOT_VOTING;
    };
  }

  /// The title without what the catalogue puts behind it, quoted as a title.
  private static String subject(String title) {
    int end = title.indexOf(" : resolution");
    return "the text “" + (end < 0 ? title : title.substring(0, end)).strip() + "”";
  }

  private static void idealPoints(Gathered into) {
    int session = into.year() - FIRST_SESSION_YEAR;
    for (SystemState state : into.both()) {
      for (int asked : List.of(session - SESSIONS_BACK, session)) {
        into.store()
            .query(
                "SELECT session, idealpoint FROM un_ideal_points WHERE ccode = ? AND session = ?"
                    + " AND idealpoint IS NOT NULL",
                row -> {
                  int year = row.integer("session") + FIRST_SESSION_YEAR;
                  into.indicator(
                      "un_ideal_points",
                      state.abbreviation() + "." + row.integer("session"),
                      year,
                      into.actor(state),
                      Gathered.SYSTEM,
                      IDEAL_POINT,
                      row.real("idealpoint"));
                  return year;
                },
                state.cow(),
                asked);
      }
    }
  }
}
