// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.record;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.evidence.Evidence;
import entente.model.record.Prior;
import entente.model.record.Rate;
import entente.model.record.TrackRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often the parties' trials of a capability succeeded, and what that says of the next.
public final class Capability {
  private Capability() {}

  public static List<Passage> passages(Setting in) {
    Map<String, List<Evidence.Trial>> byCapability = new TreeMap<>();
    for (Evidence.Trial trial : in.world().items(Evidence.Trial.class)) {
      if (in.isParty(trial.actor())) {
        byCapability.computeIfAbsent(key(trial), _ -> new ArrayList<>()).add(trial);
      }
    }
    List<Passage> passages = new ArrayList<>();
    byCapability.forEach((_, trials) -> passages.add(passage(in, trials)));
    return passages;
  }

  private static String key(Evidence.Trial trial) {
    return trial.actor() + "." + trial.capability();
  }

  /// The rate of success that trials of one capability show.
  public static Finding<Rate> rate(List<Evidence.Trial> trials) {
    Evidence.Trial any = trials.getFirst();
    int successes = (int) trials.stream().filter(Evidence.Trial::succeeded).count();
    Rate rate = TrackRecord.of(successes, trials.size() - successes, Prior.JEFFREYS);
    return Finding.known(
            "record." + key(any).toLowerCase(java.util.Locale.ROOT),
            Methods.RECORD,
            trials.stream().map(Evidence::id).toList(),
            rate,
            rate.working())
        .with("prior", "Jeffreys");
  }

  private static Passage passage(Setting in, List<Evidence.Trial> trials) {
    Evidence.Trial any = trials.getFirst();
    ActorId actor = in.world().ledger().stateOf(any.actor());
    Finding<Rate> finding = rate(trials);
    Rate rate = ((Finding.Known<Rate>) finding.result()).value();
    Part capability = new Part.Term(any.capability(), any.capability().replace('-', ' '));
    String id = in.id("wants", actor, "record", any.capability());
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
            id,
            Label.FACT,
            List.of(finding),
            "{} is recorded with {} of {}, of which {} succeeded.",
            in.voice().name(any.actor()),
            Voice.count(trials.size(), "trial", "trials"),
            capability,
            Voice.number(rate.successes())));
    for (Evidence.Trial trial : trials) {
      sentences.add(
          Sentence.of(
              in.id("wants", actor, "trial", trial.id()),
              in.label(trial),
              List.of(in.contested(trial)),
              "{}, {}.",
              Voice.phrase(trial.when()),
              in.voice().claim(trial)));
    }
    Part.Chance chance = Voice.chance(Interval.of(rate.q05(), rate.q95()));
    sentences.add(
        Sentence.of(
            id + ".next",
            Label.ASSESSMENT,
            List.of(finding),
            "the likelihood that the next succeeds: {}; the middle estimate is {}, and {} stays open.",
            chance,
            Voice.percent(rate.q50()),
            Voice.share(Interval.of(rate.q05(), rate.q95()))));
    return new Passage(
        in.wants(actor), "Record: " + any.capability().replace('-', ' '), 60, sentences, null);
  }
}
