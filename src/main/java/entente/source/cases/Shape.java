// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a record stands in a case file: its keys in order, how it is made from their values and how it is taken apart.
///
/// Reading, writing and the JSON Schema follow from this one description.
final class Shape<R> implements Codec<R> {
  private final String noun;
  private final String doc;
  private final List<Field<?>> fields;
  private final Function<Values, R> make;
  private final BiConsumer<R, Parts> take;
  private Reading.@Nullable Space space;
  private @Nullable Consumer<Values> check;
  private List<Field<?>> alternatives = List.of();
  private boolean gathering;

  /// A shape.
  ///
  /// @param noun what one record is, in the singular: "flow"
  /// @param doc what it is for, as a sentence
  /// @param make makes the record; called only when every value was read without a problem
  /// @param take writes each field of a record
  Shape(
      String noun,
      String doc,
      List<Field<?>> fields,
      Function<Values, R> make,
      BiConsumer<R, Parts> take) {
    this.noun = noun;
    this.doc = doc;
    this.fields = List.copyOf(fields);
    this.make = make;
    this.take = take;
  }

  /// The shape, whose `id` names the record in a space of names.
  Shape<R> named(Reading.Space names) {
    this.space = names;
    return this;
  }

  /// The shape, with a check of the values together. The record is made only if it finds nothing.
  Shape<R> checked(Consumer<Values> rule) {
    this.check = rule;
    return this;
  }

  /// The shape, of whose optional keys exactly one of these has to be there.
  Shape<R> withOneOf(Field<?>... keys) {
    this.alternatives = List.of(keys);
    return this;
  }

  /// The shape of a file, which is made from what could be read even where something could not, so that the rest is
  /// checked too.
  Shape<R> gathering() {
    this.gathering = true;
    return this;
  }

  String noun() {
    return noun;
  }

  String doc() {
    return doc;
  }

  List<Field<?>> fields() {
    return fields;
  }

  @Override
  public @Nullable R read(Node node, Reading reading) {
    if (!(node instanceof Node.Mapping mapping)) {
      reading.error(
          node.at(),
          "here stands " + node.noun() + ", but " + Reading.a(noun) + " is a set of keys",
          "its keys are " + String.join(", ", keys()));
      return null;
    }
    if (space != null) {
      name(mapping, space, reading);
    }
    int before = reading.errors();
    Values values = new Values(mapping, reading);
    for (Node.Entry entry : mapping.entries()) {
      Field<?> field = find(entry.key());
      if (field == null) {
        reading.error(
            entry.at(), Reading.a(noun) + " has no key '" + entry.key() + "'", Nearest.hintOrAll(entry.key(), keys()));
      } else {
        readField(field, entry, values, reading);
      }
    }
    for (Field<?> field : fields) {
      if (field.isRequired() && mapping.find(field.key()) == null) {
        reading.error(
            mapping.at(), "this " + noun + " has no '" + field.key() + "'", "it is " + field.doc());
      }
    }
    if (!alternatives.isEmpty()) {
      checkAlternatives(mapping, reading);
    }
    if (gathering) {
      return make.apply(values);
    }
    if (reading.errors() > before) {
      return null;
    }
    if (check != null) {
      check.accept(values);
    }
    if (reading.errors() > before) {
      return null;
    }
    try {
      return make.apply(values);
    } catch (IllegalArgumentException e) {
      reading.error(mapping.at(), String.valueOf(e.getMessage()), null);
      return null;
    }
  }

  private <T> void readField(Field<T> field, Node.Entry entry, Values values, Reading reading) {
    if (entry.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING) {
      String hint = field.isRequired() ? "it is " + field.doc() : "leave it out where there is none";
      reading.error(scalar.at(), "'" + field.key() + "' has no value", hint);
      return;
    }
    T value = field.codec().read(entry.value(), reading);
    if (value != null) {
      values.put(field, value);
    }
  }

  private void name(Node.Mapping mapping, Reading.Space names, Reading reading) {
    Node.Entry id = mapping.find("id");
    if (id != null && id.value() instanceof Node.Scalar scalar) {
      reading.name(names, scalar.text(), noun, scalar.at(), mapping);
    }
  }

  private void checkAlternatives(Node.Mapping mapping, Reading reading) {
    Node.Entry chosen = null;
    for (Field<?> field : alternatives) {
      Node.Entry entry = mapping.find(field.key());
      if (entry != null && chosen != null) {
        reading.error(
            entry.at(),
            Reading.a(noun) + " has '" + chosen.key() + "' or '" + entry.key() + "', not both",
            null);
      }
      chosen = entry == null ? chosen : entry;
    }
    if (chosen == null) {
      reading.error(
          mapping.at(),
          "this " + noun + " needs one of " + String.join(", ", keys(alternatives)),
          null);
    }
  }

  @Override
  public Object write(R value) {
    Parts parts = new Parts();
    take.accept(value, parts);
    return parts.written();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field<?> field : fields) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", field.doc());
      field.codec().schema().forEach(property::putIfAbsent);
      properties.put(field.key(), property);
      if (field.isRequired()) {
        required.add(field.key());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", doc);
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (!alternatives.isEmpty()) {
      schema.put(
          "oneOf",
          keys(alternatives).stream().map(key -> Map.of("required", List.of(key))).toList());
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private @Nullable Field<?> find(String key) {
    for (Field<?> field : fields) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }

  private List<String> keys() {
    return keys(fields);
  }

  private static List<String> keys(List<Field<?>> fields) {
    return fields.stream().<String>map(Field::key).toList();
  }
}
