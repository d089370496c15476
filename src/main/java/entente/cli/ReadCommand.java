// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.brief.JsonReading;
import entente.brief.TerminalReading;
import entente.evidence.claim.Article;
import entente.evidence.claim.Reading;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente read`: the claims of an article, unjudged.
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "List what an article claims: who did what to whom, when, how much, and who says so.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente read article.txt",
      "  entente read article.html --format json -o claims.json"
    })
final class ReadCommand implements Callable<Integer> {
  /// How a reading is rendered.
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;
  @Mixin private ArticleOptions asked;
  @Mixin private Output output;
  @Mixin private Look look;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format = Format.text;

  @SuppressWarnings("NullAway.Init")
  ReadCommand() {}

  @Override
  public Integer call() {
    Article raw = asked.article();
    Cases.Loaded loaded = asked.loaded(raw, null, spec.commandLine().getErr());
    Reading reading = asked.read(asked.dated(raw, loaded), loaded, spec.commandLine().getErr());
    output.write(
        spec,
        switch (format) {
          case text ->
              TerminalReading.render(reading, loaded.file().ledger(), look.terminal(output));
          case json -> JsonReading.render(reading);
        });
    return ExitCode.DONE;
  }
}
