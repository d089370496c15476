// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Credibility;
import entente.evidence.EvidenceId;
import entente.evidence.SourceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The values that stand in case files.
final class Codecs {
  /// The longest text of one field, in characters.
  static final int LONGEST_TEXT = 4000;

  private static final int LONGEST_ID = 80;
  private static final String ID = "^[a-z0-9]+([.-][a-z0-9]+)*$";
  private static final String ACTOR = "^[A-Za-z][A-Za-z0-9-]{0,63}$";

  private Codecs() {}

  /// A value written as one scalar.
  private abstract static class Scalar<T> implements Codec<T> {
    private final Set<Node.Kind> kinds;

    Scalar(Node.Kind kind, Node.Kind... more) {
      this.kinds = EnumSet.of(kind, more);
    }

    /// The value; null when a problem was reported.
    ///
    /// @throws IllegalArgumentException with a message for the writer of the case
    abstract @Nullable T of(String text, Node.Scalar at, Reading reading);

    @Override
    public final @Nullable T read(Node node, Reading reading) {
      if (!(node instanceof Node.Scalar scalar)) {
        reading.error(node.at(), "here stands " + node.noun() + ", but this is " + noun(), null);
        return null;
      }
      if (!kinds.contains(scalar.kind())) {
        boolean quotable = kinds.contains(Node.Kind.TEXT) && scalar.kind() != Node.Kind.NOTHING;
        String hint = quotable ? "put quotes around it" : null;
        String said = scalar.kind() == Node.Kind.NOTHING ? "here" : "'" + brief(scalar.text()) + "'";
        reading.error(
            scalar.at(), said + " stands for " + scalar.noun() + ", but this is " + noun(), hint);
        return null;
      }
      String text = scalar.text().strip();
      if (text.isEmpty()) {
        reading.error(scalar.at(), "the text is empty", null);
        return null;
      }
      if (!StreamReader.isPrintable(text)) {
        reading.error(scalar.at(), "the text has a control character in it", "take it out");
        return null;
      }
      if (text.length() > LONGEST_TEXT) {
        reading.error(
            scalar.at(),
            "the text has " + text.length() + " characters; " + LONGEST_TEXT + " is the most",
            null);
        return null;
      }
      try {
        return of(text, scalar, reading);
      } catch (IllegalArgumentException e) {
        reading.error(scalar.at(), String.valueOf(e.getMessage()), null);
        return null;
      }
    }

    private String noun() {
      if (kinds.contains(Node.Kind.TEXT)) {
        return "a text";
      }
      return kinds.contains(Node.Kind.FLAG)
          ? "true or false"
          : kinds.contains(Node.Kind.NUMBER) ? "a number" : "a whole number";
    }

    private static String brief(String text) {
      return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    @Override
    public Object write(T value) {
      return value.toString();
    }
  }

  private static Map<String, Object> schemaOf(Object... keysAndValues) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      schema.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return schema;
  }

  /// Free text.
  static Codec<String> text() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      String of(String text, Node.Scalar at, Reading reading) {
        return text;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", "\\S", "maxLength", LONGEST_TEXT);
      }
    };
  }

  /// A short mark that may be a number: "4", "preamble".
  static Codec<String> mark() {
    return new Scalar<>(Node.Kind.TEXT, Node.Kind.WHOLE) {
      @Override
      String of(String text, Node.Scalar at, Reading reading) {
        return text;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", List.of("string", "integer"), "pattern", "\\S");
      }
    };
  }

  /// Prose that the brief may print, held to the rules of [Prose].
  static Codec<String> prose() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      @Nullable String of(String text, Node.Scalar at, Reading reading) {
        return Prose.isFit(text, at, reading) ? text : null;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", Prose.PATTERN, "maxLength", LONGEST_TEXT);
      }
    };
  }

  /// An address on the web.
  static Codec<String> url() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      String of(String text, Node.Scalar at, Reading reading) {
        if (!(text.startsWith("https://") || text.startsWith("http://"))
            || text.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>')) {
          throw new IllegalArgumentException(
              "'" + text + "' is not a web address; it begins with https:// and has no spaces");
        }
        return text;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", "^https?://[^\\s\"<>]+$");
      }
    };
  }

  /// A word of the writer's own: lower-case letters and digits, joined by hyphens or dots.
  static Codec<String> word() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      String of(String text, Node.Scalar at, Reading reading) {
        return EvidenceId.of(text).value();
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", ID, "maxLength", LONGEST_ID);
      }
    };
  }

  /// The id that an item of evidence is given.
  static Codec<EvidenceId> evidenceId() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      EvidenceId of(String text, Node.Scalar at, Reading reading) {
        return EvidenceId.of(text);
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", ID, "maxLength", LONGEST_ID);
      }
    };
  }

  /// The id that a source is given.
  static Codec<SourceId> sourceId() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      SourceId of(String text, Node.Scalar at, Reading reading) {
        return SourceId.of(text);
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", ID, "maxLength", LONGEST_ID);
      }
    };
  }

  /// The id that a leader, body or bloc is given.
  static Codec<ActorId> actorId() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      ActorId of(String text, Node.Scalar at, Reading reading) {
        return ActorId.of(text);
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", ACTOR);
      }
    };
  }

  /// The id that a state is given: its ISO 3166-1 alpha-3 code.
  static Codec<ActorId> stateCode() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      ActorId of(String text, Node.Scalar at, Reading reading) {
        if (text.length() != 3 || text.chars().anyMatch(c -> c < 'A' || c > 'Z')) {
          throw new IllegalArgumentException(
              "'" + text + "' is not the code of a state: three capital letters (ISO 3166-1)");
        }
        return ActorId.of(text);
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", "^[A-Z]{3}$");
      }
    };
  }

  /// A reference to an actor.
  ///
  /// @param kinds the kinds of actor that will do; any, where none is named
  static Codec<ActorId> actor(String... kinds) {
    Set<String> fitting = Set.of(kinds);
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      ActorId of(String text, Node.Scalar at, Reading reading) {
        ActorId id = ActorId.of(text);
        reading.refer(Reading.Space.ACTOR, fitting, text, at.at());
        return id;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", ACTOR);
      }
    };
  }

  /// A reference to a source.
  static Codec<SourceId> source() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      SourceId of(String text, Node.Scalar at, Reading reading) {
        SourceId id = SourceId.of(text);
        reading.refer(Reading.Space.SOURCE, Set.of(), text, at.at());
        return id;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", ID, "maxLength", LONGEST_ID);
      }
    };
  }

  /// A reference to an item of evidence.
  ///
  /// @param kinds the kinds of item that will do, in the singular; any, where none is named
  static Codec<EvidenceId> item(String... kinds) {
    Set<String> fitting = Set.of(kinds);
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      EvidenceId of(String text, Node.Scalar at, Reading reading) {
        EvidenceId id = EvidenceId.of(text);
        reading.refer(Reading.Space.ITEM, fitting, text, at.at());
        return id;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", ID, "maxLength", LONGEST_ID);
      }
    };
  }

  /// A reference to a good, series or figure.
  static Codec<String> reference(Reading.Space space) {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      String of(String text, Node.Scalar at, Reading reading) {
        reading.refer(space, Set.of(), text, at.at());
        return text;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", ID, "maxLength", LONGEST_ID);
      }
    };
  }

  /// One of a fixed list of words.
  static Codec<String> oneOf(List<String> words) {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      @Nullable String of(String text, Node.Scalar at, Reading reading) {
        if (words.contains(text)) {
          return text;
        }
        reading.error(at.at(), "unknown word '" + text + "'", Nearest.hintOrAll(text, words));
        return null;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("enum", words);
      }
    };
  }

  /// A constant of an enum, written in lower case with hyphens.
  static <E extends Enum<E>> Codec<E> constant(List<E> constants) {
    Map<String, E> byWord = new LinkedHashMap<>();
    for (E constant : constants) {
      byWord.put(word(constant), constant);
    }
    return constant(byWord);
  }

  /// A constant of an enum, written by a word of its own.
  static <E> Codec<E> constant(Map<String, E> byWord) {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      @Nullable E of(String text, Node.Scalar at, Reading reading) {
        E constant = byWord.get(text);
        if (constant == null) {
          reading.error(
              at.at(), "unknown word '" + text + "'", Nearest.hintOrAll(text, byWord.keySet()));
        }
        return constant;
      }

      @Override
      public Object write(E value) {
        for (Map.Entry<String, E> entry : byWord.entrySet()) {
          if (entry.getValue().equals(value)) {
            return entry.getKey();
          }
        }
        throw new IllegalArgumentException("no word stands for " + value);
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("enum", List.copyOf(byWord.keySet()));
      }
    };
  }

  /// The word of an enum's constant: `NON_AGGRESSION` is `non-aggression`.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A unit of measurement, by its symbol or word.
  static Codec<Unit> unit() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      @Nullable Unit of(String text, Node.Scalar at, Reading reading) {
        Unit unit = Unit.find(text);
        if (unit == null) {
          reading.error(
              at.at(), "unknown unit '" + text + "'", Nearest.hintOrAll(text, Unit.allWords()));
        }
        return unit;
      }

      @Override
      public Object write(Unit value) {
        return value.symbol();
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("enum", Unit.allWords());
      }
    };
  }

  /// An amount with its unit.
  static Codec<Quantity> quantity() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      @Nullable Quantity of(String text, Node.Scalar at, Reading reading) {
        return Codecs.quantity(text, at.at(), reading);
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf(
            "type",
            "string",
            "pattern",
            "^\\s*(>=|<=|>|<|~)?\\s*[+-]?[0-9][0-9,_.eE+-]*\\s*(\\.\\.\\s*[+-]?[0-9][0-9,_.eE+-]*)?\\s*[A-Za-z%].*$",
            "examples",
            List.of("165000 bbl", "> 10000 containers", "0.5e6..3e6 rounds"));
      }
    };
  }

  /// An amount read from text; null when a problem was reported.
  static @Nullable Quantity quantity(String text, Position at, Reading reading) {
    try {
      return Quantity.parse(text);
    } catch (Quantity.UnknownUnitException e) {
      reading.error(
          at, String.valueOf(e.getMessage()), Nearest.hintOrAll(e.word(), Unit.allWords()));
    } catch (IllegalArgumentException e) {
      reading.error(at, String.valueOf(e.getMessage()), null);
    }
    return null;
  }

  /// A date by EDTF level 1.
  static Codec<When> when() {
    return new Scalar<>(Node.Kind.TEXT, Node.Kind.WHOLE) {
      @Override
      When of(String text, Node.Scalar at, Reading reading) {
        return When.parse(text);
      }

      @Override
      public Map<String, Object> schema() {
        String date = "([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?[?~%]?";
        String end = "(" + date + "|\\.\\.)?";
        return schemaOf(
            "type",
            List.of("string", "integer"),
            "pattern",
            "^\\s*(" + date + "|" + end + "/" + end + ")\\s*$",
            "minimum",
            1000,
            "maximum",
            9999,
            "examples",
            List.of("2024-06-19", "2024-06", "2024", "2024-06~", "2024-03-07/2024-11-05", "2024-06-19/.."));
      }
    };
  }

  /// A day of the calendar.
  static Codec<LocalDate> day() {
    return new Scalar<>(Node.Kind.TEXT) {
      @Override
      LocalDate of(String text, Node.Scalar at, Reading reading) {
        When when = When.parse(text);
        if (!when.isDay() || when.about() || when.uncertain() || when.isInterval()) {
          throw new IllegalArgumentException("'" + text + "' is not a day; write 2024-06-19");
        }
        return when.earliest();
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      }
    };
  }

  /// A number or range without a unit: `0.125..0.139`.
  static Codec<Interval> interval() {
    return new Scalar<>(Node.Kind.TEXT, Node.Kind.WHOLE, Node.Kind.NUMBER) {
      @Override
      Interval of(String text, Node.Scalar at, Reading reading) {
        int dots = text.indexOf("..");
        if (dots < 0) {
          return Interval.point(number(text));
        }
        double low = number(text.substring(0, dots).strip());
        double high = number(text.substring(dots + 2).strip());
        if (low > high) {
          throw new IllegalArgumentException("'" + text + "' has its higher end first");
        }
        return Interval.of(low, high);
      }

      @Override
      public Object write(Interval value) {
        return value.isPoint() ? plain(value.low()) : plain(value.low()) + ".." + plain(value.high());
      }

      @Override
      public Map<String, Object> schema() {
        String number = "[+-]?[0-9][0-9]*(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?";
        return schemaOf(
            "type",
            List.of("number", "string"),
            "pattern",
            "^\\s*" + number + "(\\s*\\.\\.\\s*" + number + ")?\\s*$",
            "examples",
            List.of("0.125..0.139"));
      }
    };
  }

  private static double number(String text) {
    if (text.length() > 40 || Yaml.kind(text.isEmpty() ? "?" : text) == Node.Kind.TEXT) {
      throw new IllegalArgumentException("'" + text + "' is not a number or a range such as 2..3");
    }
    double value = Double.parseDouble(text);
    if (!(Math.abs(value) <= 1e15)) {
      throw new IllegalArgumentException("'" + text + "' is too large; 1e15 is the most");
    }
    return value + 0.0; // no negative zero
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  /// True or false.
  static Codec<Boolean> flag() {
    return new Scalar<>(Node.Kind.FLAG) {
      @Override
      Boolean of(String text, Node.Scalar at, Reading reading) {
        return text.toLowerCase(Locale.ROOT).equals("true");
      }

      @Override
      public Object write(Boolean value) {
        return value;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "boolean");
      }
    };
  }

  /// A whole number from `least` to `most`.
  static Codec<Integer> whole(int least, int most) {
    return new Scalar<>(Node.Kind.WHOLE) {
      @Override
      Integer of(String text, Node.Scalar at, Reading reading) {
        int value;
        try {
          value = Integer.parseInt(text);
        } catch (NumberFormatException e) {
          value = Integer.MIN_VALUE;
        }
        if (value < least || value > most) {
          throw new IllegalArgumentException(
              "'" + text + "' is not a whole number from " + least + " to " + most);
        }
        return value;
      }

      @Override
      public Object write(Integer value) {
        return value;
      }

      @Override
      public Map<String, Object> schema() {
        return schemaOf("type", "integer", "minimum", least, "maximum", most);
      }
    };
  }

  /// Admiralty credibility, 1 to 6.
  static Codec<Credibility> credibility() {
    Codec<Integer> grade = whole(1, Credibility.values().length);
    return new Codec<>() {
      @Override
      public @Nullable Credibility read(Node node, Reading reading) {
        Integer read = grade.read(node, reading);
        return read == null ? null : Credibility.of(read);
      }

      @Override
      public Object write(Credibility value) {
        return value.grade();
      }

      @Override
      public Map<String, Object> schema() {
        return grade.schema();
      }
    };
  }

  /// A list of values.
  ///
  /// @param least how many there have to be
  static <T> Codec<List<T>> listOf(Codec<T> of, int least) {
    return new Listed<>(of, least, false);
  }

  /// A list in which nothing stands twice.
  ///
  /// @param least how many there have to be
  static <T> Codec<List<T>> setOf(Codec<T> of, int least) {
    return new Listed<>(of, least, true);
  }

  private record Listed<T>(Codec<T> of, int least, boolean distinct) implements Codec<List<T>> {
    @Override
    public @Nullable List<T> read(Node node, Reading reading) {
      if (!(node instanceof Node.Listing listing)) {
        String hint = node instanceof Node.Scalar ? "put square brackets around it" : null;
        reading.error(node.at(), "here stands " + node.noun() + ", but this is a list", hint);
        return null;
      }
      List<T> values = new ArrayList<>(listing.items().size());
      Set<T> seen = distinct ? new HashSet<>() : Set.of();
      for (Node item : listing.items()) {
        T value = of.read(item, reading);
        if (value == null) {
          continue;
        }
        if (distinct && !seen.add(value)) {
          reading.error(item.at(), "'" + value + "' stands twice in this list", null);
        }
        values.add(value);
      }
      if (listing.items().size() < least) {
        reading.error(
            listing.at(),
            listing.items().isEmpty()
                ? "this list is empty"
                : "this list has " + listing.items().size() + " of " + least,
            "it needs at least " + least);
      }
      return values;
    }

    @Override
    public Object write(List<T> value) {
      return value.stream().map(of::write).toList();
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> schema = schemaOf("type", "array", "items", of.schema());
      if (least > 0) {
        schema.put("minItems", least);
      }
      if (distinct) {
        schema.put("uniqueItems", true);
      }
      return schema;
    }
  }

  /// The ballots of a vote: for each choice the members that made it.
  static Codec<SortedMap<ActorId, Choice>> ballots() {
    return new Ballots();
  }

  private static final class Ballots implements Codec<SortedMap<ActorId, Choice>> {
    private final Codec<List<ActorId>> members = setOf(actor("state", "body", "bloc"), 0);

    @Override
    public @Nullable SortedMap<ActorId, Choice> read(Node node, Reading reading) {
      if (!(node instanceof Node.Mapping mapping)) {
        reading.error(
            node.at(),
            "here stands " + node.noun() + ", but ballots are listed by choice",
            "write {yes: [...], no: [...], abstain: [...], not-voting: [...]}");
        return null;
      }
      int before = reading.errors();
      SortedMap<ActorId, Choice> ballots = new TreeMap<>();
      for (Node.Entry entry : mapping.entries()) {
        Choice choice = choice(entry.key());
        if (choice == null) {
          reading.error(
              entry.at(), "unknown choice '" + entry.key() + "'", Nearest.hintOrAll(entry.key(), words()));
        } else {
          cast(choice, entry.value(), ballots, reading);
        }
      }
      if (ballots.isEmpty() && reading.errors() == before) {
        reading.error(mapping.at(), "no ballot is listed", "list at least one");
      }
      return reading.errors() == before ? ballots : null;
    }

    private void cast(
        Choice choice, Node node, SortedMap<ActorId, Choice> ballots, Reading reading) {
      List<ActorId> cast = members.read(node, reading);
      if (cast == null) {
        return;
      }
      for (ActorId member : cast) {
        Choice before = ballots.putIfAbsent(member, choice);
        if (before != null && before != choice) {
          reading.error(
              place(node, member),
              "'" + member + "' is listed under " + word(before) + " and under " + word(choice),
              null);
        }
      }
    }

    private static Position place(Node node, ActorId member) {
      if (node instanceof Node.Listing listing) {
        for (Node item : listing.items()) {
          if (item instanceof Node.Scalar scalar && scalar.text().equals(member.value())) {
            return scalar.at();
          }
        }
      }
      return node.at();
    }

    private static @Nullable Choice choice(String word) {
      for (Choice choice : Choice.values()) {
        if (word(choice).equals(word)) {
          return choice;
        }
      }
      return null;
    }

    private static List<String> words() {
      List<String> words = new ArrayList<>();
      for (Choice choice : Choice.values()) {
        words.add(word(choice));
      }
      return words;
    }

    @Override
    public Object write(SortedMap<ActorId, Choice> value) {
      Map<String, Object> written = new LinkedHashMap<>();
      for (Choice choice : Choice.values()) {
        Set<ActorId> cast = new TreeSet<>();
        value.forEach(
            (member, made) -> {
              if (made == choice) {
                cast.add(member);
              }
            });
        if (!cast.isEmpty()) {
          written.put(word(choice), members.write(List.copyOf(cast)));
        }
      }
      return written;
    }

    @Override
    public Map<String, Object> schema() {
      Map<String, Object> properties = new LinkedHashMap<>();
      for (String word : words()) {
        properties.put(word, members.schema());
      }
      return schemaOf(
          "type", "object", "properties", properties, "minProperties", 1, "additionalProperties", false);
    }
  }
}
