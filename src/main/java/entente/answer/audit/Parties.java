// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Voice;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Measure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares who is said to belong to an agreement or a bloc, and how many do, with its parties and
/// members.
final class Parties {
  private static final Pattern BELONGS =
      Pattern.compile(
          "\\b(?:is|are|was|were|remains?|became|being)(?: not|n't)? (?:still |also |no longer |never |now )?(?:a |an |one of the )?(?:founding |full |original )?(?<what>part(?:y|ies)|members?|signator(?:y|ies))\\b(?! states)"
              + "|\\b(?:is|are|was|were) (?:not )?(?:among|one of) (?:the |its |their )?(?:states|countries|members|parties|signatories)\\b(?! (?:that|which|who))"
              + "|\\bbelong(?:s|ed)? to|\\bpart(?:y|ies) to\\b");
  private static final Pattern COUNTS =
      Pattern.compile(
          "\\b(counts?|counted|comprises?|consists? of|has|have|numbers?|is made up of|unites?|binds)\\b");
  private static final Pattern PEOPLE = Pattern.compile("members?|part(y|ies)|signator(y|ies)");
  private static final Pattern OBLIGES = Pattern.compile("\\b(obliges?|commits?|binds) the part");
  private static final Pattern THAT_ONE =
      Pattern.compile("\\b(party|parties|signatory|signatories) to (that|this|the other) ");

  /// "Those that belong to it include X".
  private static final Pattern LISTS = Pattern.compile("\\b(includes?|included|(are|were|being) )");

  private static final Pattern GONE = Pattern.compile("no longer|used to|once |former");

  private Parties() {}

  /// An agreement or a bloc with those who belong to it.
  private record Group(
      String name, List<ActorId> members, Evidence.@Nullable Agreement agreement) {}

  static List<Ruling> of(Matter matter) {
    Claim.Saying saying = matter.claim().saying();
    boolean told = saying != null && !matter.says("counts ", "counted ");
    boolean joined = matter.says("became", "become") && !matter.dated().isEmpty();
    if (told
        || joined
        || OBLIGES.matcher(matter.words()).find()
        || THAT_ONE.matcher(matter.words()).find()
        || GONE.matcher(matter.words()).find()) {
      return List.of();
    }
    Ruling counted = counted(matter);
    if (counted != null) {
      return List.of(counted);
    }
    Matcher belongs = BELONGS.matcher(matter.words());
    if (!belongs.find()) {
      return List.of();
    }
    List<ActorId> states =
        matter.claim().actors().stream()
            .filter(m ->
                m.span().end() <= matter.claim().span().start() + belongs.start()
                    && m.form() != Claim.Form.ADJECTIVE)
            .map(Claim.Mention::actor)
            .filter(matter.index()::isState)
            .distinct()
            .toList();
    if (states.isEmpty() && LISTS.matcher(matter.words()).find(belongs.start())) {
      states =
          matter.claim().actors().stream()
              .filter(m -> m.span().start() > matter.claim().span().start() + belongs.end())
              .filter(m -> m.form() == Claim.Form.NAME)
              .map(Claim.Mention::actor)
              .filter(matter.index()::isState)
              .distinct()
              .toList();
    }
    Group group = group(matter);
    if (states.isEmpty() || group == null || group.members.isEmpty()) {
      return List.of();
    }
    boolean in = group.members.containsAll(states);
    boolean holds = in != matter.claim().negated();
    List<EvidenceId> items = evidence(group);
    return List.of(
        new Ruling(
            holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
            "participants",
            items.isEmpty() ? Methods.SEARCH : Methods.REPORTED,
            9,
            holds ? items : List.of(),
            holds ? List.of() : items,
            holds ? "" : matter.names(group.members),
            "those who belong to {} are {}.",
            List.of(Matter.words(group.name), new Part.Outcome(matter.names(group.members))),
            List.of()));
  }

  /// "It counts seven members."
  private static @Nullable Ruling counted(Matter matter) {
    if (!COUNTS.matcher(matter.words()).find()) {
      return null;
    }
    for (Amount amount : matter.claim().amounts()) {
      String after =
          matter
              .words()
              .substring(
                  Math.min(
                      matter.words().length(),
                      Math.max(0, amount.span().start() - matter.claim().span().start())));
      boolean people =
          amount.measure() == Measure.COUNT
              && amount.low() == Math.rint(amount.low())
              && amount.low() >= 2
              && PEOPLE.matcher(after.substring(0, Math.min(after.length(), 28))).find();
      Group group = people ? group(matter) : null;
      if (group == null || group.members.isEmpty()) {
        continue;
      }
      int many = group.members.size();
      boolean holds = amount.low() == many;
      List<EvidenceId> items = evidence(group);
      return new Ruling(
          holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
          "count",
          items.isEmpty() ? Methods.SEARCH : Methods.COUNTING,
          8,
          holds ? items : List.of(),
          holds ? List.of() : items,
          holds ? "" : String.valueOf(many),
          "{} belong to {}.",
          List.of(Voice.count(many, "state", "states"), Matter.words(group.name)),
          List.of());
    }
    return null;
  }

  private static List<EvidenceId> evidence(Group group) {
    return group.agreement == null ? List.of() : List.of(group.agreement.id());
  }

  /// The bloc that the claim names, else the agreement of which it speaks, else the bloc named
  /// before.
  private static @Nullable Group group(Matter matter) {
    for (ActorId actor : matter.mentioned()) {
      if (matter.ledger().findActor(actor) instanceof Actor.Bloc bloc) {
        return new Group(bloc.name(), bloc.members(), null);
      }
    }
    boolean treaty =
        matter.claim().speaksOf("treaty")
            || matter.claim().context().stems().contains("treaty")
            || matter.says("party to", "parties to", "signator");
    Evidence.Agreement agreement =
        treaty ? Steps.agreement(matter, LifeCycleStep.INVOKED, 0) : null;
    if (agreement == null && treaty) {
      agreement = subject(matter);
    }
    if (agreement != null) {
      return new Group(agreement.title(), agreement.parties(), agreement);
    }
    for (Claim.Mention mention : matter.claim().context().actors()) {
      if (matter.ledger().findActor(mention.actor()) instanceof Actor.Bloc bloc) {
        return new Group(bloc.name(), bloc.members(), null);
      }
    }
    return null;
  }

  /// The agreement that the case is about: a state that is said to belong to it may be a stranger.
  private static Evidence.@Nullable Agreement subject(Matter matter) {
    return matter.file().subject() != null
            && matter.index().world().find(matter.file().subject())
                instanceof Evidence.Agreement agreement
        ? agreement
        : null;
  }
}
