// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.cascade.Attack;
import entente.answer.cascade.Entanglement;
import entente.answer.cascade.Entanglement.Bound;
import entente.answer.cascade.Entanglement.Camp;
import entente.answer.cascade.Entanglement.Deterrence;
import entente.answer.cascade.Entanglement.Fate;
import entente.domain.ActorId;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who would be drawn into a war, in words, for a terminal or a page.
final class EntanglementWords {
  private static final int FEW = 6;

  /// Chances below it are given with a decimal of a hundredth, and below the other only as small.
  private static final double TENTH = 0.1;

  private static final double LEAST = 0.0005;

  private final int most;
  private final Map<ActorId, String> names;
  private final List<Block> blocks = new ArrayList<>();

  private EntanglementWords(int most, Map<ActorId, String> names) {
    this.most = most;
    this.names = names;
  }

  /// A piece of what is said.
  sealed interface Block {
    record Heading(String text) implements Block {}

    record Line(String text, Ink ink) implements Block {}

    record Table(List<String> headings, List<List<String>> rows) implements Block {}
  }

  /// All that the result says.
  ///
  /// @param names of states, as they stand inside a sentence
  /// @param notes on the tables that it was read from
  /// @param most how many rows a table or list shows at most
  static List<Block> of(
      Entanglement result, Map<ActorId, String> names, List<String> notes, int most) {
    EntanglementWords words = new EntanglementWords(most, names);
    words.bound(result);
    words.fates(result);
    words.abandonments(result);
    words.change(result);
    words.deterrence(result);
    words.basis(result, notes);
    return List.copyOf(words.blocks);
  }

  /// "Austria-Hungary attacks Serbia on 28 July 1914".
  static String title(Attack attack, Map<ActorId, String> names) {
    String told = attack.told();
    if (told != null) {
      return Words.capital(told);
    }
    return Words.capital(list(attack.attackers(), names))
        + (attack.attackers().size() > 1 ? " attack " : " attacks ")
        + list(attack.attacked(), names)
        + " on "
        + When.words(attack.on());
  }

  private static String list(Collection<ActorId> actors, Map<ActorId, String> names) {
    return String.join(
        " and ", actors.stream().map(actor -> names.getOrDefault(actor, actor.value())).toList());
  }

  private void bound(Entanglement result) {
    heading("Who is bound");
    if (result.bound().stream().allMatch(Bound::ifOthersJoin)) {
      add("The attack itself binds nobody to fight.", Ink.PLAIN);
    }
    if (!result.bound().isEmpty()) {
      table(
          List.of("State", "Beside", "By", "Step", "Kept in %"),
          limited(
              result.bound().stream()
                  .map(one ->
                      List.of(
                          name(one.by()),
                          beside(one),
                          treaties(one.treaties()),
                          Integer.toString(one.step()),
                          percent(one.kept())
                              + (one.untested().isEmpty() ? "" : ", if it applies")
                              + (one.ifOthersJoin() ? ", if others join" : "")
                              + (one.clear() ? "" : ", not clearly")))
                  .toList()));
    }
    heldBack(result);
    if (!result.talks().isEmpty()) {
      add("Bound to consult: " + some(result.talks()) + ".", Ink.PLAIN);
    }
    conflicts(result);
  }

  /// Those whom the attack itself binds not to fight, by whom they must not fight.
  private void heldBack(Entanglement result) {
    Map<SortedSet<ActorId>, SortedSet<ActorId>> whom = new LinkedHashMap<>();
    for (Bound one : result.heldBack()) {
      if (one.step() == 1) {
        whom.computeIfAbsent(one.toward(), _ -> new TreeSet<>()).add(one.by());
      }
    }
    whom.forEach((toward, by) ->
        add("Bound not to fight " + some(toward) + ": " + some(by) + ".", Ink.PLAIN));
    long later = result.heldBack().stream().filter(one -> one.step() > 1).count();
    if (later > 0) {
      add(
          "Bound not to fight one that may join: " + Words.count((int) later, "state") + ".",
          Ink.PLAIN);
    }
  }

  private void conflicts(Entanglement result) {
    Map<String, List<Entanglement.Torn>> byRule = new LinkedHashMap<>();
    result
        .conflicts()
        .forEach(one -> byRule.computeIfAbsent(one.rule(), _ -> new ArrayList<>()).add(one));
    byRule.forEach((rule, torn) -> {
      String who =
          torn.size() <= FEW / 2
              ? String.join(
                  "; ", torn.stream().map(one -> spoken(one.actor()) + " " + one.what()).toList())
              : Words.count(torn.size(), "state")
                  + " promised what cannot all be kept: "
                  + some(
                      torn.stream()
                          .map(Entanglement.Torn::actor)
                          .collect(Collectors.toCollection(TreeSet::new)));
      add("Conflict: " + who + ". Rule: " + rule + ".", Ink.CAUTION);
    });
  }

  private String beside(Bound one) {
    return some(one.toward()) + (one.camp() == Camp.ATTACKERS ? " (attackers)" : "");
  }

  private void fates(Entanglement result) {
    heading("Who ends up at war");
    table(
        List.of("State", "Attacking, %", "Defending, %", "CINC, %"),
        limited(
            result.fates().stream()
                .map(fate ->
                    List.of(
                        name(fate.actor()),
                        chance(fate, fate.attackers()),
                        chance(fate, fate.defenders()),
                        capability(fate)))
                .toList()));
    Entanglement.Sides sides = result.sides();
    if (sides == null) {
      add("What an attacker can draw on is not known, so the sides are not compared.", Ink.PLAIN);
    } else {
      add(
          "Mean capability, % of the system's: attackers "
              + percent(sides.attackers())
              + ", attacked "
              + percent(sides.defenders())
              + "."
              + (sides.unmeasured().isEmpty()
                  ? ""
                  : " Not known, and counted as none: " + some(sides.unmeasured()) + "."),
          Ink.PLAIN);
    }
  }

  private static String chance(Fate fate, Interval chance) {
    return fate.fromTheStart() && chance.low() == 1
        ? "from start"
        : chance.high() == 0 ? "" : percent(chance);
  }

  private static String capability(Fate fate) {
    Double share = fate.capability();
    return share == null ? "unknown" : Figures.significant(100 * share, 2);
  }

  private void abandonments(Entanglement result) {
    if (result.abandonments().isEmpty()) {
      return;
    }
    heading("Who may be left alone");
    limited(
            result.abandonments().stream()
                .map(one ->
                    List.of(
                        name(one.by())
                            + " does not come to the aid of "
                            + spoken(one.actor())
                            + ": "
                            + percent(one.chance())
                            + " %"))
                .toList())
        .forEach(line -> add(line.getFirst(), Ink.PLAIN));
  }

  private void change(Entanglement result) {
    Entanglement.Change change = result.change();
    if (change == null) {
      return;
    }
    heading("What " + change.treaty() + " changes");
    if (change.differences().isEmpty()) {
      add("It changes nobody's chance to be at war.", Ink.PLAIN);
      return;
    }
    table(
        List.of("State", "At war without, %", "With, %", "Change, points"),
        limited(
            change.differences().stream()
                .map(one ->
                    List.of(
                        name(one.actor()),
                        percent(one.without()),
                        percent(one.with()),
                        percent(one.change())))
                .toList()));
    add(
        "Mean capability, points: attackers "
            + percent(change.attackers())
            + ", attacked "
            + percent(change.defenders())
            + ".",
        Ink.PLAIN);
  }

  private void deterrence(Entanglement result) {
    if (result.deterrence().isEmpty()) {
      return;
    }
    heading("Whether it deters");
    for (Deterrence one : result.deterrence()) {
      ActorId strongest = one.strongest();
      add(
          Words.capital(one.what())
              + ": "
              + (strongest == null
                  ? "nobody comes to the aid of the attacked"
                  : spoken(strongest)
                      + ", the strongest that may come to the aid of the attacked, comes with "
                      + percent(one.resolve())
                      + " %")
              + "; to deter, help must be as likely as "
              + percent(one.least())
              + " %. Deterrence: "
              + one.verdict()
              + ". The attackers win with "
              + percent(one.victory())
              + " %; both sides may prefer to war a settlement that gives them "
              + percent(one.settlements())
              + " %"
              + (one.alwaysPreferred() ? "." : ", though none of these surely."),
          Ink.PLAIN);
    }
    add(
        "Threshold: Zagare and Kilgour 2000. Victory: the attackers' part of capability. Settlements: Fearon 1995. What is at stake and what war costs are assumptions.",
        Ink.DIM);
  }

  private void basis(Entanglement result, List<String> notes) {
    heading("What this rests on");
    add(method(result.method()), Ink.PLAIN);
    result
        .estimates()
        .forEach(one ->
            add(
                Words.capital(words(one.kind().name()))
                    + " kept in "
                    + Figures.percent(one.share())
                    + ": "
                    + one.source(),
                Ink.PLAIN));
    List<String> untested =
        result.bound().stream()
            .flatMap(one -> one.untested().stream())
            .distinct()
            .sorted()
            .toList();
    if (!untested.isEmpty()) {
      add(
          "Some pledges depend on what is left open ("
              + String.join("; ", untested)
              + "): their range begins at 0.",
          Ink.PLAIN);
    }
    notes.forEach(note -> add(note, Ink.PLAIN));
    add(
        "Rates count pledges that were called upon; one that all believe is seldom tested. No range is the chance that one particular promise is kept.",
        Ink.DIM);
  }

  /// How probabilities were found, in words.
  private static String method(Entanglement.HowFound method) {
    return method.exact()
        ? "Exact: all ways in which decisions can fall, at most "
            + Figures.number((double) method.waysOrDraws())
            + "."
        : Figures.number((double) method.waysOrDraws())
            + " drawn cascades, seed "
            + method.seed()
            + "; in 99 of 100 cases within "
            + Figures.significant(100 * method.within(), 2)
            + " points.";
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The first rows, and how many more there are.
  private List<List<String>> limited(List<List<String>> rows) {
    if (rows.size() <= most) {
      return rows;
    }
    List<List<String>> some = new ArrayList<>(rows.subList(0, most));
    List<String> more = new ArrayList<>();
    more.add("... and " + (rows.size() - most) + " more (--format json)");
    while (more.size() < rows.getFirst().size()) {
      more.add("");
    }
    some.add(more);
    return some;
  }

  private String name(ActorId actor) {
    return Words.capital(spoken(actor));
  }

  private String spoken(ActorId actor) {
    return names.getOrDefault(actor, actor.value());
  }

  private String some(SortedSet<ActorId> actors) {
    String first = String.join(", ", actors.stream().limit(FEW).map(this::spoken).toList());
    return actors.size() <= FEW ? first : first + " and " + (actors.size() - FEW) + " more";
  }

  /// "ATOP 1335, 1340": what they share is said once.
  private static String treaties(SortedSet<String> treaties) {
    String shared = treaties.first().replaceFirst("\\d+$", "");
    boolean numbered =
        shared.endsWith(" ") && treaties.stream().allMatch(one -> one.startsWith(shared));
    String first =
        String.join(
            ", ",
            treaties.stream()
                .limit(FEW)
                .map(one -> numbered ? one.substring(shared.length()) : one)
                .toList());
    return (numbered ? shared : "") + (treaties.size() <= FEW ? first : first + " ...");
  }

  /// A chance in hundredths without their sign: "41-75".
  private static String percent(Interval chance) {
    String low = hundredths(chance.low());
    String high = hundredths(chance.high());
    return low.equals(high) ? low : low + (high.startsWith("-") ? " to " : "-") + high;
  }

  private static String hundredths(double share) {
    if (share > 0 && share < LEAST) {
      return "<0.1";
    }
    return Figures.decimals(100 * share, Math.abs(share) < TENTH ? 1 : 0).replaceFirst("\\.0$", "");
  }

  private void heading(String text) {
    blocks.add(new Block.Heading(text));
  }

  private void table(List<String> headings, List<List<String>> rows) {
    blocks.add(new Block.Table(headings, rows));
  }

  private void add(String text, Ink ink) {
    blocks.add(new Block.Line(text, ink));
  }
}
