// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The international system of states since 1816: who belonged to it when, under which name, and
/// who came out of whom.
///
/// A word is read as an ISO 3166-1 code first, then as a Correlates of War abbreviation or number,
/// then as a name, today's or a former one. `cow:AUS` and `gw:260` name the list that is meant: AUS
/// alone is Australia, as ISO has it, and `cow:AUS` is Austria.
///
/// @param states every state once
/// @param successions which state came out of which
public record StateSystem(List<SystemState> states, List<Succession> successions) {
  public StateSystem {
    states = List.copyOf(states);
    successions = List.copyOf(successions);
  }

  /// One state came out of, or went into, another.
  ///
  /// @param earlier Correlates of War number
  /// @param later Correlates of War number
  public record Succession(int earlier, int later) {}

  /// What a word stands for on a day.
  public sealed interface Meaning {
    /// A state that belonged to the system on that day.
    record Member(SystemState state, SystemState.Name name) implements Meaning {}

    /// A state that did not belong to the system on that day.
    ///
    /// @param instead states that came out of it or went into it: those that belonged on that day
    ///   first
    record NotThen(SystemState state, LocalDate day, List<SystemState> instead) implements Meaning {
      public NotThen {
        instead = List.copyOf(instead);
      }

      /// Says that it did not, when it did, and who did.
      public String explanation() {
        StringBuilder text = new StringBuilder();
        text.append(called(state))
            .append(" did not belong to the system of states on ")
            .append(day)
            .append("; it did ")
            .append(state.years())
            .append(".");
        List<String> then =
            instead.stream().filter(s -> s.isMember(day)).map(s -> then(s, day)).toList();
        if (!then.isEmpty()) {
          text.append(" On that day there ")
              .append(then.size() == 1 ? "was " : "were ")
              .append(joined(then))
              .append(".");
        } else if (!instead.isEmpty()) {
          text.append(" In its place came, or had been, ")
              .append(joined(instead.stream().map(s -> then(s, day)).toList()))
              .append(".");
        }
        return text.toString();
      }

      private static String then(SystemState state, LocalDate day) {
        return state.nameOn(day).name() + " (" + state.abbreviation() + ", " + state.years() + ")";
      }

      private static String called(SystemState state) {
        return state.lastName().name() + " (" + state.abbreviation() + ")";
      }

      private static String joined(List<String> words) {
        return words.size() == 1
            ? words.getFirst()
            : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
      }
    }

    /// No state has that name or code.
    record Unknown(String word) implements Meaning {}
  }

  /// What a word stands for on a day.
  public Meaning meaning(String word, LocalDate day) {
    List<SystemState> called = called(word);
    if (called.isEmpty()) {
      return new Meaning.Unknown(word);
    }
    Optional<SystemState> member = called.stream().filter(s -> s.isMember(day)).findFirst();
    if (member.isPresent()) {
      return new Meaning.Member(member.get(), member.get().nameOn(day));
    }
    SystemState state = called.getFirst();
    return new Meaning.NotThen(state, day, related(state, day));
  }

  /// The states that belonged to the system on a day, by Correlates of War number.
  public List<SystemState> on(LocalDate day) {
    return states.stream().filter(state -> state.isMember(day)).toList();
  }

  /// A state by its Correlates of War number.
  public Optional<SystemState> byCow(int cow) {
    return states.stream().filter(state -> state.cow() == cow).findFirst();
  }

  /// The state that had a Gleditsch-Ward number on a day.
  public Optional<SystemState> byGw(int gw, LocalDate day) {
    return states.stream()
        .filter(state -> state.gw(day).filter(number -> number == gw).isPresent())
        .findFirst();
  }

  /// Every word that stands for a state without a prefix.
  public List<String> words() {
    return states.stream().flatMap(state -> words(state).stream()).distinct().toList();
  }

  /// The states that a word may stand for, in the order in which it is read.
  private List<SystemState> called(String word) {
    String wanted = plain(word);
    if (wanted.startsWith("cow:")) {
      String code = wanted.substring("cow:".length());
      return states.stream().filter(s -> hasCow(s, code)).toList();
    }
    if (wanted.startsWith("gw:")) {
      String code = wanted.substring("gw:".length());
      return states.stream().filter(s -> hasGw(s, code)).toList();
    }
    List<SystemState> iso =
        states.stream()
            .filter(s -> s.iso() != null && plain(s.iso().value()).equals(wanted))
            .toList();
    if (!iso.isEmpty()) {
      return iso;
    }
    List<SystemState> cow = states.stream().filter(s -> hasCow(s, wanted)).toList();
    if (!cow.isEmpty()) {
      return cow;
    }
    return states.stream().filter(s -> words(s).stream().anyMatch(w -> same(w, wanted))).toList();
  }

  private static boolean hasCow(SystemState state, String code) {
    return plain(state.abbreviation()).equals(code) || String.valueOf(state.cow()).equals(code);
  }

  private static boolean hasGw(SystemState state, String code) {
    return Stream.concat(
            state.spells().stream().map(SystemState.Spell::gw),
            state.names().stream().map(SystemState.Name::gw))
        .anyMatch(gw -> gw != null && String.valueOf(gw).equals(code));
  }

  private static List<String> words(SystemState state) {
    Set<String> words = new LinkedHashSet<>();
    if (state.iso() != null) {
      words.add(state.iso().value());
    }
    words.add(state.abbreviation());
    for (SystemState.Name name : state.names()) {
      words.add(name.name());
      words.addAll(name.others());
    }
    return List.copyOf(words);
  }

  private static boolean same(String name, String wanted) {
    String plain = plain(name);
    return plain.equals(wanted) || (plain.startsWith("the ") && plain.substring(4).equals(wanted));
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  private List<SystemState> related(SystemState state, LocalDate day) {
    Set<SystemState> all = new LinkedHashSet<>();
    for (Succession succession : successions) {
      if (succession.earlier() == state.cow()) {
        byCow(succession.later()).ifPresent(all::add);
      } else if (succession.later() == state.cow()) {
        byCow(succession.earlier()).ifPresent(all::add);
      }
    }
    boolean before = state.spells().stream().allMatch(spell -> spell.from().isAfter(day));
    List<SystemState> near = new ArrayList<>();
    for (SystemState other : all) {
      boolean earlier =
          successions.contains(new Succession(other.cow(), state.cow()))
              && !successions.contains(new Succession(state.cow(), other.cow()));
      if (before == earlier) {
        near.add(other);
      }
    }
    return near.isEmpty() ? List.copyOf(all) : near;
  }
}
