// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import java.time.LocalDate;

/// The days on which a pledge is in force, both ends among them.
public record InForce(LocalDate from, LocalDate to) {
  public static final InForce ALWAYS = new InForce(LocalDate.MIN, LocalDate.MAX);

  public InForce {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a pledge from " + from + " cannot end on " + to);
    }
  }

  public static InForce from(LocalDate from) {
    return new InForce(from, LocalDate.MAX);
  }

  public static InForce until(LocalDate to) {
    return new InForce(LocalDate.MIN, to);
  }

  boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
