// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.alliances;

import entente.domain.ActorId;
import entente.domain.AlliancePledge;
import entente.domain.Obligation;
import entente.domain.StateSystem;
import entente.domain.SystemState;
import entente.source.datasets.Holding;
import entente.source.datasets.Row;
import entente.source.datasets.Store;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The network of pledges on a day.
///
/// A member owes what its row says to every other member of the alliance on that day; the table
/// does not say to whom. A first day of which the month or day is open is the earliest it can be, a
/// last day the latest. Members that are no states of the system are left out.
///
/// @param pledges every one, of each state to each
/// @param capability share of the system's (CINC), of the last year that has it
/// @param capabilityYear that year; null where there is none
/// @param lastYear the last year that the table of pledges follows
public record PledgesOnDay(
    List<AlliancePledge> pledges,
    SortedMap<ActorId, Double> capability,
    @Nullable Integer capabilityYear,
    int lastYear) {
  public static final String MEMBERS = "atop_member";

  /// Before the number of an alliance.
  public static final String ATOP = "ATOP ";

  private static final String CAPABILITY = "cow_nmc";

  /// Version 4 of the table follows alliances up to 2016; its rows name only the years in which
  /// something began or ended.
  private static final int LAST_YEAR = 2016;

  /// A promise's column, and of each condition on it the column and its words.
  private record Kind(Obligation obligation, String column, Map<String, String> conditions) {}

  private static final String ADVERSARY = "an opponent that the table does not name";
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              Obligation.DEFENCE,
              "defense",
              new TreeMap<>(
                  Map.of(
                      "defcoloc", "a place",
                      "defcocon", "a conflict under way",
                      "defconum", "a number of opponents",
                      "defcodem", "a demand not met",
                      "defconpr", "no provocation"))),
          new Kind(
              Obligation.OFFENCE,
              "offense",
              new TreeMap<>(
                  Map.of(
                      "offcoloc", "a place",
                      "offcocon", "a conflict under way",
                      "offconum", "a number of opponents",
                      "offcodem", "a demand not met"))),
          new Kind(
              Obligation.NEUTRALITY,
              "neutral",
              new TreeMap<>(
                  Map.of(
                      "neucoloc", "a place",
                      "neucocon", "a conflict under way",
                      "neuconum", "a number of opponents",
                      "neucodem", "a demand not met",
                      "neuconpr", "no provocation"))),
          new Kind(Obligation.NON_AGGRESSION, "nonagg", Map.of()),
          new Kind(
              Obligation.CONSULTATION,
              "consul",
              new TreeMap<>(
                  Map.of(
                      "concoloc", "a place",
                      "concocon", "a conflict under way",
                      "concoreq", "a request"))));

  public PledgesOnDay {
    pledges = List.copyOf(pledges);
  }

  private record Promise(
      Obligation obligation, boolean ifAttacked, Set<Integer> against, List<String> untested) {}

  /// One member's time in an alliance.
  private record Spell(
      int alliance,
      int member,
      LocalDate from,
      @Nullable LocalDate until,
      List<Promise> promises) {}

  /// What a store says of a day.
  public static PledgesOnDay of(Store store, StateSystem system, LocalDate day) {
    List<Spell> spells =
        store
            .query(
                "SELECT * FROM atop_member WHERE yrent <= ? ORDER BY atopid, member, yrent, moent,"
                    + " dayent, phase",
                PledgesOnDay::spell,
                day.getYear())
            .stream()
            .filter(spell -> !spell.from().isAfter(day))
            .filter(spell -> spell.until() == null || !spell.until().isBefore(day))
            .toList();
    Set<AlliancePledge> pledges = new LinkedHashSet<>();
    Map<Integer, SortedSet<Integer>> members = new TreeMap<>();
    spells.forEach(spell ->
        members.computeIfAbsent(spell.alliance(), _ -> new TreeSet<>()).add(spell.member()));
    for (Spell spell : spells) {
      for (int other : members.getOrDefault(spell.alliance(), new TreeSet<>())) {
        if (other != spell.member()) {
          pledges.addAll(pledges(spell, other, system, day));
        }
      }
    }
    Optional<Capability> capability = capability(store, system, day);
    return new PledgesOnDay(
        List.copyOf(pledges),
        capability.map(Capability::shares).orElseGet(TreeMap::new),
        capability.map(Capability::year).orElse(null),
        LAST_YEAR);
  }

  /// Each state's share of the system's (CINC) in a year.
  public record Capability(SortedMap<ActorId, Double> shares, int year) {}

  /// The capability of states in the year of a day, or the last before it that has one; nothing
  /// where the table has not been added.
  public static Optional<Capability> capability(Store store, StateSystem system, LocalDate day) {
    return capabilityYear(store, day)
        .map(year -> new Capability(shares(store, system, year), year));
  }

  private static List<AlliancePledge> pledges(
      Spell spell, int other, StateSystem system, LocalDate day) {
    Optional<ActorId> by = actor(spell.member(), system, day);
    Optional<ActorId> to = actor(other, system, day);
    List<AlliancePledge> pledges = new ArrayList<>();
    if (by.isPresent() && to.isPresent()) {
      for (Promise promise : spell.promises()) {
        Set<ActorId> against = new LinkedHashSet<>();
        promise.against().forEach(one -> actor(one, system, day).ifPresent(against::add));
        pledges.add(
            new AlliancePledge(
                ATOP + spell.alliance(),
                by.get(),
                to.get(),
                promise.obligation(),
                spell.from(),
                spell.until(),
                promise.ifAttacked(),
                against,
                promise.untested()));
      }
    }
    return pledges;
  }

  private static Optional<ActorId> actor(int cow, StateSystem system, LocalDate day) {
    return system.byCow(cow).filter(state -> state.isMember(day)).map(SystemState::id);
  }

  private static Spell spell(Row row) {
    List<Promise> promises = new ArrayList<>();
    for (Kind kind : KINDS) {
      if (set(row, kind.column())) {
        promises.add(promise(kind, row));
      }
    }
    return new Spell(
        row.integer("atopid"),
        row.integer("member"),
        day(row, "ent", false).orElse(LocalDate.MIN),
        day(row, "exit", true).orElse(null),
        promises);
  }

  private static Promise promise(Kind kind, Row row) {
    List<String> untested = new ArrayList<>();
    Set<Integer> against = new LinkedHashSet<>();
    String opponents = kind.column().substring(0, 3) + "coadv";
    if (kind.obligation() != Obligation.NON_AGGRESSION && set(row, opponents)) {
      for (String threat : List.of("statthr1", "statthr2")) {
        row.findInteger(threat).stream().filter(state -> state > 0).forEach(against::add);
      }
      if (against.isEmpty()) {
        untested.add(ADVERSARY);
      }
    }
    kind.conditions()
        .forEach((column, words) -> {
          if (set(row, column)) {
            untested.add(words);
          }
        });
    boolean ifAttacked = kind.obligation() == Obligation.NEUTRALITY && set(row, "neucoatt");
    return new Promise(kind.obligation(), ifAttacked, against, untested);
  }

  private static boolean set(Row row, String column) {
    return row.findInteger(column).orElse(0) == 1;
  }

  /// The day of entry or exit; nothing where the table has it open.
  private static Optional<LocalDate> day(Row row, String which, boolean latest) {
    int year = row.findInteger("yr" + which).orElse(0);
    if (year == 0) {
      return Optional.empty();
    }
    int month = row.findInteger("mo" + which).orElse(0);
    YearMonth in = YearMonth.of(year, month >= 1 && month <= 12 ? month : latest ? 12 : 1);
    int date = row.findInteger("day" + which).orElse(0);
    return Optional.of(
        date >= 1 && date <= in.lengthOfMonth()
            ? in.atDay(date)
            : latest ? in.atEndOfMonth() : in.atDay(1));
  }

  private static Optional<Integer> capabilityYear(Store store, LocalDate day) {
    return store
        .holding(CAPABILITY)
        .map(Holding::lastYear)
        .map(last -> Math.min(last, day.getYear()));
  }

  private static SortedMap<ActorId, Double> shares(Store store, StateSystem system, int year) {
    record Share(int cow, double share) {}
    SortedMap<ActorId, Double> shares = new TreeMap<>();
    store
        .query(
            "SELECT ccode, cinc FROM cow_nmc WHERE year = ? AND cinc IS NOT NULL ORDER BY ccode",
            row -> new Share(row.integer("ccode"), row.real("cinc")),
            year)
        .forEach(
            one -> system.byCow(one.cow()).ifPresent(state -> shares.put(state.id(), one.share())));
    return shares;
  }
}
