// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.Sentence;
import entente.brief.Brief;
import entente.brief.WhyTree;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente why`: what a sentence follows from.
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Show what a sentence of the brief follows from: models, arithmetic, evidence, sources.",
    footerHeading = "%nExample:%n",
    footer = "  entente why russia-dprk-2024 doing.cap.cap-refined")
final class WhyCommand implements Callable<Integer> {
  /// How the ids of the check of what is taken as given begin.
  private static final String ASSUMED = "assumed";

  @Spec private CommandSpec spec;
  @Mixin private CaseOptions asked;
  @Mixin private Output output;
  @Mixin private Look look;

  @Parameters(
      index = "1",
      paramLabel = "SENTENCE",
      description = "The id that the brief prints after it.")
  private String sentence = "";

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @SuppressWarnings("NullAway.Init")
  WhyCommand() {}

  @Override
  public Integer call() {
    Brief brief = sentence.startsWith(ASSUMED) ? asked.briefChecked() : asked.brief();
    Sentence found = brief.findSentence(sentence);
    if (found == null) {
      List<String> ids = brief.sentences().stream().map(Sentence::id).toList();
      throw new UserMistake(
          "the brief has no sentence '"
              + sentence
              + "' as of "
              + brief.world().date()
              + ".\n"
              + Cases.suggestion(sentence, ids));
    }
    output.write(
        spec,
        json ? WhyTree.json(brief, found) : WhyTree.text(brief, found, look.terminal(output)));
    return ExitCode.DONE;
  }
}
