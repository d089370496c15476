// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one kind of value is read from YAML, written as JSON and described by a JSON Schema.
interface Codec<T> {
  /// The value of a node; null when it has a problem, which has then been reported.
  @Nullable T read(Node node, Reading reading);

  /// The value as JSON: a map, list, text, number or truth value. [#read] reads it back.
  Object write(T value);

  /// The JSON Schema of the value.
  Map<String, Object> schema();
}
