// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The lines in which the catalogue writes a situation.
final class Notation {
  private static final Pattern WAR =
      Pattern.compile("(?:account (\\w+): )?(.+?) attacks? (.+?) on (\\d{4}-\\d\\d-\\d\\d)(.*)");
  private static final Pattern MAY_JOIN =
      Pattern.compile("(\\w+) may join the (attackers|defenders), (.+)");
  private static final Pattern CAPABILITY =
      Pattern.compile("(\\w+) has ([.\\d]+) of all capability");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(.+?) (defend|attack with|stay neutral to|do not attack|consult) each other");
  private static final Pattern ONE =
      Pattern.compile(
          "(\\w+) (defends|attacks with|stays neutral to|does not attack|consults) (\\w+)");
  private static final Pattern CHANCE = Pattern.compile("([.\\d]+)(?:-([.\\d]+))? %");
  private static final Map<String, Obligation> VERBS =
      Map.of(
          "defend", Obligation.DEFENCE,
          "attack with", Obligation.OFFENCE,
          "stay neutral to", Obligation.NEUTRALITY,
          "do not attack", Obligation.NON_AGGRESSION,
          "consult", Obligation.CONSULTATION);

  private final SequencedMap<String, War> wars = new LinkedHashMap<>();
  private final List<Pledge> pledges = new ArrayList<>();
  private final List<Volunteer> volunteers = new ArrayList<>();
  private final Map<ActorId, Double> capability = new HashMap<>();
  private int treaties;

  private Notation() {}

  static Notation of(List<String> lines) {
    Notation notation = new Notation();
    lines.forEach(notation::line);
    return notation;
  }

  /// Each account of the war; one, of no name, where it is not disputed.
  SequencedMap<String, War> wars() {
    return wars;
  }

  Situation situation() {
    return new Situation(wars.firstEntry().getValue(), pledges, volunteers, capability);
  }

  private void line(String line) {
    Matcher war = WAR.matcher(line);
    Matcher mayJoin = MAY_JOIN.matcher(line);
    Matcher has = CAPABILITY.matcher(line);
    if (war.matches()) {
      String account = war.group(1);
      wars.put(account == null ? "" : account, war(war));
    } else if (mayJoin.matches()) {
      volunteers.add(
          new Volunteer(
              ActorId.of(mayJoin.group(1)),
              mayJoin.group(2).equals("attackers") ? Side.ATTACKER : Side.DEFENDER,
              chance(mayJoin.group(3))));
    } else if (has.matches()) {
      capability.put(ActorId.of(has.group(1)), Double.valueOf(has.group(2)));
    } else {
      treaty(line);
    }
  }

  private static War war(Matcher line) {
    War war = War.of(actors(line.group(2)), actors(line.group(3)), LocalDate.parse(line.group(4)));
    for (String option : options(line.group(5), ",")) {
      if (option.startsWith("in ")) {
        war = war.in(option.substring(3));
      } else if (option.equals("from within")) {
        war = war.within();
      } else if (option.startsWith("a step in ")) {
        war = war.stepEvery(Integer.parseInt(option.replaceAll("\\D", "")));
      } else {
        throw unknown(option);
      }
    }
    return war;
  }

  private void treaty(String line) {
    treaties++;
    int end = line.indexOf(';');
    String who = end < 0 ? line : line.substring(0, end);
    List<String> options = end < 0 ? List.of() : options(line.substring(end), ";");
    Matcher together = TOGETHER.matcher(who);
    Matcher one = ONE.matcher(who);
    if (together.matches()) {
      Set<ActorId> members = actors(together.group(1));
      for (ActorId by : members) {
        for (ActorId to : members) {
          if (!by.equals(to)) {
            pledges.add(pledge(by, together.group(2), to, options));
          }
        }
      }
    } else if (one.matches()) {
      String verb =
          one.group(2)
              .replace("does", "do")
              .replace("stays", "stay")
              .replace("attacks", "attack")
              .replaceAll("(defend|consult)s", "$1");
      pledges.add(pledge(ActorId.of(one.group(1)), verb, ActorId.of(one.group(3)), options));
    } else {
      throw unknown(line);
    }
  }

  private Pledge pledge(ActorId by, String verb, ActorId to, List<String> options) {
    Obligation kind = VERBS.get(verb);
    if (kind == null) {
      throw unknown(verb);
    }
    String treaty =
        options.stream()
            .filter(option -> option.startsWith("by "))
            .map(option -> option.substring(3))
            .findFirst()
            .orElse("treaty-" + treaties);
    Pledge pledge = Pledge.of(treaty, by, to, kind, Interval.UNIT);
    for (String option : options) {
      if (option.startsWith("against anyone but ")) {
        pledge = pledge.against(new Against.AnyoneBut(actors(option.substring(19))));
      } else if (option.startsWith("against ")) {
        pledge = pledge.against(new Against.Only(actors(option.substring(8))));
      } else if (option.equals("only if attacked")) {
        pledge = pledge.when(EnumSet.of(Role.ATTACKED));
      } else if (option.equals("unless it began the war")) {
        pledge = pledge.when(EnumSet.of(Role.ATTACKED, Role.JOINED_DEFENCE));
      } else if (option.equals("even if it began the war")) {
        pledge = pledge.when(EnumSet.allOf(Role.class));
      } else if (option.startsWith("in ")) {
        pledge = pledge.within(Scope.within(option.substring(3).split(" or ")));
      } else if (option.equals("also in civil war")) {
        pledge = pledge.within(new Scope(pledge.scope().areas(), true));
      } else if (option.startsWith("from ")) {
        pledge = pledge.during(new InForce(day(option), pledge.inForce().to()));
      } else if (option.startsWith("until ")) {
        pledge = pledge.during(new InForce(pledge.inForce().from(), day(option)));
      } else if (option.startsWith("kept ")) {
        pledge = pledge.honoured(chance(option.substring(5)));
      } else if (!option.startsWith("by ")) {
        throw unknown(option);
      }
    }
    return pledge;
  }

  private static LocalDate day(String option) {
    return LocalDate.parse(option.substring(option.indexOf(' ') + 1));
  }

  /// A probability or a range of them, written in hundredths.
  static Interval chance(String text) {
    Matcher chance = CHANCE.matcher(text);
    if (!chance.matches()) {
      throw unknown(text);
    }
    double low = Double.parseDouble(chance.group(1)) / 100;
    String high = chance.group(2);
    return Interval.of(low, high == null ? low : Double.parseDouble(high) / 100);
  }

  private static Set<ActorId> actors(String text) {
    return Arrays.stream(text.split(", | and ", -1))
        .map(ActorId::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> options(String text, String mark) {
    return Arrays.stream(text.split(mark, -1))
        .map(String::strip)
        .filter(o -> !o.isEmpty())
        .toList();
  }

  private static IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException("the notation of the catalogue has no '" + text + "'");
  }
}
