// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence.claim;

import entente.domain.ActorId;
import entente.domain.Direction;
import entente.domain.PloverType;
import entente.domain.Quantity;
import entente.domain.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a sentence of an article says, as it says it. Nothing here is judged; every role
/// and value has the span that licenses it, and each span lies within the sentence, save for the
/// antecedent of a pronoun.
///
/// @param sentence the sentence's span
/// @param span the words that make the claim
/// @param event its type and mode; null where nothing is said to be done
/// @param attribution who is said to say it; null where the article speaks for itself
/// @param trend which way something is said to move; null where none is named
public record Claim(
    Span sentence,
    Span span,
    Kind kind,
    @Nullable Event event,
    List<Part> parts,
    List<Cue> cues,
    @Nullable Attribution attribution,
    List<Time> times,
    List<Amount> amounts,
    List<Thing> things,
    @Nullable Trend trend) {
  /// What sort of claim it is.
  public enum Kind {
    EVENT,
    QUANTITY,
    TREND,
    COMPARISON,
    STATE_OF_AFFAIRS,
    PROVISION,
    CAUSE,
    FORECAST,
    JUDGEMENT,
    QUOTATION
  }

  /// The part an actor has in the claim.
  public enum Role {
    SOURCE,
    TARGET,
    OTHER
  }

  /// A word that changes how a claim is meant.
  public enum Meaning {
    NEGATION,
    MODALITY,
    HYPOTHETICAL,
    COMPARATIVE,
    SUPERLATIVE
  }

  /// How a date was found from the words.
  public enum Resolved {
    ABSOLUTE,
    PARTIAL,
    RELATIVE
  }

  /// An act, as PLOVER types it.
  ///
  /// @param mode PLOVER's mode in lower case, such as "veto"; null where none fits
  public record Event(PloverType type, @Nullable String mode, Span span) {}

  /// An actor's part.
  ///
  /// @param span the words that name or stand for the actor
  /// @param antecedent the earlier name that a pronoun stands for; null where `span` is a name
  public record Part(Role role, ActorId actor, Span span, @Nullable Span antecedent) {}

  /// A word and what it does to the claim.
  public record Cue(Meaning meaning, Span span) {}

  /// Who says it, and the quoted words to the letter.
  ///
  /// @param speaker null where whoever speaks is no known actor ("officials")
  /// @param quoted the words between quotation marks; null where it is reported speech
  public record Attribution(@Nullable ActorId speaker, Span span, @Nullable Span quoted) {}

  /// When it is said to be so; a partial or relative date was resolved against the article's date.
  public record Time(When when, Resolved resolved, Span span) {}

  /// How much.
  ///
  /// @param rank whether the number is a place in an order ("the second"), not an amount
  /// @param per the period that the amount is for, such as "year"; null where none is named
  public record Amount(Quantity quantity, boolean rank, @Nullable String per, Span span) {}

  /// What it is about: a good or measure by the ledger's id, such as `refined-petroleum`.
  public record Thing(String id, Span span) {}

  /// A movement over time.
  ///
  /// @param since when it is said to have begun; null where that is not said
  public record Trend(Direction direction, @Nullable Time since, Span span) {}

  public Claim {
    parts = List.copyOf(parts);
    cues = List.copyOf(cues);
    times = List.copyOf(times);
    amounts = List.copyOf(amounts);
    things = List.copyOf(things);
    if (!sentence.contains(span)) {
      throw new IllegalArgumentException("the claim's words lie outside its sentence");
    }
    if (kind == Kind.EVENT && event == null) {
      throw new IllegalArgumentException("an event claim names its event");
    }
  }

  /// The actors that have a part.
  public List<ActorId> actors(Role role) {
    return parts.stream().filter(part -> part.role() == role).map(Part::actor).toList();
  }
}
