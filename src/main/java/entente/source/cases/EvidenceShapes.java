// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static entente.source.cases.Codecs.actor;
import static entente.source.cases.Codecs.constant;
import static entente.source.cases.Codecs.item;
import static entente.source.cases.Codecs.listOf;
import static entente.source.cases.Codecs.prose;
import static entente.source.cases.Codecs.quantity;
import static entente.source.cases.Codecs.reference;
import static entente.source.cases.Codecs.setOf;
import static entente.source.cases.Codecs.text;
import static entente.source.cases.Codecs.word;
import static entente.source.cases.Field.optional;
import static entente.source.cases.Field.optionalList;
import static entente.source.cases.Field.required;

import entente.domain.ActorId;
import entente.domain.Direction;
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.domain.Quantity;
import entente.domain.When;
import entente.evidence.Attribution;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.Evidence.Agreement;
import entente.evidence.Evidence.Article;
import entente.evidence.Evidence.Conversion;
import entente.evidence.Evidence.Denial;
import entente.evidence.Evidence.EntryIntoForce;
import entente.evidence.Evidence.Event;
import entente.evidence.Evidence.Flow;
import entente.evidence.Evidence.Goal;
import entente.evidence.Evidence.Indicator;
import entente.evidence.Evidence.Measure;
import entente.evidence.Evidence.MeasureKind;
import entente.evidence.Evidence.Recognition;
import entente.evidence.Evidence.Statement;
import entente.evidence.Evidence.Step;
import entente.evidence.Evidence.Trade;
import entente.evidence.Evidence.Trial;
import entente.evidence.Evidence.Vote;
import entente.evidence.EvidenceId;
import entente.evidence.Gauge;
import entente.evidence.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How each kind of evidence stands in a case file.
final class EvidenceShapes {
  /// A kind of evidence.
  ///
  /// @param key the key of its file: "flows"
  /// @param type the records that it holds
  /// @param shape how one item is written
  record Kind<E extends Evidence>(String key, Class<E> type, Shape<E> shape) {}

  static final Field<EvidenceId> ID =
      required(
          "id",
          Codecs.evidenceId(),
          "its id: lower case, digits, hyphens, dots; unique in the case");
  static final Field<When> WHEN =
      required("when", Codecs.when(), "when it was so, by EDTF level 1");
  static final Field<When> PUBLISHED =
      required("published", Codecs.when(), "when it became known; not before it was so");
  static final Field<List<SourceId>> SOURCES =
      required("sources", setOf(Codecs.source(), 1), "where it was published, from sources.yaml");
  static final Field<Credibility> CREDIBILITY =
      required(
          "credibility",
          Codecs.credibility(),
          "its Admiralty credibility from 1 (confirmed) to 6 (cannot be judged), apart from its sources' reliability");
  static final Field<List<ActorId>> SAID_BY =
      optionalList("said-by", setOf(actor(), 0), "who is reported to say it");
  static final Field<List<EvidenceId>> DERIVED_FROM =
      optionalList(
          "derived-from", setOf(item(), 0), "the items that it copies, converts or summarises");
  static final Field<List<EvidenceId>> SUPERSEDES =
      optionalList("supersedes", setOf(item(), 0), "the earlier items that it replaces");
  static final Field<String> NOTE =
      optional("note", text(), "what a reader should know of it; needed where it is graded 4 to 6");

  private static final List<Field<?>> COMMON =
      List.of(ID, WHEN, PUBLISHED, SOURCES, CREDIBILITY, SAID_BY, DERIVED_FROM, SUPERSEDES, NOTE);

  private static final String WHAT_IT_CLAUSE =
      "a clause in the past tense, without date, number, word of certainty or full stop";
  private static final String WHAT_IT_NOUN =
      "a noun phrase, without date, number, word of certainty or full stop";

  /// All kinds, in the order of docs/case-format.md.
  static final List<Kind<?>> KINDS =
      List.of(
          new Kind<>("events", Event.class, event()),
          new Kind<>("votes", Vote.class, vote()),
          new Kind<>("agreements", Agreement.class, agreement()),
          new Kind<>("articles", Article.class, article()),
          new Kind<>("steps", Step.class, step()),
          new Kind<>("flows", Flow.class, flow()),
          new Kind<>("indicators", Indicator.class, indicator()),
          new Kind<>("measures", Measure.class, measure()),
          new Kind<>("statements", Statement.class, statement()),
          new Kind<>("recognitions", Recognition.class, recognition()),
          new Kind<>("denials", Denial.class, denial()),
          new Kind<>("trials", Trial.class, trial()),
          new Kind<>("conversions", Conversion.class, conversion()),
          new Kind<>("goals", Goal.class, goal()));

  private EvidenceShapes() {}

  /// The kind whose key this is; null where there is none.
  static @Nullable Kind<?> find(String key) {
    for (Kind<?> kind : KINDS) {
      if (kind.key().equals(key)) {
        return kind;
      }
    }
    return null;
  }

  /// The keys of all kinds.
  static List<String> keys() {
    return KINDS.stream().<String>map(Kind::key).toList();
  }

  /// What an item is, in the singular: "flow".
  static String noun(Evidence item) {
    for (Kind<?> kind : KINDS) {
      if (kind.type().isInstance(item)) {
        return kind.shape().noun();
      }
    }
    throw new IllegalStateException("no kind for " + item.getClass());
  }

  private static <E extends Evidence> Shape<E> shape(
      String noun,
      String doc,
      List<Field<?>> own,
      Function<Values, E> make,
      BiConsumer<E, Parts> take) {
    List<Field<?>> fields = new ArrayList<>(COMMON);
    fields.addAll(own);
    return new Shape<E>(
            noun,
            doc,
            fields,
            make,
            (item, parts) -> {
              takeAttribution(item.attribution(), parts);
              take.accept(item, parts);
            })
        .named(Reading.Space.ITEM)
        .checked(EvidenceShapes::checkAttribution);
  }

  private static void takeAttribution(Attribution attribution, Parts parts) {
    parts
        .put(ID, attribution.id())
        .put(WHEN, attribution.when())
        .put(PUBLISHED, attribution.published())
        .put(SOURCES, attribution.sources())
        .put(CREDIBILITY, attribution.credibility())
        .put(SAID_BY, attribution.saidBy())
        .put(DERIVED_FROM, attribution.derivedFrom())
        .put(SUPERSEDES, attribution.supersedes())
        .put(NOTE, attribution.note());
  }

  private static Attribution attribution(Values values) {
    return new Attribution(
        values.get(ID),
        values.get(SOURCES),
        values.get(CREDIBILITY),
        values.get(SAID_BY),
        values.get(WHEN),
        values.get(PUBLISHED),
        values.get(DERIVED_FROM),
        values.get(SUPERSEDES),
        values.find(NOTE));
  }

  private static void checkAttribution(Values values) {
    When when = values.get(WHEN);
    When published = values.get(PUBLISHED);
    if (published.latest().isBefore(when.earliest())) {
      values.error(
          PUBLISHED,
          "published " + published + ", before it was so (" + when + ")",
          "one of the two dates is wrong");
    } else if (published.isInterval() && (published.openEnd() || published.openStart())) {
      values.error(
          PUBLISHED, "published " + published + ", which has no end", "give a date or a span");
    }
    if (!values.get(CREDIBILITY).carriesFact() && values.find(NOTE) == null) {
      values.warning(
          CREDIBILITY,
          "graded " + values.get(CREDIBILITY).grade() + " without a note",
          "add a note that says why it is doubted, as in 'Not confirmed.'");
    }
  }

  private static Shape<Event> event() {
    var type = required("type", constant(List.of(PloverType.values())), "its PLOVER type");
    var mode =
        optional(
            "mode", word(), "a finer word: summit, visit, meeting, exercise, deployment, transfer");
    var who = required("who", setOf(actor(), 1), "who did it");
    var whom = optionalList("whom", setOf(actor(), 0), "to whom, or with whom");
    var where = optional("where", text(), "where it happened, as it stands in a sentence");
    var what = required("what", prose(), "what was done: " + WHAT_IT_CLAUSE);
    return shape(
        "event",
        "Something that somebody did.",
        List.of(type, mode, who, whom, where, what),
        v ->
            new Event(
                attribution(v),
                v.get(type),
                v.find(mode),
                v.get(who),
                v.get(whom),
                v.find(where),
                v.get(what)),
        (e, p) ->
            p.put(type, e.type())
                .put(mode, e.mode())
                .put(who, e.who())
                .put(whom, e.whom())
                .put(where, e.where())
                .put(what, e.what()));
  }

  private static Shape<Vote> vote() {
    var body = required("body", actor("body", "bloc"), "the body that voted");
    var text = required("text", text(), "the symbol of the text voted on: S/2024/255");
    var what = required("what", prose(), "what the text would do: " + WHAT_IT_NOUN);
    var about = optionalList("about", setOf(actor(), 0), "the actors that the text is about");
    var ballots = required("ballots", Codecs.ballots(), "for each choice the members that made it");
    return shape(
        "vote",
        "A vote of a body on a text.",
        List.of(body, text, what, about, ballots),
        v ->
            new Vote(
                attribution(v),
                v.get(body),
                v.get(text),
                v.get(what),
                v.get(about),
                v.get(ballots)),
        (e, p) ->
            p.put(body, e.body())
                .put(text, e.text())
                .put(what, e.what())
                .put(about, e.about())
                .put(ballots, e.ballots()));
  }

  private static Shape<Agreement> agreement() {
    var title =
        required("title", text(), "its title as it stands inside a sentence, with its article");
    var parties = required("parties", setOf(actor(), 2), "who concluded it");
    var inForceOn =
        required(
            "in-force-on", constant(List.of(EntryIntoForce.values())), "what brings it into force");
    var term = optional("term", text(), "how long it lasts, in words: indefinite");
    var replaces =
        optionalList(
            "replaces",
            setOf(item("agreement"), 0),
            "agreements that lapse when it enters into force");
    return shape(
        "agreement",
        "A treaty or other agreement.",
        List.of(title, parties, inForceOn, term, replaces),
        v ->
            new Agreement(
                attribution(v),
                v.get(title),
                v.get(parties),
                v.get(inForceOn),
                v.find(term),
                v.get(replaces)),
        (e, p) ->
            p.put(title, e.title())
                .put(parties, e.parties())
                .put(inForceOn, e.inForceOn())
                .put(term, e.term())
                .put(replaces, e.replaces()));
  }

  private static Field<Obligation> obligation() {
    return required("obligation", constant(List.of(Obligation.values())), "what it is about");
  }

  private static Shape<Article> article() {
    var agreement = required("agreement", item("agreement"), "the agreement that it is part of");
    var number = required("number", Codecs.mark(), "its number, or preamble");
    var obligation = obligation();
    var what = required("what", prose(), "what it says, as a clause, without number or full stop");
    var clauses =
        optionalList(
            "clauses", listOf(ClauseShapes.clause(), 0), "what it obliges to, rule by rule");
    return shape(
        "article",
        "One article of an agreement.",
        List.of(agreement, number, obligation, what, clauses),
        v ->
            new Article(
                attribution(v),
                v.get(agreement),
                v.get(number),
                v.get(obligation),
                v.get(what),
                v.get(clauses)),
        (e, p) ->
            p.put(agreement, e.agreement())
                .put(number, e.number())
                .put(obligation, e.obligation())
                .put(what, e.what())
                .put(clauses, e.clauses()));
  }

  private static Shape<Step> step() {
    var agreement = required("agreement", item("agreement"), "the agreement whose step it is");
    var step = required("step", constant(List.of(LifeCycleStep.values())), "the step");
    var by = optional("by", actor(), "who took it; left out where all parties took it together");
    var through =
        optional("through", text(), "the organ through which it was taken: the State Duma");
    var what =
        optional(
            "what", prose(), "what the step concerned, where that needs saying: the Kursk region");
    return shape(
        "step",
        "A step in the life of an agreement.",
        List.of(agreement, step, by, through, what),
        v ->
            new Step(
                attribution(v),
                v.get(agreement),
                v.get(step),
                v.find(by),
                v.find(through),
                v.find(what)),
        (e, p) ->
            p.put(agreement, e.agreement())
                .put(step, e.step())
                .put(by, e.by())
                .put(through, e.through())
                .put(what, e.what()));
  }

  private static Field<String> good() {
    return required("good", reference(Reading.Space.GOOD), "the good, from words.yaml");
  }

  private static Field<Quantity> amount() {
    return required(
        "amount",
        quantity(),
        "the amount: a number or range with its unit, with >, >=, <, <= or ~ before it");
  }

  private static Field<String> figure() {
    return optional(
        "figure",
        reference(Reading.Space.FIGURE),
        "the figure of words.yaml that it is a claim about");
  }

  private static Field<EvidenceId> usedConversion() {
    return optional(
        "conversion",
        item("conversion"),
        "the conversion by which it was got from the item that it derives from");
  }

  private static Shape<Flow> flow() {
    var from = required("from", actor(), "from whom it came");
    var to = required("to", actor(), "to whom it went");
    var good = good();
    var amount = amount();
    var figure = figure();
    var conversion = usedConversion();
    return shape(
        "flow",
        "A good that went from one actor to another, within the time of 'when'.",
        List.of(from, to, good, amount, figure, conversion),
        v ->
            new Flow(
                attribution(v),
                v.get(from),
                v.get(to),
                v.get(good),
                v.get(amount),
                v.find(figure),
                v.find(conversion)),
        (e, p) ->
            p.put(from, e.from())
                .put(to, e.to())
                .put(good, e.good())
                .put(amount, e.amount())
                .put(figure, e.figure())
                .put(conversion, e.conversion()));
  }

  private static Shape<Indicator> indicator() {
    var actor = required("actor", actor(), "whose value it is");
    var counterpart = optional("counterpart", actor(), "the other side of a relation");
    var series = required("series", reference(Reading.Space.SERIES), "the series, from words.yaml");
    var amount = amount();
    var figure = figure();
    var conversion = usedConversion();
    return shape(
        "indicator",
        "A value of a series for an actor.",
        List.of(actor, counterpart, series, amount, figure, conversion),
        v ->
            new Indicator(
                attribution(v),
                v.get(actor),
                v.find(counterpart),
                v.get(series),
                v.get(amount),
                v.find(figure),
                v.find(conversion)),
        (e, p) ->
            p.put(actor, e.actor())
                .put(counterpart, e.counterpart())
                .put(series, e.series())
                .put(amount, e.amount())
                .put(figure, e.figure())
                .put(conversion, e.conversion()));
  }

  private static Shape<Measure> measure() {
    var kind = required("kind", constant(List.of(MeasureKind.values())), "what it is");
    var by = required("by", actor(), "who imposed it");
    var on = required("on", setOf(actor(), 1), "whom it restricts, or whom the mandate watches");
    var under = optional("under", text(), "the text that it rests on: S/RES/2397 (2017)");
    var good = optional("good", reference(Reading.Space.GOOD), "the good that it concerns");
    var direction =
        optional(
            "direction",
            constant(List.of(Trade.values())),
            "for a cap or ban: whether the good goes to its target (import) or comes from it (export)");
    var limit = optional("limit", quantity(), "for a cap: the most in each calendar year");
    var ends = optional("ends", Codecs.when(), "the day on which it lapses unless renewed");
    var what = required("what", prose(), "what it is: " + WHAT_IT_NOUN);
    return shape(
            "measure",
            "A rule that restricts or empowers: a cap, a ban, a sanction, the mandate of a body.",
            List.of(kind, by, on, under, good, direction, limit, ends, what),
            v ->
                new Measure(
                    attribution(v),
                    v.get(kind),
                    v.get(by),
                    v.get(on),
                    v.find(under),
                    v.find(good),
                    v.find(direction),
                    v.find(limit),
                    v.find(ends),
                    v.get(what)),
            (e, p) ->
                p.put(kind, e.kind())
                    .put(by, e.by())
                    .put(on, e.on())
                    .put(under, e.under())
                    .put(good, e.good())
                    .put(direction, e.direction())
                    .put(limit, e.limit())
                    .put(ends, e.ends())
                    .put(what, e.what()))
        .checked(v -> {
          checkAttribution(v);
          When end = v.find(ends);
          if (end != null && end.latest().isBefore(v.get(WHEN).earliest())) {
            v.error(ends, "ends " + end + ", before it began (" + v.get(WHEN) + ")", null);
          }
        });
  }

  private static Shape<Statement> statement() {
    var speaker = required("speaker", actor(), "who said it");
    var audience = optionalList("audience", setOf(actor(), 0), "to whom; left out for the public");
    var about = optionalList("about", setOf(actor(), 0), "the actors that it is about");
    var what = required("what", prose(), "what was said, in indirect speech: " + WHAT_IT_CLAUSE);
    var quote = optional("quote", text(), "the words, verbatim and short");
    return shape(
        "statement",
        "Something that was said.",
        List.of(speaker, audience, about, what, quote),
        v ->
            new Statement(
                attribution(v),
                v.get(speaker),
                v.get(audience),
                v.get(about),
                v.get(what),
                v.find(quote)),
        (e, p) ->
            p.put(speaker, e.speaker())
                .put(audience, e.audience())
                .put(about, e.about())
                .put(what, e.what())
                .put(quote, e.quote()));
  }

  private static Shape<Recognition> recognition() {
    var by = required("by", actor(), "who recognises");
    var of = required("of", setOf(actor(), 1), "whom it recognises");
    return shape(
        "recognition",
        "The recognition of an entity as a state or government.",
        List.of(by, of),
        v -> new Recognition(attribution(v), v.get(by), v.get(of)),
        (e, p) -> p.put(by, e.by()).put(of, e.of()));
  }

  private static Shape<Denial> denial() {
    var by = required("by", actor(), "who denies");
    var denies = required("denies", setOf(item(), 1), "the items that are denied");
    var what = required("what", prose(), "what was said, in indirect speech: " + WHAT_IT_CLAUSE);
    return shape(
        "denial",
        "A denial: evidence against what it denies, as a claim in its own right.",
        List.of(by, denies, what),
        v -> new Denial(attribution(v), v.get(by), v.get(denies), v.get(what)),
        (e, p) -> p.put(by, e.by()).put(denies, e.denies()).put(what, e.what()));
  }

  private static Shape<Trial> trial() {
    var actor = required("actor", actor(), "who tried");
    var capability = required("capability", word(), "the capability tried: satellite-launch");
    var succeeded = required("succeeded", Codecs.flag(), "whether it succeeded");
    var what = required("what", prose(), "what happened: " + WHAT_IT_CLAUSE);
    return shape(
        "trial",
        "A trial of a capability, which succeeded or failed.",
        List.of(actor, capability, succeeded, what),
        v ->
            new Trial(
                attribution(v), v.get(actor), v.get(capability), v.get(succeeded), v.get(what)),
        (e, p) ->
            p.put(actor, e.actor())
                .put(capability, e.capability())
                .put(succeeded, e.succeeded())
                .put(what, e.what()));
  }

  private static Shape<Conversion> conversion() {
    var good = good();
    var from = required("from", Codecs.unit(), "the unit converted");
    var to = required("to", Codecs.unit(), "the unit that it becomes");
    var factor =
        required(
            "factor",
            Codecs.interval(),
            "how many of the second make one of the first, as a range");
    var what = required("what", prose(), "what it is: " + WHAT_IT_NOUN);
    return shape(
        "conversion",
        "A factor by which a quantity of a good converts to another unit, with its range.",
        List.of(good, from, to, factor, what),
        v ->
            new Conversion(
                attribution(v), v.get(good), v.get(from), v.get(to), v.get(factor), v.get(what)),
        (e, p) ->
            p.put(good, e.good())
                .put(from, e.from())
                .put(to, e.to())
                .put(factor, e.factor())
                .put(what, e.what()));
  }

  private static Shape<Goal> goal() {
    var holder = required("holder", actor(), "who wants it");
    var dimension = required("dimension", word(), "the field in which it lies: energy, munitions");
    var direction =
        required(
            "direction", constant(List.of(Direction.values())), "which way it is wanted to go");
    var what = required("what", prose(), "what is wanted: " + WHAT_IT_NOUN);
    var measuredBy =
        optional("measured-by", gauge(), "how it is measured how far the goal is satisfied");
    var stated = optionalList("stated", setOf(item(), 0), "the holder's own statements of it");
    var served = optionalList("served", setOf(item(), 0), "the holder's acts that serve it");
    var against = optionalList("against", setOf(item(), 0), "what speaks against it");
    return shape(
            "goal",
            "What an actor wants, inferred from what it said and did.",
            List.of(holder, dimension, direction, what, measuredBy, stated, served, against),
            v ->
                new Goal(
                    attribution(v),
                    v.get(holder),
                    v.get(dimension),
                    v.get(direction),
                    v.get(what),
                    v.find(measuredBy),
                    v.get(stated),
                    v.get(served),
                    v.get(against)),
            (e, p) ->
                p.put(holder, e.holder())
                    .put(dimension, e.dimension())
                    .put(direction, e.direction())
                    .put(what, e.what())
                    .put(measuredBy, e.measuredBy())
                    .put(stated, e.stated())
                    .put(served, e.served())
                    .put(against, e.against()))
        .checked(v -> {
          checkAttribution(v);
          if (v.get(stated).isEmpty() && v.get(served).isEmpty() && v.get(against).isEmpty()) {
            v.warning(
                holder,
                "no evidence stands behind this goal",
                "list items under stated, served or against");
          }
        });
  }

  private static Shape<Gauge> gauge() {
    var needMet =
        optional("need-met", needMet(), "the share of the holder's yearly need that a flow met");
    var seriesLevel =
        optional("series-level", seriesLevel(), "where a series stands between two values");
    var trialRate = optional("trial-rate", trialRate(), "the chance that the next trial succeeds");
    var measureEnded =
        optional("measure-ended", measureEnded(), "whether a measure is no longer in force");
    var agreementInForce =
        optional("agreement-in-force", agreementInForce(), "whether an agreement is in force");
    return new Shape<Gauge>(
            "gauge",
            "How the satisfaction of a goal is measured, on a scale from 0 to 1.",
            List.of(needMet, seriesLevel, trialRate, measureEnded, agreementInForce),
            v -> {
              for (Field<? extends Gauge> gauge :
                  List.of(needMet, seriesLevel, trialRate, measureEnded, agreementInForce)) {
                if (v.has(gauge)) {
                  return v.get(gauge);
                }
              }
              throw new IllegalStateException("a gauge without a kind was let through");
            },
            (g, p) -> {
              switch (g) {
                case Gauge.NeedMet kind -> p.put(needMet, kind);
                case Gauge.SeriesLevel kind -> p.put(seriesLevel, kind);
                case Gauge.TrialRate kind -> p.put(trialRate, kind);
                case Gauge.MeasureEnded kind -> p.put(measureEnded, kind);
                case Gauge.AgreementInForce kind -> p.put(agreementInForce, kind);
              }
            })
        .withOneOf(needMet, seriesLevel, trialRate, measureEnded, agreementInForce);
  }

  private static Shape<Gauge.NeedMet> needMet() {
    var good = good();
    var from = optional("from", actor(), "the only supplier that counts");
    var need =
        required(
            "need",
            reference(Reading.Space.SERIES),
            "the series of the holder that holds its need");
    return new Shape<>(
        "gauge of a need met",
        "The share of the holder's own yearly need that a flow of a good met.",
        List.of(good, from, need),
        v -> new Gauge.NeedMet(v.get(good), v.find(from), v.get(need)),
        (g, p) -> p.put(good, g.good()).put(from, g.from()).put(need, g.need()));
  }

  private static Shape<Gauge.SeriesLevel> seriesLevel() {
    var series = required("series", reference(Reading.Space.SERIES), "the series, from words.yaml");
    var none = required("none", quantity(), "the value that satisfies nothing");
    var full = required("full", quantity(), "the value that satisfies fully");
    return new Shape<>(
        "gauge of a series' level",
        "Where a series stands between the value that satisfies nothing and the value that satisfies fully.",
        List.of(series, none, full),
        v -> new Gauge.SeriesLevel(v.get(series), v.get(none), v.get(full)),
        (g, p) -> p.put(series, g.series()).put(none, g.none()).put(full, g.full()));
  }

  private static Shape<Gauge.TrialRate> trialRate() {
    var capability = required("capability", word(), "the capability, as its trials name it");
    return new Shape<>(
        "gauge of trials",
        "The chance that the next trial of a capability succeeds.",
        List.of(capability),
        v -> new Gauge.TrialRate(v.get(capability)),
        (g, p) -> p.put(capability, g.capability()));
  }

  private static Shape<Gauge.MeasureEnded> measureEnded() {
    var measure = required("measure", item("measure"), "the measure");
    return new Shape<>(
        "gauge of a measure's end",
        "1 when a measure is no longer in force, 0 while it is.",
        List.of(measure),
        v -> new Gauge.MeasureEnded(v.get(measure)),
        (g, p) -> p.put(measure, g.measure()));
  }

  private static Shape<Gauge.AgreementInForce> agreementInForce() {
    var agreement = required("agreement", item("agreement"), "the agreement");
    return new Shape<>(
        "gauge of an agreement in force",
        "1 when an agreement is in force, 0 while it is not.",
        List.of(agreement),
        v -> new Gauge.AgreementInForce(v.get(agreement)),
        (g, p) -> p.put(agreement, g.agreement()));
  }
}
