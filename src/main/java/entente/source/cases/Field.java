// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key that a record has in a case file.
final class Field<T> {
  private final String key;
  private final Codec<T> codec;
  private final String doc;
  private final boolean required;
  private final @Nullable T absent;

  private Field(String key, Codec<T> codec, String doc, boolean required, @Nullable T absent) {
    this.key = key;
    this.codec = codec;
    this.doc = doc;
    this.required = required;
    this.absent = absent;
  }

  /// A key that has to be there.
  ///
  /// @param doc what it holds, as a phrase for the schema and for messages
  static <T> Field<T> required(String key, Codec<T> codec, String doc) {
    return new Field<>(key, codec, doc, true, null);
  }

  /// A key that may be left out.
  static <T> Field<T> optional(String key, Codec<T> codec, String doc) {
    return new Field<>(key, codec, doc, false, null);
  }

  /// A list that may be left out, and is then empty.
  static <T> Field<List<T>> optionalList(String key, Codec<List<T>> codec, String doc) {
    return new Field<>(key, codec, doc, false, List.of());
  }

  String key() {
    return key;
  }

  Codec<T> codec() {
    return codec;
  }

  String doc() {
    return doc;
  }

  boolean isRequired() {
    return required;
  }

  /// The value that stands for a key left out.
  @Nullable T absent() {
    return absent;
  }
}
