// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Label;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.PloverType;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.model.exposure.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finance and secondary sanctions: the sanctions that the reader's country set, or trade that
/// those of others can reach.
final class Finance {
  private Finance() {}

  static @Nullable Reach of(Standpoint you) {
    List<Evidence.Measure> own = you.ownSanctions();
    List<Evidence.Indicator> ties = ties(you);
    if (own.isEmpty() && ties.isEmpty()) {
      return null;
    }
    Reach.Search search = new Reach.Search(Field.FINANCE);
    Interval exposure = Interval.point(0);
    if (!own.isEmpty()) {
      List<ActorId> reached =
          you.in().sorted().stream()
              .filter(party -> own.stream().anyMatch(m -> m.on().contains(party)))
              .toList();
      exposure = Interval.point((double) reached.size() / you.in().sorted().size());
      search.take("exposure", "the share of the parties that its own sanctions reach");
      search.say(
          Reach.Line.of(
              "own",
              Label.FACT,
              own,
              "{} holds {} in force against {}, alone or with others.",
              you.name(),
              Voice.count(own.size(), "measure", "measures"),
              you.in().voice().names(reached, 2)));
    }
    for (Evidence.Indicator tie : ties) {
      Interval share = tie.amount().interval().dividedBy(100).clampedTo(Interval.UNIT);
      exposure =
          Interval.of(
              Math.max(exposure.low(), share.low()), Math.max(exposure.high(), share.high()));
      search.take("exposure of trade", "the share of a party's trade that runs through it");
      search.say(
          Reach.Line.of(
              tie.id().value(),
              you.in().label(tie),
              List.of(tie),
              "{}, {}, which the sanctions of others can reach.",
              Voice.phrase(tie.when()),
              you.in().voice().claim(tie)));
    }
    List<Evidence> acts = acts(you);
    search.say(you.change(acts, "on sanctions and money"));
    List<Evidence.Measure> sanctions =
        acts.stream()
            .filter(Evidence.Measure.class::isInstance)
            .map(Evidence.Measure.class::cast)
            .toList();
    if (!sanctions.isEmpty()) {
      Evidence.Measure last = sanctions.getLast();
      search.say(
          Reach.Line.of(
              "watch",
              Label.ASSESSMENT,
              List.of(last),
              "what to watch: {} on those who deal with them; the last in the case is {}, of {}.",
              Voice.count(1, "further sanction", "further sanctions"),
              new entente.answer.Part.Claim(last.id(), last.what()),
              Voice.day(last.when().earliest())));
    }
    return search.reach(exposure, you.since(acts), Sign.HARM);
  }

  /// The last share of each series that ties a sanctioned party to the reader's country.
  private static List<Evidence.Indicator> ties(Standpoint you) {
    Map<String, Evidence.Indicator> last = new LinkedHashMap<>();
    for (Evidence.Indicator i : you.items(Evidence.Indicator.class)) {
      @Nullable ActorId counterpart = i.counterpart();
      if (i.amount().unit() == Unit.PERCENT
          && counterpart != null
          && i.attribution().credibility().carriesFact()
          && ((you.in().isParty(i.actor()) && you.is(counterpart) && sanctioned(you, i.actor()))
              || (you.is(i.actor())
                  && you.in().isParty(counterpart)
                  && sanctioned(you, counterpart)))) {
        last.put(i.series(), i);
      }
    }
    return List.copyOf(last.values());
  }

  private static boolean sanctioned(Standpoint you, ActorId party) {
    return you.items(Evidence.Measure.class).stream()
        .anyMatch(m ->
            m.kind() == Evidence.MeasureKind.SANCTION
                && m.on().contains(party)
                && !you.includes(m.by()));
  }

  /// What the case holds on sanctions against a party and on money between the two.
  private static List<Evidence> acts(Standpoint you) {
    List<Evidence> acts = new ArrayList<>();
    for (Evidence.Measure measure : you.items(Evidence.Measure.class)) {
      if (measure.kind() == Evidence.MeasureKind.SANCTION
          && measure.on().stream().anyMatch(you.in()::isParty)) {
        acts.add(measure);
      }
    }
    for (Evidence.Event event : you.items(Evidence.Event.class)) {
      boolean sanction =
          event.type() == PloverType.SANCTION && event.whom().stream().anyMatch(you.in()::isParty);
      if (sanction || ("finance".equals(event.mode()) && you.in().joint(event))) {
        acts.add(event);
      }
    }
    return acts;
  }
}
