// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Quantity;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.source.datasets.Row;
import entente.source.dyads.Gathered.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Roll calls of the General Assembly in the year before the date, and the positions that roll
/// calls imply in every session that had begun: as published, and as Entente estimated them where
/// its estimates were kept.
final class VoteRows {
  private static final String PUBLISHED = "un_ideal_points";
  private static final String OWN = "entente_ideal_points";
  private static final int BEFORE_FIRST_SESSION = 1945;
  private static final int FIRST_MONTH = 9;

  /// Within so many standard deviations of its mean lie 95 % of a normal distribution.
  private static final double REACH = 1.96;

  private static final Measure IDEAL_POINT =
      new Measure("ideal-point", "position in the General Assembly", Unit.POINT);

  private VoteRows() {}

  static void read(Gathered into) {
    if (into.has("un_votes") && into.has("un_states") && into.has("un_resolutions")) {
      rollCalls(into, into.date().minusYears(1));
    }
    if (into.has(PUBLISHED)) {
      positions(
          into,
          PUBLISHED,
          "idealpoint",
          // nine tenths of a normal distribution lie within 1.645 standard deviations
          "(q95 - q5) / (2 * 1.645)");
    }
    if (into.has(OWN)) {
      positions(into, OWN, "mean", "sd");
    }
  }

  /// All roll calls that the table has.
  static void history(Gathered into) {
    if (into.has("un_votes") && into.has("un_states") && into.has("un_resolutions")) {
      rollCalls(into, LocalDate.of(into.firstYear("un_votes"), 1, 1));
    }
  }

  private record RollCall(
      int id,
      String symbol,
      LocalDate day,
      String title,
      Evidence.@Nullable Tally tally,
      String first,
      String second) {}

  private static void rollCalls(Gathered into, LocalDate after) {
    ActorId assembly = into.body("un-general-assembly", "the UN General Assembly");
    List<RollCall> votes =
        into.store()
            .query(
                """
                WITH member AS (SELECT undl_name, cown FROM un_states WHERE cown IN (?, ?)),
                ballot AS (
                  SELECT v.undl_id, v.symbol, v.date, m.cown, v.vote FROM un_votes v JOIN member m ON m.undl_name = v.country
                  WHERE v.date > ? AND v.date <= ? AND v.symbol NOT LIKE 'S/%')
                SELECT a.undl_id, a.symbol, a.date, r.title, r.yes, r.no, r.abstain, coalesce(a.vote, '-') AS one, coalesce(b.vote, '-') AS other
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
                        tally(row),
                        row.text("one"),
                        row.text("other")),
                into.first().cow(),
                into.second().cow(),
                after,
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
              subject(vote.title()) + result(vote.tally()),
              List.of(),
              ballots,
              vote.tally()));
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

  /// The count; null where the table of texts has none.
  private static Evidence.@Nullable Tally tally(Row row) {
    OptionalInt yes = row.findInteger("yes");
    OptionalInt no = row.findInteger("no");
    OptionalInt abstain = row.findInteger("abstain");
    return yes.isPresent() && no.isPresent() && abstain.isPresent()
        ? new Evidence.Tally(yes.getAsInt(), no.getAsInt(), abstain.getAsInt())
        : null;
  }

  /// " (122 for, 3 against, 51 abstaining)"; nothing where there is no count.
  private static String result(Evidence.@Nullable Tally tally) {
    return tally == null
        ? ""
        : " (%d for, %d against, %d abstaining)"
            .formatted(tally.yes(), tally.no(), tally.abstaining());
  }

  /// The title without what the catalogue puts behind it, quoted as a title.
  private static String subject(String title) {
    int end = title.indexOf(" : resolution");
    return "the text “" + (end < 0 ? title : title.substring(0, end)).strip() + "”";
  }

  /// @param mean the column of the posterior mean
  /// @param deviation an expression for the posterior standard deviation
  private static void positions(Gathered into, String table, String mean, String deviation) {
    into.store()
        .query(
            "SELECT ccode, session, "
                + mean
                + " AS mean, "
                + deviation
                + " AS deviation FROM "
                + table
                + " WHERE ccode IN (?, ?) AND "
                + mean
                + " IS NOT NULL ORDER BY session",
            row -> {
              int began = row.integer("session") + BEFORE_FIRST_SESSION;
              LocalDate first = LocalDate.of(began, FIRST_MONTH, 1);
              double reach = REACH * row.findReal("deviation").orElse(0);
              if (!first.isAfter(into.date())) {
                SystemState state =
                    row.integer("ccode") == into.first().cow() ? into.first() : into.second();
                into.position(
                    table,
                    state.abbreviation() + "." + row.integer("session"),
                    When.parse("%d-09/%d-08".formatted(began, began + 1)),
                    into.actor(state),
                    IDEAL_POINT,
                    Quantity.between(
                        row.real("mean") - reach, row.real("mean") + reach, Unit.POINT));
              }
              return began;
            },
            into.first().cow(),
            into.second().cow());
  }
}
