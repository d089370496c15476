// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.evidence.Evidence;
import entente.model.commitment.LifeCycle;
import entente.model.exposure.Sign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Security and treaty links: what binds the reader's country to a party, or sets it against one.
final class Security {
  /// How often a promise of defence was kept: 41 % (Berkemeier and Fuhrmann 2018) to 74.5 % (Leeds,
  /// Long and Mitchell 2000, promises of all kinds).
  static final Interval KEPT = Interval.of(.41, .745);

  private static final int MOST = 2;

  /// What joins a country to a conflict of a party, with the exposure that it is given: a
  /// convention.
  enum Link {
    NONE(0, 0, "none"),
    ALLY_NAMED(.1, .5, "an ally is named by a party"),
    NAMED(.25, .75, "named by a party"),
    FORCE(.5, 1, "threatened or coerced by a party"),
    BOUND(.5, 1, "bound to defend a party"),
    ATTACKED(1, 1, "attacked by a party");

    private final double low;
    private final double high;
    private final String words;

    Link(double low, double high, String words) {
      this.low = low;
      this.high = high;
      this.words = words;
    }

    private Interval exposure() {
      return Interval.of(low, high);
    }
  }

  private Security() {}

  static @Nullable Reach of(Standpoint you) {
    Reach.Search search = new Reach.Search(Field.SECURITY);
    Link link = link(you, search);
    if (link == Link.NONE) {
      return null;
    }
    search.take("link", link.words + ", by convention an exposure of " + link.exposure());
    distances(you, search);
    Interval change = change(you, search);
    watch(you, search);
    return search.reach(link.exposure(), change, link == Link.BOUND ? Sign.OPEN : Sign.HARM);
  }

  /// The strongest link that the evidence holds; each is told.
  private static Link link(Standpoint you, Reach.Search search) {
    Link link = Link.NONE;
    for (Evidence.Article duty : you.duties()) {
      List<ActorId> partners = you.partners(duty);
      boolean toParty = partners.stream().anyMatch(you.in()::isParty);
      List<Evidence.Statement> named =
          statements(you).stream()
              .filter(s -> s.about().stream().anyMatch(partners::contains))
              .toList();
      if (!toParty && named.isEmpty()) {
        continue;
      }
      search.say(
          Reach.Line.of(
              duty.id().value(),
              Label.FACT,
              List.of(duty),
              "{} is bound to {}: {}.",
              you.name(),
              you.in().voice().names(partners, 3),
              you.in().voice().claim(duty)));
      if (!named.isEmpty() && !toParty) {
        search.use(named);
      }
      link = max(link, toParty ? Link.BOUND : Link.ALLY_NAMED);
    }
    List<Evidence.Statement> about =
        statements(you).stream().filter(s -> s.about().stream().anyMatch(you::is)).toList();
    if (!about.isEmpty()) {
      told(you, search, about);
      link = max(link, Link.NAMED);
    } else if (link == Link.ALLY_NAMED) {
      Evidence.Statement last =
          statements(you).stream()
              .filter(s ->
                  you.duties().stream()
                      .anyMatch(d -> s.about().stream().anyMatch(you.partners(d)::contains)))
              .reduce((_, later) -> later)
              .orElseThrow();
      search.say(
          Reach.Line.of(
              last.id().value(),
              you.in().label(last),
              List.of(last),
              "{}, speaking of {}, {}.",
              Voice.phrase(last.when()),
              you.in().voice().names(last.about(), 4),
              you.in().voice().claim(last)));
    }
    List<Evidence.Event> force = you.force();
    if (!force.isEmpty()) {
      told(you, search, force);
      link = max(link, you.attacks().isEmpty() ? Link.FORCE : Link.ATTACKED);
    }
    return link;
  }

  private static Link max(Link a, Link b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /// What a party said of others.
  private static List<Evidence.Statement> statements(Standpoint you) {
    return you.items(Evidence.Statement.class).stream()
        .filter(s -> you.in().isParty(s.speaker()))
        .toList();
  }

  private static void told(Standpoint you, Reach.Search search, List<? extends Evidence> acts) {
    for (Evidence act : acts.subList(Math.max(0, acts.size() - MOST), acts.size())) {
      search.say(
          Reach.Line.of(
              act.id().value(),
              you.in().label(act),
              List.of(act),
              "{}, {}.",
              Voice.phrase(act.when()),
              you.in().voice().claim(act)));
    }
  }

  private static void distances(Standpoint you, Reach.Search search) {
    for (ActorId party : you.in().sorted()) {
      Evidence.@Nullable Indicator distance = you.distance(party);
      if (distance != null) {
        search.say(
            Reach.Line.of(
                "distance." + party,
                you.in().label(distance),
                List.of(distance),
                "between the capitals of {} and {} lie {}.",
                you.name(),
                you.in().voice().name(party),
                Voice.amount(distance.amount())));
      }
    }
  }

  private static Interval change(Standpoint you, Reach.Search search) {
    List<Evidence.Article> promises = you.promises();
    if (promises.isEmpty()) {
      List<Evidence> arms = you.arms();
      search.say(you.change(arms, "of help between them and trials"));
      return you.since(arms);
    }
    LifeCycle.@Nullable Stage stage = you.stage(you.subject());
    boolean binds = stage != null && stage.binds();
    search.use(promises);
    search.take(
        "promises kept",
        KEPT + ": Berkemeier and Fuhrmann (2018), defence pacts; Leeds, Long and Mitchell (2000)");
    search.say(
        Reach.Line.of(
            "change",
            Label.ASSUMPTION,
            promises,
            binds
                ? "a war with either party now calls on the other, and such a promise was kept in {} of the cases on record."
                : "once it is in force, a war with either party calls on the other, and such a promise was kept in {} of the cases on record.",
            Voice.share(KEPT)));
    return binds ? KEPT : Interval.of(0, KEPT.high());
  }

  private static void watch(Standpoint you, Reach.Search search) {
    Part title = new Part.Claim(you.subject().id(), you.subject().title());
    List<Evidence.Step> invoked =
        you.items(Evidence.Step.class).stream()
            .filter(
                s -> s.agreement().equals(you.subject().id()) && s.step() == LifeCycleStep.INVOKED)
            .toList();
    if (invoked.isEmpty()) {
      search.say(
          Reach.Line.of(
              "watch",
              Label.ASSESSMENT,
              List.of(you.subject()),
              "what to watch: {} had not been invoked by {}, and {} would be the threshold.",
              title,
              Voice.day(you.in().world().date()),
              Voice.count(1, "invocation", "invocations")));
    } else {
      Evidence.Step last = invoked.getLast();
      search.say(
          Reach.Line.of(
              "watch",
              Label.ASSESSMENT,
              List.of(you.subject(), last),
              "what to watch: {} was last invoked {}, and {} is the threshold.",
              title,
              Voice.phrase(last.when()),
              Voice.count(1, "more invocation", "more invocations")));
    }
  }
}
