// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Trees of maps, lists, texts, numbers and truth values as JSON text.
public final class Json {
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private Json() {}

  /// The text of a tree, indented, with a line end after it.
  public static String text(Object tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(new Indented(), text)) {
      write(tree, out);
    }
    return text.append('\n').toString();
  }

  private static void write(Object value, JsonGenerator out) {
    switch (value) {
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach((key, each) -> {
          out.writeName(String.valueOf(key));
          write(each, out);
        });
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(each -> write(each, out));
        out.writeEndArray();
      }
      case String string -> out.writeString(string);
      case Integer whole -> out.writeNumber(whole);
      case Long whole -> out.writeNumber(whole);
      case Boolean flag -> out.writeBoolean(flag);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }
}
