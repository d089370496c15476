// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.world;

import entente.brief.Brief;
import entente.brief.Briefs;
import entente.evidence.Assumption;
import entente.evidence.Case;
import entente.evidence.EvidenceId;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes to fold the flagship's ledger into a world, and to answer from it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FoldBenchmark {
  private final Case flagship =
      ((CaseReading.Read) CaseFolder.read(Path.of("cases/russia-dprk-2024"))).whole();
  private final World world = World.asOf(flagship.ledger(), flagship.defaultAsOf());

  /// A fold with nothing assumed.
  @Benchmark
  public World fold() {
    return World.asOf(flagship.ledger(), flagship.defaultAsOf());
  }

  /// A fold under a what-if that changes one ballot.
  @Benchmark
  public World assume() {
    return world.assuming(List.of(new Assumption.WithoutItem(EvidenceId.of("unsc-2024-03-28"))));
  }

  /// All five answers.
  @Benchmark
  public Brief brief() {
    return Briefs.of(flagship, world);
  }
}
