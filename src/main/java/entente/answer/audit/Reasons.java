// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.evidence.Evidence;
import entente.evidence.claim.Stems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares the reason that an article gives for what was done or said with the one on record.
final class Reasons {
  /// What something is put down to, after it or before it.
  private static final Pattern DROVE =
      Pattern.compile(
          "\\b(?:was|were|is) what (?:had |has )?(?:driven|drove|drives|led|pushed|made|moved)\\b");

  private static final Pattern CAUSE =
      Pattern.compile(
          "\\b(?:blam(?:ed|es)\\b.*? on|put down\\b.*? to|(?:attribut|ascrib)ed\\b.*? to|because of|owing to|due to|as a result of|on account of|thanks to)\\b");

  private static final int REASON = 12;

  private static final Pattern FAILED_TO =
      Pattern.compile("\\b(fail(ed|s|ing)? to|fell short of|stopped short of)\\b");

  private static final Pattern CAUSED =
      Pattern.compile("\\b(because|cut|caused|led to|owing|due|result|help(ed)?|reason)\\b");

  private Reasons() {}

  /// What an article puts down to what, in its words.
  private record Cause(String of, String why) {}

  private static @Nullable Cause cause(Matter matter) {
    String words = matter.words();
    Matcher drove = DROVE.matcher(words);
    if (drove.find()) {
      return new Cause(words.substring(drove.end()), words.substring(0, drove.start()));
    }
    Matcher cause = CAUSE.matcher(words);
    return cause.find()
        ? new Cause(words.substring(0, cause.end()), words.substring(cause.end()))
        : null;
  }

  /// The reason, told apart, of what was told before: "because it failed to condemn".
  static @Nullable Ruling reason(Matter matter) {
    int start = matter.claim().span().start();
    String to = matter.text().substring(Math.max(0, start - REASON), start).stripTrailing();
    Matter before = matter.before();
    if (before == null || !to.endsWith("because")) {
      return null;
    }
    for (Index.Candidate candidate : before.candidates()) {
      String known = Items.text(candidate.item());
      int at = known.indexOf(" because ");
      if (at < 0
          || candidate.score() < Items.ABOUT
          || !Matter.decides(candidate.item())
          || !before.dateFits(candidate.item())) {
        continue;
      }
      String why = known.substring(at);
      Set<String> shared = new HashSet<>(Stems.in(why));
      shared.retainAll(matter.own());
      if (!shared.isEmpty()) {
        String here = FAILED_TO.matcher(matter.words()).replaceAll("not");
        return Items.negative(here) == Items.negative(why)
            ? Items.with(matter, candidate.item(), Items.SUREST)
            : Items.against(matter, "cause", Items.REPLACED, candidate.item(), why.strip());
      }
    }
    return null;
  }

  /// "X blamed the harvest on Y": where X is on record to have named another cause of it.
  static @Nullable Ruling blamed(Matter matter) {
    Cause cause = cause(matter);
    if (cause == null || matter.claim().negated()) {
      return null;
    }
    Set<String> of = new HashSet<>(Stems.in(cause.of));
    Set<String> why = new HashSet<>(Stems.in(cause.why));
    for (Evidence.Statement item : matter.index().world().items(Evidence.Statement.class)) {
      boolean speaker =
          matter.mentioned().contains(item.speaker())
              || matter.claim().context().actors().stream()
                  .anyMatch(m -> m.actor().equals(item.speaker()));
      Set<String> known = matter.index().told(item);
      boolean same = known.stream().anyMatch(of::contains) && Matter.decides(item);
      boolean spoken =
          speaker && same && matter.dateFits(item) && CAUSED.matcher(Items.text(item)).find();
      if (spoken && !why.isEmpty() && known.stream().noneMatch(why::contains)) {
        return Items.against(matter, "cause", Items.REPLACED, item, Items.text(item));
      }
    }
    return null;
  }

  /// Whether of two causes both or neither are that something was not so.
  static boolean sameCause(Matter matter, Evidence item) {
    int here = matter.words().indexOf("because ");
    int there = Items.text(item).indexOf("because ");
    return here < 0
        || there < 0
        || Items.negative(matter.words().substring(here))
            == Items.negative(Items.text(item).substring(there));
  }

  /// Whether the claim gives a reason of which the item has no word.
  static boolean otherCause(Matter matter, Evidence item) {
    Cause cause = cause(matter);
    List<String> reasons = cause == null ? List.of() : Stems.in(cause.why);
    Set<String> known = matter.index().told(item);
    return !reasons.isEmpty()
        && !known.contains(reasons.getFirst())
        && 2 * reasons.stream().filter(known::contains).count() < reasons.size();
  }
}
