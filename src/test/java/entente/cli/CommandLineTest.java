// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Sentence;
import entente.brief.Briefs;
import entente.world.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
  private static final String EXAMPLE = "src/test/cases/example";

  private record Ended(int code, String out, String err) {}

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Entente.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  @Test
  void aBriefEndsWell() {
    Ended ended = run("brief", EXAMPLE);
    assertThat(ended.code).isZero();
    assertThat(ended.out).contains("WHY ARE RUSSIA AND THE DPRK TOGETHER?");
    assertThat(ended.err).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json", "html"})
  void everyFormatIsWrittenWhole(String format, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("brief");
    Ended ended = run("brief", EXAMPLE, "--format", format, "-o", file.toString());
    assertThat(ended.code).isZero();
    assertThat(ended.out).isEmpty();
    assertThat(Files.size(file)).isGreaterThan(1000);
  }

  @Test
  void aMistypedCaseIsAMistakeWithASuggestion() {
    Ended ended = run("brief", "no-such-case-at-all");
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).contains("there is no case 'no-such-case-at-all'").contains("Maybe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-30", "yesterday", "2024"})
  void aDateOutsideTheCalendarIsAMistake(String date) {
    Ended ended = run("brief", EXAMPLE, "--as-of", date);
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).contains("is not a day in the calendar").doesNotContain("Exception");
  }

  @Test
  void anUnknownSentenceIsAMistakeWithTheNearest() {
    Ended ended = run("why", EXAMPLE, "doing.answr");
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).contains("no sentence 'doing.answr'").contains("doing.answer");
  }

  @Test
  void anUnknownOptionIsAMistake() {
    Ended ended = run("brief", EXAMPLE, "--as-off", "2024-07-15");
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).contains("--as-of");
  }

  @Test
  void anAssumptionThatNamesNothingIsAMistake() {
    Ended ended = run("brief", EXAMPLE, "--assume", "without source no-such-source");
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).contains("no-such-source").doesNotContain("Exception");
  }

  @Test
  void everySentenceOpensToEvidenceOrToWhatWasAssumed() {
    Cases.Loaded loaded = Cases.load(EXAMPLE);
    World world = World.asOf(loaded.file().ledger(), loaded.file().defaultAsOf());
    List<Sentence> sentences = Briefs.of(loaded.file(), world).sentences();
    assertThat(sentences).isNotEmpty();
    for (Sentence sentence : sentences) {
      boolean assumed = sentence.basis().stream().anyMatch(f -> !f.parameters().isEmpty());
      assertThat(!sentence.evidence().isEmpty() || assumed).as(sentence.id()).isTrue();
    }
  }

  @Test
  void checkFindsNothingInTheExample() {
    Ended ended = run("check", EXAMPLE);
    assertThat(ended.code).isZero();
    assertThat(ended.out).contains("no problems");
  }

  @Test
  void evidenceIsListedAndFiltered() {
    Ended votes = run("evidence", EXAMPLE, "--kind", "vote");
    assertThat(votes.code).isZero();
    assertThat(votes.out).contains("vote").contains(" of ");
    assertThat(run("evidence", EXAMPLE, "--kind", "votte").err).contains("Maybe you meant vote?");
  }

  @Test
  void aNewCasePassesItsCheckAndIsNotOverwritten(@TempDir Path folder) {
    Ended made = run("new", "my-case", "--parties", "SRB,CHN", "--in", folder.toString());
    assertThat(made.code).isZero();
    Ended checked = run("check", folder.resolve("my-case").toString());
    assertThat(checked.code).as(checked.out).isZero();
    assertThat(run("brief", folder.resolve("my-case").toString()).code).isZero();
    Ended again = run("new", "my-case", "--in", folder.toString());
    assertThat(again.code).isEqualTo(2);
    assertThat(run("new", "../outside", "--in", folder.toString()).code).isEqualTo(2);
  }

  @Test
  void theDifferenceBetweenTwoDatesIsTold() {
    Ended ended = run("diff", EXAMPLE, "--from", "2024-07-15", "--to", "2025-01-31");
    assertThat(ended.code).isZero();
    assertThat(ended.out).isNotBlank();
    assertThat(run("diff", EXAMPLE).err).contains("nothing to compare");
  }

  @Test
  void everyCommandExplainsItself() {
    Entente.commandLine()
        .getSubcommands()
        .keySet()
        .forEach(name -> assertThat(run(name, "--help").code).as(name).isZero());
    assertThat(run("--version").out).startsWith("entente");
  }
}
