// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Golden;
import entente.domain.clause.Casus;
import entente.domain.clause.Delay;
import entente.domain.clause.Hold;
import entente.domain.clause.Means;
import entente.domain.clause.Point;
import entente.domain.clause.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ClauseCommandTest {
  private static final String FLAGSHIP = "russia-dprk-2024";
  private static final Path PAGE = Path.of("docs/clauses.md");

  private record Ended(int code, String out, String err) {}

  private static Ended run(String name, String event, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Entente.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    List<String> arguments = new ArrayList<>(List.of("clause", name, "--event", event));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--width", "80", "--color", "never"));
    int code = line.execute(arguments.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }

  private static String told(String name, String event, String... more) {
    Ended ended = run(name, event, more);
    assertThat(ended.err).isEmpty();
    assertThat(ended.code).isZero();
    return ended.out;
  }

  @Test
  void anInvasionOfTheDprkBindsRussia() {
    Golden.check(
        "clause/usa-invades-prk.txt", told(FLAGSHIP, "USA invades PRK", "--on", "2025-03-01"));
  }

  @Test
  void aPartyThatAttacksFirstIsNotCovered() {
    Golden.check(
        "clause/prk-attacks-first.txt",
        told(FLAGSHIP, "DPRK attacks ROK first", "--on", "2025-03-01", "--all-treaties"));
  }

  @ParameterizedTest
  @CsvSource({"2024-08-07", "2024-12-05", "2025-04-29"})
  void whatTheKurskRegionMeansDependsOnTheDayAndTheReading(String asOf) {
    Golden.check(
        "clause/kursk-as-of-" + asOf + ".txt",
        told(FLAGSHIP, "Ukraine enters Kursk", "--on", "2024-08-06", "--as-of", asOf));
  }

  @Test
  void aThreatWithARequestBindsToConsult() {
    Golden.check(
        "clause/threat-with-request.txt",
        told(FLAGSHIP, "USA threatens PRK with a request", "--on", "2025-03-01"));
  }

  @Test
  void nobodyOwesIranDefence() {
    Golden.check(
        "clause/iran-struck.txt",
        told(
            "russia-iran-2025",
            "USA and Israel strike Iran",
            "--on",
            "2025-06-22",
            "--until",
            "2025-06-24"));
  }

  @Test
  void armeniaCalledAndWasNotHelped() {
    Golden.check(
        "clause/armenia-2022.txt",
        told("armenia-csto-2022", "Azerbaijan attacks Armenia", "--on", "2022-09-13"));
  }

  @Test
  void theSameAsJson() {
    Golden.check(
        "clause/kursk.json",
        told(
            FLAGSHIP,
            "Ukraine enters Kursk",
            "--on",
            "2024-08-06",
            "--as-of",
            "2025-04-29",
            "--format",
            "json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China attacks Philippine ships in the South China Sea | us-philippines.article-4 | yes",
        "China invades the Senkaku Islands                     | us-japan.article-5       | yes",
        "PRK attacks ROK                                       | us-rok.article-3         | yes",
        "PRK strikes the United States                         | us-rok.article-3         | no",
        "PRK strikes Hawaii                                    | us-rok.article-3         | yes",
        "PRK strikes Hawaii                                    | north-atlantic-treaty.article-5 | no",
        "PRK strikes Guam                                      | us-rok.article-3         | yes",
        "Argentina invades the Falklands                       | north-atlantic-treaty.article-5 | no",
        "Russia attacks Estonia                                | north-atlantic-treaty.article-5 | yes",
        "Greece attacks Turkey                                 | north-atlantic-treaty.article-5 | no",
        "Ukraine strikes Crimea                                | treaty-2024.article-4    | cannot-be-said",
        "India strikes Pakistan                                | saudi-pakistan-2025.defence | yes",
        "Armenia attacks Azerbaijan                            | shusha-2021.defence      | yes",
        "USA attacks China                                     | treaty-china-prk.article-2 | cannot-be-said",
        "USA declares war on PRK                               | treaty-2024.article-4    | no",
      })
  void aLibraryOfTreatiesIsTried(String event, String article, String bound) {
    String json = told(FLAGSHIP, event, "--on", "2025-11-01", "--all-treaties", "--format", "json");
    List<String> results = new ArrayList<>();
    int at = json.indexOf("\"article\" : \"" + article + "\"");
    while (at >= 0) {
      int from = json.indexOf("\"bound\" : \"", at) + 11;
      results.add(json.substring(from, json.indexOf('"', from)));
      at = json.indexOf("\"article\" : \"" + article + "\"", from);
    }
    assertThat(results).as(event).contains(bound);
    if (!article.startsWith("shusha")) {
      assertThat(results).as(event).containsOnly(bound);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "USA invdes PRK       | 'invdes' is not a verb that it knows | invades",
        "Narnia attacks PRK   | no state or place is called 'narnia' | WHO invades",
        "USA invades PKR      | no state or place is called 'pkr'    | PRK",
        "Ukraine enters Kurk  | no state or place is called 'kurk'   | Kursk",
        "NATO attacks PRK     | 'nato' is a bloc                     | name the state",
        "Kim Jong Un attacks KOR | 'kim jong un' is a leader         | name the state",
        "PRK attacks PRK      | PRK cannot do it to itself           | WHO invades",
        "USA attacks          | it does not say whom                 | WHO invades",
        "hello                | does not say who does what to whom   | WHO invades",
        "USA attacks PRK in Atlantis | the place 'atlantis' is not known | Maybe",
        "China attacks Scarborough Shoal | has no one owner          | ships of PHL",
      })
  void aMistakeInTheWordsSaysWhatWasMeant(String event, String what, String hint) {
    Ended ended = run(FLAGSHIP, event, "--on", "2025-03-01");
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).contains(what).contains(hint).doesNotContain("Exception");
  }

  @Test
  void thePageOnClausesShowsWhatTheProgramSays() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains(told(FLAGSHIP, "USA threatens PRK with a request", "--on", "2025-03-01"));
  }

  @Test
  void thePageOnClausesHasEveryWordOfTheLanguage() throws IOException {
    String page = Files.readString(PAGE);
    List<Enum<?>> words = new ArrayList<>();
    words.addAll(List.of(Casus.values()));
    words.addAll(List.of(Point.values()));
    words.addAll(List.of(Target.values()));
    words.addAll(List.of(Hold.values()));
    words.addAll(List.of(Means.values()));
    words.addAll(List.of(Delay.values()));
    for (Enum<?> word : words) {
      assertThat(page).contains(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  @Test
  void aPlaceInDisputeIsNotSaidToBeTheVictims() {
    assertThat(told(FLAGSHIP, "Ukraine strikes Crimea", "--on", "2025-03-01"))
        .startsWith("Ukraine strikes Crimea on 1 March 2025, with Russia as the one attacked.")
        .contains("Russia claims Crimea, and others hold");
    assertThat(told(FLAGSHIP, "U.S. invades PRK", "--on", "2025-03-01"))
        .startsWith("The United States invades the DPRK on 1 March 2025.");
  }

  @Test
  void anEndBeforeTheBeginningIsAMistake() {
    Ended ended = run(FLAGSHIP, "USA invades PRK", "--on", "2025-03-01", "--until", "2025-02-01");
    assertThat(ended.code).isEqualTo(2);
    assertThat(ended.err).contains("--until").contains("lies before");
  }
}
