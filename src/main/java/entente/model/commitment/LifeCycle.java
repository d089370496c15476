// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.domain.When;
import entente.domain.Working;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The stage that an agreement has reached on a date.
public final class LifeCycle {
  /// Steps that happen once for those who take them, so that two dates for one of them are rivals.
  private static final Set<LifeCycleStep> ONCE =
      Set.of(
          LifeCycleStep.SIGNED,
          LifeCycleStep.SUBMITTED,
          LifeCycleStep.RATIFIED,
          LifeCycleStep.INSTRUMENTS_EXCHANGED,
          LifeCycleStep.ENTERED_INTO_FORCE,
          LifeCycleStep.TERMINATED,
          LifeCycleStep.LAPSED);

  private LifeCycle() {}

  /// What brings an agreement into force (Article 24).
  public sealed interface Rule {
    Rule SIGNATURE = new Signature();
    Rule RATIFICATION_BY_ALL = new RatificationByAll();
    Rule EXCHANGE_OF_INSTRUMENTS = new ExchangeOfInstruments();

    record Signature() implements Rule {}

    record RatificationByAll() implements Rule {}

    record ExchangeOfInstruments() implements Rule {}

    /// A number of ratifications, as multilateral treaties ask.
    record Deposits(int number) implements Rule {
      public Deposits {
        if (number < 1) {
          throw new IllegalArgumentException("at least one deposit is needed, not " + number);
        }
      }
    }
  }

  /// A dated step.
  ///
  /// @param by the party that took it; null where all took it together
  /// @param grade Admiralty credibility, 1 (best) to 6; it decides between rival dates of one step
  public record Step(String id, LifeCycleStep step, @Nullable ActorId by, When when, int grade) {}

  /// How far an agreement has come.
  public enum Stage {
    NOT_SIGNED("not signed"),
    SIGNED("signed, not in force"),
    RATIFIED_BY_SOME("ratified by some of its parties, not in force"),
    RATIFIED_BY_ALL("ratified by all its parties, not in force"),
    IN_FORCE("in force"),
    NOTICE_GIVEN("in force, under notice of termination"),
    ENDED("no longer in force");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /// Whether the agreement binds its parties.
    public boolean binds() {
      return this == IN_FORCE || this == NOTICE_GIVEN;
    }
  }

  /// A step that cannot have happened as dated, or whose date a better report corrects.
  public record Discarded(String id, String reason) {}

  /// What is known of an agreement on a date.
  ///
  /// @param since the day on which the stage was reached; null where nothing has happened yet
  /// @param decidedBy the step that decided the stage
  /// @param ratified parties that have ratified
  /// @param notYet parties that have not
  /// @param used the steps that had happened and stand
  public record Status(
      Stage stage,
      @Nullable LocalDate since,
      @Nullable String decidedBy,
      List<ActorId> ratified,
      List<ActorId> notYet,
      List<String> used,
      List<Discarded> discarded,
      List<Working> working) {
    public Status {
      ratified = List.copyOf(ratified);
      notYet = List.copyOf(notYet);
      used = List.copyOf(used);
      discarded = List.copyOf(discarded);
      working = List.copyOf(working);
    }
  }

  private record Reached(Stage stage, LocalDate since, String by) {}

  public static Status at(Rule rule, List<ActorId> parties, List<Step> steps, LocalDate date) {
    List<Discarded> discarded = new ArrayList<>();
    List<Step> standing = withoutRivals(possible(rule, steps, discarded), discarded);
    List<Working> working = new ArrayList<>();
    List<Step> happened =
        new ArrayList<>(
            standing.stream()
                .filter(step -> !step.when().latest().isAfter(date))
                .sorted(
                    Comparator.comparing((Step step) -> step.when().latest())
                        .thenComparing(Step::id))
                .toList());
    Reached byRule = entered(rule, parties, happened, working);
    if (byRule != null) {
      happened.removeIf(step -> {
        boolean other =
            step.step() == LifeCycleStep.ENTERED_INTO_FORCE
                && !step.when().contains(byRule.since());
        if (other) {
          discarded.add(
              new Discarded(
                  step.id(),
                  "by its own rule it entered into force on " + When.words(byRule.since())));
        }
        return other;
      });
    }
    for (Step step : standing) {
      if (step.when().latest().isAfter(date) && !step.when().earliest().isAfter(date)) {
        working.add(
            new Working(
                step.id() + " may have happened by " + When.words(date) + ", but need not have"));
      }
    }
    List<ActorId> ratified =
        parties.stream()
            .filter(party -> first(happened, LifeCycleStep.RATIFIED, party) != null)
            .toList();
    List<ActorId> notYet = parties.stream().filter(party -> !ratified.contains(party)).toList();
    Reached reached = reached(parties, happened, byRule, ratified);
    if (!ratified.isEmpty()) {
      working.add(
          new Working(
              "ratified by "
                  + ratified.size()
                  + " of "
                  + parties.size()
                  + " parties"
                  + (notYet.isEmpty() ? "" : "; not by " + names(notYet))));
    }
    for (Step step : happened) {
      if (step.step() == LifeCycleStep.INVOKED
          && (byRule == null || step.when().latest().isBefore(byRule.since()))) {
        working.add(new Working(step.id() + ": invoked before it was in force"));
      }
    }
    discarded.forEach(d -> working.add(new Working(d.id() + " set aside: " + d.reason())));
    working.add(
        new Working(
            reached == null
                ? "no signature of all parties by " + When.words(date) + ": not signed"
                : "as of "
                    + When.words(date)
                    + ": "
                    + reached.stage().words()
                    + " since "
                    + When.words(reached.since())
                    + " ("
                    + reached.by()
                    + ")"));
    return new Status(
        reached == null ? Stage.NOT_SIGNED : reached.stage(),
        reached == null ? null : reached.since(),
        reached == null ? null : reached.by(),
        ratified,
        notYet,
        happened.stream().map(Step::id).toList(),
        discarded,
        working);
  }

  /// The steps without those that the law's order excludes. Of the steps at odds, the one at odds
  /// with most others goes first; then the worse graded; then the one that comes later in law.
  private static List<Step> possible(Rule rule, List<Step> steps, List<Discarded> discarded) {
    List<Step> left =
        new ArrayList<>(
            steps.stream()
                .sorted(
                    Comparator.comparing(Step::step)
                        .thenComparing(Step::when)
                        .thenComparing(Step::id))
                .toList());
    while (true) {
      Step worst = null;
      long most = 0;
      for (Step step : left) {
        long odds = left.stream().filter(other -> atOdds(rule, step, other)).count();
        if (odds > most || (odds == most && odds > 0 && worst != null && weaker(step, worst))) {
          worst = step;
          most = odds;
        }
      }
      if (worst == null) {
        return left;
      }
      Step removed = worst;
      left.remove(removed);
      Step against =
          left.stream()
              .filter(other -> atOdds(rule, removed, other))
              .reduce((a, b) -> b.step().compareTo(a.step()) > 0 ? b : a)
              .orElseThrow();
      boolean early = precedes(rule, against, removed);
      discarded.add(
          new Discarded(
              removed.id(),
              noun(removed.step())
                  + " cannot come "
                  + (early ? "before " : "after ")
                  + noun(against.step())
                  + ", which is dated "
                  + against.when().words()));
    }
  }

  private static boolean weaker(Step a, Step b) {
    return a.grade() != b.grade() ? a.grade() > b.grade() : a.step().compareTo(b.step()) > 0;
  }

  private static boolean atOdds(Rule rule, Step a, Step b) {
    return outOfOrder(rule, a, b) || outOfOrder(rule, b, a);
  }

  private static boolean outOfOrder(Rule rule, Step first, Step then) {
    return precedes(rule, first, then) && then.when().latest().isBefore(first.when().earliest());
  }

  /// Whether the law asks that one step come before another.
  private static boolean precedes(Rule rule, Step first, Step then) {
    boolean ofOneParty = first.by() == null || then.by() == null || first.by().equals(then.by());
    return ofOneParty
        && switch (then.step()) {
          case SIGNED, INVOKED -> false;
          case SUBMITTED -> first.step() == LifeCycleStep.SIGNED;
          case APPROVED ->
              first.step() == LifeCycleStep.SIGNED || first.step() == LifeCycleStep.SUBMITTED;
          case RATIFIED -> first.step().compareTo(LifeCycleStep.RATIFIED) < 0;
          case INSTRUMENTS_EXCHANGED ->
              first.step().compareTo(LifeCycleStep.INSTRUMENTS_EXCHANGED) < 0;
          case ENTERED_INTO_FORCE -> first.step() == LifeCycleStep.SIGNED || triggers(rule, first);
          case NOTICE_GIVEN -> first.step() == LifeCycleStep.SIGNED;
          case TERMINATED ->
              first.step() == LifeCycleStep.ENTERED_INTO_FORCE
                  || first.step() == LifeCycleStep.NOTICE_GIVEN;
          case LAPSED -> first.step() == LifeCycleStep.ENTERED_INTO_FORCE;
        };
  }

  private static boolean triggers(Rule rule, Step step) {
    return switch (rule) {
      case Rule.Signature() -> step.step() == LifeCycleStep.SIGNED;
      case Rule.RatificationByAll() -> step.step() == LifeCycleStep.RATIFIED;
      case Rule.ExchangeOfInstruments() -> step.step() == LifeCycleStep.INSTRUMENTS_EXCHANGED;
      case Rule.Deposits(int _) -> false;
    };
  }

  /// Of two dates for one step, the better graded; of equals, the earlier.
  private static List<Step> withoutRivals(List<Step> steps, List<Discarded> discarded) {
    List<Step> left = new ArrayList<>();
    List<Step> best =
        steps.stream()
            .sorted(
                Comparator.comparingInt(Step::grade)
                    .thenComparing(Step::when)
                    .thenComparing(Step::id))
            .toList();
    for (Step step : best) {
      Step rival =
          left.stream()
              .filter(other ->
                  ONCE.contains(step.step())
                      && other.step() == step.step()
                      && java.util.Objects.equals(other.by(), step.by())
                      && !other.when().overlaps(step.when()))
              .findFirst()
              .orElse(null);
      if (rival == null) {
        left.add(step);
      } else {
        discarded.add(
            new Discarded(
                step.id(),
                (rival.grade() < step.grade() ? "a better graded report" : "an earlier report")
                    + " puts "
                    + noun(step.step())
                    + " "
                    + rival.when().phrase()));
      }
    }
    return left;
  }

  /// When and by which step the agreement entered into force; null where it has not.
  private static @Nullable Reached entered(
      Rule rule, List<ActorId> parties, List<Step> happened, List<Working> working) {
    Step trigger =
        switch (rule) {
          case Rule.Signature() -> last(happened, LifeCycleStep.SIGNED, parties, parties.size());
          case Rule.RatificationByAll() ->
              last(happened, LifeCycleStep.RATIFIED, parties, parties.size());
          case Rule.ExchangeOfInstruments() ->
              last(happened, LifeCycleStep.INSTRUMENTS_EXCHANGED, parties, parties.size());
          case Rule.Deposits(int number) -> last(happened, LifeCycleStep.RATIFIED, parties, number);
        };
    String text =
        switch (rule) {
          case Rule.Signature() -> "signature";
          case Rule.RatificationByAll() -> "ratification by all parties";
          case Rule.ExchangeOfInstruments() -> "the exchange of instruments";
          case Rule.Deposits(int number) -> "ratification number " + number;
        };
    if (trigger != null) {
      working.add(
          new Working(
              "it enters into force on "
                  + text
                  + ": "
                  + When.words(trigger.when().latest())
                  + " ("
                  + trigger.id()
                  + ")"));
      return new Reached(Stage.IN_FORCE, trigger.when().latest(), trigger.id());
    }
    Step stated = first(happened, LifeCycleStep.ENTERED_INTO_FORCE, null);
    if (stated != null) {
      working.add(
          new Working(
              "it is reported in force since "
                  + When.words(stated.when().latest())
                  + " ("
                  + stated.id()
                  + "), though "
                  + text
                  + " is not recorded"));
      return new Reached(Stage.IN_FORCE, stated.when().latest(), stated.id());
    }
    working.add(new Working("it enters into force on " + text + ", which is not recorded"));
    return null;
  }

  private static @Nullable Reached reached(
      List<ActorId> parties,
      List<Step> happened,
      @Nullable Reached byRule,
      List<ActorId> ratified) {
    Step ended = first(happened, LifeCycleStep.TERMINATED, null);
    if (ended == null) {
      ended = first(happened, LifeCycleStep.LAPSED, null);
    }
    if (ended != null) {
      return reached(Stage.ENDED, ended);
    }
    if (byRule != null) {
      Step notice = first(happened, LifeCycleStep.NOTICE_GIVEN, null);
      return notice == null ? byRule : reached(Stage.NOTICE_GIVEN, notice);
    }
    if (!ratified.isEmpty()) {
      Step last = last(happened, LifeCycleStep.RATIFIED, parties, ratified.size());
      Stage stage =
          ratified.size() == parties.size() ? Stage.RATIFIED_BY_ALL : Stage.RATIFIED_BY_SOME;
      return last == null ? null : reached(stage, last);
    }
    Step signed = last(happened, LifeCycleStep.SIGNED, parties, parties.size());
    return signed == null ? null : reached(Stage.SIGNED, signed);
  }

  private static Reached reached(Stage stage, Step step) {
    return new Reached(stage, step.when().latest(), step.id());
  }

  /// The first step of a kind that a party took, alone or with all; of any party where none is
  /// named.
  private static @Nullable Step first(
      List<Step> happened, LifeCycleStep kind, @Nullable ActorId party) {
    return happened.stream()
        .filter(step -> step.step() == kind)
        .filter(step -> party == null || step.by() == null || step.by().equals(party))
        .findFirst()
        .orElse(null);
  }

  /// The step with which a number of the parties had taken a kind of step; null where fewer have.
  private static @Nullable Step last(
      List<Step> happened, LifeCycleStep kind, List<ActorId> parties, int number) {
    List<Step> taken = new ArrayList<>();
    for (ActorId party : parties) {
      Step step = first(happened, kind, party);
      if (step != null) {
        taken.add(step);
      }
    }
    taken.sort(Comparator.comparing((Step step) -> step.when().latest()));
    return number < 1 || taken.size() < number ? null : taken.get(number - 1);
  }

  private static String noun(LifeCycleStep step) {
    return switch (step) {
      case SIGNED -> "signature";
      case SUBMITTED -> "submission to the legislature";
      case APPROVED -> "the legislature's approval";
      case RATIFIED -> "ratification";
      case INSTRUMENTS_EXCHANGED -> "the exchange of instruments";
      case ENTERED_INTO_FORCE -> "entry into force";
      case INVOKED -> "invocation";
      case NOTICE_GIVEN -> "notice of termination";
      case TERMINATED -> "termination";
      case LAPSED -> "lapse";
    };
  }

  private static String names(List<ActorId> actors) {
    return actors.stream().map(ActorId::value).collect(Collectors.joining(", "));
  }
}
