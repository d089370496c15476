// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.ActorId;
import entente.domain.When;
import entente.evidence.claim.Claim.Context;
import entente.evidence.claim.Claim.Form;
import entente.evidence.claim.Claim.Mention;
import entente.evidence.claim.Claim.Role;
import entente.evidence.claim.Claim.Time;
import entente.evidence.claim.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader keeps in mind from one sentence to the next: who was named, when, and of what was
/// spoken.
final class Memory {
  private static final int NAMES = 12;
  private static final int FEW = 3;

  private final Gazetteer gazetteer;
  private final List<ActorId> named = new ArrayList<>();
  private final List<Mention> sentence = new ArrayList<>();
  private final List<Time> times = new ArrayList<>();
  private final Set<String> stems = new LinkedHashSet<>();
  private List<Mention> sentenceBefore = List.of();
  private List<Time> timesBefore = List.of();
  private Set<String> stemsBefore = Set.of();
  private @Nullable ActorId person;
  private @Nullable ActorId thing;
  private @Nullable When when;
  private boolean sameParagraph;
  private int end;

  Memory(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// Begins a sentence; a new paragraph forgets the one before.
  void nextSentence(String text, Span span) {
    boolean paragraph = span.start() > end && text.substring(end, span.start()).contains("\n\n");
    sentenceBefore = paragraph ? List.of() : List.copyOf(sentence);
    timesBefore = paragraph ? List.of() : List.copyOf(times);
    if (paragraph) {
      stemsBefore = Set.of();
    } else if (stems.size() < FEW) {
      // A sentence of few words of its own leans on the one before it.
      Set<String> both = new HashSet<>(stems);
      both.addAll(stemsBefore);
      stemsBefore = both;
    } else {
      stemsBefore = Set.copyOf(stems);
    }
    sentence.clear();
    times.clear();
    stems.clear();
    sameParagraph = !paragraph;
    end = span.end();
  }

  /// What the clause that comes next takes from before.
  Context context() {
    List<Mention> actors = new ArrayList<>(sentence);
    actors.addAll(sentenceBefore);
    List<Time> dates = new ArrayList<>(times);
    dates.addAll(timesBefore);
    Set<String> spoken = new HashSet<>(stems);
    spoken.addAll(stemsBefore);
    return new Context(actors, dates, spoken);
  }

  void actor(Mention mention) {
    sentence.add(mention);
    named.remove(mention.actor());
    named.addFirst(mention.actor());
    if (named.size() > NAMES) {
      named.removeLast();
    }
    if (mention.form() == Form.ADJECTIVE) {
      return;
    }
    boolean subject = mention.role() == Role.SOURCE;
    if (gazetteer.person(mention.actor())) {
      if (subject || person == null || !samePersonSentence()) {
        person = mention.actor();
      }
    } else if (subject || thing == null) {
      thing = mention.actor();
    }
  }

  private boolean samePersonSentence() {
    ActorId known = person;
    return known != null
        && sentence.stream().anyMatch(m -> m.actor().equals(known) && m.role() == Role.SOURCE);
  }

  void time(Time time) {
    times.add(time);
    when = time.when();
  }

  void stems(Set<String> spoken) {
    stems.addAll(spoken);
  }

  List<ActorId> named() {
    return named;
  }

  @Nullable ActorId person() {
    return person;
  }

  /// The person named last who is not a certain one.
  @Nullable ActorId personBut(ActorId one) {
    for (ActorId actor : named) {
      if (gazetteer.person(actor) && !actor.equals(one)) {
        return actor;
      }
    }
    return null;
  }

  @Nullable ActorId thing() {
    return thing;
  }

  @Nullable When when() {
    return when;
  }

  /// Whether the date named last stands in the same paragraph.
  boolean sameParagraph() {
    return sameParagraph;
  }
}
