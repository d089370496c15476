// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Label;
import entente.answer.Voice;
import entente.domain.Interval;
import entente.domain.PloverType;
import entente.evidence.Evidence;
import entente.model.exposure.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Precedent: disputes of the reader's country over territory, and promises like the parties' own
/// that it has made to one of them.
final class Precedent {
  private static final String DISPUTE = "territorial-dispute";
  private static final Interval WITH_PARTY = Interval.of(.5, 1);
  private static final Interval WITH_OTHERS = Interval.of(0, .5);

  private Precedent() {}

  static @Nullable Reach of(Standpoint you) {
    List<Evidence.Event> disputes =
        you.items(Evidence.Event.class).stream()
            .filter(e ->
                DISPUTE.equals(e.mode())
                    && Stream.concat(e.who().stream(), e.whom().stream()).anyMatch(you::is))
            .toList();
    List<Evidence.Event> coerced =
        you.force().stream()
            .filter(e -> e.type() == PloverType.ASSAULT || e.type() == PloverType.COERCE)
            .toList();
    List<Evidence.Article> rivals =
        you.duties().stream()
            .filter(d -> you.partners(d).stream().anyMatch(you.in()::isParty))
            .toList();
    if (disputes.isEmpty() && coerced.isEmpty() && rivals.isEmpty()) {
      return null;
    }
    Reach.Search search = new Reach.Search(Field.PRECEDENT);
    List<Evidence.Event> withParty =
        Stream.concat(
                disputes.stream()
                    .filter(e ->
                        Stream.concat(e.who().stream(), e.whom().stream())
                            .anyMatch(you.in()::isParty)),
                coerced.stream())
            .distinct()
            .toList();
    Interval exposure =
        !withParty.isEmpty() ? WITH_PARTY : rivals.isEmpty() ? WITH_OTHERS : Interval.UNIT;
    search.take(
        "exposure",
        "by convention "
            + WITH_PARTY
            + " for a dispute with a party, "
            + WITH_OTHERS
            + " for one with others, "
            + Interval.UNIT
            + " for a promise of the same kind");
    List<Evidence.Event> told = withParty.isEmpty() ? disputes : withParty;
    if (!told.isEmpty()) {
      Evidence.Event last = told.getLast();
      search.say(
          Reach.Line.of(
              last.id().value(),
              you.in().label(last),
              List.of(last),
              withParty.isEmpty()
                  ? "{}, in a dispute with others, {}."
                  : "{}, in a dispute with a party, {}.",
              Voice.phrase(last.when()),
              you.in().voice().claim(last)));
    }
    if (!rivals.isEmpty()) {
      search.say(
          Reach.Line.of(
              "rival",
              Label.FACT,
              rivals,
              "{} has made a promise of the same kind: {}.",
              you.name(),
              you.in().voice().claim(rivals.getLast())));
    }
    List<Evidence> acts = acts(you);
    search.say(you.change(acts, "on agreements, recognitions and claims of a party"));
    if (!acts.isEmpty()) {
      Evidence last = acts.getLast();
      search.say(
          Reach.Line.of(
              "watch",
              Label.ASSESSMENT,
              List.of(last),
              "what to watch: {}; the last came {}: {}.",
              Voice.count(1, "further act of that kind", "further acts of that kind"),
              Voice.phrase(last.when()),
              last instanceof Evidence.Agreement agreement
                  ? new entente.answer.Part.Claim(agreement.id(), agreement.title())
                  : you.in().voice().claim(last)));
    }
    boolean rivalOnly = withParty.isEmpty() && disputes.isEmpty();
    return search.reach(
        exposure, you.since(acts), rivalOnly || withParty.isEmpty() ? Sign.OPEN : Sign.HARM);
  }

  /// What the parties have agreed with anybody, recognised or taken, in order of time.
  private static List<Evidence> acts(Standpoint you) {
    List<Evidence> acts = new ArrayList<>();
    you.items(Evidence.Agreement.class).stream()
        .filter(a -> a.parties().stream().anyMatch(you.in()::isParty))
        .forEach(acts::add);
    you.items(Evidence.Recognition.class).stream()
        .filter(r -> you.in().isParty(r.by()))
        .forEach(acts::add);
    you.items(Evidence.Event.class).stream()
        .filter(e ->
            (e.type() == PloverType.COERCE || DISPUTE.equals(e.mode()))
                && e.who().stream().anyMatch(you.in()::isParty))
        .forEach(acts::add);
    acts.sort(Comparator.comparing(Evidence::when).thenComparing(Evidence::id));
    return acts;
  }
}
