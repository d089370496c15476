// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Label;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.model.exposure.Sign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People: who goes to or comes from the reader's country, and who is sent to fight it.
final class People {
  private People() {}

  static @Nullable Reach of(Standpoint you) {
    List<Evidence.Flow> sent = you.exchanged(Unit.PERSON);
    List<Evidence.Event> attacks = you.attacks();
    Reach.Search search = new Reach.Search(Field.PEOPLE);
    if (!attacks.isEmpty() && !sent.isEmpty()) {
      search.take("exposure", "attacked by a party: people sent to that party may fight it");
      search.say(
          Reach.Line.of(
              "attacked",
              Label.ASSESSMENT,
              attacks,
              "people whom either of them sends to the other may be set against {}, which is at war with a party.",
              you.name()));
      search.say(you.change(sent, "on people sent"));
      watch(you, search, sent.getLast());
      return search.reach(Interval.point(1), you.since(sent), Sign.HARM);
    }
    List<Evidence.Measured> own =
        java.util.stream.Stream.<Evidence.Measured>concat(
                you.items(Evidence.Flow.class).stream().filter(f -> between(you, f.from(), f.to())),
                you.items(Evidence.Indicator.class).stream()
                    .filter(
                        i -> i.counterpart() != null && between(you, i.actor(), i.counterpart())))
            .filter(m ->
                m.amount().unit() == Unit.PERSON && m.attribution().credibility().carriesFact())
            .toList();
    if (own.isEmpty()) {
      return null;
    }
    Evidence.Measured last = own.getLast();
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
            "what share that is of all who come and go is not known."));
    return search.untold();
  }

  private static boolean between(Standpoint you, ActorId a, ActorId b) {
    return (you.is(a) && you.in().isParty(b)) || (you.is(b) && you.in().isParty(a));
  }

  private static void watch(Standpoint you, Reach.Search search, Evidence.Flow last) {
    search.say(
        Reach.Line.of(
            "watch",
            Label.ASSESSMENT,
            List.of(last),
            "what to watch: more than in the last report, by which {}, {}.",
            you.in().voice().claim(last),
            Voice.phrase(last.when())));
  }
}
