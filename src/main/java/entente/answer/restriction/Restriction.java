// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.restriction;

import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.DecisionRule;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.restriction.CapUse;
import entente.model.restriction.Council;
import entente.model.restriction.Mandate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is restricted, what passed its cap, and how the bodies that decide on it voted.
public final class Restriction {
  /// The permanent members of the Security Council: UN Charter, Article 23(1).
  public static final Set<ActorId> PERMANENT =
      Set.of(
          ActorId.of("CHN"),
          ActorId.of("FRA"),
          ActorId.of("GBR"),
          ActorId.of("RUS"),
          ActorId.of("USA"));

  private Restriction() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    for (Evidence.Measure cap : caps(in)) {
      Passage passage = in.recall(List.of("cap", cap), at -> capPassage(at, cap));
      if (passage != null) {
        passages.add(passage);
      }
    }
    Passage votes = in.recall("restriction.votes", Restriction::votes);
    if (votes != null) {
      passages.add(votes);
    }
    return passages;
  }

  public static List<Exhibit> exhibits(Setting in) {
    List<Exhibit> exhibits = new ArrayList<>();
    for (Evidence.Measure cap : caps(in)) {
      Finding<CapUse.Use> finding = use(in, cap);
      if (finding != null
          && finding.result() instanceof Finding.Known<CapUse.Use>(CapUse.Use use)) {
        exhibits.add(exhibit(in, cap, use, year(in, cap)));
      }
    }
    return exhibits;
  }

  public static List<Evidence.Measure> caps(Setting in) {
    return in.world()
        .items(
            Evidence.Measure.class,
            m ->
                m.kind() == Evidence.MeasureKind.CAP
                    && m.on().stream().anyMatch(in.file().parties()::contains));
  }

  /// The flows that a cap restricts, in the world's last year that has any.
  public static List<Evidence.Flow> restricted(Setting in, Evidence.Measure cap) {
    return in.world()
        .items(
            Evidence.Flow.class,
            f ->
                f.good().equals(cap.good())
                    && f.amount().unit().convertsTo(Objects.requireNonNull(cap.limit()).unit())
                    && cap.on()
                        .contains(cap.direction() == Evidence.Trade.IMPORT ? f.to() : f.from())
                    && f.when().overlaps(cap.when()));
  }

  private static int year(Setting in, Evidence.Measure cap) {
    return restricted(in, cap).stream()
        .mapToInt(f -> f.when().latest().getYear())
        .max()
        .orElse(in.world().date().getYear());
  }

  /// What flowed against a cap in the last year of which there are reports; null where there is
  /// none.
  public static @Nullable Finding<CapUse.Use> use(Setting in, Evidence.Measure cap) {
    return in.recall(List.of("cap.use", cap), at -> computed(at, cap));
  }

  private static @Nullable Finding<CapUse.Use> computed(Setting in, Evidence.Measure cap) {
    int year = year(in, cap);
    List<CapUse.Delivery> deliveries =
        restricted(in, cap).stream()
            .filter(f -> f.when().latest().getYear() == year)
            .map(f ->
                new CapUse.Delivery(
                    f.id().value(),
                    in.world().originOf(f.id()).value(),
                    f.when(),
                    f.amount(),
                    f.attribution().credibility().carriesFact()))
            .toList();
    if (deliveries.isEmpty()) {
      return null;
    }
    CapUse.Use use =
        CapUse.of(Objects.requireNonNull(cap.limit()), year, deliveries, in.world().date());
    List<EvidenceId> evidence =
        Stream.concat(Stream.of(cap.id()), deliveries.stream().map(d -> EvidenceId.of(d.id())))
            .toList();
    return Finding.known("cap." + cap.id(), Methods.CAP, evidence, use, use.working())
        .with("year", Integer.toString(year));
  }

  private static @Nullable Passage capPassage(Setting in, Evidence.Measure cap) {
    Finding<CapUse.Use> finding = use(in, cap);
    if (finding == null) {
      return null;
    }
    CapUse.Use use = ((Finding.Known<CapUse.Use>) finding.result()).value();
    List<Finding<?>> basis = List.of(finding);
    int year = year(in, cap);
    Unit unit = use.unit();
    Part good = in.voice().good(Objects.requireNonNull(cap.good()));
    Part total = Voice.amount(use.total(), unit);
    Part when = new Part.Time(Integer.toString(year), Integer.toString(year));
    Part what = new Part.Claim(cap.id(), cap.what());
    String id = in.id("doing.cap", cap.id());
    List<Sentence> sentences = new ArrayList<>();
    for (Evidence.Flow flow : restricted(in, cap)) {
      if (flow.when().latest().getYear() == year
          && flow.attribution().credibility().carriesFact()) {
        sentences.add(
            Sentence.of(
                in.id("doing.flow", flow.id()),
                Label.ASSESSMENT,
                List.of(in.contested(flow)),
                "{} reported that {} {}.",
                in.voice().names(claimants(flow), 4),
                in.voice().claim(flow),
                Voice.phrase(flow.when())));
      }
    }
    Part share = Voice.share(use.shareOfCap());
    sentences.add(
        Sentence.of(
            id,
            Label.ASSESSMENT,
            basis,
            "counted without overlap, reported deliveries of {} in {} come to {}; {} allows {} a year, so they are {} of it.",
            good,
            when,
            total,
            what,
            Voice.amount(Objects.requireNonNull(cap.limit())),
            share));
    if (use.annualisedMultiple() != null && use.monthsToCap() != null) {
      sentences.add(
          Sentence.of(
              id + ".pace",
              Label.ASSESSMENT,
              basis,
              "at the pace of the last report of a single month, a year would bring {} times the cap, and the cap would last {} months.",
              Voice.decimals(use.annualisedMultiple(), 2),
              Voice.decimals(use.monthsToCap(), 1)));
    }
    switch (use.crossing()) {
      case CapUse.PassedBetween(var earliest, var latest) ->
          sentences.add(
              Sentence.of(
                  id + ".passed",
                  Label.ASSESSMENT,
                  basis,
                  "at an even pace within each report, the cap was passed by {} at the latest, and not before {}.",
                  Voice.day(latest),
                  Voice.day(earliest)));
      case CapUse.WouldPass(var on) ->
          sentences.add(
              Sentence.of(
                  id + ".would-pass",
                  Label.ASSESSMENT,
                  basis,
                  "at that pace the cap would be passed on {}.",
                  Voice.day(on)));
      case CapUse.NotPassed _ ->
          sentences.add(
              Sentence.of(
                  id + ".not-passed",
                  Label.ASSESSMENT,
                  basis,
                  "the reports do not show that the cap was passed."));
    }
    for (CapUse.NotCounted left : use.notCounted()) {
      Evidence item = in.world().find(EvidenceId.of(left.id()));
      if (item != null && !item.attribution().credibility().carriesFact()) {
        sentences.add(in.setAside(item, left.reason(), finding));
      }
    }
    return new Passage(
        Question.DOING,
        "Against " + cap.what(),
        20,
        sentences,
        Passage.Gist.of(
            "reported deliveries of {} in {} are {} of what {} allows", good, when, share, what));
  }

  private static Exhibit exhibit(Setting in, Evidence.Measure cap, CapUse.Use use, int year) {
    List<Exhibit.Delivery> deliveries = new ArrayList<>();
    for (Evidence.Flow flow : restricted(in, cap)) {
      if (flow.when().latest().getYear() != year) {
        continue;
      }
      String id = flow.id().value();
      @Nullable String reason =
          use.notCounted().stream()
              .filter(n -> n.id().equals(id))
              .map(CapUse.NotCounted::reason)
              .findFirst()
              .orElse(null);
      deliveries.add(
          new Exhibit.Delivery(
              flow.id(),
              flow.when(),
              flow.amount().in(use.unit()).interval(),
              in.voice().names(claimants(flow), 3).text(),
              reason == null,
              reason));
    }
    return new Exhibit.CapUse(
        "cap." + cap.id(),
        "Deliveries of "
            + in.voice().good(Objects.requireNonNull(cap.good())).text()
            + " in "
            + year
            + " against "
            + cap.what(),
        Question.DOING,
        use.unit(),
        year,
        Objects.requireNonNull(cap.limit()).in(use.unit()).figure(),
        use.total(),
        deliveries);
  }

  /// Who is reported to say an item; its publishers' names where the sources speak for themselves.
  private static List<ActorId> claimants(Evidence item) {
    return item.attribution().saidBy();
  }

  private static @Nullable Passage votes(Setting in) {
    List<Sentence> sentences = new ArrayList<>();
    Passage.@Nullable Gist gist = null;
    for (Evidence.Vote vote : in.world().items(Evidence.Vote.class)) {
      Finding<Council.Decision> finding = decision(in, vote);
      if (finding == null
          || vote.about().stream().noneMatch(in.file().parties()::contains)
          || !(finding.result() instanceof Finding.Known<Council.Decision>(var decision))) {
        continue;
      }
      String id = in.id("doing.vote", vote.id());
      Part body = in.voice().name(vote.body());
      Part text = new Part.Claim(vote.id(), vote.what());
      if (decision.adopted()) {
        continue;
      }
      Part when = Voice.phrase(vote.when());
      sentences.add(
          Sentence.of(
              id,
              Label.FACT,
              List.of(finding),
              "{}, {} did not adopt {}: {} for, {} against, {}.",
              when,
              body,
              text,
              Voice.number(decision.yes()),
              Voice.number(decision.no()),
              Voice.count(decision.abstain(), "abstention", "abstentions")));
      if (!decision.vetoes().isEmpty()
          && decision.failures().equals(List.of(Council.Failure.VETO))) {
        boolean alone = carriedByAnyOtherBallot(decision);
        Part vetoers = in.voice().names(decision.vetoes(), 5);
        sentences.add(
            Sentence.of(
                id + ".veto",
                Label.ASSESSMENT,
                List.of(finding),
                alone
                    ? "it failed on the vote of {} alone: any other ballot of that member would have carried it."
                    : "{} voted against it and so blocked it: no change of a single ballot would have carried it.",
                vetoers));
        gist = Passage.Gist.of("{} blocked {} {}", vetoers, text, when);
      } else {
        sentences.add(
            Sentence.of(
                id + ".short",
                Label.ASSESSMENT,
                List.of(finding),
                decision.vetoes().isEmpty()
                    ? "it failed for want of votes, not on a veto."
                    : "it lacked the votes, whatever the veto."));
      }
    }
    for (Evidence.Measure mandate : in.world().items(Evidence.Measure.class)) {
      if (mandate.kind() != Evidence.MeasureKind.MANDATE
          || mandate.ends() == null
          || mandate.on().stream().noneMatch(in.file().parties()::contains)) {
        continue;
      }
      Mandate.Standing standing =
          Mandate.at(
              List.of(
                  new Mandate.Term(
                      mandate.id().value(), mandate.when().earliest(), mandate.ends().latest())),
              in.world().date());
      Finding<Mandate.Standing> finding =
          Finding.known(
              "mandate." + mandate.id(),
              Methods.MANDATE,
              List.of(mandate.id()),
              standing,
              standing.working());
      Part what = new Part.Claim(mandate.id(), mandate.what());
      Part end = Voice.day(mandate.ends().latest());
      boolean lapsed = mandate.ends().latest().isBefore(in.world().date());
      sentences.add(
          Sentence.of(
              in.id("doing.mandate", mandate.id()),
              Label.FACT,
              List.of(finding),
              lapsed ? "{} ended on {} and was not renewed." : "{} runs until {} unless renewed.",
              what,
              end));
    }
    return sentences.isEmpty()
        ? null
        : new Passage(Question.DOING, "Votes and mandates", 30, sentences, gist);
  }

  /// Whether the text fails on a single veto, and would carry both with that member's yes and with
  /// its abstention.
  private static boolean carriedByAnyOtherBallot(Council.Decision decision) {
    return decision.vetoes().size() == 1
        && Set.of(Choice.YES, Choice.ABSTAIN)
            .equals(
                decision.pivots().stream()
                    .filter(pivot -> pivot.member().equals(decision.vetoes().getFirst()))
                    .map(Council.Pivot::instead)
                    .collect(Collectors.toSet()));
  }

  /// What a body decided; null where the evidence does not say how it decides.
  public static @Nullable Finding<Council.Decision> decision(Setting in, Evidence.Vote vote) {
    return in.recall(List.of("decision", vote), at -> decided(at, vote));
  }

  private static @Nullable Finding<Council.Decision> decided(Setting in, Evidence.Vote vote) {
    if (!(in.world().ledger().findActor(vote.body()) instanceof Actor.Body body)
        || body.rule() == null) {
      return null;
    }
    DecisionRule rule = body.rule();
    Council.Decision decision = Council.decide(rule, vote.ballots(), PERMANENT);
    return Finding.known(
            "vote." + vote.id(), Methods.COUNCIL, List.of(vote.id()), decision, decision.working())
        .with("rule", rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }
}
