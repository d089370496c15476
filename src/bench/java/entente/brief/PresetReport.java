// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Setting;
import entente.evidence.Case;
import entente.evidence.Preset;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Times the brief under each preset, in one process, after the plain brief was made once: with
/// what was then worked out at hand, and without.
public final class PresetReport {
  private static final int RUNS = 9;

  private PresetReport() {}

  public static void main(String[] args) {
    CaseReading.Read read = (CaseReading.Read) CaseFolder.read(Path.of(args[0]));
    Case file = read.whole();
    World world = World.asOf(file.ledger(), file.defaultAsOf());
    Setting plain = Setting.of(file, world);
    Brief before = Briefs.of(plain);
    int all = plain.memo().worked();
    System.out.printf(
        "%-28s %8s %8s %8s %8s  %s%n",
        "what-if", "first", "median", "worst", "anew", "worked out again; sentences that differ");
    for (Preset preset : read.presets()) {
      double[] times = new double[RUNS];
      double[] anew = new double[RUNS];
      Brief brief = before;
      int again = 0;
      for (int run = 0; run < RUNS; run++) {
        Setting warm = Setting.of(file, world);
        Briefs.of(warm);
        long began = System.nanoTime();
        brief = Briefs.of(warm.in(world.assuming(preset.assumptions())));
        times[run] = (System.nanoTime() - began) / 1e6;
        again = warm.memo().worked() - all;
        began = System.nanoTime();
        Briefs.of(file, world.assuming(preset.assumptions()));
        anew[run] = (System.nanoTime() - began) / 1e6;
      }
      double first = times[0];
      Arrays.sort(times);
      Arrays.sort(anew);
      List<Diff.Change> changes = Diff.between(before, brief).changes();
      System.out.printf(
          "%-28s %5.0f ms %5.0f ms %5.0f ms %5.0f ms  %d of %d; %d of %d%n",
          preset.name(),
          first,
          times[RUNS / 2],
          times[RUNS - 1],
          anew[RUNS / 2],
          again,
          all,
          changes.size(),
          brief.sentences().size());
    }
  }
}
