// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.payoff;

import entente.answer.Setting;
import entente.answer.goals.Wants;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.evidence.Evidence;
import entente.model.payoff.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The weights that a reader gives the parties' goals: `PRK.goal-prk-space=0.5` exactly,
/// `RUS.munitions>=0.3` at least; a goal by its id or, where the party has but one of it, its
/// dimension. What is left is spread freely over the other goals of the party.
public final class ReadersWeights {
  private static final Pattern FORM =
      Pattern.compile("\\s*(?:([A-Za-z]{3})\\.)?([A-Za-z0-9.-]+)\\s*(>=|=|:)\\s*(\\S+)\\s*");

  private ReadersWeights() {}

  /// A weight as it was written.
  ///
  /// @param where "line 3, column 1: " in a file; empty on a command line
  public record Line(String where, String text) {}

  /// What is wrong with weights, and what was perhaps meant.
  public static final class NotWeights extends Exception {
    private static final long serialVersionUID = 1L;

    NotWeights(String message) {
      super(message);
    }
  }

  /// The weights of a list on a command line, apart by commas.
  public static List<Line> split(String list) {
    List<Line> lines = new ArrayList<>();
    for (String each : list.split(",", -1)) {
      if (!each.isBlank()) {
        lines.add(new Line("", each.strip()));
      }
    }
    return lines;
  }

  /// The weights of a file, one a line; `#` begins a comment.
  public static List<Line> lines(String name, String file) {
    List<Line> lines = new ArrayList<>();
    String[] all = file.split("\\R", -1);
    for (int at = 0; at < all.length; at++) {
      String text = all[at].replaceFirst("#.*", "");
      if (!text.isBlank()) {
        int column = text.length() - text.stripLeading().length() + 1;
        lines.add(new Line("%s:%d:%d: ".formatted(name, at + 1, column), text.strip()));
      }
    }
    return lines;
  }

  /// What the lines say of each party's goals in a world.
  public static Map<ActorId, Weighting.Bounded> parse(Setting in, List<Line> lines)
      throws NotWeights {
    Map<ActorId, Map<String, Double>> exactly = new TreeMap<>();
    Map<ActorId, Map<String, Double>> atLeast = new TreeMap<>();
    for (Line line : lines) {
      Matcher form = FORM.matcher(line.text());
      if (!form.matches()) {
        throw new NotWeights(
            line.where()
                + "'"
                + line.text()
                + "' is not a weight.\nMaybe write it as "
                + example(in)
                + "=0.5, or with >= for at least so much.");
      }
      Evidence.Goal goal = goal(in, line, form.group(1), form.group(2));
      ActorId holder = in.world().ledger().stateOf(goal.holder());
      double share = share(line, form.group(4));
      Map<String, Double> own =
          (form.group(3).equals(">=") ? atLeast : exactly)
              .computeIfAbsent(holder, _ -> new TreeMap<>());
      boolean twice =
          exactly.getOrDefault(holder, Map.of()).containsKey(goal.id().value())
              || atLeast.getOrDefault(holder, Map.of()).containsKey(goal.id().value());
      if (twice) {
        throw new NotWeights(
            line.where() + goal.id() + " is given a weight twice.\nMaybe keep one of the two.");
      }
      own.put(goal.id().value(), share);
    }
    Map<ActorId, Weighting.Bounded> weights = new TreeMap<>();
    for (ActorId party : in.sorted()) {
      Map<String, Double> exact = exactly.getOrDefault(party, Map.of());
      Map<String, Double> least = atLeast.getOrDefault(party, Map.of());
      if (!exact.isEmpty() || !least.isEmpty()) {
        checkSum(in, party, exact, least);
        weights.put(party, new Weighting.Bounded(exact, least));
      }
    }
    if (weights.isEmpty()) {
      throw new NotWeights("no weight is given.\nMaybe write one as " + example(in) + "=0.5.");
    }
    return weights;
  }

  private static void checkSum(
      Setting in, ActorId party, Map<String, Double> exact, Map<String, Double> least)
      throws NotWeights {
    double sum =
        exact.values().stream().mapToDouble(Double::doubleValue).sum()
            + least.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 1 + 1e-9) {
      throw new NotWeights(
          "the weights of "
              + party
              + " come to "
              + Figures.number(sum)
              + ", which is more than 1.\nMaybe give shares of one: 0.5 for a half.");
    }
    if (exact.size() == Wants.goals(in, party).size() && sum < 1 - 1e-9) {
      throw new NotWeights(
          "all goals of "
              + party
              + " are given a weight, and they come to "
              + Figures.number(sum)
              + ", not to 1.\nMaybe leave one out, or write >= for at least so much.");
    }
  }

  private static double share(Line line, String text) throws NotWeights {
    boolean percent = text.endsWith("%");
    double share;
    try {
      share = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
    } catch (NumberFormatException _) {
      throw new NotWeights(
          line.where() + "'" + text + "' is not a number.\nMaybe write 0.5 for a half.");
    }
    share = percent ? share / 100 : share;
    if (!(share >= 0 && share <= 1)) {
      throw new NotWeights(
          line.where()
              + "a weight lies between 0 and 1, not "
              + text
              + ".\nMaybe write 0.5 for a half.");
    }
    return share;
  }

  private static Evidence.Goal goal(Setting in, Line line, @Nullable String party, String word)
      throws NotWeights {
    List<Evidence.Goal> all =
        in.sorted().stream()
            .filter(each -> party == null || each.value().equalsIgnoreCase(party))
            .flatMap(each -> Wants.goals(in, each).stream())
            .toList();
    if (all.isEmpty()) {
      throw new NotWeights(
          line.where()
              + party
              + " is no party of this case with a goal.\nMaybe one of "
              + String.join(", ", in.sorted().stream().map(ActorId::value).toList())
              + ".");
    }
    for (Evidence.Goal goal : all) {
      if (goal.id().value().equals(word)) {
        return goal;
      }
    }
    List<Evidence.Goal> ofDimension =
        all.stream().filter(goal -> goal.dimension().equals(word)).toList();
    if (ofDimension.size() == 1) {
      return ofDimension.getFirst();
    }
    throw new NotWeights(
        line.where()
            + (ofDimension.isEmpty()
                ? "no goal '%s' is known%s as of %s"
                    .formatted(word, party == null ? "" : " of " + party, in.world().date())
                : "'" + word + "' is a dimension of more than one goal")
            + ".\nMaybe one of "
            + String.join(", ", all.stream().map(ReadersWeights::name).toList())
            + ".");
  }

  private static String example(Setting in) {
    return in.sorted().stream()
        .flatMap(party -> Wants.goals(in, party).stream())
        .findFirst()
        .map(ReadersWeights::name)
        .orElse("PARTY.goal");
  }

  private static String name(Evidence.Goal goal) {
    return goal.holder() + "." + goal.id();
  }
}
