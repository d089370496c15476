// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Likelihood;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.Ledger;
import entente.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Turns what the ledger and the models hold into bound parts of sentences.
public final class Voice {
  private final World world;
  private final Ledger ledger;

  public Voice(World world) {
    this.world = world;
    this.ledger = world.ledger();
  }

  /// An actor's name; an id that the ledger does not know stands for itself.
  public Part name(ActorId id) {
    Actor actor = ledger.findActor(id);
    return new Part.Name(id, actor == null ? id.value() : actor.name());
  }

  /// Several names, joined: "Russia, China and the DPRK". Beyond `most` the rest is counted.
  public Part names(Collection<ActorId> ids, int most) {
    List<String> words =
        new ArrayList<>(ids.stream().limit(most).map(id -> name(id).text()).toList());
    if (ids.size() > most) {
      int rest = ids.size() - most;
      words.add(Figures.number(rest) + (rest == 1 ? " other" : " others"));
    }
    return new Part.Outcome(joined(words));
  }

  public Part claim(Evidence item) {
    return new Part.Claim(item.id(), words(item));
  }

  /// What an item claims, as a clause.
  public String words(Evidence item) {
    return world.ask(asked -> EvidenceWords.of(asked.ledger(), item));
  }

  public static Part day(LocalDate day) {
    return new Part.Time(day.toString(), When.words(day));
  }

  /// A date without preposition: "19 June 2024".
  public static Part time(When when) {
    return new Part.Time(when.text(), when.words());
  }

  /// A date with its preposition: "on 19 June 2024".
  public static Part phrase(When when) {
    return new Part.Time(when.text(), when.phrase());
  }

  public static Part number(double value) {
    return new Part.Number(value, Figures.number(value));
  }

  public static Part decimals(double value, int decimals) {
    return new Part.Number(value, Figures.decimals(value, decimals));
  }

  /// A count with its noun: "3 votes", "1 vote".
  public static Part count(long count, String singular, String plural) {
    return new Part.Number(
        (double) count, Figures.number((double) count) + " " + (count == 1 ? singular : plural));
  }

  /// A count with its noun, and "no" for nought: "no vote", "1 vote", "3 votes".
  public static Part none(long count, String singular, String plural) {
    return count == 0 ? new Part.Number(0.0, "no " + singular) : count(count, singular, plural);
  }

  public static Part percent(double share) {
    return new Part.Number(share, Figures.percent(share));
  }

  public static Part amount(Quantity quantity) {
    return new Part.Number(quantity.figure(), quantity.words());
  }

  /// An interval of a unit in words: "at least 165,000 barrels", "500,000 to 3,000,000 rounds".
  public static Part amount(Interval interval, Unit unit) {
    return new Part.Number(interval.low(), words(interval, unit));
  }

  /// An interval of shares in words: "11 %", "between 5 % and 65 %", "at least 11 %".
  public static Part share(Interval share) {
    String low = Figures.percent(share.low());
    String text;
    if (share.isPoint() || low.equals(Figures.percent(share.high()))) {
      text = low;
    } else if (Double.isInfinite(share.high())) {
      text = "at least " + low;
    } else {
      text = "between " + low + " and " + Figures.percent(share.high());
    }
    return new Part.Number(share.low(), text);
  }

  /// The term of likelihood for a probability; over more than two bands, "cannot be judged between
  /// X and Y".
  public static Part.Chance chance(Interval probability) {
    Likelihood low = Likelihood.of(probability.low());
    Likelihood high = Likelihood.of(probability.high());
    String text;
    if (low == high) {
      text = low.term();
    } else if (Likelihood.bands(probability) == 2) {
      text = low.term() + " to " + high.term();
    } else {
      text = "cannot be judged between " + low.term() + " and " + high.term();
    }
    return new Part.Chance(low, high, text);
  }

  /// An interval without a unit: "448 to 480".
  public static Part amountOf(Interval interval) {
    String low = Figures.significant(interval.low(), 3);
    String high = Figures.significant(interval.high(), 3);
    return new Part.Number(interval.low(), low.equals(high) ? low : low + " to " + high);
  }

  public static Part outcome(String text) {
    return new Part.Outcome(text);
  }

  public Part good(String id) {
    return new Part.Term(id, ledger.getGood(id).name());
  }

  public Part series(String id) {
    return new Part.Term(id, ledger.getSeries(id).name());
  }

  public Part figure(String id) {
    return new Part.Term(id, ledger.getFigure(id).name());
  }

  /// Words joined as a person would: "a, b and c".
  public static String joined(List<String> words) {
    return switch (words.size()) {
      case 0 -> "nobody";
      case 1 -> words.getFirst();
      default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    };
  }

  private static String words(Interval interval, Unit unit) {
    if (interval.isPoint()) {
      return Figures.number(interval.low()) + " " + unit.word(interval.low());
    }
    if (Double.isInfinite(interval.high())) {
      return "at least " + Figures.number(interval.low()) + " " + unit.word(interval.low());
    }
    if (interval.low() == 0) {
      return "at most " + Figures.number(interval.high()) + " " + unit.word(interval.high());
    }
    return Figures.significant(interval.low(), 4)
        + " to "
        + Figures.significant(interval.high(), 4)
        + " "
        + unit.word(interval.high());
  }
}
