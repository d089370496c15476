// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.ActorId;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Bearing;
import entente.evidence.claim.Stems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article says of sanctions, bans and mandates (imposed, renewed, lifted, "under
/// sanctions since") with how long they held.
final class Measures {
  private static final Pattern ENDS =
      Pattern.compile(
          "\\b(lift(ed|s)?|end(ed|s)?|expired?|ran out|lapsed?|dropped|repealed|removed|revoked|ceased|dissolved|disbanded|shut down|wound up)\\b");
  private static final Pattern BEGINS =
      Pattern.compile(
          "\\b((re)?imposed?|(re)?introduced?|renewed|reinstated|restored|adopted|issued|set up|decided on|agreed on|began|first)\\b");
  private static final Pattern HOLDS =
      Pattern.compile(
          "\\b(under|has|have|had|is|are|in force|in place|keeps?|remains?|stays?|been|sanctioned|sanctions)\\b");
  private static final Pattern ORDER =
      Pattern.compile(
          "\\b(?<earlier>older than|before|earlier than|predated?|preceded|ahead of)\\b|\\b(?<later>younger than|newer than|after|later than|more recent than|followed)\\b");
  private static final double STRENGTH = 8;

  private Measures() {}

  static List<Ruling> of(Matter matter) {
    List<Ruling> rulings = new ArrayList<>();
    Claim claim = matter.claim();
    if (claim.saying() != null || claim.negated() || !claim.amounts().isEmpty()) {
      return rulings;
    }
    Ruling order = order(matter);
    if (order != null) {
      return List.of(order);
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

  /// "Those on X are older than those on Y": two measures of one who took both.
  private static @Nullable Ruling order(Matter matter) {
    Matcher compared = ORDER.matcher(matter.words());
    if (!compared.find() || !matter.claim().times().isEmpty()) {
      return null;
    }
    int at = matter.claim().span().start() + compared.start();
    Evidence.Measure one = on(matter, true, at);
    Evidence.Measure other = on(matter, false, at);
    if (one == null || other == null || one.equals(other) || !one.by().equals(other.by())) {
      return null;
    }
    LocalDate begun = one.when().earliest();
    LocalDate than = other.when().earliest();
    if (begun.equals(than)) {
      return null;
    }
    boolean holds = (compared.group("earlier") != null) == begun.isBefore(than);
    List<EvidenceId> items = List.of(one.id(), other.id());
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        "order",
        Methods.TIMING,
        STRENGTH,
        holds ? items : List.of(),
        holds ? List.of() : items,
        holds ? "" : Index.ended(one.when()).words() + " and " + Index.ended(other.when()).words(),
        "{} ({}); {} ({}).",
        List.of(
            matter.item(one),
            Matter.time(Index.ended(one.when())),
            matter.item(other),
            Matter.time(Index.ended(other.when()))),
        List.of());
  }

  /// The measure against the state that is named on one side of a word.
  private static Evidence.@Nullable Measure on(Matter matter, boolean before, int at) {
    List<ActorId> states =
        matter.claim().actors().stream()
            .filter(m -> m.span().start() < at == before)
            .map(m -> matter.ledger().stateOf(m.actor()))
            .toList();
    List<Evidence.Measure> found =
        matter.index().world().items(Evidence.Measure.class).stream()
            .filter(m ->
                m.limit() == null
                    && Matter.decides(m)
                    && matter.mentioned().stream().anyMatch(a -> same(matter, a, m.by()))
                    && states.stream().anyMatch(s -> m.on().contains(s) && !s.equals(m.by())))
            .filter(m ->
                Stems.in(m.kind().name().toLowerCase(Locale.ROOT)).stream()
                    .anyMatch(matter.stems()::contains))
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static boolean same(Matter matter, ActorId one, ActorId other) {
    return matter.index().same(one, other);
  }

  /// Whether the claim names the measure's kind, and who took it against whom.
  private static boolean about(Matter matter, Evidence.Measure measure) {
    if (under(matter, measure)) {
      return true;
    }
    Set<String> kind = new HashSet<>(Stems.in(measure.kind().name().toLowerCase(Locale.ROOT)));
    Set<String> own = matter.own();
    boolean leans = matter.says("its own", "their own", "lifted them", "lifted it");
    boolean named =
        kind.stream().anyMatch(own::contains)
            || (leans && kind.stream().anyMatch(matter.claim().context().stems()::contains));
    Set<String> what = new HashSet<>(Stems.in(measure.what()));
    what.removeAll(kind);
    if (measure.kind() == Evidence.MeasureKind.MANDATE) {
      what.retainAll(own);
      return what.size() >= (named ? 1 : 2);
    }
    if (!named) {
      return false;
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

  /// Whether the claim names the act under which a measure was taken: "Executive Order 13846".
  private static boolean under(Matter matter, Evidence.Measure measure) {
    return measure.under() != null
        && matter.words().contains(measure.under().toLowerCase(Locale.ROOT));
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
        (since || under(matter, measure))
            && times.stream()
                .allMatch(t -> t.when().earliest().isAfter(begun.latest().plusMonths(2)));
    return later && open ? against(matter, measure, "since " + begun.words()) : null;
  }

  private static Ruling with(Matter matter, Evidence.Measure measure) {
    return Ruling.reported(matter, true, "measure", STRENGTH, measure, "");
  }

  private static Ruling against(Matter matter, Evidence.Measure measure, String right) {
    return Ruling.reported(matter, false, "measure", STRENGTH, measure, right);
  }
}
