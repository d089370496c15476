// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.commitment;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Obligation;
import entente.domain.Truth;
import entente.domain.Working;
import entente.domain.clause.Act;
import entente.domain.clause.Clause;
import entente.domain.clause.Exemption;
import entente.domain.clause.Incident;
import entente.domain.clause.Point;
import entente.domain.clause.Reading;
import entente.domain.clause.Target;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.commitment.CasusFoederis;
import entente.model.commitment.Force;
import entente.model.commitment.LifeCycle;
import entente.model.commitment.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the words of an agreement's clauses reach, for a brief: whom an invasion binds, that an
/// attack by a party does not, whether a war under way is left out, and who reads it how.
final class ClauseReach {
  /// A state that is no party.
  private static final ActorId ANOTHER_STATE = ActorId.of("another-state");

  private final Setting in;
  private final Evidence.Agreement agreement;
  private final List<Sentence> sentences = new ArrayList<>();

  private ClauseReach(Setting in, Evidence.Agreement agreement) {
    this.in = in;
    this.agreement = agreement;
  }

  static List<Sentence> sentences(
      Setting in, Evidence.Agreement agreement, List<Evidence.Article> articles) {
    ClauseReach reach = new ClauseReach(in, agreement);
    reach.write(
        articles.stream()
            .filter(article -> article.clauses().stream().anyMatch(Clause::isForIncidents))
            .toList());
    return reach.sentences;
  }

  private void write(List<Evidence.Article> articles) {
    if (articles.isEmpty()) {
      return;
    }
    boolean defends = false;
    for (Evidence.Article article : articles) {
      for (Clause clause : article.clauses()) {
        if (clause.isForIncidents() && clause.obligation() == Obligation.DEFENCE) {
          defends = true;
          defence(article, clause);
        }
      }
    }
    Finding<Integer> read =
        Finding.known(
            "clauses." + agreement.id(),
            Methods.CASUS_FOEDERIS,
            articles.stream().map(Evidence::id).toList(),
            articles.size(),
            List.of(new Working("the clauses on the use or threat of force were looked through")));
    if (!defends) {
      sentences.add(
          Sentence.of(
              in.id("doing.clause", agreement.id(), "no-defence"),
              Label.ASSESSMENT,
              List.of(read),
              agreement.parties().size() == 2
                  ? "by its words, no clause of {} obliges a party to defend the other."
                  : "by its words, no clause of {} obliges a party to defend another.",
              title()));
      return;
    }
    boolean leavesOut =
        articles.stream()
            .flatMap(article -> article.clauses().stream())
            .flatMap(clause -> clause.exceptions().stream())
            .anyMatch(exception ->
                exception instanceof Exemption.WarUnderWay
                    || exception instanceof Exemption.OwnWar);
    if (!leavesOut) {
      sentences.add(
          Sentence.of(
              in.id("doing.clause", agreement.id(), "war-under-way"),
              Label.ASSESSMENT,
              List.of(read),
              "no clause of {} leaves out a war that was already under way.",
              title()));
    }
    for (Evidence.Article article : articles) {
      for (Clause clause : article.clauses()) {
        clause.readings().forEach(reading -> reading(article, clause, reading));
      }
    }
  }

  private Part title() {
    return new Part.Claim(agreement.id(), agreement.title());
  }

  private void defence(Evidence.Article article, Clause clause) {
    String id = in.id("doing.clause", article.id(), clause.id());
    ActorId victim = agreement.parties().getLast();
    ActorId bound = agreement.parties().getFirst();
    Finding<Verdict> invaded =
        tried(article, clause, "invaded", bound, incident(ANOTHER_STATE, Act.INVASION, victim));
    Finding<Verdict> attacked =
        tried(article, clause, "attacked", bound, incident(ANOTHER_STATE, Act.ATTACK, victim));
    Finding<Verdict> began =
        tried(article, clause, "began", bound, incident(victim, Act.ATTACK, ANOTHER_STATE));
    Part number = new Part.Claim(article.id(), "Article " + article.number());
    sentences.add(
        Sentence.of(
            id + ".invaded",
            Label.ASSESSMENT,
            List.of(invaded, attacked),
            asFarAsKnown(article)
                + "by the words of {}, an invasion of a party by another state {} to {}; an attack whose form is not told {}.",
            number,
            binds(invaded),
            new Part.Claim(article.id(), clause.duty().what()),
            binds(attacked)));
    sentences.add(
        Sentence.of(
            id + ".began",
            Label.ASSESSMENT,
            List.of(began),
            asFarAsKnown(article)
                + "a war that a party itself begins by attacking another state {} under {}.",
            binds(began),
            number));
  }

  /// That it binds only later, where it is not in force; and that its words are only reported,
  /// where they are not confirmed.
  private String asFarAsKnown(Evidence.Article article) {
    LifeCycle.Status status =
        ((Finding.Known<LifeCycle.Status>) Commitment.status(in, agreement).result()).value();
    return (article.attribution().credibility().carriesFact() ? "" : "as far as reported, ")
        + (status.stage().binds() ? "" : "once in force, ");
  }

  private Part binds(Finding<Verdict> finding) {
    boolean two = agreement.parties().size() == 2;
    return Voice.outcome(
        switch (((Finding.Known<Verdict>) finding.result()).value().bound()) {
          case YES -> "binds the " + (two ? "other" : "others");
          case NO -> "does not bind the " + (two ? "other" : "others");
          case UNKNOWN ->
              "leaves open whether the " + (two ? "other is bound" : "others are bound");
        });
  }

  private Finding<Verdict> tried(
      Evidence.Article article, Clause clause, String what, ActorId bound, Incident incident) {
    Map<Point, Boolean> wordsAlone = Map.of();
    Verdict verdict =
        CasusFoederis.test(clause, agreement.parties(), bound, Force.ALWAYS, incident, wordsAlone);
    return Finding.known(
            "clause." + article.id() + "." + clause.id() + "." + what,
            Methods.CASUS_FOEDERIS,
            List.of(agreement.id(), article.id()),
            verdict,
            verdict.checks().stream()
                .map(check -> new Working(check.predicate().words() + ": " + check.truth().words()))
                .toList())
        .with("tried on", incident.act().verb() + ", once the agreement is in force");
  }

  private Incident incident(ActorId attacker, Act act, ActorId victim) {
    LocalDate day = in.world().date();
    return new Incident(
        List.of(attacker),
        act,
        victim,
        null,
        Target.METROPOLITAN,
        day,
        Truth.YES,
        Truth.NO,
        null,
        Truth.YES,
        Truth.YES,
        Truth.UNKNOWN);
  }

  private void reading(Evidence.Article article, Clause clause, Reading reading) {
    List<Evidence> said =
        reading.saidIn().stream()
            .map(id -> in.world().find(EvidenceId.of(id)))
            .filter(Objects::nonNull)
            .map(Evidence.class::cast)
            .sorted(Comparator.comparing(Evidence::when))
            .toList();
    if (said.isEmpty()) {
      return;
    }
    Finding<Reading> finding =
        Finding.known(
            "reading." + article.id() + "." + clause.id() + "." + reading.id(),
            Methods.REPORTED,
            said.stream().map(Evidence::id).toList(),
            reading,
            List.of());
    sentences.add(
        Sentence.of(
            in.id("doing.reading", article.id(), clause.id(), reading.id()),
            Label.ASSESSMENT,
            List.of(finding),
            "as read by {}, and said {}: {}.",
            in.voice().names(reading.by(), 3),
            Voice.phrase(said.getFirst().when()),
            new Part.Claim(article.id(), reading.what())));
  }
}
