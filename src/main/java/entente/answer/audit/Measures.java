// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.ActorId;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Bearing;
import entente.evidence.claim.Stems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article says of sanctions, bans and mandates (imposed, renewed, lifted, "under
/// sanctions since") with how long they held.
final class Measures {
  private static final Pattern ENDS =
      Pattern.compile(
          "\\b(lift(ed|s)?|end(ed|s)?|expired?|ran out|lapsed?|dropped|repealed|removed|revoked)\\b");
  private static final Pattern BEGINS =
      Pattern.compile(
          "\\b((re)?imposed?|(re)?introduced?|renewed|reinstated|restored|adopted|issued|set up|decided on|agreed on|began|first)\\b");
  private static final Pattern HOLDS =
      Pattern.compile(
          "\\b(under|has|have|had|is|are|in force|in place|keeps?|remains?|stays?|been|sanctioned|sanctions)\\b");
  private static final double STRENGTH = 8;

  private Measures() {}

  static List<Ruling> of(Matter matter) {
    List<Ruling> rulings = new ArrayList<>();
    Claim claim = matter.claim();
    if (claim.saying() != null || claim.negated() || !claim.amounts().isEmpty()) {
      return rulings;
    }
    for (Evidence.Measure measure : matter.index().world().items(Evidence.Measure.class)) {
      if (measure.limit() == null && Matter.decides(measure) && about(matter, measure)) {
        Ruling ruling = ruling(matter, measure);
        if (ruling != null) {
          rulings.add(ruling);
        }
      }
    }
    // Where one of several is as the claim has it, the others are not what it means.
    boolean borneOut = rulings.stream().anyMatch(r -> r.verdict() == Verdict.CONFIRMED);
    return borneOut
        ? rulings.stream().filter(r -> r.verdict() == Verdict.CONFIRMED).toList()
        : rulings;
  }

  /// Whether the claim names the measure's kind, and who took it against whom.
  private static boolean about(Matter matter, Evidence.Measure measure) {
    Set<String> kind = new HashSet<>(Stems.in(measure.kind().name().toLowerCase(Locale.ROOT)));
    Set<String> own = matter.index().own(matter.claim());
    boolean leans = matter.says("its own", "their own", "lifted them", "lifted it");
    boolean named =
        kind.stream().anyMatch(own::contains)
            || (leans && kind.stream().anyMatch(matter.claim().context().stems()::contains));
    if (!named) {
      return false;
    }
    Set<String> what = new HashSet<>(Stems.in(measure.what()));
    what.removeAll(kind);
    if (measure.kind() == Evidence.MeasureKind.MANDATE) {
      what.retainAll(own);
      return !what.isEmpty();
    }
    List<ActorId> states = new ArrayList<>(matter.mentioned());
    boolean by = states.stream().anyMatch(s -> matter.index().same(s, measure.by()));
    if (leans) {
      matter.claim().context().actors().forEach(m -> states.add(m.actor()));
    }
    boolean on =
        states.stream()
            .map(matter.ledger()::stateOf)
            .anyMatch(s -> measure.on().contains(s) && !matter.index().same(s, measure.by()));
    return by && on;
  }

  private static @Nullable Ruling ruling(Matter matter, Evidence.Measure measure) {
    String words = matter.words();
    When held = measure.when();
    LocalDate day = matter.index().world().date();
    boolean open = held.openEnd() || held.latest().isAfter(day);
    List<Claim.Time> times = matter.claim().times();
    if (ENDS.matcher(words).find()) {
      if (open) {
        boolean past = times.stream().allMatch(t -> !t.when().earliest().isAfter(day));
        return past ? against(matter, measure, "still in force") : null;
      }
      When end = When.on(held.latest());
      if (times.isEmpty()) {
        return with(matter, measure);
      }
      return times.stream().allMatch(t -> t.when().overlaps(end))
          ? with(matter, measure)
          : against(matter, measure, "ended on " + end.words());
    }
    if (times.isEmpty()) {
      return open && words.contains("under ") ? with(matter, measure) : null;
    }
    When begun = Index.ended(held);
    boolean since =
        times.stream().anyMatch(t -> t.bearing() == Bearing.SINCE) || words.contains(" since ");
    boolean begins = BEGINS.matcher(words).find();
    if (!since && !begins) {
      return null;
    }
    if (times.stream().allMatch(t -> t.when().overlaps(begun))) {
      return (since && !HOLDS.matcher(words).find()) ? null : with(matter, measure);
    }
    // An older measure than the one on record may exist; a younger beginning cannot be right.
    boolean later =
        since
            && times.stream()
                .allMatch(t -> t.when().earliest().isAfter(begun.latest().plusMonths(2)));
    return later && open ? against(matter, measure, "since " + begun.words()) : null;
  }

  private static Ruling with(Matter matter, Evidence.Measure measure) {
    return new Ruling(
        Verdict.CONFIRMED,
        "measure",
        Methods.REPORTED,
        STRENGTH,
        List.of(measure.id()),
        List.of(),
        "",
        "the evidence has: {} ({}).",
        List.of(matter.item(measure), Matter.time(measure.when())),
        List.of());
  }

  private static Ruling against(Matter matter, Evidence.Measure measure, String right) {
    return new Ruling(
        Verdict.CONTRADICTED,
        "measure",
        Methods.REPORTED,
        STRENGTH,
        List.of(),
        List.of(measure.id()),
        right,
        "the evidence has: {} ({}).",
        List.of(matter.item(measure), Matter.time(measure.when())),
        List.of());
  }
}
