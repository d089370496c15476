// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Label;
import entente.answer.Voice;
import entente.answer.trend.CommonlySaid;
import entente.domain.Interval;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.evidence.Proposition;
import entente.model.exposure.Sign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Energy and goods: how much of what a party sells the reader's country buys, and how much of it
/// now goes to the other party.
final class Goods {
  private static final int LONGEST_MONTH = 31;

  private Goods() {}

  static @Nullable Reach of(Standpoint you) {
    for (Proposition said : you.in().file().propositions()) {
      if (said instanceof Proposition.Alternative alternative) {
        @Nullable Reach reach = market(you, alternative);
        if (reach != null) {
          return reach;
        }
      }
    }
    return flows(you);
  }

  private static @Nullable Reach market(Standpoint you, Proposition.Alternative said) {
    Evidence.@Nullable Indicator share =
        you.items(Evidence.Indicator.class).stream()
            .filter(i ->
                i.series().equals(said.share())
                    && i.actor().equals(said.seller())
                    && i.counterpart() != null
                    && you.includes(i.counterpart()))
            .reduce((_, later) -> later)
            .orElse(null);
    List<Evidence.Indicator> totals = CommonlySaid.series(you.in(), said.seller(), said.total());
    Evidence.@Nullable Flow last =
        you.items(Evidence.Flow.class).stream()
            .filter(f ->
                f.from().equals(said.seller())
                    && f.to().equals(said.buyer())
                    && f.good().equals(said.good())
                    && f.attribution().credibility().carriesFact()
                    && f.when().days() <= LONGEST_MONTH
                    && f.amount().unit().convertsTo(Unit.BARREL))
            .reduce((_, later) -> later)
            .orElse(null);
    if (share == null || share.counterpart() == null) {
      return null;
    }
    Reach.Search search = new Reach.Search(Field.GOODS);
    search.say(
        Reach.Line.of(
            share.id().value(),
            you.in().label(share),
            List.of(share),
            you.is(share.counterpart())
                ? "{} buys {} of what {} sells, by the figure for {}."
                : "{}, to which it belongs, buys {} of what {} sells, by the figure for {}.",
            you.in().voice().name(share.counterpart()),
            Voice.amount(share.amount()),
            you.in().voice().name(said.seller()),
            Voice.time(share.when())));
    if (totals.isEmpty() || last == null) {
      search.say(
          Reach.Line.of(
              "gap",
              Label.GAP,
              List.of(share),
              "how much of it goes to {} instead is not known.",
              you.in().voice().name(said.buyer())));
      return search.untold();
    }
    Evidence.Indicator total = totals.getLast();
    double perDay = total.amount().in(Unit.BARREL_PER_DAY).figure();
    double diverted = last.amount().in(Unit.BARREL).low() / last.when().days() / perDay;
    Interval exposure = share.amount().interval().dividedBy(100).clampedTo(Interval.UNIT);
    search.say(
        Reach.Line.of(
            "change",
            Label.ASSESSMENT,
            List.of(total, last),
            "at the pace {}, {} takes {} of what {} sells.",
            Voice.phrase(last.when()),
            you.in().voice().name(said.buyer()),
            Voice.percent(diverted),
            you.in().voice().name(said.seller())));
    double threshold = Exposure.MATERIAL / exposure.high() * perDay;
    search.say(
        Reach.Line.of(
            "watch",
            Label.ASSESSMENT,
            List.of(share, total, last),
            "what to watch: it would matter from {} on, against {} {}.",
            Voice.amount(Interval.point(Math.rint(threshold / 1000) * 1000), Unit.BARREL_PER_DAY),
            Voice.amount(
                Interval.point(Math.rint(diverted * perDay / 100) * 100), Unit.BARREL_PER_DAY),
            Voice.phrase(last.when())));
    return search.reach(exposure, Interval.of(0, Math.min(1, diverted)), Sign.HARM);
  }

  private static @Nullable Reach flows(Standpoint you) {
    List<Evidence.Flow> flows =
        you.items(Evidence.Flow.class).stream()
            .filter(f ->
                f.amount().unit() != Unit.PERSON
                    && f.attribution().credibility().carriesFact()
                    && ((you.is(f.from()) && you.in().isParty(f.to()))
                        || (you.is(f.to()) && you.in().isParty(f.from()))))
            .toList();
    if (flows.isEmpty()) {
      return null;
    }
    Reach.Search search = new Reach.Search(Field.GOODS);
    Evidence.Flow last = flows.getLast();
    search.say(
        Reach.Line.of(
            last.id().value(),
            you.in().label(last),
            List.of(last),
            "{}, {}.",
            Voice.phrase(last.when()),
            you.in().voice().claim(last)));
    search.say(
        Reach.Line.of(
            "gap",
            Label.GAP,
            List.of(last),
            "what share that is of all that {} trades is not known.",
            you.name()));
    return search.untold();
  }
}
