// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import entente.source.articles.ArticleFile;
import entente.source.articles.ArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which article, by which case, published when.
final class ArticleOptions {
  @Parameters(
      index = "0",
      paramLabel = "ARTICLE",
      description = "A file of plain text, Markdown, HTML or PDF.")
  private Path file = Path.of("");

  @Option(
      names = "--case",
      paramLabel = "CASE",
      description =
          "The case to read it by. Default: the shipped case whose two states it names most.")
  private @Nullable String name;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When the article was published, where it does not say so itself.")
  private @Nullable String date;

  String fileName() {
    return String.valueOf(file.getFileName());
  }

  Article article() {
    if (!Files.exists(file)) {
      throw new UserMistake("there is no file " + file + ".\nMaybe the name is misspelt.");
    }
    try {
      return ArticleFile.read(file);
    } catch (ArticleFile.Unreadable e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UserMistake("cannot read " + file + ": " + e.getMessage());
    }
  }

  boolean dated(Article article) {
    return date != null || article.date() != null;
  }

  /// The article with its date: as asked, as it says itself, or else the case's.
  Article dated(Article article, Cases.Loaded loaded) {
    LocalDate own = article.date();
    LocalDate day =
        CaseOptions.date(date, own == null ? loaded.file().defaultAsOf() : own, "--date");
    return new Article(
        article.title(),
        day,
        article.sha256(),
        article.original(),
        article.text(),
        article.anchors());
  }

  Reading read(Article article, Cases.Loaded loaded) {
    return new ArticleReader(loaded.file().ledger().actors()).read(article);
  }

  /// The case asked for, or the shipped one that fits the article best.
  Cases.Loaded loaded(Article article) {
    if (name != null) {
      return Cases.load(name);
    }
    Cases.@Nullable Loaded best = null;
    long most = 0;
    for (Path shipped : Cases.named()) {
      Cases.Loaded loaded = Cases.load(String.valueOf(shipped.getFileName()));
      long fits = fits(article, loaded);
      if (fits > most) {
        most = fits;
        best = loaded;
      }
    }
    if (best == null) {
      throw new UserMistake(
          "the article names the two states of no case that is shipped.\nMaybe give one with --case.");
    }
    return best;
  }

  /// How often the article names the state of the two that it names less often.
  private static long fits(Article article, Cases.Loaded loaded) {
    Collection<Actor> actors = loaded.file().ledger().actors();
    List<Claim> claims = new ArticleReader(actors).read(article).claims();
    long least = Long.MAX_VALUE;
    for (ActorId party : loaded.file().parties()) {
      long named =
          claims.stream()
              .flatMap(claim -> claim.actors().stream())
              .filter(m -> m.form() != Claim.Form.PRONOUN)
              .filter(m -> loaded.file().ledger().stateOf(m.actor()).equals(party))
              .count();
      least = Math.min(least, named);
    }
    return least;
  }
}
