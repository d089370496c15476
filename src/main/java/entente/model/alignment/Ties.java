// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import entente.domain.Working;
import entente.model.trend.ChangePoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The contacts between two actors up to a day.
///
/// @param counts by year, then kind; a contact whose date leaves the year open is in none
/// @param last the latest contact; null without any
/// @param change in contacts per half-year, from the first to the last full half-year; null when
///   these are fewer than four
/// @param halfYears the half-years that `change` counts in: "2023-H2"
public record Ties(
    List<Count> counts,
    @Nullable Contact last,
    @Nullable ChangePoint change,
    List<String> halfYears,
    List<Working> working) {
  private static final int HALF_YEARS_LEAST = 4;

  /// Contacts of one kind in one year.
  public record Count(int year, String kind, int contacts) {}

  public Ties {
    counts = List.copyOf(counts);
    halfYears = List.copyOf(halfYears);
    working = List.copyOf(working);
  }

  /// Contacts that may lie after `asOf` are left out. Half-years before the first contact are not
  /// counted, so a first contact after a long silence is not seen as a change.
  public static Ties of(List<Contact> contacts, LocalDate asOf) {
    List<Contact> known =
        contacts.stream()
            .filter(contact -> !contact.on().latest().isAfter(asOf))
            .sorted(Comparator.comparing(Contact::on))
            .toList();
    Map<Integer, Map<String, Integer>> years = new TreeMap<>();
    List<Integer> halves = new ArrayList<>();
    for (Contact contact : known) {
      LocalDate first = contact.on().earliest();
      LocalDate end = contact.on().latest();
      if (first.getYear() == end.getYear()) {
        years
            .computeIfAbsent(first.getYear(), _ -> new TreeMap<>())
            .merge(contact.kind(), 1, Integer::sum);
      }
      if (half(first) == half(end)) {
        halves.add(half(first));
      }
    }
    List<Count> counts = new ArrayList<>();
    years.forEach(
        (year, kinds) -> kinds.forEach((kind, n) -> counts.add(new Count(year, kind, n))));
    List<Working> working = new ArrayList<>();
    counts.forEach(count ->
        working.add(
            new Working("%d: %s %d".formatted(count.year(), count.kind(), count.contacts()))));
    Contact last =
        known.stream().max(Comparator.comparing(contact -> contact.on().latest())).orElse(null);
    if (last != null) {
      working.add(new Working("last: %s on %s".formatted(last.kind(), last.on())));
    }
    List<String> labels = new ArrayList<>();
    List<Integer> perHalf = new ArrayList<>();
    if (!halves.isEmpty()) {
      int end = half(asOf.plusDays(1)) - 1;
      for (int half = halves.getFirst(); half <= end; half++) {
        labels.add(Math.floorDiv(half, 2) + "-H" + (Math.floorMod(half, 2) + 1));
        perHalf.add(Collections.frequency(halves, half));
      }
    }
    if (halves.size() < known.size()) {
      working.add(
          new Working(
              "%d of %d contacts are in no half-year: their dates leave it open"
                  .formatted(known.size() - halves.size(), known.size())));
    }
    ChangePoint change = null;
    if (labels.size() >= HALF_YEARS_LEAST) {
      change = ChangePoint.of(perHalf, labels);
      working.add(
          new Working("contacts per half-year from %s: %s".formatted(labels.getFirst(), perHalf)));
      working.addAll(change.working());
    }
    return new Ties(counts, last, change, labels, working);
  }

  private static int half(LocalDate day) {
    return 2 * day.getYear() + (day.getMonthValue() > 6 ? 1 : 0);
  }
}
