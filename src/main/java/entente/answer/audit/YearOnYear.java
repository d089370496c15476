// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Voice;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares "larger than that of 2023", "less than in the year before" with the values of the two
/// years.
final class YearOnYear {
  private static final double STRENGTH = 9;
  private static final int BESIDE = 2;
  private static final double ROUNDED = 0.15;
  private static final double NEARLY = 0.15;
  private static final Pattern COMPARED =
      Pattern.compile(
          "\\b(?:(?<more>larger|bigger|higher|greater|more|better|stronger|faster)|smaller|lower|less|fewer|worse|poorer|weaker|slower)\\b(?: \\w+){0,6}? than "
              + "(?:(?:that|those|it was|it had been|they were)? ?(?:of|in|for)? ?(?<year>\\d{4})\\b|(?:in |that of |those of )?the (?:year before|previous year|preceding year|year earlier)\\b)");

  private YearOnYear() {}

  static List<Ruling> of(Matter matter) {
    Matcher compared = COMPARED.matcher(matter.words());
    Integer year = year(matter);
    if (!compared.find() || year == null || matter.claim().negated()) {
      return List.of();
    }
    int base = compared.group("year") == null ? year - 1 : Integer.parseInt(compared.group("year"));
    boolean more = compared.group("more") != null;
    int at = matter.claim().span().start() + compared.start();
    Ruling ruling = base == year ? null : ruling(matter, at, more, year, base);
    return ruling == null ? List.of() : List.of(ruling);
  }

  /// The year of which the claim speaks, or else the claim before it; null where that is not one.
  private static @Nullable Integer year(Matter matter) {
    List<Integer> own = years(matter);
    Matter before = matter.before();
    List<Integer> years = own.isEmpty() && before != null ? years(before) : own;
    return years.size() == 1 ? years.getFirst() : null;
  }

  private static List<Integer> years(Matter matter) {
    return matter.claim().times().stream()
        .filter(t -> t.bearing() == Claim.Bearing.AT && t.when().days() > 300)
        .filter(t -> t.when().earliest().getYear() == t.when().latest().getYear())
        .map(t -> t.when().earliest().getYear())
        .distinct()
        .toList();
  }

  /// Whether a percentage right before the comparison is the change between the two.
  private static boolean percentFits(
      Matter matter, int at, Evidence.Measured now, Evidence.Measured then) {
    double known = Math.abs(100 * (now.amount().figure() / then.amount().figure() - 1));
    return matter.claim().amounts().stream()
        .filter(a -> a.measure() == Claim.Measure.SHARE)
        .filter(a -> a.span().end() <= at && at - a.span().end() <= BESIDE)
        .allMatch(a -> Math.abs(a.low() - known) <= Math.max(a.slack() + ROUNDED, known * NEARLY));
  }

  /// @param at where the comparison stands in the text
  private static @Nullable Ruling ruling(Matter matter, int at, boolean more, int year, int base) {
    Map<String, TreeMap<Integer, Evidence.Measured>> values = new LinkedHashMap<>();
    Map<String, Double> named = new LinkedHashMap<>();
    for (Evidence item : matter.index().world().all()) {
      boolean yearly =
          item.when().days() > 300
              && item.when().earliest().getYear() == item.when().latest().getYear();
      double share = item instanceof Evidence.Measured ? share(matter, item) : 0;
      if (item instanceof Evidence.Measured measured
          && yearly
          && share > 0
          && Matter.decides(item)
          && Amounts.sides(matter, item)) {
        String series = Amounts.series(item);
        values
            .computeIfAbsent(series, _ -> new TreeMap<>())
            .putIfAbsent(item.when().earliest().getYear(), measured);
        named.merge(series, share, Math::max);
      }
    }
    Ruling best = null;
    double most = 0;
    for (Map.Entry<String, TreeMap<Integer, Evidence.Measured>> entry : values.entrySet()) {
      Evidence.Measured now = entry.getValue().get(year);
      Evidence.Measured then = entry.getValue().get(base);
      double share = named.getOrDefault(entry.getKey(), 0.0);
      if (now != null
          && then != null
          && share > most
          && now.amount().figure() != then.amount().figure()) {
        most = share;
        boolean grew = now.amount().figure() > then.amount().figure();
        boolean holds = grew == more && percentFits(matter, at, now, then);
        best = ruling(matter, holds, now, year, then, base);
      }
    }
    return best;
  }

  /// How much of what an item measures the claim names; nought where one of the two is a growth or
  /// a share and the other is not.
  private static double share(Matter matter, Evidence item) {
    Set<String> measured = new HashSet<>(matter.index().measured(item));
    Set<String> own = matter.own();
    Set<String> spoken = matter.stems();
    boolean portion = matter.says("share", "proportion");
    if (measured.contains("grow") != own.contains("grow")
        || measured.contains("share") != portion) {
      return 0;
    }
    matter.file().parties().forEach(p -> measured.removeAll(Stems.in(matter.name(p))));
    long mine = measured.stream().filter(own::contains).count();
    long near = measured.stream().filter(spoken::contains).count();
    return measured.isEmpty() || near == 0 ? 0 : (mine + 0.5 * (near - mine)) / measured.size();
  }

  private static Ruling ruling(
      Matter matter,
      boolean holds,
      Evidence.Measured now,
      int year,
      Evidence.Measured then,
      int base) {
    List<EvidenceId> ids = List.of(now.id(), then.id());
    List<String> words = new ArrayList<>();
    words.add(now.amount().words() + " in " + year);
    words.add(then.amount().words() + " in " + base);
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        "trend",
        Methods.MOVEMENT,
        STRENGTH,
        holds ? ids : List.of(),
        holds ? List.of() : ids,
        holds ? "" : String.join(", ", words),
        "the evidence has {}: {}.",
        List.of(matter.item(now), new Part.Outcome(Voice.joined(words))),
        List.of());
  }
}
