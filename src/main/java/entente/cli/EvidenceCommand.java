// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.EvidenceWords;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import entente.evidence.SourceId;
import entente.world.World;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `entente evidence`: the items of a case, listed and filtered.
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "List the evidence of a case in order of time.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente evidence russia-dprk-2024 --kind vote",
      "  entente evidence russia-dprk-2024 --said-by USA --grade 2",
      "  entente evidence russia-dprk-2024 --text satellite"
    })
final class EvidenceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CaseOptions asked;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only this kind: event, vote, flow ...")
  private @Nullable String kind;

  @Option(names = "--source", paramLabel = "ID", description = "Only what this source carries.")
  private @Nullable String source;

  @Option(
      names = "--said-by",
      paramLabel = "ACTOR",
      description = "Only what this actor is reported to say.")
  private @Nullable String saidBy;

  @Option(
      names = "--grade",
      paramLabel = "1-6",
      description = "Only items of this credibility or better.")
  private @Nullable Integer grade;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Only items whose words hold these.")
  private @Nullable String text;

  @SuppressWarnings("NullAway.Init")
  EvidenceCommand() {}

  @Override
  public Integer call() {
    World world = asked.world();
    PrintWriter out = spec.commandLine().getOut();
    known(
        "--kind",
        kind,
        List.of(
            "event",
            "vote",
            "agreement",
            "article",
            "step",
            "flow",
            "indicator",
            "measure",
            "statement",
            "recognition",
            "denial",
            "trial",
            "conversion",
            "goal"));
    known("--source", source, world.ledger().sources().stream().map(s -> s.id().value()).toList());
    known("--said-by", saidBy, world.ledger().actors().stream().map(a -> a.id().value()).toList());
    List<Evidence> items =
        world.items(Evidence.class).stream().filter(i -> fits(world, i)).toList();
    for (Evidence item : items) {
      out.printf(
          "%-12s %-11s %-2s %s: %s%n",
          item.when(),
          EvidenceWords.kind(item),
          item.attribution().credibility().grade(),
          item.id(),
          EvidenceWords.of(world.ledger(), item));
    }
    out.println(items.size() + " of " + world.items(Evidence.class).size() + " items");
    return ExitCode.DONE;
  }

  private static void known(String option, @Nullable String word, List<String> words) {
    if (word != null && !words.contains(word)) {
      throw new UserMistake(
          option + ": there is no '" + word + "'.\n" + Cases.suggestion(word, words));
    }
  }

  private boolean fits(World world, Evidence item) {
    return (kind == null || EvidenceWords.kind(item).equals(kind))
        && (source == null || item.attribution().sources().contains(SourceId.of(source)))
        && (saidBy == null || item.attribution().saidBy().contains(ActorId.of(saidBy)))
        && (grade == null || item.attribution().credibility().grade() <= grade)
        && (text == null
            || EvidenceWords.of(world.ledger(), item)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(text.toLowerCase(java.util.Locale.ROOT)));
  }
}
