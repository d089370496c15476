// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.brief.Briefs;
import entente.brief.TerminalBrief;
import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The brief that the README shows is the one that the program prints.
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String START = "<!-- brief:start -->\n```\n";
  private static final String END = "```\n<!-- brief:end -->";
  private static final int LINES = 12;

  @Test
  void theReadmeShowsTheBriefThatTheProgramPrints() throws IOException {
    Case flagship = ((CaseReading.Read) CaseFolder.read(Path.of("cases/russia-dprk-2024"))).whole();
    World world = World.asOf(flagship.ledger(), flagship.defaultAsOf());
    String shown =
        TerminalBrief.plain()
            .render(Briefs.of(flagship, world))
            .lines()
            .limit(LINES)
            .collect(Collectors.joining("\n", "", "\n...\n"));
    String readme = Files.readString(README);
    int from = readme.indexOf(START) + START.length();
    int to = readme.indexOf(END);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(README, readme.substring(0, from) + shown + readme.substring(to));
    } else {
      assertThat(readme.substring(from, to)).as("README.md (-Dgolden=write)").isEqualTo(shown);
    }
  }
}
