// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.brief.Brief;
import entente.brief.HtmlBrief;
import entente.brief.JsonBrief;
import entente.brief.MarkdownBrief;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente brief`: the five answers.
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Write the brief of a case: five answers, each sentence with its evidence.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente brief russia-dprk-2024",
      "  entente brief russia-dprk-2024 --as-of 2024-07-15",
      "  entente brief russia-dprk-2024 --reader JPN",
      "  entente brief russia-dprk-2024 --assume \"without state-media\"",
      "  entente brief russia-dprk-2024 --format html -o brief.html",
      "  entente brief USA JPN --as-of 1995-01-01"
    })
final class BriefCommand implements Callable<Integer> {
  /// How a brief is rendered.
  enum Format {
    text,
    markdown,
    json,
    html
  }

  @Spec private CommandSpec spec;
  @Mixin private CaseOptions asked;
  @Mixin private Output output;
  @Mixin private Look look;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format = Format.text;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Say also what changed since the brief of that day, and why.")
  private @Nullable String since;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "STATE",
      description = "The second state, where the first word names a state.")
  private @Nullable String other;

  @SuppressWarnings("NullAway.Init")
  BriefCommand() {}

  @Override
  public Integer call() {
    asked.second = other;
    Brief brief = since == null ? asked.briefChecked() : asked.briefSince(since);
    output.write(
        spec,
        switch (format) {
          case text -> look.terminal(output).render(brief);
          case markdown -> MarkdownBrief.render(brief);
          case json -> JsonBrief.render(brief);
          case html -> HtmlBrief.render(brief);
        });
    return ExitCode.DONE;
  }
}
