// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.answer.audit.Auditor;
import entente.evidence.Case;
import entente.evidence.claim.Article;
import entente.evidence.claim.Reading;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.SimpleTokenizer;

/// Times reading and judging on one core, beside OpenNLP's tagger on the same sentences.
final class ReadingReport {
  private static final int SENTENCES = 20_000;
  private static final int RUNS = 3;

  private ReadingReport() {}

  /// @param args the folder with the articles
  public static void main(String[] args) throws IOException {
    Case file = ((CaseReading.Read) CaseFolder.read(Path.of("cases/russia-dprk-2024"))).whole();
    ArticleReader reader = new ArticleReader(file.ledger().actors());
    Auditor auditor = new Auditor(file, World.asOf(file.ledger(), file.defaultAsOf()));
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path path : files.filter(ReadingReport::article).sorted().toList()) {
        articles.add(ArticleFile.read(path));
      }
    }
    List<Article> work = new ArrayList<>();
    int sentences = 0;
    while (sentences < SENTENCES) {
      for (Article article : articles) {
        work.add(article);
        sentences += Sentences.of(article.text()).size();
      }
    }
    double[] read = new double[RUNS];
    double[] judged = new double[RUNS];
    double[] tagged = new double[RUNS];
    POSTaggerME tagger = tagger();
    int claims = 0;
    for (int run = 0; run < RUNS; run++) {
      long began = System.nanoTime();
      List<Reading> readings = new ArrayList<>();
      for (Article article : work) {
        readings.add(reader.read(article));
      }
      long done = System.nanoTime();
      claims = 0;
      for (Reading reading : readings) {
        claims += auditor.audit(reading, "").claims().size();
      }
      long end = System.nanoTime();
      for (Article article : work) {
        for (var span : Sentences.of(article.text())) {
          tagger.tag(SimpleTokenizer.INSTANCE.tokenize(span.in(article.text())));
        }
      }
      long last = System.nanoTime();
      read[run] = sentences / ((done - began) / 1e9);
      judged[run] = sentences / ((end - began) / 1e9);
      tagged[run] = sentences / ((last - end) / 1e9);
    }
    System.out.printf(
        "%d sentences, %d claims, one core, best of %d runs%n%n", sentences, claims, RUNS);
    System.out.println("| what | sentences a second | to the tagger |");
    System.out.println("| --- | --- | --- |");
    row("read", best(read), best(tagged));
    row("read and judged", best(judged), best(tagged));
    row("OpenNLP's tokeniser and tagger alone", best(tagged), best(tagged));
  }

  private static boolean article(Path path) {
    String name = String.valueOf(path.getFileName());
    return (name.endsWith(".txt") || name.endsWith(".md")) && !name.equals("README.md");
  }

  private static POSTaggerME tagger() throws IOException {
    String name = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    try (InputStream in = Objects.requireNonNull(ReadingReport.class.getResourceAsStream(name))) {
      return new POSTaggerME(new POSModel(in));
    }
  }

  private static double best(double[] rates) {
    double best = 0;
    for (double rate : rates) {
      best = Math.max(best, rate);
    }
    return best;
  }

  private static void row(String what, double rate, double tagger) {
    System.out.printf("| %s | %,.0f | %.2f |%n", what, rate, rate / tagger);
  }
}
