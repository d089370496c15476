// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Voice;
import entente.answer.restriction.Restriction;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.DecisionRule;
import entente.domain.Interval;
import entente.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The United Nations and enforcement: the ballots of the reader's country, its seat, and the
/// bodies of which it is a member that watch the parties.
final class Enforcement {
  private Enforcement() {}

  static @Nullable Reach of(Standpoint you) {
    List<Evidence.Vote> votes =
        you.items(Evidence.Vote.class).stream()
            .filter(v -> v.about().stream().anyMatch(you.in()::isParty))
            .toList();
    List<Evidence.Vote> cast =
        votes.stream().filter(v -> v.ballots().containsKey(you.reader())).toList();
    List<ActorId> monitors = you.blocs().stream().filter(b -> !reports(you, b).isEmpty()).toList();
    boolean veto =
        Restriction.PERMANENT.contains(you.reader())
            && votes.stream().anyMatch(v -> council(you, v));
    if (cast.isEmpty() && monitors.isEmpty() && !veto) {
      return null;
    }
    Reach.Search search = new Reach.Search(Field.ENFORCEMENT);
    Interval exposure = exposure(you, search, cast, monitors, veto);
    ballots(you, search, cast);
    List<Evidence> acts = new ArrayList<>(votes);
    you.items(Evidence.Measure.class).stream()
        .filter(m ->
            m.kind() == Evidence.MeasureKind.MANDATE && m.on().stream().anyMatch(you.in()::isParty))
        .forEach(acts::add);
    you.items(Evidence.Event.class).stream()
        .filter(e ->
            e.who().stream()
                .anyMatch(a ->
                    you.in().world().ledger().findActor(a) instanceof Actor.Bloc
                        && !reports(you, a).isEmpty()))
        .forEach(acts::add);
    search.say(you.change(acts, "on votes, mandates and monitors"));
    watch(you, search, votes);
    return search.reach(exposure, you.since(acts), you.sign());
  }

  private static Interval exposure(
      Standpoint you,
      Reach.Search search,
      List<Evidence.Vote> cast,
      List<ActorId> monitors,
      boolean veto) {
    Interval exposure =
        Interval.of(0, cast.stream().mapToDouble(v -> 1.0 / v.ballots().size()).max().orElse(0));
    search.take("exposure of a voter", "at most the weight of a ballot in its body");
    for (ActorId bloc : monitors) {
      if (you.in().world().ledger().findActor(bloc) instanceof Actor.Bloc group) {
        List<? extends Evidence> reports = reports(you, bloc);
        search.take(
            "exposure of a member that monitors", "from an equal share of the work to all of it");
        search.say(
            Reach.Line.of(
                "monitors." + bloc,
                Label.FACT,
                reports,
                "{} is a member of {}, whose reports on them are {} of the case.",
                you.name(),
                you.in().voice().name(bloc),
                Voice.count(reports.size(), "item", "items")));
        exposure = Interval.of(Math.max(exposure.low(), 1.0 / group.members().size()), 1);
      }
    }
    if (veto) {
      search.take("exposure of a permanent member", "its ballot alone can block a text");
      List<Evidence.Vote> council = cast.stream().filter(v -> council(you, v)).toList();
      search.say(
          Reach.Line.of(
              "seat",
              Label.FACT,
              council,
              "{} holds a permanent seat in {}, where its ballot alone can block a text.",
              you.name(),
              council.isEmpty()
                  ? Voice.outcome("the council that decides")
                  : you.in().voice().name(council.getLast().body())));
      exposure = Interval.point(1);
    }
    return exposure;
  }

  /// How often the reader's country and each party cast the same ballot.
  private static void ballots(Standpoint you, Reach.Search search, List<Evidence.Vote> cast) {
    for (ActorId party : you.in().sorted()) {
      List<Evidence.Vote> both =
          cast.stream().filter(v -> voted(v, you.reader()) && voted(v, party)).toList();
      if (both.isEmpty()) {
        continue;
      }
      long same =
          both.stream()
              .filter(v -> v.ballots().get(you.reader()) == v.ballots().get(party))
              .count();
      search.say(
          Reach.Line.of(
              "ballots." + party,
              Label.FACT,
              both,
              "in {} about them in which both cast a ballot, {} and {} cast the same in {}.",
              Voice.count(both.size(), "vote", "votes"),
              you.name(),
              you.in().voice().name(party),
              Voice.number((double) same)));
    }
  }

  private static boolean voted(Evidence.Vote vote, ActorId state) {
    @Nullable Choice choice = vote.ballots().get(state);
    return choice != null && choice != Choice.NOT_VOTING;
  }

  private static boolean council(Standpoint you, Evidence.Vote vote) {
    return you.in().world().ledger().findActor(vote.body()) instanceof Actor.Body body
        && body.rule() == DecisionRule.SECURITY_COUNCIL;
  }

  /// What a bloc is reported to say of the parties.
  private static List<Evidence> reports(Standpoint you, ActorId bloc) {
    return you.in().world().all().stream()
        .filter(item -> item.attribution().saidBy().contains(bloc))
        .filter(item -> !you.in().world().superseded().containsKey(item.id()))
        .toList();
  }

  private static void watch(Standpoint you, Reach.Search search, List<Evidence.Vote> votes) {
    Evidence.@Nullable Measure mandate =
        you.items(Evidence.Measure.class).stream()
            .filter(m ->
                m.kind() == Evidence.MeasureKind.MANDATE
                    && m.ends() != null
                    && m.on().stream().anyMatch(you.in()::isParty))
            .reduce((_, later) -> later)
            .orElse(null);
    if (mandate != null && mandate.ends() != null) {
      Part what = new Part.Claim(mandate.id(), mandate.what());
      search.say(
          Reach.Line.of(
              "watch",
              Label.ASSESSMENT,
              List.of(mandate),
              mandate.ends().latest().isBefore(you.in().world().date())
                  ? "what to watch: {} that restores {}, which ended on {}."
                  : "what to watch: {} on {}, which runs until {}.",
              Voice.count(1, "vote", "votes"),
              what,
              Voice.day(mandate.ends().latest())));
    } else if (!votes.isEmpty()) {
      Evidence.Vote last = votes.getLast();
      search.say(
          Reach.Line.of(
              "watch",
              Label.ASSESSMENT,
              List.of(last),
              "what to watch: {} more after that {} on {}.",
              Voice.count(1, "vote", "votes"),
              Voice.phrase(last.when()),
              new Part.Claim(last.id(), last.what())));
    }
  }
}
