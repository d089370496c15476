// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.RealTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Votes in the General Assembly by calendar year, against an independent implementation on the
/// same vintage of the votes.
class UnVotesReferenceTest {
  /// As the votes file writes them: 1 yes, 2 abstain, 3 no; all else is no ballot.
  private static final Map<String, Integer> LEVELS = Map.of("1", 2, "2", 1, "3", 0);

  @Test
  void votesAreAsAlikeAsTheReferenceSays() throws IOException {
    Path data = RealTables.files();
    Map<String, Map<String, Integer>> ballots = ballots(data);
    List<String> lines =
        Files.readAllLines(data.resolve("reference/fpsim_ref_unvote_2022vintage.csv"));
    List<String> header = List.of(lines.getFirst().split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      List<String> cells = List.of(line.split(",", -1));
      for (int at = 0; at < cells.size(); at++) {
        row.put(header.get(at), cells.get(at));
      }
      Map<String, Integer> first =
          ballots.getOrDefault(row.get("ccode1") + " " + row.get("year"), Map.of());
      Map<String, Integer> second =
          ballots.getOrDefault(row.get("ccode2") + " " + row.get("year"), Map.of());
      List<Integer> a = new ArrayList<>();
      List<Integer> b = new ArrayList<>();
      first.forEach((item, level) -> {
        Integer other = second.get(item);
        if (other != null) {
          a.add(level);
          b.add(other);
        }
      });
      Similarity found = Similarity.of(a, b, 2);
      assertThat(found.n()).as(line).isEqualTo(Integer.parseInt(row.getOrDefault("n", "")));
      same(line, found.identical(), row.getOrDefault("agree", ""));
      same(line, found.sAbsolute(), row.getOrDefault("S_abs", ""));
      same(line, found.sSquared(), row.getOrDefault("S_sq", ""));
      same(line, found.kappaSquared(), row.getOrDefault("kappa_sq", ""));
      same(line, found.piSquared(), row.getOrDefault("pi_sq", ""));
      same(line, found.piNominal(), row.getOrDefault("pi_nominal", ""));
    }
    assertThat(lines).hasSizeGreaterThan(1_000);
  }

  /// Levels by item, of a state in a year.
  private static Map<String, Map<String, Integer>> ballots(Path data) throws IOException {
    Map<String, Map<String, Integer>> ballots = new HashMap<>();
    try (var lines = Files.lines(data.resolve("votes/un_votes_ccode_1946_2022_fpsim.csv"))) {
      lines
          .skip(1)
          .forEach(line -> {
            String[] cells = line.split(",", -1);
            Integer level = LEVELS.get(cells[4]);
            if (level != null) {
              ballots
                  .computeIfAbsent(cells[1] + " " + cells[3], _ -> new HashMap<>())
                  .put(cells[0], level);
            }
          });
    }
    return ballots;
  }

  private static void same(String line, OptionalDouble found, String reference) {
    if (!reference.isEmpty() && !reference.equals("NA") && !reference.equals("NaN")) {
      assertThat(found.orElse(Double.NaN))
          .as(line)
          .isCloseTo(Double.parseDouble(reference), within(1e-8));
    }
  }
}
