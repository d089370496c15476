// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `entente read` and `entente audit` as people call them.
class ArticleCommandsTest {
  private static final Path HOME = Path.of(System.getProperty("entente.home", "."));
  private static final String ARTICLE =
      HOME.resolve("src/test/articles/moscow-tehran-questions.txt").toString();

  @TempDir private Path folder;

  @Test
  void theCaseIsTheOneWhoseStatesTheArticleNamesMost() {
    assertThat(run("audit", ARTICLE)).startsWith("0").contains("by the case russia-iran-2025");
  }

  @Test
  void claimsAreListedWithWhatIsInThem() {
    assertThat(run("read", ARTICLE))
        .startsWith("0")
        .contains("Russia ratified it on 21 April", "when: 21 April 2025", "does: ratify (AGREE)");
  }

  @Test
  void anArticleWithoutADateIsDatedByWhatItSays() throws IOException {
    Path file = folder.resolve("undated.txt");
    Files.writeString(
        file,
        "Russia and North Korea grow closer\n\nRussia and North Korea signed a treaty in Pyongyang on 19 June."
            + " In March 2024 Russia shipped more than 165,000 barrels of refined petroleum to North Korea.\n");
    assertThat(run("audit", file.toString(), "--case", "russia-dprk-2024"))
        .contains("no date of its own", "2024-0");
  }

  @Test
  void mistakesEndWithWordsAndTwo() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    assertThat(run("audit", "no-such-file.txt")).startsWith("2").contains("there is no file");
    assertThat(run("audit", folder.toString())).startsWith("2").contains("is a folder");
    assertThat(run("read", empty.toString())).startsWith("2").contains("is empty");
    assertThat(run("audit", ARTICLE, "--case", "russia-irn-2025"))
        .startsWith("2")
        .contains("Maybe you meant");
    assertThat(run("audit", ARTICLE, "--date", "soon")).startsWith("2").contains("not a day");
    assertThat(run("read", ARTICLE, "--extractor", "nowhere"))
        .startsWith("2")
        .contains("is no web address");
    assertThat(run("read", ARTICLE, "--extractor", "http://127.0.0.1:9/v1"))
        .startsWith("2")
        .contains("Maybe try without it");
  }

  @Test
  void whatHoldsNoTextIsNoArticle() throws IOException {
    Path picture = folder.resolve("picture.txt");
    Files.write(
        picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
    assertThat(run("audit", picture.toString())).startsWith("2").contains("holds no text");
    Path page = folder.resolve("page.html");
    Files.writeString(page, "<html><body><script>show()</script></body></html>");
    assertThat(run("audit", page.toString())).startsWith("2").contains("without its scripts");
  }

  @Test
  void anArticleFromNotepadIsText() throws IOException {
    Path wide = folder.resolve("wide.txt");
    Files.writeString(
        wide,
        "\uFEFFOn 21 April 2025 Russia ratified the treaty with Iran.",
        java.nio.charset.StandardCharsets.UTF_16LE);
    assertThat(run("read", wide.toString(), "--case", "russia-iran-2025"))
        .startsWith("0")
        .contains("does: ratify (AGREE)");
  }

  @Test
  void theLaterDayIsNotBeforeTheArticle() {
    assertThat(run("audit", ARTICLE, "--as-of", "2020-01-01"))
        .startsWith("2")
        .contains("the article's own day");
  }

  @Test
  void tablesJudgeTwoStatesOfWhichNoCaseTells() throws IOException {
    Path file = folder.resolve("pair.txt");
    Files.writeString(
        file,
        "Across the water\n\n3 March 1990\n\nBelgium and Portugal are no allies. Belgium and Portugal"
            + " share a land border. Belgium shares a border with Portugal in 1989.\n");
    Path store = folder.resolve("tables.duckdb");
    assertThat(run("audit", file.toString(), "--data", "--store", store.toString()))
        .startsWith("2")
        .contains("entente data add");
    Path csv = folder.resolve("contdird.csv");
    Files.writeString(
        csv,
        """
        dyad,state1no,state1ab,state2no,state2ab,year,conttype,version
        211220,211,BEL,220,FRN,1989,1,9.9
        220211,220,FRN,211,BEL,1990,1,9.9
        """);
    assertThat(run("data", "add", "--store", store.toString(), csv.toString())).startsWith("0");
    assertThat(run("audit", file.toString(), "--data", "--store", store.toString()))
        .startsWith("0")
        .contains(
            "on the two states that it names most, Belgium and Portugal",
            "by the added tables on BEL-PRT",
            "By the tables as they stand: 2 contradicted, 1 unsupported.",
            "Right: no contiguity by land or sea",
            "Direct Contiguity");
    assertThat(run("audit", file.toString(), "--case", "PRT-BEL", "--store", store.toString()))
        .contains("by the added tables on PRT-BEL");
    assertThat(
            run(
                "audit",
                file.toString(),
                "--case",
                "PRT-BEL",
                "--store",
                store.toString(),
                "--propose"))
        .startsWith("2")
        .contains("there is none here");
  }

  @Test
  void draftsGoToANewFileEachTime() throws IOException {
    Path copy = folder.resolve("my-case");
    try (Stream<Path> files = Files.walk(HOME.resolve("cases/russia-iran-2025"))) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(HOME.resolve("cases/russia-iran-2025").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    String[] asked = {"audit", ARTICLE, "--case", copy.toString(), "--propose"};
    assertThat(run(asked)).startsWith("0").contains("moscow-tehran-questions.yaml");
    assertThat(run(asked)).startsWith("0").contains("moscow-tehran-questions-2.yaml");
    String drafts = Files.readString(copy.resolve("drafts/moscow-tehran-questions.yaml"));
    assertThat(drafts)
        .contains("Nothing here is evidence yet", "Russian crews secretly manned Iranian radars")
        .doesNotContain("\n    credibility:")
        .doesNotContain("what: \"Russia and Iran: ten questions about a treaty\"");
    assertThat(run("check", copy.toString())).startsWith("0");
  }

  private static String run(String... arguments) {
    CommandLine line = Entente.commandLine();
    StringWriter said = new StringWriter();
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    int code = line.execute(arguments);
    return code + " " + said.toString().replaceAll("\\s+", " ");
  }
}
