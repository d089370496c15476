// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;

/// Briefs of the flagship case, to see how a brief of its size looks.
final class Flagship {
  static final Case CASE =
      ((CaseReading.Read) CaseFolder.read(Path.of("cases/russia-dprk-2024"))).whole();

  private Flagship() {}

  static Brief asOf(String date) {
    return Briefs.of(CASE, World.asOf(CASE.ledger(), LocalDate.parse(date)));
  }

  static Brief latest() {
    return asOf(CASE.defaultAsOf().toString());
  }
}
