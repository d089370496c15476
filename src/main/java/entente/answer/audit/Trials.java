// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Voice;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Measure;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Compares what an article says of attempts ("its launches have failed", "tried four times and
/// succeeded once") with the recorded trials.
final class Trials {
  private Trials() {}

  static List<Ruling> of(Matter matter) {
    Claim claim = matter.claim();
    boolean failed = matter.says("failed", "fail ", "fails", "failure", "unsuccessful");
    boolean succeeded = matter.says("succeeded", "success", "successful");
    boolean tried = matter.says("tried", "attempt");
    if (!failed && !succeeded && !tried) {
      return List.of();
    }
    List<Evidence.Trial> trials = trials(matter);
    if (trials.isEmpty()) {
      return List.of();
    }
    long worked = trials.stream().filter(Evidence.Trial::succeeded).count();
    List<EvidenceId> ids = trials.stream().map(Evidence::id).toList();
    boolean holds = true;
    boolean compared = false;
    for (Amount amount : claim.amounts()) {
      if (amount.measure() == Measure.MULTIPLE || amount.measure() == Measure.COUNT) {
        compared = true;
        holds &=
            amount.low() == trials.size()
                || amount.low() == worked
                || amount.low() == trials.size() - worked;
      }
    }
    if ((succeeded && matter.says("once")) || matter.says("succeeded once")) {
      compared = true;
      holds &= worked == 1;
    }
    if (!compared) {
      boolean all = failed && !matter.says("some", "most", "one of", "first", "second");
      holds = all ? worked == 0 : failed ? worked < trials.size() : worked > 0;
    }
    return List.of(
        new Ruling(
            holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
            "record",
            Methods.RECORD,
            9,
            holds ? ids : List.of(),
            holds ? List.of() : ids,
            holds ? "" : worked + " of " + trials.size() + " succeeded",
            "the evidence has {}, of which {}.",
            List.of(
                Voice.count(trials.size(), "trial", "trials"),
                Voice.count(worked, "succeeded", "succeeded")),
            List.of()));
  }

  private static List<Evidence.Trial> trials(Matter matter) {
    Set<String> stems = matter.stems();
    List<Evidence.Trial> trials = new ArrayList<>();
    for (Evidence.Trial trial : matter.index().world().items(Evidence.Trial.class)) {
      Set<String> own = new HashSet<>(Stems.in(trial.capability().replace('-', ' ')));
      own.retainAll(stems);
      boolean who =
          matter.mentioned().isEmpty()
              || matter.mentioned().stream().anyMatch(m -> matter.index().same(m, trial.actor()));
      if (!own.isEmpty() && who && matter.dateFits(trial)) {
        trials.add(trial);
      }
    }
    return trials;
  }
}
