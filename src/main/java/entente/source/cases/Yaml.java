// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// One YAML file as a tree of nodes with their places.
///
/// A file that is not YAML gives one problem. So does one that is too large, too deep or, through its aliases, too
/// many: what the tree costs is bounded by what the file costs.
final class Yaml {
  /// The largest file that is read, in bytes.
  static final int LARGEST_BYTES = 5_000_000;

  /// The deepest nesting of lists and keys.
  static final int DEEPEST = 32;

  /// The most values in a file, counting each use of an alias as if it were written out.
  static final int MOST_NODES = 200_000;

  private final String file;
  private final ParserImpl parser;
  private final Reading reading;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int nodes;

  private record Anchored(Node node, int size) {}

  /// Thrown to leave a file whose problem has been reported.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }

  private Yaml(String file, String text, Reading reading) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(LARGEST_BYTES).build();
    this.file = file;
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
    this.reading = reading;
  }

  /// The tree of a file; null when it has a problem, which has then been reported.
  static @Nullable Node read(String file, byte[] bytes, Reading reading) {
    String text = decode(file, bytes, reading);
    return text == null ? null : read(file, text, reading);
  }

  /// The tree of a text; null when it has a problem, which has then been reported.
  static @Nullable Node read(String file, String text, Reading reading) {
    try {
      return new Yaml(file, text, reading).document();
    } catch (Refused e) {
      return null;
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      Position at = mark.map(m -> place(file, m)).orElse(Position.startOf(file));
      reading.error(at, "not YAML: " + plain(e.getProblem()), advice(e));
      return null;
    } catch (ReaderException e) {
      reading.error(
          placeOf(file, text, e.getPosition()),
          String.format("the character U+%04X cannot stand in a text file", e.getCodePoint()),
          "take it out");
      return null;
    } catch (YamlEngineException e) {
      reading.error(Position.startOf(file), "not YAML: " + e.getMessage(), null);
      return null;
    }
  }

  private static @Nullable String decode(String file, byte[] bytes, Reading reading) {
    int start = 0;
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
      reading.error(Position.startOf(file), "the file is in UTF-16", "save it as UTF-8");
      return null;
    }
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      start = 3;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      reading.error(
          placeOf(file, text, text.length()),
          String.format("the byte %02X is not UTF-8", bytes[in.position()]),
          "save the file as UTF-8");
      return null;
    }
    return text;
  }

  private @Nullable Node document() {
    parser.next(); // the stream begins
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      reading.error(Position.startOf(file), "the file is empty", null);
      return null;
    }
    parser.next(); // the document begins
    Node node = node(0);
    parser.next(); // the document ends
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      reading.error(
          place(parser.peekEvent()), "a second document begins", "a file holds one document");
      return null;
    }
    if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING) {
      reading.error(Position.startOf(file), "the file is empty", null);
      return null;
    }
    return node;
  }

  private Node node(int depth) {
    Event event = parser.next();
    Position at = place(event);
    if (event instanceof AliasEvent alias) {
      Anchored anchored = anchors.get(alias.getAlias());
      if (anchored == null) {
        throw refused(at, "unknown alias *" + alias.getAlias(), null);
      }
      count(anchored.size, at);
      return anchored.node;
    }
    if (depth > DEEPEST) {
      throw refused(at, "nested more than " + DEEPEST + " deep", null);
    }
    int before = nodes;
    count(1, at);
    Node node =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar, at);
          case CollectionStartEvent collection ->
              collection.getEventId() == Event.ID.SequenceStart
                  ? listing(collection, at, depth)
                  : mapping(collection, at, depth);
          default -> throw new IllegalStateException("no node begins with " + event);
        };
    ((NodeEvent) event)
        .getAnchor()
        .ifPresent(anchor -> anchors.put(anchor, new Anchored(node, nodes - before)));
    return node;
  }

  private Node scalar(ScalarEvent scalar, Position at) {
    refuseTag(scalar.getTag(), at);
    String text = scalar.getValue();
    Node.Kind kind = scalar.isPlain() ? kind(text) : Node.Kind.TEXT;
    return new Node.Scalar(at, text, kind, scalar.isSQuoted() || scalar.isDQuoted());
  }

  private Node listing(CollectionStartEvent start, Position at, int depth) {
    refuseTag(start.getTag(), at);
    List<Node> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    parser.next();
    return new Node.Listing(at, items);
  }

  private Node mapping(CollectionStartEvent start, Position at, int depth) {
    refuseTag(start.getTag(), at);
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Position> seen = new HashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Node key = node(depth + 1);
      Node value = node(depth + 1);
      if (!(key instanceof Node.Scalar scalar)) {
        reading.error(key.at(), "a key is a word, not " + key.noun(), null);
        continue;
      }
      Position first = seen.putIfAbsent(scalar.text(), key.at());
      if (first == null) {
        entries.add(new Node.Entry(key.at(), scalar.text(), value));
      } else {
        reading.error(key.at(), "'" + scalar.text() + "' is already given at " + first, null);
      }
    }
    parser.next();
    return new Node.Mapping(at, entries);
  }

  private void refuseTag(Optional<String> tag, Position at) {
    if (tag.isPresent()) {
      throw refused(at, "the tag " + tag.get() + " has no meaning in a case", "take it out");
    }
  }

  private void count(int more, Position at) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw refused(
          at, "the file has more than " + MOST_NODES + " values", "divide it into several files");
    }
  }

  private Refused refused(Position at, String what, @Nullable String hint) {
    reading.error(at, what, hint);
    return new Refused();
  }

  private Position place(Event event) {
    return event.getStartMark().map(mark -> place(file, mark)).orElse(Position.startOf(file));
  }

  private static Position place(String file, Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Position placeOf(String file, String text, int codePoints) {
    int line = 1;
    int column = 1;
    int index = 0;
    for (int seen = 0; seen < codePoints && index < text.length(); seen++) {
      int character = text.codePointAt(index);
      index += Character.charCount(character);
      if (character == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Position(file, line, column);
  }

  private static String plain(String problem) {
    if (problem.contains("TAB")) {
      return "a tab begins this";
    }
    return problem.strip();
  }

  private static @Nullable String advice(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    if (problem.contains("TAB")) {
      return "indent with spaces";
    }
    if (problem.contains("chomping or indentation") || problem.contains("character '>'")) {
      return "put quotes around an amount that begins with > or <";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "put quotes around a text that has a colon in it";
    }
    if (problem.contains("character '%'")
        || problem.contains("character '@'")
        || problem.contains("character '`'")) {
      return "put quotes around it";
    }
    if (problem.contains("could not find expected ':'")) {
      return "maybe a colon is missing, or a quote is not closed";
    }
    if (problem.contains("unexpected end of stream")) {
      return "maybe a quote is not closed";
    }
    if (problem.contains("expected ',' or")) {
      return "maybe a comma or a closing bracket is missing";
    }
    if (problem.contains("expected <block end>")) {
      return "maybe this line is indented too far, or too little";
    }
    return null;
  }

  /// The kind of a plain scalar by YAML 1.2's core schema.
  static Node.Kind kind(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> Node.Kind.NOTHING;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Node.Kind.FLAG;
      case ".inf", ".Inf", ".INF", "+.inf", "-.inf", ".nan", ".NaN", ".NAN" -> Node.Kind.NUMBER;
      default -> number(text);
    };
  }

  private static Node.Kind number(String text) {
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    if (text.startsWith("0x") && text.length() > 2) {
      return text.substring(2).chars().allMatch(c -> Character.digit(c, 16) >= 0)
          ? Node.Kind.WHOLE
          : Node.Kind.TEXT;
    }
    if (text.startsWith("0o") && text.length() > 2) {
      return text.substring(2).chars().allMatch(c -> Character.digit(c, 8) >= 0)
          ? Node.Kind.WHOLE
          : Node.Kind.TEXT;
    }
    int whole = digits(text, at);
    int end = whole;
    boolean fraction = false;
    if (end < text.length() && text.charAt(end) == '.') {
      int from = end + 1;
      end = digits(text, from);
      fraction = true;
      if (whole == at && end == from) {
        return Node.Kind.TEXT;
      }
    } else if (whole == at) {
      return Node.Kind.TEXT;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int from = end + 1;
      if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
        from++;
      }
      end = digits(text, from);
      fraction = true;
      if (end == from) {
        return Node.Kind.TEXT;
      }
    }
    if (end < text.length()) {
      return Node.Kind.TEXT;
    }
    return fraction ? Node.Kind.NUMBER : Node.Kind.WHOLE;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
