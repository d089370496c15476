// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.trend;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Quantity;
import entente.evidence.Evidence;
import entente.evidence.Series;
import java.util.ArrayList;
import java.util.List;

/// The state a party is in, by the last published value of each series about it.
public final class Condition {
  private Condition() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    for (ActorId party : in.sorted()) {
      List<Sentence> sentences = new ArrayList<>();
      for (Series series : in.world().ledger().series()) {
        List<Evidence.Indicator> values = CommonlySaid.series(in, party, series.id());
        if (!values.isEmpty()) {
          Evidence.Indicator last = values.getLast();
          sentences.add(
              in.recall(List.of("latest", party, last), at -> latest(at, party, series, last)));
        }
      }
      if (!sentences.isEmpty()) {
        passages.add(new Passage(in.wants(party), "Condition", 50, sentences, null));
      }
    }
    return passages;
  }

  private static Sentence latest(
      Setting in, ActorId party, Series series, Evidence.Indicator value) {
    Finding<Evidence> finding =
        Finding.known(
            in.id("latest", party, series.id()),
            Methods.REPORTED,
            List.of(value.id()),
            value,
            List.of());
    List<ActorId> claimants = value.attribution().saidBy();
    Part amount = new Part.Number(value.amount().figure(), signed(series, value.amount()));
    Part period = Voice.phrase(value.when());
    String id = in.id("wants", party, "latest", series.id());
    boolean doubtful = !value.attribution().credibility().carriesFact();
    String lead =
        doubtful
            ? "for {}, the last figure, not confirmed, "
            : "for {}, the last published figure ";
    return claimants.isEmpty()
        ? Sentence.of(
            id,
            doubtful ? Label.ASSESSMENT : Label.FACT,
            List.of(finding),
            lead + "of {} is {}, {}.",
            in.voice().name(party),
            in.voice().series(series.id()),
            amount,
            period)
        : Sentence.of(
            id,
            doubtful ? Label.ASSESSMENT : Label.FACT,
            List.of(finding),
            lead + "of {} is {}, {}, by the estimate of {}.",
            in.voice().name(party),
            in.voice().series(series.id()),
            amount,
            period,
            in.voice().names(claimants, 2));
  }

  /// A rate of growth carries its sign: "+3.1 per cent".
  private static String signed(Series series, Quantity amount) {
    boolean rate = series.unit() == entente.domain.Unit.PERCENT && series.id().contains("growth");
    return rate && amount.low() > 0 && amount.bound() == Quantity.Bound.EXACTLY
        ? "+" + Figures.number(amount.low()) + " %"
        : amount.words().replace(" per cent", " %");
  }
}
