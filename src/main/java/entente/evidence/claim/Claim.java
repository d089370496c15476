// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence.claim;

import entente.domain.ActorId;
import entente.domain.PloverType;
import entente.domain.Unit;
import entente.domain.When;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one clause of an article says, as it says it. Nothing here is judged, and every role and
/// value has the span that licenses it.
///
/// @param id the sentence's number and the clause's within it: "12.2"
/// @param sentence the whole sentence
/// @param span the words of the clause; they lie within the sentence
/// @param mood whether it is asserted, foreseen, supposed or valued
/// @param acts what is said to be done, by verb or by noun
/// @param quotations words between quotation marks
/// @param saying who is said to say it; null where the article speaks for itself
/// @param negations the words that deny ("not", "neither", "without")
/// @param trend which way something is said to move; null where none is named
/// @param causal whether it says that a thing brings another about
/// @param strangers names of people whom no list has, where people who take part stand
/// @param terms its content words by stem
/// @param context what it takes from the words before it
public record Claim(
    String id,
    Span sentence,
    Span span,
    Mood mood,
    List<Act> acts,
    List<Mention> actors,
    List<Time> times,
    List<Lapse> lapses,
    List<Amount> amounts,
    List<Span> quotations,
    @Nullable Saying saying,
    List<Span> negations,
    @Nullable Trend trend,
    boolean causal,
    List<Span> strangers,
    List<Term> terms,
    Context context) {
  /// How a clause is meant.
  public enum Mood {
    ASSERTED,
    /// That it may or could be so.
    POSSIBLE,
    FORECAST,
    /// Supposed, not asserted: "had the treaty been in force".
    HYPOTHETICAL,
    /// A valuation or advice, which no evidence can settle.
    JUDGEMENT
  }

  /// The part that an actor has.
  public enum Role {
    /// Who acts: PLOVER's source.
    SOURCE,
    /// Towards whom: PLOVER's target.
    TARGET,
    /// Neither is plain from the words.
    OTHER
  }

  /// How words stand for an actor.
  public enum Form {
    NAME,
    /// "Russian" in "Russian troops".
    ADJECTIVE,
    /// A capital for its government.
    CAPITAL,
    /// "he", "it", "the organisation": the span is the pronoun's, the actor is that of the name
    /// before it.
    PRONOUN
  }

  /// An actor in a clause.
  public record Mention(ActorId actor, Role role, Form form, Span span) {}

  /// An act, as PLOVER types it where it has a type.
  ///
  /// @param lemma the verb or noun: "veto"
  /// @param mode PLOVER's mode or a finer word; null where none fits
  public record Act(
      String lemma, @Nullable PloverType type, @Nullable String mode, boolean passive, Span span) {}

  /// How a date was found from the words.
  public enum Resolved {
    ABSOLUTE,
    /// A part was missing ("19 June") and came from the article's date.
    PARTIAL,
    /// "last month", "the next day".
    RELATIVE
  }

  /// How a date bears on what is said.
  public enum Bearing {
    AT,
    SINCE,
    UNTIL,
    /// It is the time of what the claim compares with: "more than in 2018".
    THAN
  }

  /// When it is said to be so.
  public record Time(When when, Resolved resolved, Bearing bearing, Span span) {}

  /// A lapse of time between two things: "days after the vote".
  ///
  /// @param low the fewest days that the words allow
  /// @param high the most
  /// @param after whether this came after the other
  /// @param other the words that name the other
  public record Lapse(long low, long high, boolean after, Span span, Span other) {}

  /// How an amount is bounded.
  public enum Bound {
    EXACTLY,
    ABOUT,
    AT_LEAST,
    AT_MOST
  }

  /// What a number is.
  public enum Measure {
    /// So many of something.
    COUNT,
    /// A share of a whole, in per cent.
    SHARE,
    /// So many times something.
    MULTIPLE,
    /// A place in an order: "the third".
    ORDINAL
  }

  /// How much.
  ///
  /// @param low the number, or the lower of two
  /// @param high the number, or the higher of two
  /// @param slack how far the true number may lie from it, by the places that were written
  /// @param unit null where the words name no unit that is known
  /// @param of the stem of what is counted; empty where nothing is named
  /// @param per "year" or "month", where the amount is for one; empty otherwise
  public record Amount(
      Measure measure,
      Bound bound,
      double low,
      double high,
      double slack,
      @Nullable Unit unit,
      String of,
      String per,
      Span span) {}

  /// Who is said to say the clause.
  ///
  /// @param speaker null where whoever speaks is no known actor ("officials")
  /// @param verb how it is said: "claim", "deny"
  /// @param words the speaker's, as they stand
  public record Saying(@Nullable ActorId speaker, String verb, Span span, String words) {}

  /// A movement over time.
  ///
  /// @param rising up; else down
  /// @param only whether it is said to have moved in no other way ("every year", "only")
  public record Trend(boolean rising, boolean only, Span span) {}

  /// A content word.
  public record Term(String stem, Span span) {}

  /// What a clause takes from the words before it: from its own sentence first, then from the
  /// sentence before.
  public record Context(List<Mention> actors, List<Time> times, Set<String> stems) {
    public static final Context NONE = new Context(List.of(), List.of(), Set.of());

    public Context {
      actors = List.copyOf(actors);
      times = List.copyOf(times);
      stems = Set.copyOf(stems);
    }
  }

  public Claim {
    acts = List.copyOf(acts);
    actors = List.copyOf(actors);
    times = List.copyOf(times);
    lapses = List.copyOf(lapses);
    amounts = List.copyOf(amounts);
    quotations = List.copyOf(quotations);
    negations = List.copyOf(negations);
    strangers = List.copyOf(strangers);
    terms = List.copyOf(terms);
    if (!sentence.contains(span)) {
      throw new IllegalArgumentException("the claim's words lie outside its sentence");
    }
  }

  /// The same claim under another number.
  public Claim numbered(String number) {
    return new Claim(
        number,
        sentence,
        span,
        mood,
        acts,
        actors,
        times,
        lapses,
        amounts,
        quotations,
        saying,
        negations,
        trend,
        causal,
        strangers,
        terms,
        context);
  }

  public boolean negated() {
    return !negations.isEmpty();
  }

  /// The actors that have a part, pronouns resolved.
  public List<ActorId> actors(Role role) {
    return actors.stream().filter(part -> part.role() == role).map(Mention::actor).toList();
  }

  public boolean mentions(ActorId actor) {
    return actors.stream().anyMatch(part -> part.actor().equals(actor));
  }

  /// Whether the claim has one of some content words, by stem.
  public boolean speaksOf(String... stems) {
    for (String stem : stems) {
      if (terms.stream().anyMatch(term -> term.stem().equals(stem))) {
        return true;
      }
    }
    return false;
  }
}
