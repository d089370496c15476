// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static entente.source.cases.Codecs.actor;
import static entente.source.cases.Codecs.constant;
import static entente.source.cases.Codecs.item;
import static entente.source.cases.Codecs.listOf;
import static entente.source.cases.Codecs.reference;
import static entente.source.cases.Codecs.setOf;
import static entente.source.cases.Codecs.text;
import static entente.source.cases.Codecs.word;
import static entente.source.cases.Field.optional;
import static entente.source.cases.Field.optionalList;
import static entente.source.cases.Field.required;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.DecisionRule;
import entente.domain.When;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.evidence.Good;
import entente.evidence.Proposition;
import entente.evidence.Reliability;
import entente.evidence.Series;
import entente.evidence.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How everything but evidence stands in the files of a case.
final class CaseShapes {
  /// What case.yaml says.
  record Head(
      String title, List<ActorId> parties, @Nullable EvidenceId subject, @Nullable LocalDate asOf) {
    Head {
      parties = List.copyOf(parties);
    }
  }

  /// What words.yaml holds.
  record Words(List<Good> goods, List<Series> series, List<Figure> figures) {
    Words {
      goods = List.copyOf(goods);
      series = List.copyOf(series);
      figures = List.copyOf(figures);
    }
  }

  /// What a file of assumptions holds, before its lines are read.
  record WhatIf(String title, List<Line> assume) {
    WhatIf {
      assume = List.copyOf(assume);
    }
  }

  /// A line of a file, with its place.
  record Line(String text, Node.Scalar node) {}

  private record After(EvidenceId first, EvidenceId then, String lapse) {}

  private record Moving(ActorId actor, String series, boolean rising, When since) {}

  private record OnlyDeepened(List<ActorId> between, When since) {
    OnlyDeepened {
      between = List.copyOf(between);
    }
  }

  private record Alternative(
      ActorId seller, String share, String total, ActorId buyer, String good) {}

  /// The types of CSL-JSON that a source of evidence has.
  private static final List<String> SOURCE_TYPES =
      List.of(
          "article",
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "bill",
          "book",
          "broadcast",
          "chapter",
          "dataset",
          "document",
          "hearing",
          "interview",
          "legal_case",
          "legislation",
          "map",
          "motion_picture",
          "paper-conference",
          "post",
          "post-weblog",
          "regulation",
          "report",
          "speech",
          "thesis",
          "treaty",
          "webpage");

  static final Shape<Head> HEAD = head();
  static final Shape<List<Actor>> ACTORS = actors();
  static final Shape<List<Source>> SOURCES =
      file("sources", "sources file", "Where evidence was published.", source());
  static final Shape<Words> WORDS = words();
  static final Shape<List<Proposition>> PROPOSITIONS =
      file(
          "propositions",
          "propositions file",
          "What is commonly said of the matter, to be tested.",
          proposition());
  static final Shape<WhatIf> WHAT_IF = whatIf();

  private CaseShapes() {}

  /// The shape of a file that holds one list under one key.
  static <T> Shape<List<T>> file(String key, String noun, String doc, Codec<T> of) {
    var list = required(key, listOf(of, 0), "the " + key);
    return new Shape<List<T>>(
            noun, doc, List.of(list), v -> v.list(list), (values, p) -> p.put(list, values))
        .gathering();
  }

  private static Shape<Head> head() {
    var title = required("title", text(), "what the brief is called");
    var parties =
        required("parties", setOf(actor("state"), 2), "the two states whose partnership it is");
    var subject = optional("subject", item("agreement"), "the agreement that the brief is about");
    var asOf =
        optional(
            "as-of",
            Codecs.day(),
            "the day as of which the brief is written; otherwise the last publication date in the case");
    return new Shape<>(
            "case",
            "What a case is about.",
            List.of(title, parties, subject, asOf),
            v -> new Head(v.get(title), v.get(parties), v.find(subject), v.find(asOf)),
            (h, p) ->
                p.put(title, h.title())
                    .put(parties, h.parties())
                    .put(subject, h.subject())
                    .put(asOf, h.asOf()))
        .checked(v -> {
          if (v.get(parties).size() != 2) {
            v.error(
                parties,
                "a case has two parties, not " + v.get(parties).size(),
                "make a bloc of several states an actor, and name the two that the brief is about");
          }
        });
  }

  private static Field<String> name(String example) {
    return required("name", text(), "its name as it stands inside a sentence: " + example);
  }

  private static Field<List<String>> aliases() {
    return optionalList("aliases", setOf(text(), 0), "other names by which texts call it");
  }

  private static Shape<List<Actor>> actors() {
    var leaders =
        optionalList("leaders", listOf(leader(), 0), "persons who hold an office of a state");
    var bodies =
        optionalList("bodies", listOf(body(), 0), "ministries, agencies, councils, organisations");
    var blocs =
        optionalList(
            "blocs", listOf(bloc(), 0), "groups of states that act or are spoken of as one");
    var states =
        optionalList(
            "states", listOf(state(), 0), "states that replace or add to the built-in ones");
    return new Shape<List<Actor>>(
            "actors file",
            "Leaders, bodies and blocs. States are built in.",
            List.of(leaders, bodies, blocs, states),
            v -> {
              List<Actor> all = new ArrayList<>(v.list(leaders));
              all.addAll(v.list(bodies));
              all.addAll(v.list(blocs));
              all.addAll(v.list(states));
              return all;
            },
            (all, p) ->
                p.put(leaders, only(Actor.Leader.class, all))
                    .put(bodies, only(Actor.Body.class, all))
                    .put(blocs, only(Actor.Bloc.class, all))
                    .put(states, only(Actor.State.class, all)))
        .gathering();
  }

  private static <A> List<A> only(Class<A> kind, List<Actor> all) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Shape<Actor.Leader> leader() {
    var id = required("id", Codecs.actorId(), "its id: letters, digits, hyphens");
    var name = name("Kim Jong Un");
    var aliases = aliases();
    var state = required("state", actor("state"), "the state");
    var office = required("office", text(), "the office: President");
    var inOffice = required("in-office", Codecs.when(), "from when to when, as 2011-12-17/..");
    return new Shape<>(
            "leader",
            "A person who holds an office of a state.",
            List.of(id, name, aliases, state, office, inOffice),
            v ->
                new Actor.Leader(
                    v.get(id),
                    v.get(name),
                    v.get(aliases),
                    v.get(state),
                    v.get(office),
                    v.get(inOffice)),
            (a, p) ->
                p.put(id, a.id())
                    .put(name, a.name())
                    .put(aliases, a.aliases())
                    .put(state, a.state())
                    .put(office, a.office())
                    .put(inOffice, a.inOffice()))
        .named(Reading.Space.ACTOR);
  }

  private static Shape<Actor.Body> body() {
    var id = required("id", Codecs.actorId(), "its id: letters, digits, hyphens");
    var name = name("the Security Council");
    var aliases = aliases();
    var of = optional("of", actor("state"), "the state whose organ it is");
    var rule = optional("rule", constant(List.of(DecisionRule.values())), "how it decides");
    return new Shape<>(
            "body",
            "A ministry, agency, council or organisation.",
            List.of(id, name, aliases, of, rule),
            v -> new Actor.Body(v.get(id), v.get(name), v.get(aliases), v.find(of), v.find(rule)),
            (a, p) ->
                p.put(id, a.id())
                    .put(name, a.name())
                    .put(aliases, a.aliases())
                    .put(of, a.of())
                    .put(rule, a.rule()))
        .named(Reading.Space.ACTOR);
  }

  private static Shape<Actor.Bloc> bloc() {
    var id = required("id", Codecs.actorId(), "its id: letters, digits, hyphens");
    var name = name("the Monitoring Team");
    var aliases = aliases();
    var members = optionalList("members", setOf(actor("state"), 0), "its member states");
    return new Shape<>(
            "bloc",
            "A group of states that acts or is spoken of as one.",
            List.of(id, name, aliases, members),
            v -> new Actor.Bloc(v.get(id), v.get(name), v.get(aliases), v.get(members)),
            (a, p) ->
                p.put(id, a.id())
                    .put(name, a.name())
                    .put(aliases, a.aliases())
                    .put(members, a.members()))
        .named(Reading.Space.ACTOR);
  }

  private static Shape<Actor.State> state() {
    var id = required("id", Codecs.stateCode(), "its ISO 3166-1 alpha-3 code");
    var name = name("the DPRK");
    var adjective = required("adjective", text(), "its adjective: North Korean");
    var aliases = aliases();
    var cow = optional("cow", Codecs.whole(1, 999), "its Correlates of War number");
    var gw = optional("gw", Codecs.whole(1, 999), "its Gleditsch-Ward number");
    return new Shape<>(
            "state",
            "A state, in place of the built-in one if there is one.",
            List.of(id, name, adjective, aliases, cow, gw),
            v ->
                new Actor.State(
                    v.get(id),
                    v.get(name),
                    v.get(aliases),
                    v.get(adjective),
                    v.find(cow),
                    v.find(gw)),
            (a, p) ->
                p.put(id, a.id())
                    .put(name, a.name())
                    .put(adjective, a.adjective())
                    .put(aliases, a.aliases())
                    .put(cow, a.cow())
                    .put(gw, a.gw()))
        .named(Reading.Space.ACTOR);
  }

  private static Shape<Source> source() {
    var id = required("id", Codecs.sourceId(), "its id: lower case, digits, hyphens, dots");
    var type = required("type", Codecs.oneOf(SOURCE_TYPES), "its CSL-JSON type");
    var author = optional("author", text(), "who wrote it");
    var title = required("title", text(), "its title");
    var publisher = required("publisher", text(), "who published it");
    var issued = required("issued", Codecs.when(), "when it was published, as precisely as known");
    var url = optional("url", Codecs.url(), "where it stands on the web");
    var reliability =
        required(
            "reliability",
            constant(byName(Reliability.values())),
            "its Admiralty reliability from A (completely reliable) to F (cannot be judged)");
    var stateMedia =
        optional(
            "state-media", actor("state"), "the state whose government controls the publisher");
    var note = optional("note", text(), "what a reader should know of it");
    return new Shape<>(
            "source",
            "Where evidence was published.",
            List.of(id, type, author, title, publisher, issued, url, reliability, stateMedia, note),
            v ->
                new Source(
                    v.get(id),
                    v.get(type),
                    v.find(author),
                    v.get(title),
                    v.get(publisher),
                    v.get(issued),
                    v.find(url),
                    v.get(reliability),
                    v.find(stateMedia),
                    v.find(note)),
            (s, p) ->
                p.put(id, s.id())
                    .put(type, s.type())
                    .put(author, s.author())
                    .put(title, s.title())
                    .put(publisher, s.publisher())
                    .put(issued, s.issued())
                    .put(url, s.url())
                    .put(reliability, s.reliability())
                    .put(stateMedia, s.stateMedia())
                    .put(note, s.note()))
        .named(Reading.Space.SOURCE);
  }

  private static Map<String, Reliability> byName(Reliability... grades) {
    Map<String, Reliability> byName = new LinkedHashMap<>();
    for (Reliability grade : grades) {
      byName.put(grade.name(), grade);
    }
    return byName;
  }

  private static Shape<Words> words() {
    var goods = optionalList("goods", listOf(good(), 0), "goods that flow");
    var series = optionalList("series", listOf(series(), 0), "series of values over time");
    var figures =
        optionalList(
            "figures", listOf(figure(), 0), "quantities on which several sources put a number");
    return new Shape<>(
            "words file",
            "The goods, series and figures that evidence names.",
            List.of(goods, series, figures),
            v -> new Words(v.list(goods), v.list(series), v.list(figures)),
            (w, p) -> p.put(goods, w.goods()).put(series, w.series()).put(figures, w.figures()))
        .gathering();
  }

  private static Field<String> wordId() {
    return required("id", word(), "the word by which items name it");
  }

  private static Shape<Good> good() {
    var id = wordId();
    var name = name("refined petroleum");
    var use = aspect(Good.Aspect.USE, "how much of it an actor uses in a year");
    var made = aspect(Good.Aspect.MADE, "how much of it an actor makes in a year");
    var stock = aspect(Good.Aspect.STOCK, "how much of it an actor holds");
    var cost = aspect(Good.Aspect.COST, "what making one costs an actor");
    var price = aspect(Good.Aspect.PRICE, "what one fetches between an actor and its counterpart");
    return new Shape<>(
            "good",
            "A good that flows between actors.",
            List.of(id, name, use, made, stock, cost, price),
            v -> {
              SortedMap<Good.Aspect, String> measured = new TreeMap<>();
              measure(measured, Good.Aspect.USE, v.find(use));
              measure(measured, Good.Aspect.MADE, v.find(made));
              measure(measured, Good.Aspect.STOCK, v.find(stock));
              measure(measured, Good.Aspect.COST, v.find(cost));
              measure(measured, Good.Aspect.PRICE, v.find(price));
              return new Good(v.get(id), v.get(name), measured);
            },
            (g, p) ->
                p.put(id, g.id())
                    .put(name, g.name())
                    .put(use, g.series(Good.Aspect.USE))
                    .put(made, g.series(Good.Aspect.MADE))
                    .put(stock, g.series(Good.Aspect.STOCK))
                    .put(cost, g.series(Good.Aspect.COST))
                    .put(price, g.series(Good.Aspect.PRICE)))
        .named(Reading.Space.GOOD);
  }

  private static Field<String> aspect(Good.Aspect aspect, String doc) {
    return optional(
        aspect.name().toLowerCase(Locale.ROOT),
        reference(Reading.Space.SERIES),
        "the series that says " + doc);
  }

  private static void measure(
      SortedMap<Good.Aspect, String> measured, Good.Aspect aspect, @Nullable String series) {
    if (series != null) {
      measured.put(aspect, series);
    }
  }

  private static Shape<Series> series() {
    var id = wordId();
    var name = name("real GDP growth");
    var unit = required("unit", Codecs.unit(), "its unit");
    var shows =
        optional(
            "shows",
            constant(List.of(Series.Shows.values())),
            "what else it tells: capability, where a share of both parties' says who is stronger");
    return new Shape<>(
            "series",
            "A series of values over time.",
            List.of(id, name, unit, shows),
            v -> new Series(v.get(id), v.get(name), v.get(unit), v.find(shows)),
            (s, p) ->
                p.put(id, s.id()).put(name, s.name()).put(unit, s.unit()).put(shows, s.shows()))
        .named(Reading.Space.SERIES);
  }

  private static Shape<Figure> figure() {
    var id = wordId();
    var name = name("containers shipped to Russia");
    var unit = required("unit", Codecs.unit(), "its unit");
    var kind =
        required(
            "kind",
            constant(List.of(Figure.Kind.values())),
            "a running total (cumulative), a level at a date (stock), or the total of one closed period (period)");
    return new Shape<>(
            "figure",
            "A quantity on which several sources put a number.",
            List.of(id, name, unit, kind),
            v -> new Figure(v.get(id), v.get(name), v.get(unit), v.get(kind)),
            (f, p) -> p.put(id, f.id()).put(name, f.name()).put(unit, f.unit()).put(kind, f.kind()))
        .named(Reading.Space.FIGURE);
  }

  private static Shape<Proposition> proposition() {
    var id = required("id", word(), "the word by which it is named");
    var after = optional("after", after(), "that one thing came a lapse of time after another");
    var moving = optional("moving", moving(), "that a series has only fallen, or only risen");
    var deepened =
        optional(
            "only-deepened",
            onlyDeepened(),
            "that relations between two actors have only deepened");
    var alternative =
        optional("alternative", alternative(), "that a buyer gives a seller a real alternative");
    return new Shape<Proposition>(
            "proposition",
            "Something commonly said of the matter that the evidence can test.",
            List.of(id, after, moving, deepened, alternative),
            v -> {
              String name = v.get(id);
              if (v.find(after) instanceof After(var first, var then, var lapse)) {
                return new Proposition.After(name, first, then, lapse);
              }
              if (v.find(moving) instanceof Moving(var who, var series, var rising, var since)) {
                return new Proposition.Moving(name, who, series, rising, since);
              }
              if (v.find(deepened) instanceof OnlyDeepened(var between, var since)) {
                return new Proposition.OnlyDeepened(name, between, since);
              }
              Alternative of = v.get(alternative);
              return new Proposition.Alternative(
                  name, of.seller, of.share, of.total, of.buyer, of.good);
            },
            (proposition, p) -> {
              p.put(id, proposition.id());
              switch (proposition) {
                case Proposition.After(_, var first, var then, var lapse) ->
                    p.put(after, new After(first, then, lapse));
                case Proposition.Moving(_, var who, var series, var rising, var since) ->
                    p.put(moving, new Moving(who, series, rising, since));
                case Proposition.OnlyDeepened(_, var between, var since) ->
                    p.put(deepened, new OnlyDeepened(between, since));
                case Proposition.Alternative(
                        _,
                        var seller,
                        var share,
                        var total,
                        var buyer,
                        var good) ->
                    p.put(alternative, new Alternative(seller, share, total, buyer, good));
              }
            })
        .named(Reading.Space.PROPOSITION)
        .withOneOf(after, moving, deepened, alternative);
  }

  private static Shape<After> after() {
    var first = required("first", item(), "the item that came first");
    var then = required("then", item(), "the item that came after it");
    var lapse =
        required(
            "lapse",
            Codecs.oneOf(List.of("days", "weeks", "months", "years")),
            "the word used of the time between");
    return new Shape<>(
        "lapse",
        "That one thing came a lapse of time after another.",
        List.of(first, then, lapse),
        v -> new After(v.get(first), v.get(then), v.get(lapse)),
        (a, p) -> p.put(first, a.first()).put(then, a.then()).put(lapse, a.lapse()));
  }

  private static Shape<Moving> moving() {
    var actor = required("actor", actor(), "whose series it is");
    var series = required("series", reference(Reading.Space.SERIES), "the series, from words.yaml");
    var rising = required("rising", Codecs.flag(), "true for risen, false for fallen");
    var since = required("since", Codecs.when(), "since when");
    return new Shape<>(
        "movement",
        "That a series has only fallen, or only risen, since a time.",
        List.of(actor, series, rising, since),
        v -> new Moving(v.get(actor), v.get(series), v.get(rising), v.get(since)),
        (m, p) ->
            p.put(actor, m.actor())
                .put(series, m.series())
                .put(rising, m.rising())
                .put(since, m.since()));
  }

  private static Shape<OnlyDeepened> onlyDeepened() {
    var between = required("between", setOf(actor(), 2), "the two actors");
    var since = required("since", Codecs.when(), "since when");
    return new Shape<>(
            "deepening",
            "That relations between two actors have only deepened since a time.",
            List.of(between, since),
            v -> new OnlyDeepened(v.get(between), v.get(since)),
            (d, p) -> p.put(between, d.between()).put(since, d.since()))
        .checked(v -> {
          if (v.get(between).size() != 2) {
            v.error(
                between, "relations are between two actors, not " + v.get(between).size(), null);
          }
        });
  }

  private static Shape<Alternative> alternative() {
    var seller = required("seller", actor(), "whose market it is");
    var share =
        required(
            "share",
            reference(Reading.Space.SERIES),
            "the series that holds each buyer's share; its counterpart is the buyer");
    var total =
        required(
            "total",
            reference(Reading.Space.SERIES),
            "the series of the seller that holds its sales");
    var buyer = required("buyer", actor(), "the new buyer");
    var good = required("good", reference(Reading.Space.GOOD), "what it buys, from words.yaml");
    return new Shape<>(
        "alternative",
        "That a buyer gives a seller a real alternative to its present buyers.",
        List.of(seller, share, total, buyer, good),
        v -> new Alternative(v.get(seller), v.get(share), v.get(total), v.get(buyer), v.get(good)),
        (a, p) ->
            p.put(seller, a.seller())
                .put(share, a.share())
                .put(total, a.total())
                .put(buyer, a.buyer())
                .put(good, a.good()));
  }

  private static Shape<WhatIf> whatIf() {
    var title = required("title", text(), "what is assumed, as a heading");
    var assume = required("assume", listOf(new Lines(), 1), "the assumptions, one a line");
    return new Shape<>(
        "whatif file",
        "Named assumptions: evidence left out, changed or added.",
        List.of(title, assume),
        v -> new WhatIf(v.get(title), v.get(assume)),
        (w, p) -> p.put(title, w.title()).put(assume, w.assume()));
  }

  /// A line of text that keeps its place.
  private static final class Lines implements Codec<Line> {
    private final Codec<String> text = text();

    @Override
    public @Nullable Line read(Node node, Reading reading) {
      String line = text.read(node, reading);
      return line == null || !(node instanceof Node.Scalar scalar) ? null : new Line(line, scalar);
    }

    @Override
    public Object write(Line value) {
      return text.write(value.text());
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", "string");
      schema.put("pattern", Assumptions.PATTERN);
      schema.put("examples", Assumptions.EXAMPLES);
      return schema;
    }
  }
}
