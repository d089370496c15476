// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  @Test
  void everyTableIsCitedAsItsMaintainersAsk() {
    assertThat(CATALOGUE.tables())
        .hasSizeGreaterThan(40)
        .allSatisfy(table -> {
          assertThat(table.credit().citation()).as(table.name()).isNotBlank();
          assertThat(table.credit().bibtex()).as(table.name()).startsWith("@");
          assertThat(table.credit().page()).as(table.name()).startsWith("http");
          assertThat(table.credit().licence()).as(table.name()).isNotBlank();
          assertThat(table.credit().maintainers()).as(table.name()).isNotBlank();
          assertThat(table.row()).as(table.name()).isNotBlank();
        });
  }

  @Test
  void keysAndYearsAreColumns() {
    for (Table table : CATALOGUE.tables()) {
      List<String> names = table.columns().stream().map(Column::name).toList();
      assertThat(names).as(table.name()).doesNotHaveDuplicates().containsAll(table.key());
      assertThat(names).as(table.name()).containsAll(table.years());
      assertThat(table.shapes()).as(table.name()).isNotEmpty();
    }
  }

  @Test
  void theDocsCiteEveryTableAsItsMaintainersAsk() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("docs/datasets.md"));
    assertThat(CATALOGUE.tables())
        .allSatisfy(table ->
            assertThat(lines)
                .as(table.name())
                .anyMatch(line ->
                    line.startsWith("- `")
                        && line.endsWith(": " + table.credit().citation())
                        && line.contains("`" + table.name() + "`")));
  }

  @Test
  void tableNamesAreUnique() {
    assertThat(CATALOGUE.tables().stream().map(Table::name)).doesNotHaveDuplicates();
  }

  @Test
  void versionsHaveAnOrder() {
    assertThat(Versions.compare("6.0", "7.0")).isNegative();
    assertThat(Versions.compare("4.1", "4.0")).isPositive();
    assertThat(Versions.compare("25.1", "4.1")).isPositive();
    assertThat(Versions.compare("to 2012", "to 2016")).isNegative();
    assertThat(Versions.compare("5.0", "5")).isZero();
  }
}
