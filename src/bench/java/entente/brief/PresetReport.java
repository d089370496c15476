// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.evidence.Case;
import entente.evidence.Preset;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Times the brief under each preset, in one process, after the plain brief was made once.
public final class PresetReport {
  private static final int RUNS = 9;

  private PresetReport() {}

  public static void main(String[] args) {
    CaseReading.Read read = (CaseReading.Read) CaseFolder.read(Path.of(args[0]));
    Case file = read.whole();
    World world = World.asOf(file.ledger(), file.defaultAsOf());
    Brief plain = Briefs.of(file, world);
    System.out.printf(
        "%-28s %8s %8s %8s  %s%n", "what-if", "first", "median", "worst", "sentences that differ");
    for (Preset preset : read.presets()) {
      double[] times = new double[RUNS];
      Brief brief = plain;
      for (int run = 0; run < RUNS; run++) {
        long began = System.nanoTime();
        brief = Briefs.of(file, world.assuming(preset.assumptions()));
        times[run] = (System.nanoTime() - began) / 1e6;
      }
      double first = times[0];
      Arrays.sort(times);
      List<Diff.Change> changes = Diff.between(plain, brief).changes();
      System.out.printf(
          "%-28s %5.0f ms %5.0f ms %5.0f ms  %d of %d%n",
          preset.name(),
          first,
          times[RUNS / 2],
          times[RUNS - 1],
          changes.size(),
          brief.sentences().size());
    }
  }
}
