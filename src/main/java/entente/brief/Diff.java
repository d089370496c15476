// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Sentence;
import entente.domain.When;
import entente.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What differs between two briefs of one case, and why: between two dates, or between assumptions.
///
/// @param changes in the order of reading: of the later brief, then what the earlier one alone has
public record Diff(Brief before, Brief after, List<Change> changes) {
  public Diff {
    changes = List.copyOf(changes);
  }

  /// One sentence that is not the same in both.
  public sealed interface Change {
    /// The sentence's id, the same in both briefs.
    String id();

    /// Why it differs; empty where no evidence behind it does.
    List<Cause> causes();
  }

  /// A sentence that the later brief alone has.
  public record Appeared(Sentence now, List<Cause> causes) implements Change {
    public Appeared {
      causes = List.copyOf(causes);
    }

    @Override
    public String id() {
      return now.id();
    }
  }

  /// A sentence that the earlier brief alone has.
  public record Went(Sentence was, List<Cause> causes) implements Change {
    public Went {
      causes = List.copyOf(causes);
    }

    @Override
    public String id() {
      return was.id();
    }
  }

  /// A sentence whose words or label are no longer the same.
  public record Changed(Sentence was, Sentence now, List<Cause> causes) implements Change {
    public Changed {
      causes = List.copyOf(causes);
    }

    @Override
    public String id() {
      return now.id();
    }
  }

  /// What differs from one brief to the other. Both must be of one case.
  public static Diff between(Brief before, Brief after) {
    if (!before.name().equals(after.name())) {
      throw new IllegalArgumentException(
          "a brief of " + before.name() + " and one of " + after.name() + " cannot be compared");
    }
    Causes causes = new Causes(before, after);
    List<Change> changes = new ArrayList<>();
    for (Sentence now : after.sentences()) {
      Sentence was = before.findSentence(now.id());
      if (was == null) {
        changes.add(new Appeared(now, causes.of(now.evidence())));
      } else if (!same(was, before, now, after)) {
        TreeSet<EvidenceId> behind = new TreeSet<>(was.evidence());
        behind.addAll(now.evidence());
        changes.add(new Changed(was, now, causes.of(behind)));
      }
    }
    for (Sentence was : before.sentences()) {
      if (after.findSentence(was.id()) == null) {
        changes.add(new Went(was, causes.of(was.evidence())));
      }
    }
    return new Diff(before, after, changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /// Whether two sentences say the same. That each names its own brief's date is no difference.
  private static boolean same(Sentence was, Brief before, Sentence now, Brief after) {
    return was.label() == now.label() && undated(was, before).equals(undated(now, after));
  }

  private static String undated(Sentence sentence, Brief brief) {
    return sentence.text().replace(When.words(brief.world().date()), "<the date>");
  }
}
