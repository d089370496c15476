// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {
  private static final String HASH = "0".repeat(64);

  @Test
  void aSpanIsFoundAgainInTheOriginal() {
    String original = "<p>They <b>signed</b> it.</p>";
    Article article =
        new Article(
            "",
            null,
            HASH,
            original,
            "They signed it.",
            List.of(
                new Article.Anchor(0, 3), new Article.Anchor(5, 11), new Article.Anchor(11, 21)));
    assertThat(article.inOriginal(new Span(5, 11)).in(original)).isEqualTo("signed");
    assertThat(article.inOriginal(new Span(12, 14)).in(original)).isEqualTo("it");
    assertThat(article.inOriginal(new Span(0, 11)).in(original)).isEqualTo("They <b>signed");
  }

  @Test
  void anEmptySpanLicensesNothing() {
    assertThatThrownBy(() -> new Span(4, 4)).hasMessageContaining("empty");
  }
}
