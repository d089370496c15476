// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import static org.assertj.core.api.Assertions.assertThat;

import entente.RealTables;
import entente.model.alignment.ideal.Position;
import entente.source.datasets.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Positions estimated from the input of the published ones.
class PositionsTest {
  private static final Positions.Question SHORT =
      new Positions.Question(true, 55, 62, null, null, 2, 100, 150, 1);

  @TempDir private Path folder;

  @Test
  void aWindowOfSessionsIsCloseToThePublishedPoints() throws Exception {
    try (Store store =
        RealTables.store(
            folder,
            List.of(
                "votes/bsv_input_apr2020_exact.csv", "votes/IdealpointestimatesAll_Apr2020.csv"))) {
      Positions found = Positions.of(store, SHORT);
      Map<String, Double> published =
          store
              .query(
                  "SELECT ccode, session, idealpoint FROM un_ideal_points WHERE idealpoint IS NOT NULL",
                  row ->
                      Map.entry(
                          row.text("ccode") + "." + row.text("session"), row.real("idealpoint")))
              .stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      List<Position> both =
          found.found().positions().stream()
              .filter(p -> published.containsKey(p.state() + "." + p.session()))
              .toList();
      double[] own = both.stream().mapToDouble(Position::mean).toArray();
      double[] theirs =
          both.stream()
              .mapToDouble(p ->
                  java.util.Objects.requireNonNull(published.get(p.state() + "." + p.session())))
              .toArray();
      assertThat(own).hasSizeGreaterThan(1_400);
      assertThat(new PearsonsCorrelation().correlation(own, theirs)).isGreaterThan(0.995);

      Path file = folder.resolve("points.csv");
      found.write(file);
      assertThat(Positions.check(file, store).faults()).isEmpty();
      Files.writeString(file, Files.readString(file).replaceFirst("\n2,55,", "\n3,55,"));
      assertThat(Positions.check(file, store).faults()).hasSize(2);
    }
  }
}
