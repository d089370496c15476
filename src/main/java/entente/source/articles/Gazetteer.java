// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.When;
import entente.evidence.claim.Claim.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of actors, found in a text: states by name, adjective and capital, and the leaders,
/// bodies and blocs of a case by name, alias and office.
final class Gazetteer {
  /// A name that begins at a word.
  record Found(ActorId actor, Form form, int words) {}

  private record Name(List<String> words, ActorId actor, Form form) {}

  private static final Set<String> GROUPS = Set.of("team", "group", "body", "mechanism", "panel");
  private static final Set<String> SMALL = Set.of("the", "of", "and", "s", "'s", "for", "on", "in");

  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final Map<ActorId, Actor> actors = new HashMap<>();
  private final Map<String, List<ActorId>> byHead = new HashMap<>();
  private final Map<String, List<ActorId>> byCommonHead = new HashMap<>();
  private final Map<String, List<ActorId>> byOffice = new HashMap<>();
  private final Map<String, List<ActorId>> byPair = new HashMap<>();

  Gazetteer(Collection<Actor> known) {
    known.forEach(actor -> actors.put(actor.id(), actor));
    Map<ActorId, List<String>> stateNames = new HashMap<>();
    Map<ActorId, List<String>> adjectives = new HashMap<>();
    for (Actor actor : known) {
      if (actor instanceof Actor.State state) {
        List<String> names = new ArrayList<>(state.aliases());
        names.add(state.name());
        stateNames.put(state.id(), names);
        adjectives.put(state.id(), new ArrayList<>(List.of(state.adjective())));
      }
    }
    more("names.tsv", ";", stateNames);
    more("adjectives.tsv", ";", adjectives);
    stateNames.forEach((id, names) -> names.forEach(name -> add(name, id, Form.NAME)));
    adjectives.forEach((id, names) -> names.forEach(name -> add(name, id, Form.ADJECTIVE)));
    for (String[] row : Tables.read("capitals.tsv")) {
      ActorId state = ActorId.of(row[0]);
      if (actors.containsKey(state)) {
        for (String name : row[1].split(";", -1)) {
          add(name, state, Form.CAPITAL);
          stateNames.computeIfAbsent(state, _ -> new ArrayList<>()).add(name);
        }
      }
    }
    for (Actor actor : known) {
      switch (actor) {
        case Actor.State _ -> {}
        case Actor.Leader leader -> leader(leader, stateNames, adjectives);
        case Actor.Body body -> body(body, stateNames, adjectives);
        case Actor.Bloc bloc -> {
          add(bloc.name(), bloc.id(), Form.NAME);
          bloc.aliases().forEach(alias -> add(alias, bloc.id(), Form.NAME));
          head(bloc.name(), bloc.id());
          pair(bloc.name(), bloc.id());
        }
      }
    }
    known.stream()
        .filter(Actor.Body.class::isInstance)
        .map(Actor.Body.class::cast)
        .forEach(this::whole);
    for (String[] row : Tables.read("seats.tsv")) {
      ActorId state = ActorId.of(row[0]);
      for (String name : row[1].split(";", -1)) {
        if (actors.containsKey(state) && !named(name)) {
          add(name, state, Form.CAPITAL);
        }
      }
    }
  }

  private static void more(String table, String separator, Map<ActorId, List<String>> into) {
    for (String[] row : Tables.read(table)) {
      List<String> names = into.get(ActorId.of(row[0]));
      if (names != null) {
        names.addAll(List.of(row[1].split(separator, -1)));
      }
    }
  }

  private void leader(
      Actor.Leader leader,
      Map<ActorId, List<String>> stateNames,
      Map<ActorId, List<String>> adjectives) {
    add(leader.name(), leader.id(), Form.NAME);
    leader.aliases().forEach(alias -> add(alias, leader.id(), Form.NAME));
    List<String> names = new ArrayList<>(leader.aliases());
    names.add(leader.name());
    // A family name alone stands for the person: the last word in most names, the first in Korean
    // and Chinese ones, which the writer of a case gives as an alias.
    String longest =
        names.stream().max(java.util.Comparator.comparingInt(String::length)).orElse("");
    String[] parts = longest.split(" ", -1);
    if (parts.length == 2) {
      add(parts[1], leader.id(), Form.NAME);
    }
    for (String office : offices(leader)) {
      byOffice.computeIfAbsent(office, _ -> new ArrayList<>()).add(leader.id());
      state(leader.state(), office, leader.id(), stateNames, adjectives);
    }
  }

  /// An office, and its name without what follows: "ambassador" for "ambassador to Russia".
  private static List<String> offices(Actor.Leader leader) {
    String office = leader.office().toLowerCase(Locale.ROOT);
    List<String> names = new ArrayList<>(List.of(office));
    String bare = office.replaceAll(" (to|of|at) .*", "");
    if (!bare.equals(office) && !bare.equals("minister") && !bare.equals("secretary")) {
      names.add(bare);
    }
    return names;
  }

  private void body(
      Actor.Body body,
      Map<ActorId, List<String>> stateNames,
      Map<ActorId, List<String>> adjectives) {
    add(body.name(), body.id(), Form.NAME);
    body.aliases().forEach(alias -> add(alias, body.id(), Form.NAME));
    head(body.name(), body.id());
    ActorId of = body.of();
    int possessive = body.name().indexOf("'s ");
    if (of == null) {
      return;
    }
    String beside = own(body.name(), adjectives.getOrDefault(of, List.of()));
    String whole = body.name().startsWith("the ") ? body.name().substring(4) : body.name();
    String own =
        possessive >= 0 ? body.name().substring(possessive + 3) : beside.isEmpty() ? whole : beside;
    if (own.isEmpty()) {
      return;
    }
    List<String> called = new ArrayList<>(List.of(own));
    for (String[] row : Tables.read("bodies.tsv")) {
      if (own.toLowerCase(Locale.ROOT).contains(row[0])) {
        called.addAll(List.of(row[1].split(";", -1)));
      }
    }
    for (String name : called) {
      state(of, name, body.id(), stateNames, adjectives);
      byCommonHead
          .computeIfAbsent(name.substring(name.lastIndexOf(' ') + 1), _ -> new ArrayList<>())
          .add(body.id());
    }
  }

  /// "Seoul's spy agency", "the Russian upper house".
  private void state(
      ActorId of,
      String name,
      ActorId id,
      Map<ActorId, List<String>> stateNames,
      Map<ActorId, List<String>> adjectives) {
    for (String state : stateNames.getOrDefault(of, List.of())) {
      add(state + " 's " + name, id, Form.NAME);
    }
    for (String adjective : adjectives.getOrDefault(of, List.of())) {
      add(adjective + " " + name, id, Form.NAME);
    }
  }

  /// What a body is called beside its state's adjective: "defence ministry" in "the British defence
  /// ministry".
  private static String own(String name, List<String> adjectives) {
    for (String adjective : adjectives) {
      int at = name.indexOf(adjective + " ");
      if (at >= 0) {
        return name.substring(at + adjective.length() + 1);
      }
    }
    return "";
  }

  /// "The Council of the European Union": what the body is of stands for it where nothing else has
  /// that name.
  private void whole(Actor.Body body) {
    int of = body.name().indexOf(" of the ");
    String rest = of < 0 ? "" : body.name().substring(of + 8);
    boolean proper = rest.length() > 1 && Character.isUpperCase(rest.charAt(0));
    if (!proper || body.of() != null || named(rest)) {
      return;
    }
    add(rest, body.id(), Form.NAME);
    for (String alias : body.aliases()) {
      String first = alias.split(" ", -1)[0];
      if (!first.equals(alias)
          && first.length() > 1
          && first.equals(first.toUpperCase(Locale.ROOT))) {
        add(first, body.id(), Form.NAME);
      }
    }
  }

  private boolean named(String name) {
    List<String> written = Word.in(name, 0, name.length()).stream().map(Word::lower).toList();
    return byFirst.getOrDefault(written.getFirst(), List.of()).stream()
        .anyMatch(n -> n.words().equals(written));
  }

  private void head(String name, ActorId id) {
    String[] words = name.split(" ", -1);
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    if (List.of(words).contains("who")) {
      return;
    }
    for (String head : new HashSet<>(List.of(last, british(last)))) {
      byHead.computeIfAbsent(head, _ -> new ArrayList<>()).add(id);
    }
  }

  /// What a bloc of a long name is called in short: "the monitoring team", or group.
  private void pair(String name, ActorId id) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
    if (words.length < 4) {
      return;
    }
    String kind = words[words.length - 1];
    for (String last : GROUPS.contains(kind) ? GROUPS : Set.of(kind)) {
      byPair.computeIfAbsent(words[words.length - 2] + " " + last, _ -> new ArrayList<>()).add(id);
    }
  }

  /// The bloc that two words name in short; null for none.
  @Nullable ActorId pair(List<Word> words, int at) {
    if (at + 1 >= words.size()) {
      return null;
    }
    List<ActorId> named = byPair.get(words.get(at).lower() + " " + words.get(at + 1).lower());
    return named != null && named.size() == 1 ? named.getFirst() : null;
  }

  private void add(String name, ActorId actor, Form form) {
    String plain = name.startsWith("the ") ? name.substring(4) : name;
    List<Word> words = Word.in(plain, 0, plain.length());
    if (words.isEmpty()) {
      return;
    }
    List<String> written = words.stream().map(Word::lower).toList();
    for (List<String> spelling :
        List.of(written, written.stream().map(Gazetteer::british).toList())) {
      List<Name> same = byFirst.computeIfAbsent(spelling.getFirst(), _ -> new ArrayList<>());
      Name entry = new Name(spelling, actor, form);
      if (!same.contains(entry)) {
        same.add(entry);
      }
    }
  }

  private static String british(String word) {
    return word.replace("defense", "defence").replace("organization", "organisation");
  }

  /// The longest name that begins at a word; null for none. A name's first word has a capital, save
  /// for an adjective's or state's possessive tail.
  ///
  /// @param day the article's day, which says who held an office that several have held; null where
  ///   it is not known
  @Nullable Found at(List<Word> words, int at, @Nullable LocalDate day) {
    Word first = words.get(at);
    if (!first.capital()) {
      return null;
    }
    List<Name> names = byFirst.get(first.lower());
    if (names == null) {
      return null;
    }
    Name longest = null;
    for (Name name : names) {
      if ((longest == null || better(name, longest, day)) && fits(name, words, at)) {
        longest = name;
      }
    }
    if (longest == null
        || (longest.words.size() == 1
            && first.lower().equals("us")
            && !first.text().equals("US"))) {
      return null;
    }
    return new Found(longest.actor, longest.form, longest.words.size());
  }

  /// A longer name; of two as long, a name before an adjective.
  private boolean better(Name name, Name than, @Nullable LocalDate day) {
    if (name.words.size() != than.words.size()) {
      return name.words.size() > than.words.size();
    }
    return name.form.compareTo(than.form) < 0
        || (name.form == than.form && holds(name, day) && !holds(than, day));
  }

  private boolean holds(Name name, @Nullable LocalDate day) {
    return day != null
        && actors.get(name.actor) instanceof Actor.Leader leader
        && leader.inOffice().overlaps(When.on(day));
  }

  private static boolean fits(Name name, List<Word> words, int at) {
    if (at + name.words.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.words.size(); i++) {
      if (!words.get(at + i).is(name.words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// The body or bloc that "the assembly", "the organisation" or "the team" names, given those
  /// named before, the latest first; null for none.
  ///
  /// @param bare whether "the" stands right before: only then can it be one not named before
  @Nullable ActorId head(String lower, List<ActorId> before, boolean bare) {
    for (ActorId named : before) {
      if (byCommonHead.getOrDefault(lower, List.of()).contains(named)) {
        return named;
      }
    }
    List<ActorId> candidates = byHead.get(lower);
    if (candidates == null) {
      return null;
    }
    for (ActorId named : before) {
      if (candidates.contains(named)) {
        return named;
      }
    }
    Set<ActorId> distinct = new HashSet<>(candidates);
    return bare && distinct.size() == 1 && !SMALL.contains(lower) ? candidates.getFirst() : null;
  }

  /// Whom "the prime minister" or "the ambassador" names, given those named before, the latest
  /// first: who holds such an office, or else holds it for a state that was named.
  @Nullable Found office(List<Word> words, int at, List<ActorId> before) {
    for (int length = 3; length > 0; length--) {
      if (at + length > words.size()) {
        continue;
      }
      String office =
          String.join(" ", words.subList(at, at + length).stream().map(Word::lower).toList());
      List<ActorId> holders = byOffice.get(office);
      if (holders == null) {
        continue;
      }
      for (ActorId named : before) {
        if (holders.contains(named)) {
          return new Found(named, Form.PRONOUN, length);
        }
      }
      for (ActorId named : before) {
        for (ActorId holder : holders) {
          if (actors.get(holder) instanceof Actor.Leader leader && leader.state().equals(named)) {
            return new Found(holder, Form.PRONOUN, length);
          }
        }
      }
      return holders.size() == 1 ? new Found(holders.getFirst(), Form.PRONOUN, length) : null;
    }
    return null;
  }

  boolean person(ActorId id) {
    return actors.get(id) instanceof Actor.Leader;
  }
}
