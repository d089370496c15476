// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static entente.source.cases.Codecs.actor;
import static entente.source.cases.Codecs.constant;
import static entente.source.cases.Codecs.day;
import static entente.source.cases.Codecs.item;
import static entente.source.cases.Codecs.prose;
import static entente.source.cases.Codecs.setOf;
import static entente.source.cases.Codecs.text;
import static entente.source.cases.Codecs.word;
import static entente.source.cases.Field.optional;
import static entente.source.cases.Field.optionalList;
import static entente.source.cases.Field.required;

import entente.domain.ActorId;
import entente.domain.Obligation;
import entente.domain.clause.Act;
import entente.domain.clause.Area;
import entente.domain.clause.Casus;
import entente.domain.clause.Clause;
import entente.domain.clause.Condition;
import entente.domain.clause.Delay;
import entente.domain.clause.Duty;
import entente.domain.clause.Exemption;
import entente.domain.clause.Hold;
import entente.domain.clause.Means;
import entente.domain.clause.Place;
import entente.domain.clause.Point;
import entente.domain.clause.Reading;
import entente.domain.clause.Scope;
import entente.domain.clause.Target;
import entente.domain.clause.Trigger;
import entente.evidence.EvidenceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a clause stands in a case file, and how a place does in the list of places.
final class ClauseShapes {
  private static final Map<String, Condition> CONDITIONS = conditions();
  private static final Map<String, Exemption> EXCEPTIONS = exceptions();

  static final Shape<List<Place>> PLACES =
      CaseShapes.file(
          "places", "places file", "Places, with who owns and administers them.", place());

  private ClauseShapes() {}

  private static Map<String, Condition> conditions() {
    Map<String, Condition> words = new LinkedHashMap<>();
    words.put("self-defence", Condition.SELF_DEFENCE);
    words.put("state-of-war", Condition.STATE_OF_WAR);
    words.put("request", Condition.REQUEST);
    return words;
  }

  private static Map<String, Exemption> exceptions() {
    Map<String, Exemption> words = new LinkedHashMap<>();
    words.put("among-parties", Exemption.AMONG_PARTIES);
    words.put("own-war", Exemption.OWN_WAR);
    words.put("war-under-way", Exemption.WAR_UNDER_WAY);
    return words;
  }

  static Shape<Clause> clause() {
    var id = required("id", word(), "a word for it within the article");
    var obligation =
        required("obligation", constant(List.of(Obligation.values())), "what it is about");
    var life =
        optional(
            "life",
            Codecs.when(),
            "the time in which this wording stood; left out for as long as the agreement stands");
    var on =
        optional(
            "on",
            setOf(constant(List.of(Casus.values())), 1),
            "the cases that set it off, any of them");
    var occasion =
        optional(
            "occasion",
            text(),
            "what sets it off, as a noun phrase, where that is no use or threat of force");
    var victims =
        optionalList(
            "victims", setOf(actor("state"), 0), "whom it has to befall; left out for any party");
    var attackers =
        optionalList(
            "attackers", setOf(actor("state"), 0), "who has to do it; left out for any state");
    var where =
        optional(
            "where", scope(), "where and on what an attack has to fall; left out for anywhere");
    var conditions =
        optionalList(
            "conditions",
            setOf(new WordOr<Condition>(CONDITIONS, condition()), 0),
            "what else has to hold");
    var exceptions =
        optionalList(
            "exceptions",
            setOf(new WordOr<Exemption>(EXCEPTIONS, exemption()), 0),
            "where it does not apply");
    var duty = required("duty", duty(), "what it then obliges to");
    var quote = optional("quote", text(), "the operative words, verbatim and short");
    var readings =
        optionalList(
            "readings",
            Codecs.listOf(reading(), 0),
            "how it is read where its words leave something open");
    return new Shape<Clause>(
            "clause",
            "One rule within an article: what sets it off, what it obliges to, and except when.",
            List.of(
                id,
                obligation,
                life,
                on,
                occasion,
                victims,
                attackers,
                where,
                conditions,
                exceptions,
                duty,
                quote,
                readings),
            v -> {
              List<Casus> cases = v.find(on);
              String other = v.find(occasion);
              Scope scope = v.find(where);
              return new Clause(
                  v.get(id),
                  v.get(obligation),
                  v.find(life),
                  cases != null
                      ? new Trigger.On(cases)
                      : other != null ? new Trigger.Occasion(other) : new Trigger.Standing(),
                  v.list(victims),
                  v.list(attackers),
                  scope == null ? Scope.ANYWHERE : scope,
                  v.list(conditions),
                  v.list(exceptions),
                  v.get(duty),
                  v.find(quote),
                  v.list(readings));
            },
            (c, p) -> {
              p.put(id, c.id()).put(obligation, c.obligation()).put(life, c.life());
              switch (c.trigger()) {
                case Trigger.On(List<Casus> cases) -> p.put(on, cases);
                case Trigger.Occasion(String what) -> p.put(occasion, what);
                case Trigger.Standing _ -> {}
              }
              p.put(victims, c.victims())
                  .put(attackers, c.attackers())
                  .put(where, c.scope().isAnywhere() ? null : c.scope())
                  .put(conditions, c.conditions())
                  .put(exceptions, c.exceptions())
                  .put(duty, c.duty())
                  .put(quote, c.quote())
                  .put(readings, c.readings());
            })
        .checked(v -> {
          if (v.has(on) && v.has(occasion)) {
            v.error(occasion, "a clause has 'on' or 'occasion', not both", null);
          }
        });
  }

  private static Shape<Scope> scope() {
    var targets =
        optionalList(
            "targets",
            setOf(constant(List.of(Target.values())), 0),
            "what has to be attacked; left out for anything");
    var areas =
        optionalList(
            "areas",
            setOf(constant(List.of(Area.values())), 0),
            "where a target other than metropolitan territory has to lie");
    var home =
        optional(
            "home", Codecs.flag(), "whether metropolitan territory has to lie in the areas too");
    var hold =
        optional(
            "hold",
            constant(List.of(Hold.values())),
            "how a place has to belong to the victim: its own, or administered by it");
    return new Shape<>(
        "reach of a clause",
        "Where, and on what, an attack has to fall.",
        List.of(targets, areas, home, hold),
        v ->
            new Scope(
                v.list(targets), v.list(areas), Boolean.TRUE.equals(v.find(home)), v.find(hold)),
        (s, p) ->
            p.put(targets, s.targets())
                .put(areas, s.areas())
                .put(home, s.home() ? Boolean.TRUE : null)
                .put(hold, s.hold()));
  }

  private static Shape<Condition> condition() {
    var law = optional("domestic-law", text(), "that a law allows it: the laws of both parties");
    var body = optional("unanimity", text(), "that a body decides it without dissent: the Council");
    return new Shape<Condition>(
            "condition",
            "A condition that names something.",
            List.of(law, body),
            v -> {
              String named = v.find(law);
              return named != null
                  ? new Condition.DomesticLaw(named)
                  : new Condition.Unanimity(v.get(body));
            },
            (c, p) -> {
              switch (c) {
                case Condition.DomesticLaw(String named) -> p.put(law, named);
                case Condition.Unanimity(String named) -> p.put(body, named);
                case Condition.SelfDefence _, Condition.StateOfWar _, Condition.Request _ ->
                    throw new IllegalStateException("a word stands for " + c);
              }
            })
        .withOneOf(law, body);
  }

  private static Shape<Exemption> exemption() {
    var by = optional("by", setOf(actor("state"), 1), "attackers that are left out");
    var acts =
        optional(
            "acts", setOf(constant(List.of(Act.values())), 1), "kinds of act that are left out");
    var suspended =
        optional("suspended", suspended(), "help by one party to another that it has suspended");
    return new Shape<Exemption>(
            "exception",
            "An exception that names something.",
            List.of(by, acts, suspended),
            v -> {
              List<ActorId> named = v.find(by);
              Exemption.@Nullable Suspended duties = v.find(suspended);
              return named != null
                  ? new Exemption.By(named)
                  : duties != null ? duties : new Exemption.Acts(v.get(acts));
            },
            (e, p) -> {
              switch (e) {
                case Exemption.By(List<ActorId> named) -> p.put(by, named);
                case Exemption.Acts(List<Act> kinds) -> p.put(acts, kinds);
                case Exemption.Suspended duties -> p.put(suspended, duties);
                case Exemption.AmongParties _, Exemption.OwnWar _, Exemption.WarUnderWay _ ->
                    throw new IllegalStateException("a word stands for " + e);
              }
            })
        .withOneOf(by, acts, suspended);
  }

  private static Shape<Exemption.Suspended> suspended() {
    var by = required("by", actor("state"), "the party that suspended it");
    var toward = required("toward", actor("state"), "the party to which it is owed");
    var since = required("since", day(), "the first day of it");
    return new Shape<Exemption.Suspended>(
        "suspension",
        "Help by one party to another that it has suspended.",
        List.of(by, toward, since),
        v -> new Exemption.Suspended(v.get(by), v.get(toward), v.get(since)),
        (s, p) -> p.put(by, s.by()).put(toward, s.toward()).put(since, s.since()));
  }

  private static Shape<Duty> duty() {
    var what = required("what", text(), "what is owed, as a noun phrase");
    var means =
        optionalList("means", setOf(constant(List.of(Means.values())), 0), "by what it is met");
    var delay =
        optional(
            "delay", constant(List.of(Delay.values())), "how soon it falls due; unstated if not");
    return new Shape<>(
        "duty",
        "What a clause obliges to.",
        List.of(what, means, delay),
        v -> {
          Delay due = v.find(delay);
          return new Duty(v.get(what), v.list(means), due == null ? Delay.UNSTATED : due);
        },
        (d, p) ->
            p.put(what, d.what())
                .put(means, d.means())
                .put(delay, d.delay() == Delay.UNSTATED ? null : d.delay()));
  }

  private static Shape<Reading> reading() {
    var id = required("id", word(), "a word for it within the clause");
    var what = required("what", prose(), "how the clause is read, as a clause");
    var by = required("by", setOf(actor(), 1), "who reads it so");
    var saidIn = required("said-in", setOf(item(), 1), "the items in which they said so");
    var counts =
        optionalList(
            "counts",
            setOf(constant(List.of(Point.values())), 0),
            "the open questions that it answers with yes");
    var countsNot =
        optionalList(
            "counts-not",
            setOf(constant(List.of(Point.values())), 0),
            "the open questions that it answers with no");
    return new Shape<Reading>(
            "reading",
            "How somebody reads what a clause leaves open.",
            List.of(id, what, by, saidIn, counts, countsNot),
            v -> {
              TreeMap<Point, Boolean> settles = new TreeMap<>();
              v.list(counts).forEach(point -> settles.put(point, true));
              v.list(countsNot).forEach(point -> settles.put(point, false));
              return new Reading(
                  v.get(id),
                  v.get(what),
                  v.get(by),
                  v.get(saidIn).stream().map(EvidenceId::value).toList(),
                  settles);
            },
            (r, p) ->
                p.put(id, r.id())
                    .put(what, r.what())
                    .put(by, r.by())
                    .put(saidIn, r.saidIn().stream().map(EvidenceId::of).toList())
                    .put(counts, points(r, true))
                    .put(countsNot, points(r, false)))
        .checked(v -> {
          List<Point> both = v.list(counts).stream().filter(v.list(countsNot)::contains).toList();
          if (!both.isEmpty()) {
            v.error(
                countsNot,
                "'" + Codecs.word(both.getFirst()) + "' is answered with yes and with no",
                null);
          } else if (v.list(counts).isEmpty() && v.list(countsNot).isEmpty()) {
            v.error(id, "this reading answers no open question", "give counts or counts-not");
          }
        });
  }

  private static List<Point> points(Reading reading, boolean answer) {
    return reading.settles().entrySet().stream()
        .filter(entry -> entry.getValue() == answer)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Shape<Place> place() {
    var id = required("id", word(), "its id");
    var name = required("name", text(), "its name as it stands inside a sentence");
    var aliases = optionalList("aliases", setOf(text(), 0), "other names");
    var of = optional("of", actor("state"), "whose it is by general recognition");
    var administered = optional("administered-by", actor("state"), "who governs it, if another");
    var claimed = optionalList("claimed-by", setOf(actor("state"), 0), "who claims it besides");
    var areas =
        optionalList(
            "areas", setOf(constant(List.of(Area.values())), 0), "the parts of the world it is in");
    var metropolitan =
        optional("metropolitan", Codecs.flag(), "whether it is its owner's home ground");
    return new Shape<>(
        "place",
        "A place, with who owns, administers and claims it.",
        List.of(id, name, aliases, of, administered, claimed, areas, metropolitan),
        v -> {
          ActorId other = v.find(administered);
          return new Place(
              v.get(id),
              v.get(name),
              v.list(aliases),
              v.find(of),
              other == null ? v.find(of) : other,
              v.list(claimed),
              v.list(areas),
              Boolean.TRUE.equals(v.find(metropolitan)));
        },
        (e, p) ->
            p.put(id, e.id())
                .put(name, e.name())
                .put(aliases, e.aliases())
                .put(of, e.of())
                .put(administered, e.administeredBy())
                .put(claimed, e.claimedBy())
                .put(areas, e.areas())
                .put(metropolitan, e.metropolitan() ? Boolean.TRUE : null));
  }

  /// A value that is one of a few words, or else a set of keys.
  private record WordOr<T>(Map<String, T> words, Shape<T> keys) implements Codec<T> {
    @Override
    public @Nullable T read(Node node, entente.source.cases.Reading reading) {
      return node instanceof Node.Scalar
          ? constant(words).read(node, reading)
          : keys.read(node, reading);
    }

    @Override
    public Object write(T value) {
      return words.containsValue(value) ? constant(words).write(value) : keys.write(value);
    }

    @Override
    public Map<String, Object> schema() {
      return Map.of("oneOf", List.of(constant(words).schema(), keys.schema()));
    }
  }
}
