// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Direction;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.clause.Clause;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An item of evidence: what is claimed, with its attribution. Two items that disagree both stay in
/// the ledger.
public sealed interface Evidence {
  Attribution attribution();

  /// The same item with another attribution.
  Evidence with(Attribution attribution);

  default EvidenceId id() {
    return attribution().id();
  }

  default When when() {
    return attribution().when();
  }

  /// Something that somebody did.
  ///
  /// @param mode a PLOVER mode or the writer's own finer word (`summit`, `visit`, `exercise`)
  /// @param what one clause in the past tense, without its date: "Kim Jong Un and Putin met at
  ///   Vostochny"
  record Event(
      Attribution attribution,
      PloverType type,
      @Nullable String mode,
      List<ActorId> who,
      List<ActorId> whom,
      @Nullable String where,
      String what)
      implements Evidence {
    public Event {
      who = List.copyOf(who);
      whom = List.copyOf(whom);
    }

    @Override
    public Event with(Attribution changed) {
      return new Event(changed, type, mode, who, whom, where, what);
    }
  }

  /// A vote of a body on a text.
  ///
  /// @param text the symbol of the text voted on ("ES-11/1", "S/2024/255")
  /// @param what what the text would do, as a noun phrase: "the renewal of the panel's mandate"
  /// @param ballots what each member did; members that are not listed are not known
  /// @param tally how many voted how, where the record says so and does not list all ballots here
  record Vote(
      Attribution attribution,
      ActorId body,
      String text,
      String what,
      List<ActorId> about,
      SortedMap<ActorId, Choice> ballots,
      @Nullable Tally tally)
      implements Evidence {
    public Vote {
      about = List.copyOf(about);
      ballots = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(ballots));
    }

    public Vote(
        Attribution attribution,
        ActorId body,
        String text,
        String what,
        List<ActorId> about,
        SortedMap<ActorId, Choice> ballots) {
      this(attribution, body, text, what, about, ballots, null);
    }

    @Override
    public Vote with(Attribution changed) {
      return new Vote(changed, body, text, what, about, ballots, tally);
    }

    public long count(Choice choice) {
      return ballots.values().stream().filter(choice::equals).count();
    }
  }

  /// The count of a vote.
  record Tally(int yes, int no, int abstaining) {}

  /// A treaty or other agreement between states.
  ///
  /// @param title as it stands inside a sentence: "the Treaty on Comprehensive Strategic
  ///   Partnership"
  /// @param inForceOn the step that brings it into force
  /// @param term how long it lasts, in words ("indefinite"); null where not known
  /// @param replaces earlier agreements that lapse when it enters into force
  record Agreement(
      Attribution attribution,
      String title,
      List<ActorId> parties,
      EntryIntoForce inForceOn,
      @Nullable String term,
      List<EvidenceId> replaces)
      implements Evidence {
    public Agreement {
      parties = List.copyOf(parties);
      replaces = List.copyOf(replaces);
    }

    @Override
    public Agreement with(Attribution changed) {
      return new Agreement(changed, title, parties, inForceOn, term, replaces);
    }
  }

  /// What brings an agreement into force.
  enum EntryIntoForce {
    SIGNATURE,
    RATIFICATION_BY_ALL,
    EXCHANGE_OF_INSTRUMENTS
  }

  /// One article of an agreement.
  ///
  /// @param number "4"; "preamble" for the preamble; empty where a table says what the whole
  ///   provides
  /// @param what what it says, as a clause: "each party consults the other when ..."
  /// @param clauses what it obliges to, one by one
  record Article(
      Attribution attribution,
      EvidenceId agreement,
      String number,
      Obligation obligation,
      String what,
      List<Clause> clauses)
      implements Evidence {
    public Article {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Article with(Attribution changed) {
      return new Article(changed, agreement, number, obligation, what, clauses);
    }
  }

  /// A step in the life of an agreement.
  ///
  /// @param by who took it; null where all parties took it together
  /// @param through the organ through which it was taken ("the State Duma")
  /// @param what what the step concerned, where that needs saying ("the Kursk region")
  record Step(
      Attribution attribution,
      EvidenceId agreement,
      LifeCycleStep step,
      @Nullable ActorId by,
      @Nullable String through,
      @Nullable String what)
      implements Evidence {
    @Override
    public Step with(Attribution changed) {
      return new Step(changed, agreement, step, by, through, what);
    }
  }

  /// A good that went from one actor to another, within the time of [#when].
  ///
  /// @param figure the quantity on which several sources put a number, if this is one of them
  /// @param conversion the conversion by which the amount was got from another item, if it was
  record Flow(
      Attribution attribution,
      ActorId from,
      ActorId to,
      String good,
      Quantity amount,
      @Nullable String figure,
      @Nullable EvidenceId conversion)
      implements Evidence, Measured {
    @Override
    public Flow with(Attribution changed) {
      return new Flow(changed, from, to, good, amount, figure, conversion);
    }
  }

  /// A value of a series for an actor.
  ///
  /// @param counterpart the other side of a relation ("share of Russian exports bought by India")
  record Indicator(
      Attribution attribution,
      ActorId actor,
      @Nullable ActorId counterpart,
      String series,
      Quantity amount,
      @Nullable String figure,
      @Nullable EvidenceId conversion)
      implements Evidence, Measured {
    @Override
    public Indicator with(Attribution changed) {
      return new Indicator(changed, actor, counterpart, series, amount, figure, conversion);
    }
  }

  /// An item that puts a number on something.
  sealed interface Measured extends Evidence permits Flow, Indicator {
    Quantity amount();

    @Nullable String figure();

    @Nullable EvidenceId conversion();
  }

  /// A rule that restricts or empowers: a cap, a ban, a sanction, the mandate of a body.
  ///
  /// @param by who imposed it
  /// @param on whom it restricts, or whom the mandate watches
  /// @param under the text that it rests on ("S/RES/2397 (2017)")
  /// @param good the good that it concerns, if one
  /// @param direction for a cap or ban: whether the good may not go to (`IMPORT`) or come from
  ///   (`EXPORT`) its target
  /// @param limit for a cap: the most that may flow in each year
  /// @param ends the day on which it lapses unless renewed; null where it has no sunset
  /// @param what what it is, as a noun phrase: "the cap on refined petroleum"
  record Measure(
      Attribution attribution,
      MeasureKind kind,
      ActorId by,
      List<ActorId> on,
      @Nullable String under,
      @Nullable String good,
      @Nullable Trade direction,
      @Nullable Quantity limit,
      @Nullable When ends,
      String what)
      implements Evidence {
    public Measure {
      on = List.copyOf(on);
      if (kind == MeasureKind.CAP && (limit == null || good == null || direction == null)) {
        throw new IllegalArgumentException("a cap needs 'good', 'direction' and 'limit'");
      }
    }

    @Override
    public Measure with(Attribution changed) {
      return new Measure(changed, kind, by, on, under, good, direction, limit, ends, what);
    }
  }

  /// What a measure is.
  enum MeasureKind {
    CAP,
    BAN,
    SANCTION,
    MANDATE
  }

  /// Which way a restricted good moves, seen from the measure's target.
  enum Trade {
    IMPORT,
    EXPORT
  }

  /// Something that was said.
  ///
  /// @param audience to whom; empty for the public
  /// @param about actors that it is about
  /// @param what what was said, as a clause in indirect speech: "the talks would go on"
  /// @param quote the words, verbatim, where the source quotes them
  record Statement(
      Attribution attribution,
      ActorId speaker,
      List<ActorId> audience,
      List<ActorId> about,
      String what,
      @Nullable String quote)
      implements Evidence {
    public Statement {
      audience = List.copyOf(audience);
      about = List.copyOf(about);
    }

    @Override
    public Statement with(Attribution changed) {
      return new Statement(changed, speaker, audience, about, what, quote);
    }
  }

  /// The recognition of an entity as a state or government.
  record Recognition(Attribution attribution, ActorId by, List<ActorId> of) implements Evidence {
    public Recognition {
      of = List.copyOf(of);
    }

    @Override
    public Recognition with(Attribution changed) {
      return new Recognition(changed, by, of);
    }
  }

  /// A denial: evidence against what it denies, as a claim in its own right.
  record Denial(Attribution attribution, ActorId by, List<EvidenceId> denies, String what)
      implements Evidence {
    public Denial {
      denies = List.copyOf(denies);
    }

    @Override
    public Denial with(Attribution changed) {
      return new Denial(changed, by, denies, what);
    }
  }

  /// A trial of a capability, which succeeded or failed.
  ///
  /// @param capability the capability tried ("satellite-launch")
  record Trial(
      Attribution attribution, ActorId actor, String capability, boolean succeeded, String what)
      implements Evidence {
    @Override
    public Trial with(Attribution changed) {
      return new Trial(changed, actor, capability, succeeded, what);
    }
  }

  /// A factor by which a quantity of a good converts to another unit, with its range.
  record Conversion(
      Attribution attribution, String good, Unit from, Unit to, Interval factor, String what)
      implements Evidence {
    public Conversion {
      if (factor.low() <= 0) {
        throw new IllegalArgumentException("a conversion factor lies above zero");
      }
    }

    @Override
    public Conversion with(Attribution changed) {
      return new Conversion(changed, good, from, to, factor, what);
    }
  }

  /// What an actor wants, inferred from what it said and did.
  ///
  /// @param dimension the field in which it lies ("munitions", "security", "technology")
  /// @param what what is wanted, as a noun phrase: "artillery rounds for the war"
  /// @param measuredBy the indicator that says how far it is satisfied; null where none is known
  /// @param stated the holder's own statements of it
  /// @param served acts of the holder that serve it
  /// @param against statements or acts that speak against it
  record Goal(
      Attribution attribution,
      ActorId holder,
      String dimension,
      Direction direction,
      String what,
      @Nullable Gauge measuredBy,
      List<EvidenceId> stated,
      List<EvidenceId> served,
      List<EvidenceId> against)
      implements Evidence {
    public Goal {
      stated = List.copyOf(stated);
      served = List.copyOf(served);
      against = List.copyOf(against);
    }

    @Override
    public Goal with(Attribution changed) {
      return new Goal(
          changed, holder, dimension, direction, what, measuredBy, stated, served, against);
    }
  }

  /// The ledger's kinds by the word that stands for them in a case file.
  static Map<String, Class<? extends Evidence>> kinds() {
    return Map.ofEntries(
        Map.entry("events", Event.class),
        Map.entry("votes", Vote.class),
        Map.entry("agreements", Agreement.class),
        Map.entry("articles", Article.class),
        Map.entry("steps", Step.class),
        Map.entry("flows", Flow.class),
        Map.entry("indicators", Indicator.class),
        Map.entry("measures", Measure.class),
        Map.entry("statements", Statement.class),
        Map.entry("recognitions", Recognition.class),
        Map.entry("denials", Denial.class),
        Map.entry("trials", Trial.class),
        Map.entry("conversions", Conversion.class),
        Map.entry("goals", Goal.class));
  }
}
