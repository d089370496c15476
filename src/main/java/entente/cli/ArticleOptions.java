// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.evidence.Case;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import entente.source.SafeFile;
import entente.source.articles.ArticleFile;
import entente.source.articles.ArticleReader;
import entente.source.articles.EndpointExtractor;
import entente.source.articles.Grounding;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
          "The case to read it by; or two states, as in USA-JPN, of which the added tables tell. Default: the shipped case whose two states it names most.")
  private @Nullable String name;

  @Option(
      names = "--data",
      description =
          "Judge by the added tables too (see: entente data); where no case is named, by them alone, on the two states that the article names most.")
  private boolean data;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "The file that holds the added tables (see: entente data --help).")
  private @Nullable Path store;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When the article was published, where it does not say so itself.")
  private @Nullable String date;

  @Option(
      names = "--extractor",
      paramLabel = "URL",
      description =
          "Ask this endpoint (OpenAI's chat-completions protocol) which words make a claim. The article is sent to it. Its quotations count only where they stand in the text to the letter; the key is taken from ENTENTE_EXTRACTOR_KEY. Off by default.")
  private @Nullable URI extractor;

  @Option(names = "--extractor-model", paramLabel = "NAME", description = "The model to ask there.")
  private String extractorModel = "default";

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description = "Write what of the endpoint's answer was not taken, and why, to this file.")
  private @Nullable Path review;

  /// The folder of what no folder holds: two states of which the tables alone tell.
  static final Path TABLES = Path.of("");

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /// The article's own day; where it has none, the last that it names; else today.
  private static LocalDate ownDay(Article article) {
    LocalDate own = article.date();
    if (own != null) {
      return own;
    }
    LocalDate last = ArticleDay.lastNamed(new ArticleReader(List.of()).read(article), today());
    return last == null ? today() : last;
  }

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

  /// The article with its date: as asked, as it says itself, as its dates fit the evidence best, or
  /// else the case's.
  Article dated(Article article, Cases.Loaded loaded) {
    LocalDate own = article.date();
    if (date == null && own == null) {
      own =
          loaded.folder().equals(TABLES)
              ? ownDay(article)
              : ArticleDay.of(article, loaded, today());
    }
    LocalDate day =
        CaseOptions.date(date, own == null ? loaded.file().defaultAsOf() : own, "--date");
    return ArticleDay.dated(article, day);
  }

  Reading read(Article article, Cases.Loaded loaded, PrintWriter err) {
    ArticleReader reader = new ArticleReader(loaded.file().ledger().actors());
    URI address = extractor;
    if (address == null) {
      return reader.read(article);
    }
    if (address.getScheme() == null || !address.getScheme().startsWith("http")) {
      throw new UserMistake(
          "--extractor: '"
              + address
              + "' is no web address.\nMaybe write http://localhost:8080/v1");
    }
    try {
      ArticleReader.Assisted assisted =
          reader.read(
              article,
              new EndpointExtractor(
                  address, extractorModel, System.getenv("ENTENTE_EXTRACTOR_KEY")));
      review(assisted.review(), err);
      return assisted.reading();
    } catch (IOException e) {
      String why = e.getMessage() == null ? "no answer" : e.getMessage();
      throw new UserMistake("--extractor: " + why + ".\nMaybe try without it.");
    }
  }

  private void review(List<Grounding.Refused> refused, PrintWriter err) throws IOException {
    if (refused.isEmpty()) {
      return;
    }
    err.println(refused.size() + " quotations were not taken; --review FILE lists them.");
    if (review != null) {
      StringBuilder lines = new StringBuilder("sentence\tquote\treason\n");
      for (Grounding.Refused one : refused) {
        String quote = one.quoted().quote().replaceAll("[\\p{Cntrl}]+", " ");
        lines
            .append(one.quoted().sentence())
            .append('\t')
            .append(quote)
            .append('\t')
            .append(one.reason())
            .append('\n');
      }
      SafeFile.replace(review, lines.toString());
    }
  }

  /// The case asked for, with the tables where these are asked for; the tables alone on two states;
  /// or the shipped case that fits the article best.
  ///
  /// @param until the last day of which the tables may tell; the article's own where it is null
  Cases.Loaded loaded(Article article, @Nullable LocalDate until, PrintWriter err) {
    boolean pair = name != null && !Cases.exists(name) && Pairs.words(name).isPresent();
    if (pair || (data && name == null)) {
      LocalDate own = date == null ? ownDay(article) : CaseOptions.date(date, today(), "--date");
      LocalDate day = until == null ? own : until;
      Pairs.Words words =
          name == null ? Pairs.named(article, day) : Pairs.words(name).orElseThrow();
      Case file = Pairs.history(words, day, store);
      if (name == null) {
        err.println(
            "Judged by the added tables on the two states that it names most, "
                + file.title()
                + "; --case names others.");
      }
      return new Cases.Loaded(TABLES, file, List.of());
    }
    if (name != null) {
      Cases.Loaded loaded = Cases.load(name);
      return data
          ? new Cases.Loaded(
              loaded.folder(),
              Pairs.joinHistory(loaded.file(), until == null ? today() : until, store),
              loaded.presets())
          : loaded;
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
          "the article names the two states of no case that is shipped.\nMaybe give one with --case, or --data to judge it by the added tables.");
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
