// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.forecast.Backtest;
import entente.brief.HtmlBacktest;
import entente.brief.JsonBacktest;
import entente.brief.TerminalBacktest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente backtest`: forecasts from an earlier day, scored by what came of them.
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Answer a case's questions about the future from what was known on a day, and score the answers by how they came out.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente backtest russia-dprk-2024 --as-of 2024-07-15",
      "  entente backtest russia-dprk-2024 --as-of 2024-07-15 --format html -o backtest.html",
      "  entente why russia-dprk-2024 forecast.b03 --as-of 2024-07-15"
    })
final class BacktestCommand implements Callable<Integer> {
  /// How a back-test is rendered.
  enum Format {
    text,
    json,
    html
  }

  private static final long SEED = 1;

  @Spec private CommandSpec spec;
  @Mixin private CaseOptions asked;
  @Mixin private Output output;
  @Mixin private Look look;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Of the bootstrap. Default: ${DEFAULT-VALUE}.",
      defaultValue = "" + SEED)
  private long seed = SEED;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format = Format.text;

  @SuppressWarnings("NullAway.Init")
  BacktestCommand() {}

  @Override
  public Integer call() {
    Cases.Loaded loaded = asked.loaded();
    if (loaded.file().outcomes().isEmpty()) {
      throw new UserMistake(
          "the case asks nothing about the future.\nMaybe write its outcomes.yaml; docs/case-format.md says how.");
    }
    Backtest test = Backtest.of(loaded.file(), asked.world(loaded), seed);
    output.write(
        spec,
        switch (format) {
          case text ->
              TerminalBacktest.render(
                  test, loaded.file().name(), loaded.file().title(), look.terminal(output));
          case json -> JsonBacktest.render(test, loaded.file().name());
          case html -> HtmlBacktest.render(test, loaded.file().name(), loaded.file().title());
        });
    return ExitCode.DONE;
  }
}
