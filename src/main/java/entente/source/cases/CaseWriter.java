// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.Actor;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.Ledger;
import entente.source.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A whole case as one JSON document, which [CaseFolder#readDocument] reads back.
public final class CaseWriter {
  private CaseWriter() {}

  /// The text of a case. States that are as they are built in are left out.
  public static String text(Case whole) {
    Ledger ledger = whole.ledger();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        Schemas.HEAD_KEY,
        CaseShapes.HEAD.write(
            new CaseShapes.Head(whole.title(), whole.parties(), whole.subject(), whole.asOf())));
    Set<Actor> builtIn = new HashSet<>(States.all());
    List<Actor> actors =
        ledger.actors().stream().filter(actor -> !builtIn.contains(actor)).toList();
    put(document, CaseShapes.ACTORS.write(actors));
    put(document, CaseShapes.SOURCES.write(List.copyOf(ledger.sources())));
    put(
        document,
        CaseShapes.WORDS.write(
            new CaseShapes.Words(
                List.copyOf(ledger.goods()),
                List.copyOf(ledger.series()),
                List.copyOf(ledger.figures()))));
    put(document, CaseShapes.PROPOSITIONS.write(whole.propositions()));
    put(document, ForesightShapes.HYPOTHESES.write(whole.hypotheses()));
    put(document, ForesightShapes.OUTCOMES.write(whole.outcomes()));
    for (EvidenceShapes.Kind<?> kind : EvidenceShapes.KINDS) {
      put(document, items(kind, ledger));
    }
    return Json.text(document);
  }

  private static <E extends Evidence> Object items(EvidenceShapes.Kind<E> kind, Ledger ledger) {
    return Schemas.file(kind).write(ledger.items(kind.type()).toList());
  }

  private static void put(Map<String, Object> document, Object part) {
    if (part instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        if (!(value instanceof List<?> list && list.isEmpty())) {
          document.put(String.valueOf(key), value);
        }
      });
    }
  }
}
