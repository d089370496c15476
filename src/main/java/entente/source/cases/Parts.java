// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of one record as they are written.
final class Parts {
  private final Map<String, Object> written = new LinkedHashMap<>();

  /// Writes a field, unless its value is what its absence stands for.
  <T> Parts put(Field<T> field, @Nullable T value) {
    if (value != null && !value.equals(field.absent())) {
      written.put(field.key(), field.codec().write(value));
    }
    return this;
  }

  Map<String, Object> written() {
    return written;
  }
}
