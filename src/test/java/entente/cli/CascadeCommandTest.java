// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CascadeCommandTest {
  @TempDir private static Path folder;

  private record Ended(int code, String out, String err) {}

  @BeforeAll
  static void addTables() {
    String data = System.getenv("ENTENTE_DATA");
    if (data != null && Files.isDirectory(Path.of(data))) {
      run(
          "data",
          "add",
          "--store",
          store(),
          data + "/atop/atop-member-level.csv",
          data + "/cow/cow_nmc.csv");
    }
  }

  private static String store() {
    return folder.resolve("data.duckdb").toString();
  }

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Entente.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private static Ended cascade(String event, String on, String... more) {
    List<String> all =
        new ArrayList<>(List.of("cascade", "--store", store(), "--event", event, "--on", on));
    all.addAll(Arrays.asList(more));
    return run(all.toArray(String[]::new));
  }

  private static void assumeTables() {
    assumeTrue(
        Files.exists(Path.of(store())), "ENTENTE_DATA does not point at the maintainers' files");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "AUH SRB | 1914-07-28 | does not say who attacks whom",
        "AUH attacks | 1914-07-28 | does not say who attacks whom",
        "AUH attacks AUH | 1914-07-28 | is on both sides",
        "AUH attacks Sebria | 1914-07-28 | no state is called 'Sebria'",
        "AUH attacks SRB | 1950-07-28 | did not belong to the system of states",
        "AUH attacks SRB | 28 July 1914 | is not a day in the calendar"
      })
  void anEventThatIsNoneIsAMistake(String event, String on, String message) {
    Ended ended = cascade(event, on);
    assertThat(ended.code).isEqualTo(ExitCode.USER_MISTAKE);
    assertThat(ended.err).contains(message).doesNotContain("Exception");
    assertThat(ended.out).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--may-join | RUS | does not say who may join beside whom",
        "--may-join | RUS:FRN | neither attacks nor is attacked",
        "--may-join | SRB:AUH | is at war from the start",
        "--cost | dear | is no range",
        "--cost | 0.5..0.1 | is no range",
        "--cost | 0.1.2 | is no range",
        "--conflict | 0..2 | is worth less to the challenger",
        "--samples | 0 | --samples lies between 1 and 1,000,000,000",
        "--step-days | -1 | --step-days is 0 or more",
        "--priors | nowhere.csv | there is no file nowhere.csv"
      })
  void anOptionThatMakesNoSenseIsAMistake(String option, String value, String message) {
    Ended ended = cascade("AUH attacks SRB", "1914-07-28", option, value);
    assertThat(ended.code).isEqualTo(ExitCode.USER_MISTAKE);
    assertThat(ended.err).contains(message).contains("Maybe").doesNotContain("Exception");
  }

  @Test
  void withoutTheTableOfTreatiesItSaysWhichToAdd(@TempDir Path empty) {
    Ended ended =
        run(
            "cascade",
            "--store",
            empty.resolve("none.duckdb").toString(),
            "--event",
            "AUH attacks SRB",
            "--on",
            "1914-07-28");
    assertThat(ended.code).isEqualTo(ExitCode.USER_MISTAKE);
    assertThat(ended.err).contains("entente data add");
  }

  @Test
  void thePriorsAreShownAndReadAgain(@TempDir Path into) throws Exception {
    assumeTables();
    Ended shown = run("cascade", "--show-priors");
    assertThat(shown.out).startsWith("kind,time,share,source\n").contains("defence,all,0.41,");
    Path file = Files.writeString(into.resolve("priors.csv"), "all,all,0.5,my own assumption\n");
    assertThat(cascade("RUS attacks AUH", "1914-07-28", "--priors", file.toString()).out)
        .contains("Germany                        50")
        .contains("my own assumption");
  }

  @Test
  void aTableOfPriorsThatIsWrongNamesItsLine(@TempDir Path into) throws Exception {
    Path file = Files.writeString(into.resolve("priors.csv"), "all,all,fifty,me\n");
    assertThat(cascade("AUH attacks SRB", "1914-07-28", "--priors", file.toString()).err)
        .contains("priors.csv, line 1: the share 'fifty' is no number");
  }

  @Test
  void italyWasNotBoundInJuly1914AndGermanyOnlyAgainstRussia() {
    assumeTables();
    Ended ended = cascade("AUH attacks SRB", "1914-07-28");
    assertThat(ended.code).isZero();
    assertThat(ended.out)
        .contains("Greece  Serbia  ATOP 1490")
        .contains("Bound to consult: Germany, Italy, Romania")
        .doesNotContain("Italy  ");
    assertThat(cascade("RUS attacks AUH", "1914-07-28").out).contains("Germany").contains("1335");
  }

  @Test
  void aTreatyThatWasNotInForceIsAMistake() {
    assumeTables();
    Ended ended = cascade("AUH attacks SRB", "1914-07-28", "--without", "3180");
    assertThat(ended.code).isEqualTo(ExitCode.USER_MISTAKE);
    assertThat(ended.err).contains("no pledge of ATOP 3180 bears on this attack");
  }

  @Test
  void theSameSeedGivesTheSameTextAndItSaysTheSeed() {
    assumeTables();
    Ended one = cascade("RUS attacks EST", "2016-06-01", "--samples", "20000", "--format", "json");
    Ended other =
        cascade("RUS attacks EST", "2016-06-01", "--samples", "20000", "--format", "json");
    assertThat(one).isEqualTo(other);
    assertThat(one.out).contains("\"kind\" : \"sampled\"").contains("\"seed\" : \"1\"");
  }

  @Test
  void aCaseNeedsNoTables() {
    Ended ended =
        run("cascade", "russia-dprk-2024", "--event", "USA invades PRK", "--on", "2025-03-01");
    assertThat(ended.err).isEmpty();
    assertThat(ended.code).isZero();
    assertThat(ended.out)
        .startsWith("The United States invades the DPRK on 1 March 2025")
        .containsPattern("Russia +the DPRK +treaty-2024 +1 ");
  }

  @Test
  void anIncursionIsToldAsTheClauseCommandTellsIt() {
    Ended ended =
        run("cascade", "russia-dprk-2024", "--event", "Ukraine enters Kursk", "--on", "2025-03-01");
    assertThat(ended.out).startsWith("Ukraine enters Russia in the Kursk region on 1 March 2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USA threatens PRK | --seed | 1 | a cascade follows an attack",
        "USA annoys PRK | --seed | 1 | does not say who does what to whom",
        "Ruritania invades PRK | --seed | 1 | no state or place is called 'ruritania'",
        "USA invades PRK | --without | foo | Maybe one of: collective-security-treaty, treaty-2024",
        "USA invades PRK | --may-join | Germony:PRK | Maybe you meant Germany?",
        "USA invades PRK | --may-join | PRK:USA | is at war from the start",
        "USA invades PRK | --as-of | soon | is not a day in the calendar"
      })
  void whatACaseCannotAnswerIsAMistake(String event, String option, String value, String message) {
    Ended ended =
        run("cascade", "russia-dprk-2024", "--event", event, "--on", "2025-03-01", option, value);
    assertThat(ended.code).isEqualTo(ExitCode.USER_MISTAKE);
    assertThat(ended.err).contains(message).doesNotContain("Exception");
    assertThat(ended.out).isEmpty();
  }

  @Test
  void aCaseThatIsNotThereIsAMistake() {
    Ended ended = run("cascade", "russia-dprk", "--event", "USA invades PRK");
    assertThat(ended.code).isEqualTo(ExitCode.USER_MISTAKE);
    assertThat(ended.err).contains("Maybe you meant russia-dprk-2024?");
  }
}
