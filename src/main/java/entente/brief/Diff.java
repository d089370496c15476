// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Finding;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Sentence;
import entente.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    Map<String, Sentence> earlier = byId(before);
    Map<String, Sentence> later = byId(after);
    Causes causes = new Causes(before, after);
    List<Change> changes = new ArrayList<>();
    for (Sentence now : after.sentences()) {
      Sentence was = earlier.get(now.id());
      if (was == null) {
        changes.add(new Appeared(now, causes.of(now.evidence())));
      } else if (was.label() != now.label() || !said(was, before).equals(said(now, after))) {
        TreeSet<EvidenceId> behind = new TreeSet<>(was.evidence());
        behind.addAll(now.evidence());
        changes.add(new Changed(was, now, causes.of(behind)));
      }
    }
    for (Sentence was : before.sentences()) {
      if (!later.containsKey(was.id())) {
        changes.add(new Went(was, causes.of(was.evidence())));
      }
    }
    return new Diff(before, after, changes);
  }

  /// The findings of both sides that are not the same, by which a difference of evidence came to a
  /// sentence; those that only say that an item says what it says are left out.
  public List<Finding<?>> through(Change change) {
    List<Finding<?>> basis =
        switch (change) {
          case Appeared(Sentence now, var _) -> now.basis();
          case Went(Sentence was, var _) -> was.basis();
          case Changed(Sentence _, Sentence now, var _) -> now.basis();
        };
    Map<String, Finding<?>> then = findings(before);
    Map<String, Finding<?>> now = findings(after);
    return basis.stream()
        .filter(finding -> !finding.method().equals(Methods.REPORTED))
        .filter(finding -> !Objects.equals(then.get(finding.id()), now.get(finding.id())))
        .toList();
  }

  private static Map<String, Finding<?>> findings(Brief brief) {
    return brief.findings().stream()
        .collect(Collectors.toMap(Finding::id, finding -> finding, (a, _) -> a));
  }

  /// What each assumption that one side makes and the other does not leads to.
  public List<Chain> chains() {
    return Chain.of(this);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  private static Map<String, Sentence> byId(Brief brief) {
    return brief.sentences().stream()
        .collect(
            Collectors.toMap(Sentence::id, sentence -> sentence, (a, _) -> a, LinkedHashMap::new));
  }

  /// What a sentence says, whatever the day on which it is said: "as of" today is no change from
  /// "as of" yesterday.
  private static String said(Sentence sentence, Brief brief) {
    String day = brief.world().date().toString();
    return sentence.parts().stream()
        .map(part ->
            part instanceof Part.Time time && time.value().equals(day) ? "that day" : part.text())
        .collect(Collectors.joining());
  }
}
