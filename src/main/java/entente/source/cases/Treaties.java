// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.LifeCycleStep;
import entente.domain.clause.Clause;
import entente.domain.clause.Place;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The shipped library of treaties, with their clauses, and the list of places at which an incident
/// can be told. Both are read as a case is.
public final class Treaties {
  private Treaties() {}

  /// The library: agreements, articles, steps and sources.
  public static Ledger library() {
    return CaseFolder.readLibrary("treaties.yaml", text("treaties.yaml"));
  }

  /// A case's ledger with the treaties of the library. Where both hold a treaty (its parties and
  /// the day of its signature are the same), the case's stands if it has its clauses and how it
  /// came into force; otherwise the library's does.
  public static Ledger joinedTo(Ledger own) {
    Ledger library = library();
    Set<EvidenceId> left = new HashSet<>();
    for (Evidence item : library.items()) {
      if (item instanceof Evidence.Agreement treaty) {
        for (Evidence other : own.items()) {
          if (other instanceof Evidence.Agreement known && isSame(known, treaty)) {
            left.add(isWhole(own, known) ? treaty.id() : known.id());
          }
        }
      }
    }
    return own.withItems(without(own, left)).with(library.withItems(without(library, left)));
  }

  private static boolean isSame(Evidence.Agreement one, Evidence.Agreement other) {
    return one.when().overlaps(other.when())
        && Set.copyOf(one.parties()).equals(Set.copyOf(other.parties()));
  }

  private static List<Evidence> without(Ledger ledger, Set<EvidenceId> agreements) {
    return ledger.items().stream()
        .filter(item ->
            !(item instanceof Evidence.Article article && agreements.contains(article.agreement())))
        .toList();
  }

  private static boolean isWhole(Ledger ledger, Evidence.Agreement agreement) {
    return hasClauses(ledger, agreement)
        && ledger.items().stream()
            .anyMatch(item ->
                item instanceof Evidence.Step step
                    && step.agreement().equals(agreement.id())
                    && (step.step() == LifeCycleStep.ENTERED_INTO_FORCE
                        || step.step() == LifeCycleStep.INSTRUMENTS_EXCHANGED));
  }

  private static boolean hasClauses(Ledger ledger, Evidence.Agreement agreement) {
    return ledger.items().stream()
        .anyMatch(item ->
            item instanceof Evidence.Article article
                && article.agreement().equals(agreement.id())
                && article.clauses().stream().anyMatch(Clause::isForIncidents));
  }

  /// The places, in the order of the list.
  public static List<Place> places() {
    Reading reading = new Reading();
    new Contents().nameAll(reading);
    Node node = Yaml.read("places.yaml", text("places.yaml"), reading);
    List<Place> places = node == null ? null : ClauseShapes.PLACES.read(node, reading);
    reading.resolve();
    if (reading.problems().anyError()) {
      throw new IllegalStateException(reading.problems().toString());
    }
    return List.copyOf(Objects.requireNonNull(places));
  }

  private static String text(String name) {
    try (InputStream in = Treaties.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
