// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The JSON Schemas (draft 2020-12) of the files of a case, made from the shapes that read them.
public final class Schemas {
  /// The key of a whole case's head where the case is one document.
  static final String HEAD_KEY = "case";

  private Schemas() {}

  /// Each schema's text by its file name: `flows.schema.json`.
  public static SortedMap<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>();
    put(all, "case", "case.yaml: " + CaseShapes.HEAD.doc(), CaseShapes.HEAD);
    put(all, "actors", "actors.yaml: " + CaseShapes.ACTORS.doc(), CaseShapes.ACTORS);
    put(all, "sources", "sources.yaml: " + CaseShapes.SOURCES.doc(), CaseShapes.SOURCES);
    put(all, "words", "words.yaml: " + CaseShapes.WORDS.doc(), CaseShapes.WORDS);
    put(
        all,
        "propositions",
        "propositions.yaml: " + CaseShapes.PROPOSITIONS.doc(),
        CaseShapes.PROPOSITIONS);
    put(
        all,
        "hypotheses",
        "hypotheses.yaml: " + ForesightShapes.HYPOTHESES.doc(),
        ForesightShapes.HYPOTHESES);
    put(
        all,
        "outcomes",
        "outcomes.yaml: " + ForesightShapes.OUTCOMES.doc(),
        ForesightShapes.OUTCOMES);
    put(all, "whatif", "whatif/*.yaml: " + CaseShapes.WHAT_IF.doc(), CaseShapes.WHAT_IF);
    for (EvidenceShapes.Kind<?> kind : EvidenceShapes.KINDS) {
      put(all, kind.key(), "evidence/*.yaml: " + kind.shape().doc(), file(kind));
    }
    all.put("document.schema.json", Json.text(document()));
    return all;
  }

  /// The shape of a file that holds one kind of evidence.
  static <E extends entente.evidence.Evidence> Shape<List<E>> file(EvidenceShapes.Kind<E> kind) {
    return CaseShapes.file(kind.key(), kind.key() + " file", kind.shape().doc(), kind.shape());
  }

  private static void put(Map<String, String> all, String name, String title, Codec<?> codec) {
    Map<String, Object> schema = headed(name, title);
    codec.schema().forEach(schema::putIfAbsent);
    all.put(name + ".schema.json", Json.text(schema));
  }

  private static Map<String, Object> headed(String name, String title) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:entente:schema:" + name);
    schema.put("title", title);
    return schema;
  }

  private static Map<String, Object> document() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(HEAD_KEY, CaseShapes.HEAD.schema());
    for (Shape<?> shape : CaseFolder.documentShapes()) {
      if (shape.schema().get("properties") instanceof Map<?, ?> own) {
        own.forEach((key, schema) -> properties.put(String.valueOf(key), schema));
      }
    }
    Map<String, Object> schema = headed("document", "A whole case in one document");
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", List.of(HEAD_KEY));
    schema.put("additionalProperties", false);
    return schema;
  }
}
