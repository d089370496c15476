// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Voice;
import entente.domain.Actor;
import entente.evidence.claim.Claim;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares the office that an article gives a person with the office on record and its dates.
final class Offices {
  private static final Pattern BESIDE =
      Pattern.compile(
          "^,? (?:who (?:is|was|remains) |(?:is|remains) )?(?:still )?(?:the |an? )?(?:[\\p{L}-]+(?:'s)? ){0,3}");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(then|former|ex|formerly|previously|once|was|had been|later|future|new)\\b");

  private Offices() {}

  static List<Ruling> of(Matter matter) {
    if (PAST.matcher(matter.words()).find()) {
      return List.of();
    }
    for (Claim.Mention mention : matter.claim().actors()) {
      if (mention.form() == Claim.Form.NAME
          && matter.ledger().findActor(mention.actor()) instanceof Actor.Leader person) {
        for (Actor other : matter.ledger().actors()) {
          if (other instanceof Actor.Leader holder
              && holder.state().equals(person.state())
              && given(matter, mention, holder.office())) {
            List<Ruling> rulings = held(matter, person, holder.office());
            if (!rulings.isEmpty()) {
              return rulings;
            }
          }
        }
      }
    }
    return List.of();
  }

  /// Whether the words give a person an office: "Defence Minister X", "X, Russia's defence
  /// minister".
  private static boolean given(Matter matter, Claim.Mention mention, String office) {
    String lower = office.toLowerCase(Locale.ROOT);
    if (lower.equals("minister") || lower.equals("secretary")) {
      return false;
    }
    String words = matter.words();
    int start = mention.span().start() - matter.claim().span().start();
    int end = mention.span().end() - matter.claim().span().start();
    if (start < 0 || end > words.length()) {
      return false;
    }
    String before = words.substring(0, start).stripTrailing();
    boolean whole =
        before.endsWith(lower)
            && (before.length() == lower.length()
                || (!before.endsWith("deputy " + lower)
                    && !before.endsWith("vice " + lower)
                    && before.charAt(before.length() - lower.length() - 1) == ' '));
    Matcher beside = BESIDE.matcher(words.substring(end));
    if (whole || !beside.find()) {
      return whole;
    }
    String after = words.substring(end);
    int at = after.indexOf(lower);
    return at >= 0
        && at <= beside.end()
        && after.substring(0, at).matches(",? ?(who (is|was|remains) |is |remains ).*|, .*")
        && !after.substring(0, at).contains("deputy");
  }

  /// What is on record of that office at the time: nothing where the person holds it.
  private static List<Ruling> held(Matter matter, Actor.Leader person, String office) {
    var day =
        matter.claim().times().isEmpty()
            ? matter.written()
            : matter.claim().times().getFirst().when().latest();
    boolean own = person.office().equalsIgnoreCase(office);
    if (own && person.inOffice().overlaps(entente.domain.When.on(day))) {
      return List.of();
    }
    for (Actor other : matter.ledger().actors()) {
      if (other instanceof Actor.Leader holder
          && !holder.id().equals(person.id())
          && holder.state().equals(person.state())
          && holder.office().equalsIgnoreCase(office)
          && holder.inOffice().overlaps(entente.domain.When.on(day))) {
        return List.of(
            new Ruling(
                Verdict.CONTRADICTED,
                "office",
                Methods.SEARCH,
                9,
                List.of(),
                List.of(),
                matter.name(holder.id()),
                "{} held that office ({}), not {}.",
                List.of(
                    matter.nameOf(holder.id()),
                    Voice.time(holder.inOffice()),
                    matter.nameOf(person.id())),
                List.of()));
      }
    }
    return List.of();
  }
}
