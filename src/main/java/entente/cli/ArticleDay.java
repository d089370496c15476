// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.audit.Auditor;
import entente.answer.audit.Verdict;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import entente.source.articles.ArticleReader;
import entente.world.World;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The month in which an article without a date was most likely written: the one in which its
/// partial and relative dates ("19 June", "last month") fit the evidence best.
final class ArticleDay {
  private static final int MONTHS = 18;
  private static final int MIDDLE = 15;

  private ArticleDay() {}

  /// The middle of that month; null where the article names no year from which to begin.
  ///
  /// @param today later than which it cannot have been written
  static @Nullable LocalDate of(Article article, Cases.Loaded loaded, LocalDate today) {
    ArticleReader reader = new ArticleReader(loaded.file().ledger().actors());
    LocalDate last = lastNamed(reader.read(article), today);
    if (last == null) {
      return null;
    }
    Auditor auditor = new Auditor(loaded.file(), World.asOf(loaded.file().ledger(), today));
    LocalDate best = null;
    long most = Long.MIN_VALUE;
    for (int month = 0; month <= MONTHS; month++) {
      LocalDate day = YearMonth.from(last).plusMonths(month).atDay(MIDDLE);
      if (day.isAfter(today)) {
        break;
      }
      long fits = fits(auditor, reader.read(dated(article, day)));
      if (fits > most) {
        most = fits;
        best = day;
      }
    }
    return best;
  }

  static Article dated(Article article, LocalDate day) {
    return new Article(
        article.title(),
        day,
        article.sha256(),
        article.original(),
        article.text(),
        article.anchors());
  }

  /// The latest day that a whole date in the text names.
  static @Nullable LocalDate lastNamed(Reading reading, LocalDate today) {
    LocalDate last = null;
    for (Claim claim : reading.claims()) {
      for (Claim.Time time : claim.times()) {
        LocalDate day = time.when().earliest();
        boolean whole = time.resolved() == Claim.Resolved.ABSOLUTE;
        if (whole && !day.isAfter(today) && (last == null || day.isAfter(last))) {
          last = day;
        }
      }
    }
    return last;
  }

  private static long fits(Auditor auditor, Reading reading) {
    return auditor.audit(reading, "").claims().stream()
        .mapToLong(j ->
            j.verdict() == Verdict.CONFIRMED ? 1 : j.verdict() == Verdict.CONTRADICTED ? -1 : 0)
        .sum();
  }
}
