// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.DecisionRule;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Evidence in plain words: what an item claims, as one clause.
///
/// A clause has no date, no source and no full stop, and begins with a small letter unless it
/// begins with a name, so that it reads well after "On 13 September 2023, ". Names come from the
/// ledger.
public final class EvidenceWords {
  private static final int COUNCIL_MEMBERS = 15;

  private EvidenceWords() {}

  /// What an item claims, as a clause.
  public static String of(Ledger ledger, Evidence item) {
    return switch (item) {
      case Evidence.Event event -> event.what();
      case Evidence.Vote vote -> vote(ledger, vote);
      case Evidence.Agreement agreement -> agreement(ledger, agreement);
      case Evidence.Article article -> article(ledger, article);
      case Evidence.Step step -> step(ledger, step);
      case Evidence.Flow flow -> flow(ledger, flow);
      case Evidence.Indicator indicator -> indicator(ledger, indicator);
      case Evidence.Measure measure -> measure(ledger, measure);
      case Evidence.Statement statement ->
          name(ledger, statement.speaker())
              + " said that "
              + statement.what()
              + (statement.quote() == null ? "" : ": “" + statement.quote() + "”");
      case Evidence.Recognition recognition ->
          name(ledger, recognition.by()) + " recognised " + names(ledger, recognition.of());
      case Evidence.Denial denial ->
          name(ledger, denial.by()) + ", in a denial, said that " + denial.what();
      case Evidence.Trial trial ->
          "a trial of "
              + spaced(trial.capability())
              + " by "
              + name(ledger, trial.actor())
              + (trial.succeeded() ? " succeeded: " : " failed: ")
              + trial.what();
      case Evidence.Conversion conversion -> conversion(ledger, conversion);
      case Evidence.Goal goal -> goal(ledger, goal);
    };
  }

  /// The word for what kind of thing an item is: "event", "vote", "article".
  public static String kind(Evidence item) {
    return switch (item) {
      case Evidence.Event _ -> "event";
      case Evidence.Vote _ -> "vote";
      case Evidence.Agreement _ -> "agreement";
      case Evidence.Article _ -> "article";
      case Evidence.Step _ -> "step";
      case Evidence.Flow _ -> "flow";
      case Evidence.Indicator _ -> "indicator";
      case Evidence.Measure _ -> "measure";
      case Evidence.Statement _ -> "statement";
      case Evidence.Recognition _ -> "recognition";
      case Evidence.Denial _ -> "denial";
      case Evidence.Trial _ -> "trial";
      case Evidence.Conversion _ -> "conversion";
      case Evidence.Goal _ -> "goal";
    };
  }

  /// An actor's name; its id, where the ledger has no such actor.
  public static String name(Ledger ledger, ActorId id) {
    Actor actor = ledger.findActor(id);
    return actor == null ? id.value() : actor.name();
  }

  /// Several actors' names: "Russia, Syria and the DPRK".
  public static String names(Ledger ledger, List<ActorId> ids) {
    return Voice.joined(ids.stream().map(id -> name(ledger, id)).toList());
  }

  private static String vote(Ledger ledger, Evidence.Vote vote) {
    String text = vote.text().isEmpty() ? "" : vote.text() + ", ";
    String clause = name(ledger, vote.body()) + " voted on " + text + vote.what();
    if (vote.ballots().isEmpty()) {
      return clause;
    }
    boolean complete =
        ledger.findActor(vote.body()) instanceof Actor.Body body
            && body.rule() == DecisionRule.SECURITY_COUNCIL
            && vote.ballots().size() == COUNCIL_MEMBERS;
    List<String> counts = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      long count = vote.count(choice);
      if (count > 0) {
        counts.add(Figures.number((double) count) + " " + ballot(choice, count));
      }
    }
    return clause + (complete ? ": " : "; on record are ") + String.join(", ", counts);
  }

  private static String ballot(Choice choice, long count) {
    return switch (choice) {
      case YES -> "yes";
      case NO -> "no";
      case ABSTAIN -> count == 1 ? "abstention" : "abstentions";
      case NOT_VOTING -> "not voting";
    };
  }

  private static String agreement(Ledger ledger, Evidence.Agreement agreement) {
    String entry =
        switch (agreement.inForceOn()) {
          case SIGNATURE -> "on signature";
          case RATIFICATION_BY_ALL -> "when all have ratified it";
          case EXCHANGE_OF_INSTRUMENTS -> "when instruments of ratification are exchanged";
        };
    String term = agreement.term() == null ? "" : "; its term is " + agreement.term();
    String replaces =
        agreement.replaces().isEmpty()
            ? ""
            : "; it replaces "
                + Voice.joined(agreement.replaces().stream().map(id -> title(ledger, id)).toList());
    return agreement.title()
        + " is between "
        + names(ledger, agreement.parties())
        + " and enters into force "
        + entry
        + term
        + replaces;
  }

  private static String article(Ledger ledger, Evidence.Article article) {
    String number =
        article.number().chars().anyMatch(Character::isDigit)
            ? "Article " + article.number()
            : "the " + article.number();
    return number + " of " + title(ledger, article.agreement()) + " says that " + article.what();
  }

  private static String step(Ledger ledger, Evidence.Step step) {
    String title = title(ledger, step.agreement());
    String through = step.through() == null ? "" : " through " + step.through();
    String what = step.what() == null ? "" : ", concerning " + step.what();
    String clause =
        step.step() == LifeCycleStep.ENTERED_INTO_FORCE
            ? title + " entered into force"
            : step.step() == LifeCycleStep.LAPSED
                ? title + " lapsed"
                : step.step() == LifeCycleStep.TERMINATED && step.by() == null
                    ? title + " was terminated"
                    : takers(ledger, step) + " " + taken(step.step(), title);
    return clause + through + what;
  }

  private static String taken(LifeCycleStep step, String title) {
    return switch (step) {
      case SIGNED -> "signed " + title;
      case SUBMITTED -> "submitted " + title + " for ratification";
      case APPROVED -> "approved " + title;
      case RATIFIED -> "ratified " + title;
      case INSTRUMENTS_EXCHANGED -> "exchanged instruments of ratification of " + title;
      case ENTERED_INTO_FORCE -> "brought " + title + " into force";
      case INVOKED -> "invoked " + title;
      case NOTICE_GIVEN -> "gave notice of ending " + title;
      case TERMINATED -> "terminated " + title;
      case LAPSED -> "let " + title + " lapse";
    };
  }

  private static String takers(Ledger ledger, Evidence.Step step) {
    if (step.by() != null) {
      return name(ledger, step.by());
    }
    return ledger.findItem(step.agreement()) instanceof Evidence.Agreement agreement
            && !agreement.parties().isEmpty()
        ? names(ledger, agreement.parties())
        : "the parties";
  }

  private static String flow(Ledger ledger, Evidence.Flow flow) {
    return amountOf(flow.amount(), ledger.getGood(flow.good()).name())
        + " went from "
        + name(ledger, flow.from())
        + " to "
        + name(ledger, flow.to());
  }

  /// An amount of a good, without saying the same word twice: "500,000 artillery rounds", not
  /// "500,000 rounds of artillery rounds".
  private static String amountOf(Quantity amount, String good) {
    String words = amount.words();
    Unit unit = amount.unit();
    String unitWord = words.endsWith(" " + unit.word(2)) ? " " + unit.word(2) : " " + unit.word(1);
    String bare = words.substring(0, words.length() - unitWord.length());
    String lower = good.toLowerCase(Locale.ROOT);
    if (lower.endsWith(unit.word(2)) || lower.startsWith(unit.word(2))) {
      return bare + " " + good;
    }
    return switch (unit) {
      case PERSON, ITEM -> bare + " " + good;
      case VOYAGE -> words + " with " + good;
      case US_DOLLAR, MILLION_US_DOLLARS, BILLION_US_DOLLARS -> good + " worth " + words;
      default -> words + " of " + good;
    };
  }

  private static String indicator(Ledger ledger, Evidence.Indicator indicator) {
    String series = ledger.getSeries(indicator.series()).name();
    StringBuilder text = new StringBuilder(series);
    if (!mentions(series, ledger, indicator.actor())) {
      text.append(" of ").append(name(ledger, indicator.actor()));
    }
    if (indicator.counterpart() != null && !mentions(series, ledger, indicator.counterpart())) {
      text.append(" as regards ").append(name(ledger, indicator.counterpart()));
    }
    return text.append(" stood at ").append(indicator.amount().words()).toString();
  }

  /// Whether words already name an actor or use its adjective.
  private static boolean mentions(String words, Ledger ledger, ActorId id) {
    return switch (ledger.findActor(id)) {
      case Actor.State state ->
          words.contains(bareName(state.name())) || words.contains(state.adjective());
      case Actor actor -> words.contains(bareName(actor.name()));
      case null -> false;
    };
  }

  private static String bareName(String name) {
    return name.startsWith("the ") ? name.substring("the ".length()) : name;
  }

  private static String measure(Ledger ledger, Evidence.Measure measure) {
    StringBuilder text = new StringBuilder(name(ledger, measure.by()));
    text.append(
        switch (measure.kind()) {
          case CAP, BAN, SANCTION -> " imposed ";
          case MANDATE -> " set ";
        });
    text.append(measure.what());
    if (measure.under() != null && !measure.what().contains(measure.under())) {
      text.append(" under ").append(measure.under());
    }
    if (measure.limit() != null) {
      text.append(", ").append(atMost(measure.limit())).append(" in each year");
    }
    if (measure.ends() != null) {
      text.append(", to lapse ").append(measure.ends().phrase()).append(" unless renewed");
    }
    return text.toString();
  }

  private static String atMost(Quantity limit) {
    return limit.bound() == Quantity.Bound.EXACTLY ? "at most " + limit.words() : limit.words();
  }

  private static String conversion(Ledger ledger, Evidence.Conversion conversion) {
    Interval factor = conversion.factor();
    String range =
        factor.isPoint()
            ? Figures.number(factor.low())
            : Figures.number(factor.low()) + " to " + Figures.number(factor.high());
    String from = conversion.from().word(1);
    String article = "aeiou".indexOf(from.charAt(0)) >= 0 ? "an " : "a ";
    return article
        + from
        + " of "
        + ledger.getGood(conversion.good()).name()
        + " makes "
        + range
        + " "
        + conversion.to().word(factor.high())
        + " ("
        + conversion.what()
        + ")";
  }

  private static String goal(Ledger ledger, Evidence.Goal goal) {
    String wants =
        switch (goal.direction()) {
          case MORE, LESS -> " wants ";
          case KEEP -> " wants to keep ";
        };
    return name(ledger, goal.holder()) + wants + goal.what();
  }

  private static String title(Ledger ledger, EvidenceId id) {
    return ledger.findItem(id) instanceof Evidence.Agreement agreement
        ? agreement.title()
        : spaced(id.value());
  }

  private static String spaced(String id) {
    return id.replace('-', ' ');
  }
}
