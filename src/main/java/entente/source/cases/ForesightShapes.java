// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static entente.source.cases.Codecs.actor;
import static entente.source.cases.Codecs.constant;
import static entente.source.cases.Codecs.item;
import static entente.source.cases.Codecs.reference;
import static entente.source.cases.Codecs.setOf;
import static entente.source.cases.Codecs.text;
import static entente.source.cases.Codecs.word;
import static entente.source.cases.Field.optional;
import static entente.source.cases.Field.optionalList;
import static entente.source.cases.Field.required;

import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.evidence.Ask;
import entente.evidence.Criterion;
import entente.evidence.Criterion.ActHappens;
import entente.evidence.Criterion.FigureAbove;
import entente.evidence.Criterion.FlowAbove;
import entente.evidence.Criterion.MeasureStands;
import entente.evidence.Criterion.Pledged;
import entente.evidence.Criterion.SeriesAbove;
import entente.evidence.Criterion.Serves;
import entente.evidence.Criterion.StepTaken;
import entente.evidence.Criterion.TrialSucceeds;
import entente.evidence.EvidenceId;
import entente.evidence.Hypothesis;
import entente.evidence.Outcome;
import entente.evidence.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// How hypotheses, and questions about the future, stand in the files of a case.
final class ForesightShapes {
  static final Shape<List<Hypothesis>> HYPOTHESES =
      CaseShapes.file(
          "hypotheses",
          "hypotheses file",
          "Explanations that rival each other, with what fits and what does not.",
          hypothesis());
  static final Shape<List<Outcome>> OUTCOMES =
      CaseShapes.file(
          "outcomes",
          "outcomes file",
          "Questions about the future, and how they came out.",
          outcome());

  private ForesightShapes() {}

  private static Shape<Hypothesis> hypothesis() {
    var id = required("id", word(), "the word by which it is named");
    var wants =
        optional(
            "wants",
            actor("state"),
            "the party whose wants it explains; without it, why the parties are together");
    var what = required("what", Codecs.prose(), "the explanation, as a clause");
    var goals =
        optionalList(
            "goals",
            setOf(item("goal"), 0),
            "goals whose support and whose counter-evidence it takes over");
    var fits = optionalList("fits", setOf(item(), 0), "items that fit it");
    var against = optionalList("against", setOf(item(), 0), "items that do not fit it");
    var contradicts =
        optionalList("contradicts", setOf(item(), 0), "items that it can hardly be true with");
    return new Shape<>(
            "hypothesis",
            "One of several explanations that rival each other.",
            List.of(id, wants, what, goals, fits, against, contradicts),
            v ->
                new Hypothesis(
                    v.get(id),
                    v.find(wants),
                    v.get(what),
                    v.list(goals),
                    v.list(fits),
                    v.list(against),
                    v.list(contradicts)),
            (h, p) ->
                p.put(id, h.id())
                    .put(wants, h.wants())
                    .put(what, h.what())
                    .put(goals, h.goals())
                    .put(fits, h.fits())
                    .put(against, h.against())
                    .put(contradicts, h.contradicts()))
        .named(Reading.Space.HYPOTHESIS)
        .checked(v -> {
          List<EvidenceId> fitting = v.list(fits);
          Stream.concat(v.list(against).stream(), v.list(contradicts).stream())
              .filter(fitting::contains)
              .findFirst()
              .ifPresent(both -> v.error(fits, both + " both fits and does not fit", null));
        });
  }

  private static Field<LocalDate> by() {
    return required("by", Codecs.day(), "the last day on which it can come about");
  }

  private static Field<LocalDate> since() {
    return required("since", Codecs.day(), "from when on such acts are counted");
  }

  private static Shape<Outcome> outcome() {
    var id = required("id", word(), "the word by which it is named");
    var what =
        required("what", text(), "what would make it yes, as a clause: the treaty is in force");
    var asked =
        required("asked", Codecs.day(), "the day on which it is put: nothing earlier counts");
    var step = optional("step", stepTaken(), "that an agreement reaches a step of its life");
    var flow = optional("flow-above", flowAbove(), "that deliveries in a period pass an amount");
    var figure = optional("figure-above", figureAbove(), "that a running total passes an amount");
    var series = optional("series-above", seriesAbove(), "that a series lies above an amount");
    var trial = optional("trial-succeeds", trialSucceeds(), "that a trial succeeds");
    var stands = optional("measure-stands", measureStands(), "that a mandate stands");
    var serves = optional("serves", serves(), "that an actor does what another wants of it");
    var act = optional("act", act(), "that an act of a kind happens");
    var pledged = optional("pledged", pledged(), "that actors sign a pledge");
    var came = required("outcome", constant(List.of(Resolution.Came.values())), "how it came out");
    var known = optional("known", Codecs.day(), "the day on which that was known");
    var sources = optionalList("sources", setOf(Codecs.source(), 0), "where that is reported");
    var note = optional("note", text(), "what a reader should know of it");
    return new Shape<Outcome>(
            "outcome",
            "A question about the future, and how it came out.",
            List.of(
                id, what, asked, step, flow, figure, series, trial, stands, serves, act, pledged,
                came, known, sources, note),
            v -> {
              Criterion criterion =
                  Stream.of(step, flow, figure, series, trial, stands, serves, act, pledged)
                      .map(v::find)
                      .filter(Criterion.class::isInstance)
                      .map(Criterion.class::cast)
                      .findFirst()
                      .orElseThrow();
              return new Outcome(
                  new Ask(v.get(id), v.get(what), v.get(asked), criterion),
                  new Resolution(v.get(came), v.find(known), v.list(sources), v.find(note)));
            },
            (outcome, p) -> {
              p.put(id, outcome.id())
                  .put(what, outcome.ask().what())
                  .put(asked, outcome.ask().asked());
              switch (outcome.ask().criterion()) {
                case StepTaken c -> p.put(step, c);
                case FlowAbove c -> p.put(flow, c);
                case FigureAbove c -> p.put(figure, c);
                case SeriesAbove c -> p.put(series, c);
                case TrialSucceeds c -> p.put(trial, c);
                case MeasureStands c -> p.put(stands, c);
                case Serves c -> p.put(serves, c);
                case ActHappens c -> p.put(act, c);
                case Pledged c -> p.put(pledged, c);
              }
              Resolution resolution = outcome.resolution();
              p.put(came, resolution.came())
                  .put(known, resolution.known())
                  .put(sources, resolution.sources())
                  .put(note, resolution.note());
            })
        .named(Reading.Space.OUTCOME)
        .withOneOf(step, flow, figure, series, trial, stands, serves, act, pledged);
  }

  private static Shape<StepTaken> stepTaken() {
    var agreement = required("agreement", item("agreement"), "the agreement");
    var step = required("step", constant(List.of(LifeCycleStep.values())), "the step");
    var by = by();
    return new Shape<>(
        "step taken",
        "That an agreement reaches a step of its life.",
        List.of(agreement, step, by),
        v -> new StepTaken(v.get(agreement), v.get(step), v.get(by)),
        (c, p) -> p.put(agreement, c.agreement()).put(step, c.step()).put(by, c.by()));
  }

  private static Shape<FlowAbove> flowAbove() {
    var good = required("good", reference(Reading.Space.GOOD), "what is delivered");
    var from = required("from", actor(), "who delivers");
    var to = required("to", actor(), "to whom");
    var amount = required("amount", Codecs.quantity(), "the amount to be passed");
    var in = required("in", Codecs.when(), "the period");
    return new Shape<>(
        "flow above",
        "That deliveries within a period pass an amount.",
        List.of(good, from, to, amount, in),
        v -> new FlowAbove(v.get(good), v.get(from), v.get(to), v.get(amount), v.get(in)),
        (c, p) ->
            p.put(good, c.good())
                .put(from, c.from())
                .put(to, c.to())
                .put(amount, c.amount())
                .put(in, c.in()));
  }

  private static Shape<FigureAbove> figureAbove() {
    var figure = required("figure", reference(Reading.Space.FIGURE), "the running total");
    var amount = required("amount", Codecs.quantity(), "the amount to be passed");
    var by = by();
    return new Shape<>(
        "figure above",
        "That a running total passes an amount.",
        List.of(figure, amount, by),
        v -> new FigureAbove(v.get(figure), v.get(amount), v.get(by)),
        (c, p) -> p.put(figure, c.figure()).put(amount, c.amount()).put(by, c.by()));
  }

  private static Shape<SeriesAbove> seriesAbove() {
    var who = required("actor", actor(), "whose series it is");
    var series = required("series", reference(Reading.Space.SERIES), "the series");
    var amount = required("amount", Codecs.quantity(), "the amount to lie above");
    var in = required("in", Codecs.when(), "the period of the value");
    return new Shape<>(
        "series above",
        "That the value of a series for a period lies above an amount.",
        List.of(who, series, amount, in),
        v -> new SeriesAbove(v.get(who), v.get(series), v.get(amount), v.get(in)),
        (c, p) ->
            p.put(who, c.actor()).put(series, c.series()).put(amount, c.amount()).put(in, c.in()));
  }

  private static Shape<TrialSucceeds> trialSucceeds() {
    var who = required("actor", actor(), "who tries");
    var capability = required("capability", word(), "the capability tried");
    var by = by();
    return new Shape<>(
        "trial succeeding",
        "That a trial of a capability succeeds.",
        List.of(who, capability, by),
        v -> new TrialSucceeds(v.get(who), v.get(capability), v.get(by)),
        (c, p) -> p.put(who, c.actor()).put(capability, c.capability()).put(by, c.by()));
  }

  private static Shape<MeasureStands> measureStands() {
    var measure = required("measure", item("measure"), "the mandate");
    var by = by();
    return new Shape<>(
        "mandate standing",
        "That a mandate that lapsed, or will, stands.",
        List.of(measure, by),
        v -> new MeasureStands(v.get(measure), v.get(by)),
        (c, p) -> p.put(measure, c.measure()).put(by, c.by()));
  }

  private static Shape<Serves> serves() {
    var who = required("actor", actor(), "who would do it");
    var other = required("for", actor(), "who wants it");
    var goal = required("goal", item("goal"), "the goal that it serves");
    var pledge = optional("pledge", item("agreement"), "the agreement that may oblige to it");
    var good = optional("good", reference(Reading.Space.GOOD), "what is handed over, if a good");
    var by = by();
    return new Shape<>(
        "service",
        "That an actor does for another what that one wants of it.",
        List.of(who, other, goal, pledge, good, by),
        v ->
            new Serves(
                v.get(who), v.get(other), v.get(goal), v.find(pledge), v.find(good), v.get(by)),
        (c, p) ->
            p.put(who, c.actor())
                .put(other, c.other())
                .put(goal, c.goal())
                .put(pledge, c.pledge())
                .put(good, c.good())
                .put(by, c.by()));
  }

  private static Shape<ActHappens> act() {
    var type = required("type", constant(List.of(PloverType.values())), "its PLOVER type");
    var mode = optional("mode", word(), "its finer word, if that matters");
    var who = required("who", setOf(actor(), 1), "who all take part, on whichever side");
    Field<List<ActorId>> against =
        optionalList("against", setOf(actor(), 0), "one of whom is its target");
    var since = since();
    var by = by();
    return new Shape<>(
        "act",
        "That an act of a kind happens.",
        List.of(type, mode, who, against, since, by),
        v ->
            new ActHappens(
                v.get(type), v.find(mode), v.get(who), v.list(against), v.get(since), v.get(by)),
        (c, p) ->
            p.put(type, c.type())
                .put(mode, c.mode())
                .put(who, c.who())
                .put(against, c.against())
                .put(since, c.since())
                .put(by, c.by()));
  }

  private static Shape<Pledged> pledged() {
    var parties = required("parties", setOf(actor(), 2), "who would sign");
    var obligation =
        required("obligation", constant(List.of(Obligation.values())), "to what it would oblige");
    var since = since();
    var by = by();
    return new Shape<>(
        "pledge",
        "That actors sign an agreement that obliges them to a thing.",
        List.of(parties, obligation, since, by),
        v -> new Pledged(v.get(parties), v.get(obligation), v.get(since), v.get(by)),
        (c, p) ->
            p.put(parties, c.parties())
                .put(obligation, c.obligation())
                .put(since, c.since())
                .put(by, c.by()));
  }
}
