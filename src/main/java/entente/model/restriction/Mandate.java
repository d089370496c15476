// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.restriction;

import entente.domain.When;
import entente.domain.Working;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mandate that lapses unless it is renewed.
public final class Mandate {
  private Mandate() {}

  /// A term of the mandate: the first, or a renewal. Both ends belong to it.
  public record Term(String id, LocalDate from, LocalDate until) {
    public Term {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException(id + " ends on " + until + ", before it begins");
      }
    }
  }

  /// Where a mandate stands on a date.
  ///
  /// @param until the last day of the unbroken run of terms that counts; null where none has begun
  /// @param lapsedSince the first day without mandate; null while it runs or before it began
  /// @param decidedBy the term that sets the last day
  public record Standing(
      boolean inForce,
      @Nullable LocalDate until,
      @Nullable LocalDate lapsedSince,
      @Nullable String decidedBy,
      List<Working> working) {
    public Standing {
      working = List.copyOf(working);
    }
  }

  public static Standing at(List<Term> terms, LocalDate date) {
    List<Working> working = new ArrayList<>();
    Term last = null;
    for (Term term : terms.stream().sorted(Comparator.comparing(Term::from)).toList()) {
      if (term.from().isAfter(date)
          && (last == null
              || term.from().isAfter(last.until().plusDays(1))
              || last.until().isBefore(date))) {
        continue;
      }
      if (last != null && term.from().isAfter(last.until().plusDays(1))) {
        working.add(
            new Working(
                "without mandate from "
                    + When.words(last.until().plusDays(1))
                    + " to "
                    + When.words(term.from().minusDays(1))));
      }
      if (last == null || term.until().isAfter(last.until())) {
        last = term;
      }
    }
    if (last == null) {
      working.add(new Working("no term had begun by " + When.words(date)));
      return new Standing(false, null, null, null, working);
    }
    boolean inForce = !last.until().isBefore(date);
    working.add(
        new Working(
            "the last term runs until "
                + When.words(last.until())
                + " ("
                + last.id()
                + "); on "
                + When.words(date)
                + " it "
                + (inForce ? "is in force" : "has lapsed")));
    return new Standing(
        inForce, last.until(), inForce ? null : last.until().plusDays(1), last.id(), working);
  }
}
