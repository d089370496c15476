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
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.clause.Clause;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.commitment.LifeCycle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the parties' agreements are at the date, and what they oblige to.
public final class Commitment {
  /// The obligations that a brief spells out; the others are counted.
  private static final Set<Obligation> SPELT_OUT =
      Set.of(
          Obligation.DEFENCE,
          Obligation.OFFENCE,
          Obligation.NEUTRALITY,
          Obligation.NON_AGGRESSION,
          Obligation.CONSULTATION,
          Obligation.MILITARY_COOPERATION,
          Obligation.SANCTIONS_NON_PARTICIPATION);

  /// Where a passage stands on what is no longer in force.
  private static final int AFTER_ALL_LIVES = 85;

  private Commitment() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    List<Evidence.Agreement> shared =
        in
            .world()
            .items(Evidence.Agreement.class, a -> a.parties().containsAll(in.file().parties()))
            .stream()
            .sorted(
                Comparator.comparing((Evidence.Agreement a) -> !a.id().equals(in.file().subject()))
                    .thenComparing(Evidence::id))
            .toList();
    List<Evidence.Agreement> listed = new ArrayList<>();
    for (Evidence.Agreement agreement : shared) {
      if (in.tabled(agreement)) {
        listed.add(agreement);
        continue;
      }
      passages.add(in.recall(List.of("life-cycle", agreement), at -> lifeCycle(at, agreement)));
      Passage duties =
          in.recall(List.of("obligations", agreement), at -> obligations(at, agreement));
      if (duties != null) {
        passages.add(duties);
      }
    }
    passages.addAll(Listed.passages(in, listed));
    return passages;
  }

  /// Where an agreement stands at the date.
  public static Finding<LifeCycle.Status> status(Setting in, Evidence.Agreement agreement) {
    return status(in, agreement, in.world().date());
  }

  /// Where an agreement stood on a day, as far as the world knows.
  static Finding<LifeCycle.Status> status(
      Setting in, Evidence.Agreement agreement, LocalDate date) {
    return in.recall(List.of("status", agreement, date), at -> computed(at, agreement, date));
  }

  private static Finding<LifeCycle.Status> computed(
      Setting in, Evidence.Agreement agreement, LocalDate date) {
    List<LifeCycle.Step> steps =
        steps(in, agreement.id()).stream()
            .map(s ->
                new LifeCycle.Step(
                    s.id().value(),
                    s.step(),
                    s.by(),
                    s.when(),
                    s.attribution().credibility().grade()))
            .toList();
    LifeCycle.Rule rule =
        switch (agreement.inForceOn()) {
          case SIGNATURE -> LifeCycle.Rule.SIGNATURE;
          case RATIFICATION_BY_ALL -> LifeCycle.Rule.RATIFICATION_BY_ALL;
          case EXCHANGE_OF_INSTRUMENTS -> LifeCycle.Rule.EXCHANGE_OF_INSTRUMENTS;
        };
    LifeCycle.Status status = LifeCycle.at(rule, agreement.parties(), steps, date);
    List<EvidenceId> used =
        Stream.concat(
                Stream.of(agreement.id()),
                Stream.concat(
                    status.used().stream().map(EvidenceId::of),
                    status.discarded().stream().map(d -> EvidenceId.of(d.id()))))
            .toList();
    return Finding.known(
            "life-cycle." + agreement.id(), Methods.LIFE_CYCLE, used, status, status.working())
        .with(
            "enters into force on",
            agreement.inForceOn().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  private static Passage lifeCycle(Setting in, Evidence.Agreement agreement) {
    Finding<LifeCycle.Status> finding = status(in, agreement);
    LifeCycle.Status status = ((Finding.Known<LifeCycle.Status>) finding.result()).value();
    Part title = new Part.Claim(agreement.id(), agreement.title());
    Part stage = Voice.outcome(status.stage().words());
    Part date = Voice.day(in.world().date());
    List<Sentence> sentences = new ArrayList<>();
    List<Finding<?>> basis = List.of(finding);
    boolean dated = status.since() != null && status.stage() != LifeCycle.Stage.NOT_SIGNED;
    List<Part> gist = new ArrayList<>();
    if (dated) {
      Part since = since(in, status);
      String relation = status.stage().binds() ? " since {}" : "; the last step is dated {}";
      sentences.add(
          Sentence.of(
              in.id("doing.life-cycle", agreement.id()),
              Label.FACT,
              basis,
              "as of {}, {} "
                  + (status.stage().binds() ? "has been" : "is")
                  + " {}"
                  + relation
                  + ".",
              date,
              title,
              stage,
              since));
      gist.addAll(
          Passage.Gist.of(
                  status.stage().binds() ? "{} has been {} since {}" : "{} is {} as of {}",
                  title,
                  stage,
                  status.stage().binds() ? since : date)
              .parts());
    } else {
      sentences.add(
          Sentence.of(
              in.id("doing.life-cycle", agreement.id()),
              Label.FACT,
              basis,
              "as of {}, {} is {}.",
              date,
              title,
              stage));
      gist.addAll(Passage.Gist.of("{} is {}", title, stage).parts());
    }
    if (!status.notYet().isEmpty()
        && (status.stage() == LifeCycle.Stage.SIGNED
            || status.stage() == LifeCycle.Stage.RATIFIED_BY_SOME)) {
      sentences.add(
          Sentence.of(
              in.id("doing.life-cycle", agreement.id(), "not-yet"),
              Label.FACT,
              basis,
              "no ratification by {} is recorded.",
              in.voice().names(status.notYet(), 5)));
    }
    for (Evidence.Step step : steps(in, agreement.id())) {
      if (status.used().contains(step.id().value())
          && (step.step() == LifeCycleStep.RATIFIED
              || step.step() == LifeCycleStep.INSTRUMENTS_EXCHANGED
              || step.step() == LifeCycleStep.INVOKED
              || step.step() == LifeCycleStep.LAPSED)) {
        sentences.add(
            Sentence.of(
                in.id("doing.step", step.id()),
                in.label(step),
                List.of(in.contested(step)),
                "{}, {}.",
                Voice.phrase(step.when()),
                in.voice().claim(step)));
      }
    }
    for (LifeCycle.Discarded discarded : status.discarded()) {
      Evidence item = in.world().find(EvidenceId.of(discarded.id()));
      if (item != null) {
        sentences.add(in.setAside(item, discarded.reason(), finding));
      }
    }
    boolean subject = agreement.id().equals(in.file().subject());
    return new Passage(
        Question.DOING,
        "Life of " + agreement.title(),
        subject ? 0 : 80,
        sentences,
        subject ? new Passage.Gist(gist) : null);
  }

  /// When the stage was reached, as precisely as the step that decided it is dated.
  static Part since(Setting in, LifeCycle.Status status) {
    LocalDate day = java.util.Objects.requireNonNull(status.since());
    String decidedBy = status.decidedBy();
    return decidedBy != null
            && in.world().find(EvidenceId.of(decidedBy)) instanceof Evidence.Step step
            && step.when().contains(day)
        ? Voice.time(step.when())
        : Voice.day(day);
  }

  private static @Nullable Passage obligations(Setting in, Evidence.Agreement agreement) {
    List<Evidence.Article> articles =
        in.world().items(Evidence.Article.class, a -> a.agreement().equals(agreement.id())).stream()
            .sorted(Comparator.comparingInt(a -> order(a.number())))
            .toList();
    if (articles.isEmpty()) {
      return null;
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Evidence.Article article : articles) {
      if (!SPELT_OUT.contains(article.obligation())) {
        continue;
      }
      List<Finding<?>> basis = List.of(in.reported(article));
      String id = in.id("doing.article", article.id());
      boolean confirmed = article.attribution().credibility().carriesFact();
      Part number =
          article.number().isEmpty()
              ? new Part.Claim(agreement.id(), agreement.title())
              : new Part.Number(order(article.number()), "Article " + article.number());
      Part what = new Part.Claim(article.id(), article.what());
      sentences.add(
          confirmed
              ? Sentence.of(id, Label.FACT, basis, "{} provides that {}.", number, what)
              : Sentence.of(
                  id,
                  Label.ASSESSMENT,
                  basis,
                  "{} is reported, but not confirmed, to provide that {}.",
                  number,
                  what));
      for (Clause clause : article.clauses()) {
        if (!clause.conditionsInWords().isEmpty()) {
          sentences.add(
              Sentence.of(
                  id + "." + clause.id() + ".conditions",
                  confirmed ? Label.FACT : Label.ASSESSMENT,
                  basis,
                  "that duty is subject to {}.",
                  new Part.Claim(article.id(), Voice.joined(clause.conditionsInWords()))));
        }
      }
    }
    if (!isOver(in, agreement)) {
      sentences.addAll(ClauseReach.sentences(in, agreement, articles));
    }
    long rest = articles.stream().filter(a -> !SPELT_OUT.contains(a.obligation())).count();
    if (rest > 0) {
      Finding<Integer> count =
          Finding.known(
              "articles." + agreement.id(),
              Methods.COUNTING,
              articles.stream().map(Evidence::id).toList(),
              articles.size(),
              List.of());
      sentences.add(
          Sentence.of(
              in.id("doing.articles", agreement.id()),
              Label.FACT,
              List.of(count),
              "{} of the text concern other fields: cooperation, institutions and the life of the agreement itself.",
              Voice.count(rest, "part", "parts")));
    }
    return new Passage(
        Question.DOING,
        "What " + agreement.title() + " obliges to",
        isOver(in, agreement) ? AFTER_ALL_LIVES : 5,
        sentences,
        null);
  }

  /// Whether an agreement of both parties that is in force holds an obligation of that kind.
  ///
  /// @param kind "defence", "offence", "neutrality", "non-aggression"
  public static boolean binds(Setting in, String kind) {
    return in
        .world()
        .items(
            Evidence.Article.class,
            article ->
                article
                    .obligation()
                    .name()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-')
                    .equals(kind))
        .stream()
        .map(article -> in.world().find(article.agreement()))
        .anyMatch(item ->
            item instanceof Evidence.Agreement agreement
                && agreement.parties().containsAll(in.file().parties())
                && ((Finding.Known<LifeCycle.Status>) status(in, agreement).result())
                    .value()
                    .stage()
                    .binds());
  }

  static boolean isOver(Setting in, Evidence.Agreement agreement) {
    LifeCycle.Status status =
        ((Finding.Known<LifeCycle.Status>) status(in, agreement).result()).value();
    return status.stage() == LifeCycle.Stage.ENDED;
  }

  static List<Evidence.Step> steps(Setting in, EvidenceId agreement) {
    return in.world().items(Evidence.Step.class, s -> s.agreement().equals(agreement));
  }

  private static int order(String number) {
    return !number.isEmpty() && number.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(number)
        : 0;
  }
}
