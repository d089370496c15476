// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Finding;
import entente.answer.Methods;
import entente.answer.Sentence;
import entente.evidence.Assumption;
import entente.evidence.EvidenceId;
import entente.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// From an assumption over the evidence that it touches and what is computed from that to the
/// sentences that differ.
///
/// @param lifted whether the earlier brief assumed it and the later does not
/// @param items what it took away, changed or added, as far as the two briefs can tell
/// @param findings the ids of what was computed and came out otherwise
/// @param sentences the ids of the sentences that rest on either and are not the same
public record Chain(
    String assumption,
    boolean lifted,
    List<EvidenceId> items,
    List<String> findings,
    List<String> sentences) {
  /// How many ids of a kind words name.
  private static final int SHOWN = 6;

  public Chain {
    items = List.copyOf(items);
    findings = List.copyOf(findings);
    sentences = List.copyOf(sentences);
  }

  static List<Chain> of(Diff diff) {
    List<Assumption> then = diff.before().world().assumptions();
    List<Assumption> now = diff.after().world().assumptions();
    List<Chain> chains = new ArrayList<>();
    for (Assumption assumption : now) {
      if (!then.contains(assumption)) {
        chains.add(of(diff, diff.after().world(), assumption.line(), false));
      }
    }
    for (Assumption assumption : then) {
      if (!now.contains(assumption)) {
        chains.add(of(diff, diff.before().world(), assumption.line(), true));
      }
    }
    return chains;
  }

  private static Chain of(Diff diff, World world, String line, boolean lifted) {
    Set<EvidenceId> items = new TreeSet<>();
    world
        .touched()
        .forEach((item, lines) -> {
          boolean differs =
              !Objects.equals(diff.before().world().find(item), diff.after().world().find(item));
          if (lines.contains(line) && differs) {
            items.add(item);
          }
        });
    Map<String, Finding<?>> then = byId(diff.before());
    Map<String, Finding<?>> now = byId(diff.after());
    Set<String> findings = new TreeSet<>();
    Set<String> ids = new TreeSet<>(then.keySet());
    ids.addAll(now.keySet());
    for (String id : ids) {
      Finding<?> was = then.get(id);
      Finding<?> is = now.get(id);
      if (!Objects.equals(was, is) && (rests(was, items) || rests(is, items))) {
        findings.add(id);
      }
    }
    List<String> sentences =
        diff.changes().stream()
            .filter(change ->
                switch (change) {
                  case Diff.Appeared(Sentence is, var _) -> follows(is, items, findings);
                  case Diff.Went(Sentence was, var _) -> follows(was, items, findings);
                  case Diff.Changed(Sentence was, Sentence is, var _) ->
                      follows(was, items, findings) || follows(is, items, findings);
                })
            .map(Diff.Change::id)
            .toList();
    List<String> computed =
        findings.stream()
            .filter(id -> {
              Finding<?> finding = now.containsKey(id) ? now.get(id) : then.get(id);
              return finding != null && !finding.method().equals(Methods.REPORTED);
            })
            .toList();
    return new Chain(line, lifted, List.copyOf(items), computed, sentences);
  }

  private static Map<String, Finding<?>> byId(Brief brief) {
    Map<String, Finding<?>> byId = new LinkedHashMap<>();
    brief.findings().forEach(finding -> byId.putIfAbsent(finding.id(), finding));
    return byId;
  }

  private static boolean rests(@Nullable Finding<?> finding, Set<EvidenceId> items) {
    return finding != null && finding.evidence().stream().anyMatch(items::contains);
  }

  private static boolean follows(
      Sentence sentence, Set<EvidenceId> items, Collection<String> findings) {
    return sentence.evidence().stream().anyMatch(items::contains)
        || sentence.basis().stream().map(Finding::id).anyMatch(findings::contains);
  }

  /// "1 item of evidence (oil-2024-03), 3 findings (...), 9 sentences (...)", or that nothing does.
  String leadsTo() {
    if (items.isEmpty()) {
      return "touches nothing that was known and so by then";
    }
    return (lifted ? "no longer touches " : "touches ")
        + told(items.size(), "item of evidence", "items of evidence", items)
        + "; through "
        + told(findings.size(), "finding", "findings", findings)
        + " it changes "
        + told(sentences.size(), "sentence", "sentences", sentences);
  }

  private static String told(int count, String one, String many, List<?> ids) {
    if (count == 0) {
      return "no " + one;
    }
    int shown = Math.min(count, SHOWN);
    String list =
        String.join(", ", ids.subList(0, shown).stream().map(Object::toString).toList())
            + (count > shown ? " and " + (count - shown) + " more" : "");
    return count + " " + (count == 1 ? one : many) + " (" + list + ")";
  }
}
