// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Quantity;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Bearing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares "have moved closer in votes since 1990" with the positions that votes imply. A change
/// counts where the 95 % interval of the change leaves nought out.
final class TablePositions {
  private static final Pattern CLOSER =
      Pattern.compile(
          "\\b(closer|nearer) (together|to)\\b|\\bconverged?\\b|\\b(drew|drawn|moved|grown|come|came) (closer|nearer)\\b");
  private static final Pattern APART =
      Pattern.compile(
          "\\b(further|farther) (apart|away|from)\\b|\\b(drifted|moved|grown|drawn) (apart|away)\\b|\\bdiverged?\\b");
  private static final Pattern IN_VOTES =
      Pattern.compile(
          "\\bvot(e|es|ing)\\b|\\bassembly\\b|\\bideal points?\\b|\\bunited nations\\b");
  private static final String SERIES = "ideal-point";

  /// Within so many standard deviations of its mean lie 95 % of a normal distribution.
  private static final double REACH = 1.96;

  private TablePositions() {}

  /// How far the two stood from each other in a session.
  private record Gap(int year, double distance, double variance, List<Evidence.Indicator> items) {}

  static List<Ruling> of(TableMatter in) {
    boolean closer = CLOSER.matcher(in.words()).find();
    boolean apart = APART.matcher(in.words()).find();
    List<Integer> years =
        in.times().stream()
            .flatMap(t -> Stream.of(t.when().earliest().getYear(), t.when().latest().getYear()))
            .distinct()
            .sorted()
            .toList();
    boolean since = in.times().stream().anyMatch(t -> t.bearing() == Bearing.SINCE);
    if (closer == apart
        || !IN_VOTES.matcher(in.words()).find()
        || !in.ofBoth()
        || in.namesOthers()
        || in.claim().negated()
        || in.claim().mood() != Claim.Mood.ASSERTED
        || years.isEmpty()
        || (years.size() == 1 && !since)) {
      return List.of();
    }
    Optional<Gap> from = gap(in.tables(), years.getFirst());
    Optional<Gap> to =
        years.size() > 1
            ? gap(in.tables(), years.getLast())
            : Tables.newest(in.tables().wholeYear(), 6, y -> gap(in.tables(), y).isPresent())
                .stream()
                .mapToObj(y -> gap(in.tables(), y))
                .flatMap(Optional::stream)
                .findFirst();
    if (from.isEmpty() || to.isEmpty() || from.get().year >= to.get().year) {
      return List.of();
    }
    double change = to.get().distance - from.get().distance;
    double reach = REACH * Math.sqrt(from.get().variance + to.get().variance);
    if (Math.abs(change) <= reach) {
      return List.of();
    }
    String distances =
        Figures.decimals(from.get().distance, 2)
            + " points apart in the session of "
            + from.get().year
            + " and "
            + Figures.decimals(to.get().distance, 2)
            + " in that of "
            + to.get().year;
    return List.of(
        in.ruling(
            change < 0 == closer,
            "trend",
            Methods.IDEAL_POINTS,
            Stream.of(from.get(), to.get())
                .flatMap(g -> g.items.stream())
                .map(Evidence::id)
                .toList(),
            distances,
            "the two " + distances,
            List.of()));
  }

  private static Optional<Gap> gap(Tables tables, int year) {
    Evidence.Indicator one = position(tables, tables.first(), year);
    Evidence.Indicator other = position(tables, tables.second(), year);
    return one == null || other == null
        ? Optional.empty()
        : Optional.of(
            new Gap(
                year,
                Math.abs(one.amount().figure() - other.amount().figure()),
                variance(one.amount()) + variance(other.amount()),
                List.of(one, other)));
  }

  private static double variance(Quantity amount) {
    double deviation = (amount.high() - amount.low()) / 2 / REACH;
    return deviation * deviation;
  }

  /// The position in the session that was held when a year ended; Entente's own estimate where one
  /// was kept.
  private static Evidence.@Nullable Indicator position(Tables tables, ActorId of, int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    Evidence.Indicator found = null;
    for (Evidence.Indicator item : tables.spans()) {
      boolean fits =
          item.series().equals(SERIES) && item.actor().equals(of) && item.when().contains(end);
      if (fits && (found == null || item.id().value().startsWith("entente-"))) {
        found = item;
      }
    }
    return found;
  }
}
