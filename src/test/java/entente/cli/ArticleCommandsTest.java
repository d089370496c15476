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
        .doesNotContain("\n    credibility:");
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
