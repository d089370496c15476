// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.commitment;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.evidence.Evidence;
import entente.model.commitment.LifeCycle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Agreements of which a table gives dates and kinds of obligation, and nothing else.
final class Listed {
  /// How many agreements that are over a brief tells; the others are counted.
  private static final int TOLD = 3;

  private Listed() {}

  static List<Passage> passages(Setting in, List<Evidence.Agreement> agreements) {
    List<Evidence.Agreement> inForce = new ArrayList<>();
    List<Evidence.Agreement> over = new ArrayList<>();
    for (Evidence.Agreement agreement : agreements) {
      (Commitment.isOver(in, agreement) ? over : inForce).add(agreement);
    }
    List<Passage> passages = new ArrayList<>();
    if (!inForce.isEmpty()) {
      passages.add(inForce(in, inForce));
    }
    if (!over.isEmpty()) {
      passages.add(over(in, over));
    }
    return passages;
  }

  private static Passage inForce(Setting in, List<Evidence.Agreement> agreements) {
    List<Sentence> sentences = new ArrayList<>();
    List<Evidence.Article> all = new ArrayList<>();
    for (Evidence.Agreement agreement : agreements) {
      Finding<LifeCycle.Status> finding = Commitment.status(in, agreement);
      List<Evidence.Article> articles = articles(in, agreement);
      all.addAll(articles);
      List<Finding<?>> basis = new ArrayList<>(List.of(finding));
      articles.forEach(article -> basis.add(in.reported(article)));
      Part title = new Part.Claim(agreement.id(), agreement.title());
      Part since = Commitment.since(in, value(finding));
      sentences.add(
          articles.isEmpty()
              ? Sentence.of(
                  in.id("doing.life-cycle", agreement.id()),
                  Label.FACT,
                  basis,
                  "{} has bound both since {}.",
                  title,
                  since)
              : Sentence.of(
                  in.id("doing.life-cycle", agreement.id()),
                  Label.FACT,
                  basis,
                  "{} has bound both since {}; it provides that {}.",
                  title,
                  since,
                  new Part.Claim(
                      articles.getFirst().id(),
                      Voice.joined(articles.stream().map(Evidence.Article::what).toList()))));
    }
    List<String> kinds = kinds(all);
    Passage.Gist gist =
        kinds.isEmpty()
            ? null
            : Passage.Gist.of(
                agreements.size() == 1
                    ? "{} in force obliges them to {}"
                    : "{} in force oblige them to {}",
                Voice.count(agreements.size(), "alliance", "alliances"),
                Voice.outcome(Voice.joined(kinds)));
    if (gist != null) {
      Finding<Integer> counted =
          Finding.known(
              "alliances-in-force",
              Methods.COUNTING,
              all.stream().map(Evidence::id).toList(),
              agreements.size(),
              List.of());
      List<Part> parts = new ArrayList<>(gist.parts());
      parts.add(new Part.Words("."));
      sentences.addFirst(new Sentence("doing.alliances", Label.FACT, parts, List.of(counted)));
    }
    return new Passage(Question.DOING, "Alliances in force", 5, sentences, gist);
  }

  private static Passage over(Setting in, List<Evidence.Agreement> agreements) {
    List<Evidence.Agreement> latest =
        agreements.stream()
            .sorted(Comparator.comparing(agreement -> ended(in, agreement)))
            .toList();
    List<Sentence> sentences = new ArrayList<>();
    Finding<Integer> counted =
        Finding.known(
            "alliances-over",
            Methods.COUNTING,
            agreements.stream().map(Evidence::id).toList(),
            agreements.size(),
            List.of());
    sentences.add(
        Sentence.of(
            "doing.alliances.over",
            Label.FACT,
            List.of(counted),
            (agreements.size() == 1
                    ? "{} of theirs is no longer in force"
                    : "{} of theirs are no longer in force")
                + (agreements.size() > TOLD ? "; the last to end were these." : "."),
            Voice.count(agreements.size(), "earlier alliance", "earlier alliances")));
    for (Evidence.Agreement agreement :
        latest.subList(Math.max(0, latest.size() - TOLD), latest.size())) {
      Finding<LifeCycle.Status> finding = Commitment.status(in, agreement);
      List<Evidence.Article> articles = articles(in, agreement);
      List<Finding<?>> basis = new ArrayList<>(List.of(finding));
      articles.forEach(article -> basis.add(in.reported(article)));
      Part title = new Part.Claim(agreement.id(), agreement.title());
      Part until = Commitment.since(in, value(finding));
      List<String> kinds = kinds(articles);
      sentences.add(
          kinds.isEmpty()
              ? Sentence.of(
                  in.id("doing.life-cycle", agreement.id()),
                  Label.FACT,
                  basis,
                  "{} bound both until {}.",
                  title,
                  until)
              : Sentence.of(
                  in.id("doing.life-cycle", agreement.id()),
                  Label.FACT,
                  basis,
                  "{} bound both to {} until {}.",
                  title,
                  Voice.outcome(Voice.joined(kinds)),
                  until));
    }
    return new Passage(Question.DOING, "Earlier alliances", 85, sentences, null);
  }

  private static java.time.LocalDate ended(Setting in, Evidence.Agreement agreement) {
    return Objects.requireNonNull(value(Commitment.status(in, agreement)).since());
  }

  private static LifeCycle.Status value(Finding<LifeCycle.Status> finding) {
    return ((Finding.Known<LifeCycle.Status>) finding.result()).value();
  }

  private static List<Evidence.Article> articles(Setting in, Evidence.Agreement agreement) {
    return in.world().items(Evidence.Article.class).stream()
        .filter(article -> article.agreement().equals(agreement.id()))
        .sorted(Comparator.comparing(Evidence.Article::obligation))
        .toList();
  }

  /// "defence, neutrality and consultation", each once.
  private static List<String> kinds(List<Evidence.Article> articles) {
    return articles.stream()
        .map(Evidence.Article::obligation)
        .distinct()
        .sorted()
        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
