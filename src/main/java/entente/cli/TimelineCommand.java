// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.Exhibit;
import entente.answer.Setting;
import entente.answer.action.Actions;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `entente timeline`: what happened, in order.
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Print what happened in order of time, as known on a day.",
    footerHeading = "%nExample:%n",
    footer = "  entente timeline russia-dprk-2024 --as-of 2024-07-15")
final class TimelineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CaseOptions asked;

  @SuppressWarnings("NullAway.Init")
  TimelineCommand() {}

  @Override
  public Integer call() {
    Cases.Loaded loaded = asked.loaded();
    PrintWriter out = spec.commandLine().getOut();
    if (Actions.timeline(Setting.of(loaded.file(), asked.world(loaded)))
        instanceof Exhibit.Timeline timeline) {
      timeline
          .moments()
          .forEach(
              m -> out.printf("%-22s %-12s %s [%s]%n", m.when(), m.lane(), m.text(), m.item()));
    }
    return ExitCode.DONE;
  }
}
