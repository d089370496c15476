// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

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

  /// A case's ledger with the treaties of the library whose clauses it does not hold itself. A
  /// treaty is the same where its parties and the day of its signature are.
  public static Ledger joinedTo(Ledger own) {
    Ledger library = library();
    Set<EvidenceId> held = new HashSet<>();
    for (Evidence item : library.items()) {
      if (item instanceof Evidence.Agreement treaty
          && own.items().stream()
              .anyMatch(other ->
                  other instanceof Evidence.Agreement known
                      && hasClauses(own, known)
                      && known.when().overlaps(treaty.when())
                      && Set.copyOf(known.parties()).equals(Set.copyOf(treaty.parties())))) {
        held.add(treaty.id());
      }
    }
    List<Evidence> added =
        library.items().stream()
            .filter(item ->
                switch (item) {
                  case Evidence.Agreement treaty -> !held.contains(treaty.id());
                  case Evidence.Article article -> !held.contains(article.agreement());
                  case Evidence.Step step -> !held.contains(step.agreement());
                  default -> true;
                })
            .toList();
    return own.with(library.withItems(added));
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
