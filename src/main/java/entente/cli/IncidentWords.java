// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.commitment.Told;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Truth;
import entente.domain.clause.Act;
import entente.domain.clause.Place;
import entente.domain.clause.Target;
import entente.source.cases.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An incident told in words:
///
///     WHO VERB WHOM [in PLACE] [first] [in a war that WHO began] [with a request | without a request]
///
/// WHO and WHOM are states by name or code; WHOM may also be a place, or the forces, ships or
/// aircraft of a state. Several attackers are joined by "and".
final class IncidentWords {
  private static final Map<String, Act> VERBS = verbs();
  private static final Pattern REQUEST =
      Pattern.compile(
          "\\s+(with|without)\\s+(?:a\\s+|an\\s+)?(?:request|appeal|call)(?:\\s+for\\s+(?:help|consultations?))?\\b");
  private static final Pattern WAR =
      Pattern.compile(
          "\\s+in\\s+(?:a|the)\\s+war\\s+(?:that\\s+)?(?:(?<by>begun|started)\\s+by\\s+(?<late>.+?)|(?<early>.+?)\\s+(?:began|started))\\s*$");
  private static final Pattern CLAIM =
      Pattern.compile("\\b(self-defen[cs]e|claim(s|ing|ed)?|provo\\w+)\\b");
  private static final Pattern FIRST = Pattern.compile("\\s+first\\b");
  private static final Pattern WHERE =
      Pattern.compile("^(?<whom>.+?)\\s+(?:in|at|on|near|off)\\s+(?<place>.+)$");
  private static final Pattern AND = Pattern.compile(",? and |, ");
  private static final String FORCES =
      "(?:armed forces|forces|troops|soldiers|ships?|vessels?|aircraft|planes?|warships?)";
  private static final Pattern FORCES_OF =
      Pattern.compile("^(?:the\\s+|an?\\s+)?" + FORCES + "\\s+of\\s+(?<whom>.+)$");
  private static final Pattern FORCES_AFTER =
      Pattern.compile("^(?:an?\\s+)?(?<whom>.+?)(?:'s)?\\s+" + FORCES + "$");
  private static final String GRAMMAR =
      "Maybe write: WHO invades, attacks, enters, strikes, blockades, threatens or declares war on "
          + "WHOM, as in \"USA invades PRK\" or \"Ukraine enters Kursk\".";

  private final Map<String, ActorId> states = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, String> others = new LinkedHashMap<>();
  private final String text;

  private IncidentWords(String text, Collection<Actor> actors, List<Place> gazetteer) {
    this.text = text;
    for (Actor actor : actors) {
      if (actor instanceof Actor.State state) {
        states.put(plain(state.id().value()), state.id());
        states.put(plain(state.name()), state.id());
        state.aliases().forEach(alias -> states.put(plain(alias), state.id()));
        states.putIfAbsent(plain(state.adjective()), state.id());
      } else {
        others.put(plain(actor.name()), kind(actor));
        others.put(plain(actor.id().value()), kind(actor));
        actor.aliases().forEach(alias -> others.put(plain(alias), kind(actor)));
      }
    }
    for (Place place : gazetteer) {
      places.put(plain(place.name()), place);
      places.put(place.id(), place);
      place.aliases().forEach(alias -> places.put(plain(alias), place));
    }
  }

  private static String kind(Actor actor) {
    return switch (actor) {
      case Actor.State _ -> "a state";
      case Actor.Leader _ -> "a leader";
      case Actor.Body _ -> "a body";
      case Actor.Bloc _ -> "a bloc";
    };
  }

  /// The incident that the words tell.
  static Told parse(
      String text,
      LocalDate on,
      @Nullable LocalDate until,
      Collection<Actor> actors,
      List<Place> places) {
    return new IncidentWords(text, actors, places).told(on, until);
  }

  private record Whom(ActorId victim, @Nullable Place place, Target target) {}

  private Told told(LocalDate on, @Nullable LocalDate until) {
    String words = text.strip().replaceAll("[.\\s]+$", "").replaceAll("\\s+", " ");
    String lower = " " + words.toLowerCase(Locale.ROOT).replace('\u2019', '\'') + " ";
    String verb = null;
    int at = -1;
    for (String candidate : VERBS.keySet()) {
      int found = lower.indexOf(" " + candidate + " ");
      if (found >= 0
          && (at < 0
              || found < at
              || (found == at && verb != null && candidate.length() > verb.length()))) {
        at = found;
        verb = candidate;
      }
    }
    if (verb == null) {
      throw new UserMistake(noVerb(lower.strip()));
    }
    String who = lower.substring(0, at).strip();
    String rest = " " + lower.substring(at + verb.length() + 2).strip();
    if (who.isEmpty()) {
      throw new UserMistake("--event: it does not say who " + verb + ".\n" + GRAMMAR);
    }
    Truth requested = Truth.UNKNOWN;
    Matcher request = REQUEST.matcher(rest);
    if (request.find()) {
      requested = Truth.of("with".equals(request.group(1)));
      rest = request.replaceFirst("");
    }
    ActorId began = null;
    Matcher war = WAR.matcher(rest);
    if (war.find()) {
      String name = war.group("late") != null ? war.group("late") : war.group("early");
      began = state(name);
      rest = rest.substring(0, war.start());
    }
    List<ActorId> attackers = new ArrayList<>();
    for (String name : AND.splitAsStream(who).toList()) {
      attackers.add(state(name));
    }
    Matcher first = FIRST.matcher(rest);
    if (first.find()) {
      began = attackers.getFirst();
      rest = first.replaceFirst("");
    }
    if (rest.isBlank()) {
      throw new UserMistake("--event: it does not say whom.\n" + GRAMMAR);
    }
    Whom whom = whom(rest.strip(), attackers);
    if (attackers.contains(whom.victim())) {
      throw new UserMistake("--event: " + whom.victim() + " cannot do it to itself.\n" + GRAMMAR);
    }
    Act act = VERBS.get(verb);
    return new Told(
        attackers,
        java.util.Objects.requireNonNull(act),
        whom.victim(),
        whom.place(),
        whom.target(),
        on,
        until,
        requested,
        began);
  }

  private Whom whom(String rest, List<ActorId> attackers) {
    String name = rest;
    Place place = null;
    Matcher where = WHERE.matcher(rest);
    if (!isKnown(rest) && where.matches()) {
      name = where.group("whom");
      place = place(where.group("place"));
    }
    Matcher forces = FORCES_OF.matcher(name);
    if (!forces.matches()) {
      forces = FORCES_AFTER.matcher(name);
    }
    if (!isKnown(name) && forces.matches()) {
      return new Whom(state(forces.group("whom")), place, Target.FORCES);
    }
    ActorId victim = states.get(plain(name));
    if (victim != null) {
      Place ground = place == null ? home(victim) : place;
      return new Whom(victim, ground, target(victim, ground));
    }
    Place attacked = places.get(plain(name));
    if (attacked == null) {
      throw new UserMistake(unknown(name));
    }
    ActorId owner = attacked.of();
    if (owner == null || attackers.contains(owner)) {
      owner = attacked.administeredBy();
    }
    if (owner == null) {
      throw new UserMistake(
          "--event: "
              + attacked.name()
              + " has no one owner.\nMaybe say whose: \"... the ships of PHL in "
              + attacked.name()
              + "\".");
    }
    return new Whom(owner, attacked, target(owner, attacked));
  }

  private boolean isKnown(String name) {
    return states.containsKey(plain(name)) || places.containsKey(plain(name));
  }

  private @Nullable Place home(ActorId state) {
    return places.get("home-" + state.value().toLowerCase(Locale.ROOT));
  }

  private static Target target(ActorId victim, @Nullable Place place) {
    return place == null || (place.metropolitan() && victim.equals(place.of()))
        ? Target.METROPOLITAN
        : Target.TERRITORY;
  }

  private ActorId state(String name) {
    ActorId state = states.get(plain(name));
    if (state == null) {
      throw new UserMistake(unknown(name));
    }
    return state;
  }

  private Place place(String name) {
    Place place = places.get(plain(name));
    if (place == null) {
      throw new UserMistake(
          "--event: the place '"
              + name.strip()
              + "' is not known.\n"
              + suggestion(
                  name, places.keySet().stream().filter(p -> !p.startsWith("home-")).toList()));
    }
    return place;
  }

  private String unknown(String name) {
    if (CLAIM.matcher(name).find()) {
      return "--event: what the attacker claims is no part of what happens, and does not decide it.\n"
          + "Maybe say who began the war, as the claim has it: \"RUS attacks EST in a war that EST began\".";
    }
    String kind = others.get(plain(name));
    if (kind != null) {
      return "--event: '"
          + name.strip()
          + "' is "
          + kind
          + ", but states attack and are attacked here.\nMaybe name the state.";
    }
    List<String> words = new ArrayList<>(states.keySet());
    words.addAll(places.keySet().stream().filter(p -> !p.startsWith("home-")).toList());
    return "--event: no state or place is called '"
        + name.strip()
        + "'.\n"
        + suggestion(name, words);
  }

  private static String suggestion(String name, List<String> words) {
    String nearest = Nearest.to(plain(name), words);
    return nearest == null ? GRAMMAR : "Maybe you meant " + shown(nearest) + "?";
  }

  /// A code in capitals; a name with a capital for each word.
  private static String shown(String word) {
    if (word.length() == 3) {
      return word.toUpperCase(Locale.ROOT);
    }
    return Pattern.compile("(^|[ -])(\\p{L})")
        .matcher(word)
        .replaceAll(m -> m.group(1) + m.group(2).toUpperCase(Locale.ROOT));
  }

  private String noVerb(String words) {
    List<String> each = Pattern.compile(" ").splitAsStream(words).toList();
    for (String word : each) {
      if (each.size() > 2 && word.length() > 4 && !isKnown(word)) {
        String nearest =
            Nearest.to(word, VERBS.keySet().stream().filter(v -> v.indexOf(' ') < 0).toList());
        if (nearest != null) {
          return "--event: '"
              + word
              + "' is not a verb that it knows.\nMaybe you meant "
              + nearest
              + "?";
        }
      }
    }
    return "--event: '" + text.strip() + "' does not say who does what to whom.\n" + GRAMMAR;
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace(".", "");
    return lower.startsWith("the ") ? lower.substring(4).strip() : lower;
  }

  private static Map<String, Act> verbs() {
    Map<String, Act> verbs = new LinkedHashMap<>();
    for (String stem : List.of("invade", "invades", "invaded")) {
      verbs.put(stem, Act.INVASION);
    }
    for (String stem :
        List.of("attack", "attacks", "attacked", "fires on", "assaults", "makes war on")) {
      verbs.put(stem, Act.ATTACK);
    }
    for (String stem :
        List.of("enter", "enters", "entered", "crosses into", "crossed into", "moves into")) {
      verbs.put(stem, Act.INCURSION);
    }
    for (String stem :
        List.of("strike", "strikes", "struck", "bomb", "bombs", "bombed", "shells", "shelled")) {
      verbs.put(stem, Act.STRIKE);
    }
    for (String stem : List.of("blockade", "blockades", "blockaded")) {
      verbs.put(stem, Act.BLOCKADE);
    }
    for (String stem :
        List.of(
            "threaten",
            "threatens",
            "threatened",
            "threatens to attack",
            "threatens to invade",
            "threatens war on")) {
      verbs.put(stem, Act.THREAT);
    }
    for (String stem : List.of("declares war on", "declared war on")) {
      verbs.put(stem, Act.DECLARATION_OF_WAR);
    }
    return verbs;
  }
}
