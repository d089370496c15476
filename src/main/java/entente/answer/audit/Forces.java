// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares whether soldiers or arms are said to have come, or been promised, with what the
/// evidence says of military help then: "no soldiers came", "he promised weapons".
final class Forces {
  private static final Pattern MILITARY =
      Pattern.compile(
          "\\b(troops?|soldiers?|peacekeepers?|battalions?|weapons?|arms|reinforcements|military (?:help|aid|assistance|support))\\b");
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(sen[dt]|sends|sending|c[ao]me|comes|arrived?|arriving|followed|dispatch(?:ed|es)?|deploy(?:ed|s)?|marched|receive[ds]?|promis(?:ed?|es)|pledg(?:ed?|es)|offer(?:ed|s)?|announced?|g[ai]ve[ns]?|supplied)\\b");
  private static final Pattern NONE =
      Pattern.compile(
          "\\b(no|not|never|nor|neither|without|refused|declined|not one)\\b[^,;]{0,28}\\b(troops?|soldiers?|peacekeepers?|military (?:help|aid))\\b");
  private static final Pattern SENT =
      Pattern.compile("\\bsent (?:peacekeepers|troops|soldiers)\\b");
  private static final Pattern DENIED =
      Pattern.compile("\\b(no|not|never|neither|nobody|none|without|refused to|declined to)\\b");
  private static final double STRENGTH = 7;
  private static final int NARROW = 62;

  private Forces() {}

  static List<Ruling> of(Matter matter) {
    String words = matter.words();
    boolean given = MILITARY.matcher(words).find() && GIVEN.matcher(words).find();
    Claim claim = matter.claim();
    if (!given || claim.mood() != Claim.Mood.ASSERTED || !claim.amounts().isEmpty()) {
      return List.of();
    }
    boolean denies = DENIED.matcher(words).find();
    Evidence none = null;
    Evidence sent = null;
    for (Evidence item : matter.index().world().all()) {
      String text = text(item);
      if (text == null || !Matter.decides(item) || !then(matter, item) || !who(matter, item)) {
        continue;
      }
      if (NONE.matcher(text).find()) {
        none = item;
      } else if (SENT.matcher(text).find()) {
        sent = item;
      }
    }
    if (none != null && sent == null) {
      return List.of(ruling(matter, none, denies));
    }
    return none == null && sent != null && denies
        ? List.of(ruling(matter, sent, false))
        : List.of();
  }

  private static @Nullable String text(Evidence item) {
    return switch (item) {
      case Evidence.Event event -> event.what();
      case Evidence.Trial trial -> trial.what();
      default -> null;
    };
  }

  /// Whether it was so at the time that the claim, or else what stands before it, names.
  private static boolean then(Matter matter, Evidence item) {
    List<Claim.Time> own = matter.claim().times();
    if (!own.isEmpty()) {
      return matter.dateFits(item);
    }
    for (Matter at = matter; at != null; at = at.before()) {
      List<Claim.Time> told = at.equals(matter) ? at.claim().context().times() : at.claim().times();
      if (!told.isEmpty()) {
        return told.stream().anyMatch(t -> t.when().days() <= NARROW && Index.fits(t, item));
      }
    }
    return false;
  }

  /// Whether who is said to give or get it is he of whom the item speaks.
  private static boolean who(Matter matter, Evidence item) {
    List<ActorId> sources = matter.sources();
    List<ActorId> context =
        matter.claim().context().actors().stream().map(Claim.Mention::actor).toList();
    List<ActorId> named = Stream.concat(matter.mentioned().stream(), context.stream()).toList();
    return switch (item) {
      case Evidence.Event event ->
          sources.isEmpty()
              ? Index.parts(event).stream().allMatch(p -> any(matter, named, p))
              : event.who().stream().anyMatch(w -> any(matter, sources, w))
                  && event.whom().stream().anyMatch(w -> any(matter, named, w));
      case Evidence.Trial trial ->
          any(matter, named, trial.actor())
              && (sources.isEmpty()
                  || matter.claim().speaksOf("alliance", "organis")
                  || sources.stream()
                      .anyMatch(s -> matter.ledger().findActor(s) instanceof Actor.Bloc)
                  || (matter.claim().negated() && any(matter, sources, trial.actor())));
      default -> false;
    };
  }

  private static boolean any(Matter matter, List<ActorId> named, ActorId one) {
    return named.stream().anyMatch(n -> matter.index().same(n, one));
  }

  private static Ruling ruling(Matter matter, Evidence item, boolean holds) {
    return Ruling.reported(matter, holds, "event", STRENGTH, item, "");
  }
}
