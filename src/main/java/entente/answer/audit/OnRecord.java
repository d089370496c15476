// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.domain.ActorId;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Stems;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article has somebody say, own to or let pass with what he is on record to have
/// said.
final class OnRecord {
  /// Verbs that say no more than that something was said.
  private static final Set<String> PLAINLY =
      Set.of("say", "tell", "announce", "state", "confirm", "admit", "report");

  /// That somebody let something stand.
  private static final Pattern SILENT =
      Pattern.compile(
          "\\blet (it|this|that|the \\w+) (stand|pass)\\b|\\b(made|makes) no secret of\\b|\\b(raised|raises|voiced) no objection\\b|\\bwithout (a |any )?(denial|denying|demur|protest|objection)\\b|\\bdid not object\\b|\\bhad (not )?denied (nothing|anything)\\b");

  private static final Pattern AS_MUCH = Pattern.compile("\\b(as much|so|the same|it|this)$");

  private static final Pattern CONFIRMED_IT =
      Pattern.compile(
          "\\b(confirmed|acknowledged|admitted|conceded) (it|this|that|as much|the same)\\b|\\bfollowed suit\\b|\\bdid so\\b");

  private OnRecord() {}

  /// What the speaker whom the claim names is on record to have said at that time, or of that
  /// thing, and which cannot be where the claim is so: "would stay" where it was "would leave".
  static @Nullable Ruling contrary(Matter matter) {
    ActorId claimed = Items.claimed(matter);
    boolean dated = matter.claim().times().stream().anyMatch(t -> t.when().days() <= Items.NARROW);
    if (claimed == null || matter.says(" had ")) {
      return null;
    }
    for (Evidence.Statement item : matter.index().world().items(Evidence.Statement.class)) {
      Set<String> around = new HashSet<>(matter.index().told(item));
      around.retainAll(matter.claim().context().stems());
      boolean spoken =
          dated
              ? matter.dateFits(item)
              : around.stream().anyMatch(s -> matter.index().weight(s) > 2)
                  && !Items.farFromTold(matter, item);
      if (spoken
          && Matter.decides(item)
          && !item.when().earliest().isAfter(matter.written())
          && matter.index().same(claimed, item.speaker())
          && Items.opposed(matter, item, 0)) {
        return Items.against(matter, "statement", Items.SUREST + 1, item, "");
      }
    }
    return null;
  }

  /// "The next day X confirmed it": what X is on record to have said of what was told before, about
  /// that time.
  static @Nullable Ruling confirmedIt(Matter matter) {
    ActorId claimed = Items.claimed(matter);
    if (claimed == null
        || !Items.owns(matter)
        || matter.claim().negated()
        || matter.claim().times().isEmpty()
        || !CONFIRMED_IT.matcher(matter.words()).find()) {
      return null;
    }
    for (Evidence.Statement item : matter.index().world().items(Evidence.Statement.class)) {
      Set<String> around = new HashSet<>(matter.index().stemsOf(item));
      around.retainAll(matter.claim().context().stems());
      boolean near =
          matter.claim().times().stream()
              .allMatch(t ->
                  t.when().days() <= Items.NARROW
                      && !item.when().latest().isBefore(t.when().earliest().minusDays(Items.NARROW))
                      && !item.when().earliest().isAfter(t.when().latest().plusDays(Items.NARROW)));
      if (near
          && around.size() >= 2
          && Matter.decides(item)
          && matter.index().same(claimed, item.speaker())) {
        return matter.dateFits(item)
            ? Items.with(matter, item, Items.SUREST)
            : Items.against(matter, "date", Items.SUREST, item, item.when().words());
      }
    }
    return null;
  }

  /// "X acknowledged them on 26 April", "X told deputies as much": what a speaker is on record to
  /// have said at that time of those who are named, or of what was told before, where the claim has
  /// no words of its own for it.
  static @Nullable Ruling spokenThen(Matter matter) {
    Claim.Saying saying = matter.claim().saying();
    if (saying == null
        || saying.speaker() == null
        || !PLAINLY.contains(saying.verb())
        || matter.claim().negated()
        || matter.claim().times().isEmpty()
        || matter.claim().times().stream().anyMatch(t -> t.when().days() > Items.MONTH)) {
      return null;
    }
    boolean asMuch = AS_MUCH.matcher(matter.words()).find();
    Set<String> rest = new HashSet<>(matter.own());
    matter.claim().acts().forEach(a -> rest.removeAll(Stems.in(matter.words(a.span()))));
    Evidence found = null;
    int most = 0;
    for (Evidence.Statement item : matter.index().world().items(Evidence.Statement.class)) {
      Set<String> known = matter.index().stemsOf(item);
      Set<String> told = new HashSet<>(known);
      told.retainAll(matter.claim().context().stems());
      boolean others =
          matter.mentioned().stream()
              .filter(m -> !m.equals(item.speaker()))
              .allMatch(m -> speaksOf(matter, item, m));
      boolean meant =
          asMuch
              ? !told.isEmpty()
              : known.containsAll(rest) && others && matter.mentioned().size() > 1;
      boolean then =
          Matter.decides(item)
              && item.speaker().equals(saying.speaker())
              && item.when().days() <= Items.MONTH
              && matter.dateFits(item);
      int alike = 1 + told.size();
      if (then && meant && alike >= most) {
        found = alike == most ? null : item;
        most = alike;
      }
    }
    return found == null ? null : Items.with(matter, found, Items.SUREST);
  }

  /// "Let it pass without a denial": where one who is named is on record to have denied what was
  /// told.
  static @Nullable Ruling undenied(Matter matter) {
    Matcher silent = SILENT.matcher(matter.words());
    if (!silent.find()) {
      return null;
    }
    Set<String> told = matter.stems();
    for (Evidence.Denial denial : matter.index().world().items(Evidence.Denial.class)) {
      boolean his = matter.mentioned().stream().anyMatch(m -> matter.index().same(m, denial.by()));
      boolean of =
          matter.index().stemsOf(denial).stream()
              .anyMatch(s -> told.contains(s) && matter.index().weight(s) > Items.DULL);
      boolean then =
          matter.claim().times().isEmpty()
              ? !Items.farFromTold(matter, denial)
              : matter.claim().times().stream()
                  .allMatch(t -> Items.soonAfter(t.when(), denial.when()));
      if (his && of && then && Matter.decides(denial)) {
        return Items.against(matter, "negation", Items.SUREST + 1, denial, "");
      }
    }
    return null;
  }

  private static boolean speaksOf(Matter matter, Evidence.Statement item, ActorId actor) {
    return item.about().stream().anyMatch(a -> matter.index().same(a, actor))
        || matter.index().statesIn(Items.text(item)).stream()
            .anyMatch(a -> matter.index().same(a, actor));
  }
}
