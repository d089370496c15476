// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values read for the fields of one record, with their places.
final class Values {
  private final Node.Mapping node;
  private final Reading reading;
  private final IdentityHashMap<Field<?>, Object> values = new IdentityHashMap<>();

  Values(Node.Mapping node, Reading reading) {
    this.node = node;
    this.reading = reading;
  }

  <T> void put(Field<T> field, T value) {
    values.put(field, value);
  }

  boolean has(Field<?> field) {
    return values.containsKey(field);
  }

  /// The value of a field that is required or has a value for when it is left out.
  <T> T get(Field<T> field) {
    T value = find(field);
    if (value == null) {
      throw new IllegalStateException("'" + field.key() + "' is optional and was not given");
    }
    return value;
  }

  /// The value of a field; null where it was left out.
  @SuppressWarnings("unchecked") // put lets in no other type
  <T> @Nullable T find(Field<T> field) {
    Object value = values.get(field);
    return value == null ? field.absent() : (T) value;
  }

  /// The list of a field; empty where it was left out or could not be read.
  <T> List<T> list(Field<List<T>> field) {
    List<T> list = find(field);
    return list == null ? List.of() : list;
  }

  /// Reports a problem at a field's value, or at the record where the field was left out.
  void error(Field<?> field, String what, @Nullable String hint) {
    reading.error(at(field), what, hint);
  }

  void warning(Field<?> field, String what, @Nullable String hint) {
    reading.warning(at(field), what, hint);
  }

  Position at() {
    return node.at();
  }

  Position at(Field<?> field) {
    Node.Entry entry = node.find(field.key());
    return entry == null ? node.at() : entry.value().at();
  }
}
