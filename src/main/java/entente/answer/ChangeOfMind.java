// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.answer.commitment.Commitment;
import entente.answer.pooling.RivalClaims;
import entente.answer.record.Capability;
import entente.answer.restriction.Restriction;
import entente.domain.Interval;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.model.commitment.LifeCycle;
import entente.model.pooling.Pooling;
import entente.model.record.Prior;
import entente.model.record.Rate;
import entente.model.record.TrackRecord;
import entente.model.restriction.CapUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What would turn an answer: for each mechanism, the observation that its result hangs on.
public final class ChangeOfMind {
  private ChangeOfMind() {}

  public static List<Sentence> sentences(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    EvidenceId subject = in.file().subject();
    if (subject != null && in.world().find(subject) instanceof Evidence.Agreement agreement) {
      sentences.add(agreement(in, agreement));
    }
    for (Evidence.Measure measure : in.world().items(Evidence.Measure.class)) {
      if (measure.kind() == Evidence.MeasureKind.CAP) {
        Finding<CapUse.Use> use = Restriction.use(in, measure);
        if (use != null
            && use.result() instanceof Finding.Known<CapUse.Use>(CapUse.Use known)
            && known.crossing() instanceof CapUse.WouldPass) {
          sentences.add(
              Sentence.of(
                  in.id("change.cap", measure.id()),
                  Label.ASSESSMENT,
                  List.of(use),
                  "reports of deliveries above {} would show that {} is passed; they now come to {}.",
                  Voice.amount(Objects.requireNonNull(measure.limit())),
                  new Part.Claim(measure.id(), measure.what()),
                  Voice.amount(known.total(), known.unit())));
        }
        if (use != null
            && use.result() instanceof Finding.Known<CapUse.Use>(CapUse.Use known)
            && known.crossing() instanceof CapUse.PassedBetween) {
          sentences.add(
              Sentence.of(
                  in.id("change.cap", measure.id()),
                  Label.ASSESSMENT,
                  List.of(use),
                  "a better report of deliveries that stayed under {}, at most {}, would overturn that it was passed.",
                  new Part.Claim(measure.id(), measure.what()),
                  Voice.amount(Objects.requireNonNull(measure.limit()))));
        }
      }
    }
    for (Figure figure : in.world().ledger().figures()) {
      List<Evidence.Measured> claims = RivalClaims.claims(in, figure);
      if (claims.size() > 1) {
        figure(in, figure, claims, sentences);
      }
    }
    records(in, sentences);
    mandates(in, sentences);
    return sentences;
  }

  private static Sentence agreement(Setting in, Evidence.Agreement agreement) {
    Finding<LifeCycle.Status> status = Commitment.status(in, agreement);
    LifeCycle.Stage stage = ((Finding.Known<LifeCycle.Status>) status.result()).value().stage();
    Part title = new Part.Claim(agreement.id(), agreement.title());
    String id = in.id("change.life-cycle", agreement.id());
    List<Finding<?>> basis = List.of(status);
    return switch (stage) {
      case NOT_SIGNED, SIGNED, RATIFIED_BY_SOME, RATIFIED_BY_ALL ->
          Sentence.of(
              id,
              Label.ASSESSMENT,
              basis,
              "{} becomes binding with {}; a report of that would change what it obliges to.",
              title,
              Voice.outcome(
                  switch (agreement.inForceOn()) {
                    case SIGNATURE -> "its signature";
                    case RATIFICATION_BY_ALL -> "the last ratification";
                    case EXCHANGE_OF_INSTRUMENTS -> "the exchange of instruments";
                  }));
      case IN_FORCE ->
          Sentence.of(
              id,
              Label.ASSESSMENT,
              basis,
              "a notice of termination by a party would begin the end of {}.",
              title);
      case NOTICE_GIVEN ->
          Sentence.of(
              id,
              Label.ASSESSMENT,
              basis,
              "a withdrawal of the notice would keep {} in force.",
              title);
      case ENDED ->
          Sentence.of(
              id, Label.ASSESSMENT, basis, "a new agreement would have to replace {}.", title);
    };
  }

  private static void figure(
      Setting in, Figure figure, List<Evidence.Measured> claims, List<Sentence> sentences) {
    Finding<Pooling.Pool> finding = RivalClaims.pool(in, figure, claims);
    Pooling.Pool pool = ((Finding.Known<Pooling.Pool>) finding.result()).value();
    boolean open =
        pool.agreement() == Pooling.Agreement.CONFLICT
            || pool.agreement() == Pooling.Agreement.ONE_ORIGIN;
    if (open) {
      sentences.add(
          Sentence.of(
              in.id("change.figure", figure.id()),
              Label.ASSESSMENT,
              List.of(finding),
              "a count of {} by somebody who did not rely on the same reports would narrow or move the figure.",
              in.voice().figure(figure.id())));
    }
  }

  private static void mandates(Setting in, List<Sentence> sentences) {
    for (Evidence.Measure mandate : in.world().items(Evidence.Measure.class)) {
      if (mandate.kind() == Evidence.MeasureKind.MANDATE
          && mandate.ends() != null
          && mandate.on().stream().anyMatch(in.file().parties()::contains)) {
        boolean lapsed = mandate.ends().latest().isBefore(in.world().date());
        sentences.add(
            Sentence.of(
                in.id("change.mandate", mandate.id()),
                Label.ASSESSMENT,
                List.of(in.reported(mandate)),
                lapsed
                    ? "a vote that adopts {} anew would restore what ended on {}."
                    : "a vote that fails to renew {} would end it on {}.",
                new Part.Claim(mandate.id(), mandate.what()),
                Voice.day(mandate.ends().latest())));
      }
    }
  }

  private static void records(Setting in, List<Sentence> sentences) {
    Map<String, List<Evidence.Trial>> trials = new TreeMap<>();
    for (Evidence.Trial trial : in.world().items(Evidence.Trial.class)) {
      if (in.isParty(trial.actor())) {
        trials
            .computeIfAbsent(trial.actor() + "." + trial.capability(), _ -> new ArrayList<>())
            .add(trial);
      }
    }
    trials.forEach((key, list) ->
        sentences.add(in.recall(List.of("record", list), at -> record(at, key, list))));
  }

  private static Sentence record(Setting in, String key, List<Evidence.Trial> list) {
    Finding<Rate> now = Capability.rate(list);
    Rate rate = ((Finding.Known<Rate>) now.result()).value();
    Rate next =
        TrackRecord.of(rate.successes() + 1, rate.trials() - rate.successes(), Prior.JEFFREYS);
    Finding<Rate> after =
        Finding.known(
                in.id("record-after-success", key),
                Methods.RECORD,
                now.evidence(),
                next,
                next.working())
            .with("assumed", "the next trial succeeds");
    return Sentence.of(
        in.id("change.record", key),
        Label.ASSESSMENT,
        List.of(now, after),
        "a success at the next trial of {} by {} would move the middle estimate of its rate from {} to {}.",
        new Part.Term(list.getFirst().capability(), list.getFirst().capability().replace('-', ' ')),
        in.voice().name(list.getFirst().actor()),
        Voice.share(Interval.point(rate.q50())),
        Voice.share(Interval.point(next.q50())));
  }
}
