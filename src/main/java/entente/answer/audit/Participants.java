// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.PloverType;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Span;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares who is said to have taken part in an event, in whose place, and in which role, with who
/// did.
final class Participants {
  private static final Pattern NO_PART =
      Pattern.compile("\\b(in|at|of|from|on|over|near|about|through|than|against)( the)? $");

  private static final Pattern CHAIR = Pattern.compile("\\bwith (\\p{Lu}[\\w ]+?) in the chair\\b");

  private static final Pattern IN_CHAIR =
      Pattern.compile(
          "('s)? ?(then |also |itself )?(in the chair|held the (rotating )?(chair|presidency)|holding the (rotating )?(chair|presidency)|chair(ed|ing|manship)\\b|presid(ed|ing)|had the chair|took the chair|was in the chair|presidency|was the chair)");

  private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{L}+)");

  private Participants() {}

  /// "Turkish peacekeepers" where the evidence has Russian ones.
  static @Nullable Ruling otherNation(Matter matter, Evidence item) {
    if (Items.coverOf(matter, item) < 2 || matter.claim().negated()) {
      return null;
    }
    String text = Items.text(item);
    for (Claim.Mention mention : matter.claim().actors()) {
      if (mention.form() != Claim.Form.ADJECTIVE || !matter.index().isState(mention.actor())) {
        continue;
      }
      Matcher noun =
          NEXT_WORD.matcher(matter.text()).region(mention.span().end(), matter.text().length());
      String stem = noun.lookingAt() ? Stems.of(noun.group(1)) : null;
      if (stem == null) {
        continue;
      }
      for (ActorId known : matter.index().statesIn(text)) {
        String adjective = adjective(matter, known);
        int at = text.indexOf(adjective + " ");
        if (at < 0 || text.contains(adjective(matter, mention.actor()) + " ")) {
          continue;
        }
        Matcher there = NEXT_WORD.matcher(text).region(at + adjective.length(), text.length());
        if (there.lookingAt() && stem.equals(Stems.of(there.group(1)))) {
          return Items.against(
              matter, "participants", Items.REPLACED, item, adjective + there.group());
        }
      }
    }
    return null;
  }

  private static String adjective(Matter matter, ActorId state) {
    return matter.ledger().findActor(state) instanceof Actor.State known
        ? known.adjective()
        : state.value();
  }

  /// Whether the claim names a person who had no part in an event, of a state for which another
  /// person had one.
  static boolean otherPerson(Matter matter, Evidence item) {
    List<ActorId> parts = new ArrayList<>(Index.parts(item));
    parts.addAll(item.attribution().saidBy());
    return item instanceof Evidence.Event
        && matter.claim().actors().stream()
            .filter(m -> m.form() == Claim.Form.NAME && matter.index().isPerson(m.actor()))
            .map(Claim.Mention::actor)
            .filter(a -> !parts.contains(a))
            .anyMatch(a ->
                parts.stream()
                    .anyMatch(p ->
                        matter.index().isPerson(p)
                            && matter.ledger().stateOf(p).equals(matter.ledger().stateOf(a))));
  }

  /// The two the other way round: who attacked, and who was attacked.
  static @Nullable Ruling reversed(Matter matter, Evidence item) {
    if (!(item instanceof Evidence.Event event)
        || event.type() != PloverType.ASSAULT
        || event.who().size() != 1
        || event.whom().size() != 1
        || matter.claim().times().isEmpty()
        || matter.claim().saying() != null
        || !matter.dateFits(item)
        || Items.coverOf(matter, item) < 2) {
      return null;
    }
    ActorId doer = matter.ledger().stateOf(event.who().getFirst());
    ActorId other = matter.ledger().stateOf(event.whom().getFirst());
    for (Claim.Act act : matter.claim().acts()) {
      List<ActorId> before = states(matter, act, true);
      List<ActorId> after = states(matter, act, false);
      boolean turned =
          act.type() == PloverType.ASSAULT
              && !act.passive()
              && before.equals(List.of(other))
              && after.equals(List.of(doer));
      if (turned) {
        return Items.against(
            matter,
            "participants",
            Items.REPLACED,
            item,
            matter.names(present(event.who(), event.whom())));
      }
    }
    return null;
  }

  private static List<ActorId> states(Matter matter, Claim.Act act, boolean before) {
    return matter.claim().actors().stream()
        .filter(m -> m.form() != Claim.Form.PRONOUN)
        .filter(m -> m.span().start() < act.span().start() == before)
        .map(m -> matter.ledger().stateOf(m.actor()))
        .filter(matter.index()::isState)
        .distinct()
        .toList();
  }

  /// Another in the place of one who took part: all else of the claim is as the evidence has it,
  /// one who took part is not named, and somebody who did not take part is.
  static @Nullable Ruling replaced(Matter matter, Index.Candidate candidate) {
    if (!(candidate.item() instanceof Evidence.Event event)
        || !matter.dateFits(event)
        || matter.claim().negated()) {
      return null;
    }
    boolean dated = !matter.claim().times().isEmpty();
    boolean then = matter.claim().context().times().stream().anyMatch(t -> Index.fits(t, event));
    Ruling chair = dated || then ? chair(matter, event) : null;
    if (chair != null || !dated) {
      return chair;
    }
    boolean day = matter.claim().times().stream().anyMatch(t -> t.when().isDay());
    boolean much =
        candidate.covered() >= Items.FULL
            && (candidate.cover() >= Items.HALF || candidate.topic() >= Matter.SAME_TOPIC);
    List<ActorId> present = present(event.who(), event.whom());
    List<ActorId> missing =
        present.stream()
            .filter(p ->
                matter.mentioned().stream()
                    .noneMatch(m ->
                        m.equals(p)
                            || matter.ledger().stateOf(m).equals(p)
                            || matter.ledger().stateOf(p).equals(m)))
            .toList();
    boolean person = missing.stream().anyMatch(matter.index()::isPerson);
    boolean state = !missing.isEmpty();
    boolean another = present.stream().anyMatch(p -> Items.named(matter, p));
    boolean stranger =
        person
            && !otherPlace(matter, event)
            && !matter.claim().strangers().isEmpty()
            && matter.claim().strangers().stream().noneMatch(s -> called(matter, s, present))
            && ((much && Items.coverOf(matter, event) >= 2)
                || (day && another && Items.coverOf(matter, event) >= 1));
    boolean other =
        state
            && much
            && Items.coverOf(matter, event) >= 2
            && matter.claim().actors().stream().anyMatch(m -> takesPlace(matter, m, present));
    return stranger || other
        ? Items.against(matter, "participants", Items.REPLACED, event, matter.names(present))
        : null;
  }

  /// Whether the claim names a place in which the event was not.
  static boolean otherPlace(Matter matter, Evidence.Event event) {
    Matcher place = Items.PLACE.matcher(matter.claim().span().in(matter.text()));
    String known = event.what() + " " + (event.where() == null ? "" : event.where());
    while (place.find()) {
      int at = matter.claim().span().start() + place.start(1);
      boolean time =
          matter.claim().times().stream()
              .anyMatch(t -> t.span().start() <= at && at < t.span().end());
      boolean capital =
          matter.claim().actors().stream()
              .anyMatch(m ->
                  m.span().start() == at
                      && Index.parts(event).stream()
                          .anyMatch(p -> matter.ledger().stateOf(p).equals(m.actor())));
      if (!time && !capital && !known.contains(place.group(1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether somebody whom no list has stands beside one who took part, on the very day.
  static boolean withStranger(Matter matter, Evidence item) {
    return item instanceof Evidence.Event event
        && !matter.claim().strangers().isEmpty()
        && matter.claim().times().stream().anyMatch(t -> t.when().isDay())
        && matter.dateFits(event)
        && Index.parts(event).stream().anyMatch(p -> Items.named(matter, p))
        && Items.coverOf(matter, event) >= 1;
  }

  /// Whether a name is one of theirs by a part of it.
  private static boolean called(Matter matter, Span name, List<ActorId> present) {
    List<String> parts = List.of(name.in(matter.text()).split(" ", -1));
    return present.stream()
        .map(matter::name)
        .anyMatch(n -> !Collections.disjoint(List.of(n.split("[ -]", -1)), parts));
  }

  /// Whether a state stands among those who take part, and took none.
  private static boolean takesPlace(Matter matter, Claim.Mention mention, List<ActorId> present) {
    ActorId state = mention.actor();
    String before = matter.wordsBefore(mention.span());
    return matter.index().isState(state)
        && mention.form() == Claim.Form.NAME
        && mention.role() != Claim.Role.OTHER
        && !NO_PART.matcher(before).find()
        && present.stream().noneMatch(p -> matter.ledger().stateOf(p).equals(state))
        && !inBloc(matter, state, present);
  }

  /// Who is said to have been in the chair, where the evidence has another there.
  private static @Nullable Ruling chair(Matter matter, Evidence.Event event) {
    Claim.Mention claimed = inChair(matter);
    Matcher known = CHAIR.matcher(event.what());
    if (claimed == null || !known.find()) {
      return null;
    }
    List<ActorId> chairs = matter.index().statesIn(known.group(1));
    ActorId state = matter.ledger().stateOf(claimed.actor());
    if (chairs.size() != 1) {
      return null;
    }
    return chairs.contains(state)
        ? Items.with(matter, event, Items.SUREST)
        : Items.against(matter, "participants", Items.REPLACED, event, matter.names(chairs));
  }

  /// Whether the claim has somebody in the chair where the evidence says who was.
  static boolean inTheChair(Matter matter, Evidence item) {
    return item instanceof Evidence.Event event
        && CHAIR.matcher(event.what()).find()
        && inChair(matter) != null;
  }

  private static Claim.@Nullable Mention inChair(Matter matter) {
    for (Claim.Mention mention : matter.claim().actors()) {
      int end = mention.span().end() - matter.claim().span().start();
      boolean there =
          matter.index().isState(matter.ledger().stateOf(mention.actor()))
              && end >= 0
              && end <= matter.words().length()
              && IN_CHAIR.matcher(matter.words().substring(end)).lookingAt();
      if (there) {
        return mention;
      }
    }
    return null;
  }

  /// Who acted: another person or state than the claim names, or the two the other way round.
  static @Nullable Ruling participants(
      Matter matter, Evidence item, double strength, boolean sure) {
    List<ActorId> who =
        switch (item) {
          case Evidence.Event event -> event.who();
          case Evidence.Recognition recognition -> List.of(recognition.by());
          default -> List.of();
        };
    List<ActorId> whom = item instanceof Evidence.Event event ? event.whom() : List.of();
    List<ActorId> sources = matter.sources();
    boolean dayNamed = matter.claim().times().stream().anyMatch(t -> t.when().isDay());
    if (who.isEmpty() || !(sure || dayNamed)) {
      return null;
    }
    if (sources.isEmpty()) {
      return other(matter, item, who, whom, strength);
    }
    ActorId source = sources.getFirst();
    boolean acts =
        who.stream().anyMatch(w -> matter.index().same(w, source)) || inBloc(matter, source, who);
    if (acts) {
      return other(matter, item, who, whom, strength);
    }
    if (!sure) {
      return null;
    }
    boolean suffers =
        whom.stream().anyMatch(w -> matter.index().same(w, source) || w.equals(source));
    boolean mutual =
        item instanceof Evidence.Event event
            && (event.type() == entente.domain.PloverType.CONSULT
                || event.type() == entente.domain.PloverType.AGREE
                || event.type() == entente.domain.PloverType.COOPERATE);
    boolean known = matter.ledger().findActor(source) != null;
    boolean person = matter.index().isPerson(source);
    boolean sameSide =
        Stream.concat(who.stream(), whom.stream())
            .anyMatch(w -> matter.ledger().stateOf(w).equals(matter.ledger().stateOf(source)));
    if (suffers) {
      return mutual || !matter.dateFits(item)
          ? null
          : Items.against(matter, "participants", strength, item, matter.names(present(who, whom)));
    }
    boolean shared = matter.mentioned().stream().anyMatch(m -> who.contains(m) || whom.contains(m));
    boolean near = matter.claim().times().stream().anyMatch(t -> t.when().days() <= 31);
    boolean covers = Items.coverOf(matter, item) >= (near && shared && sameSide ? 1 : 2);
    if (known
        && matter.dateFits(item)
        && covers
        && ((person && (shared || sameSide))
            || (!person && !sameSide && !matter.claim().times().isEmpty()))) {
      return Items.against(
          matter, "participants", strength, item, matter.names(present(who, whom)));
    }
    return null;
  }

  /// Another person of the same state than the one who took part: "signed by Putin and Araghchi".
  private static @Nullable Ruling other(
      Matter matter, Evidence item, List<ActorId> who, List<ActorId> whom, double strength) {
    List<ActorId> present = present(who, whom);
    for (Claim.Mention mention : matter.claim().actors()) {
      ActorId person = mention.actor();
      boolean stranger =
          matter.index().isPerson(person)
              && mention.form() != Claim.Form.PRONOUN
              && !present.contains(person)
              && (mention.role() != Claim.Role.OTHER || joined(matter, mention))
              && present.stream()
                  .anyMatch(p ->
                      matter.index().isPerson(p)
                          && matter.ledger().stateOf(p).equals(matter.ledger().stateOf(person))
                          && !matter.mentioned().contains(p));
      if (stranger && matter.dateFits(item) && Items.coverOf(matter, item) >= 1) {
        return Items.against(matter, "participants", strength, item, matter.names(present));
      }
    }
    return null;
  }

  private static boolean joined(Matter matter, Claim.Mention mention) {
    String before = matter.wordsBefore(mention.span()).stripTrailing();
    return before.endsWith(" and") || before.endsWith(" with") || before.endsWith(" by");
  }

  /// All who took part, each once.
  private static List<ActorId> present(List<ActorId> who, List<ActorId> whom) {
    return Stream.concat(who.stream(), whom.stream()).distinct().toList();
  }

  private static boolean inBloc(Matter matter, ActorId source, List<ActorId> who) {
    for (ActorId w : who) {
      if (matter.ledger().findActor(w) instanceof Actor.Bloc bloc
          && bloc.members().contains(matter.ledger().stateOf(source))) {
        return true;
      }
      if (matter.ledger().findActor(source) instanceof Actor.Bloc bloc
          && bloc.members().contains(matter.ledger().stateOf(w))) {
        return true;
      }
    }
    return false;
  }
}
