// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Quantity;
import entente.domain.When;
import entente.evidence.Assumption;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.SourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The lines in which assumptions are written.
///
/// `without item ID`, `without source ID`, `without said-by ACTOR`, `without state-media`, `without state-media of
/// ACTOR`, `set ID amount QUANTITY`, `set ID when DATE`, `set ID ballot ACTOR yes|no|abstain|not-voting`, `set ID
/// succeeded true|false`, `add FILE`.
public final class Assumptions {
  /// The form of a line, as far as a JSON Schema can say.
  static final String PATTERN =
      "^\\s*(without\\s+(item|source|said-by)\\s+\\S+|without\\s+state-media(\\s+of\\s+\\S+)?"
          + "|set\\s+\\S+\\s+(amount|when|ballot|succeeded)\\s+\\S.*|add\\s+\\S+)\\s*$";

  static final List<String> EXAMPLES =
      List.of(
          "without item oil-2024-03",
          "without source oil-reut",
          "without said-by USA",
          "without state-media of RUS",
          "set oil-2024-03 amount 500000 bbl",
          "set treaty-2024.in-force when 2024-12-04",
          "set unsc-2024-03-28 ballot RUS abstain",
          "set launch-2024-05 succeeded true",
          "add troops.yaml");

  private static final String LOOSE = "--assume";

  /// Assumptions, and what is wrong with the lines that gave none.
  public record Parsed(List<Assumption> assumptions, Problems problems) {
    public Parsed {
      assumptions = List.copyOf(assumptions);
    }
  }

  /// A word of a line, with its place.
  private record Word(String text, Position at) {}

  private final Reading reading;
  private final Map<EvidenceId, Evidence> items;
  private final Map<String, List<Evidence>> additions;

  /// @param items all items that a line may name
  /// @param additions the files that `add` may name, with their items
  Assumptions(
      Reading reading,
      Map<EvidenceId, Evidence> items,
      Map<String, List<Evidence>> additions) {
    this.reading = reading;
    this.items = items;
    this.additions = additions;
  }

  /// Reads lines that were given outside a case's own files.
  ///
  /// @param beside the folder in which `add FILE` looks for its file
  public static Parsed parse(List<String> lines, Case of, Path beside) {
    Reading reading = new Reading();
    Contents contents = Contents.of(of);
    contents.nameAll(reading);
    Map<String, List<Evidence>> additions = new TreeMap<>();
    int number = 0;
    for (String line : lines) {
      number++;
      List<Word> words = words(line, new Position(LOOSE, number, 1));
      if (words.size() == 2 && words.getFirst().text.equals("add")) {
        Word file = words.getLast();
        if (isFileName(file, reading) && !additions.containsKey(file.text)) {
          additions.put(
              file.text, CaseFolder.readAddition(beside, file.text, file.at, contents, reading));
        }
      }
    }
    reading.resolve();
    Consistency.check(contents, reading);
    Assumptions assumptions = new Assumptions(reading, contents.items(), additions);
    List<Assumption> read = new ArrayList<>();
    number = 0;
    for (String line : lines) {
      number++;
      read.addAll(assumptions.read(words(line, new Position(LOOSE, number, 1)), new Position(LOOSE, number, 1)));
    }
    return new Parsed(read, reading.problems());
  }

  /// The assumptions of one line of a file; none where it has a problem, which has then been reported.
  List<Assumption> read(CaseShapes.Line line) {
    return read(words(line.node().text(), line.node().at(0)), line.node().at());
  }

  private List<Assumption> read(List<Word> words, Position at) {
    if (words.isEmpty()) {
      reading.error(at, "the assumption is empty", null);
      return List.of();
    }
    Word verb = words.getFirst();
    return switch (verb.text) {
      case "without" -> single(without(words));
      case "set" -> single(set(words));
      case "add" -> add(words);
      default -> {
        unknown(verb, "assumption", List.of("without", "set", "add"));
        yield List.of();
      }
    };
  }

  private static List<Assumption> single(@Nullable Assumption assumption) {
    return assumption == null ? List.of() : List.of(assumption);
  }

  private @Nullable Assumption without(List<Word> words) {
    if (words.size() < 2) {
      return misshapen(words, "without item|source|said-by|state-media ...");
    }
    Word what = words.get(1);
    return switch (what.text) {
      case "item" -> {
        if (words.size() != 3) {
          yield misshapen(words, "without item ID");
        }
        EvidenceId item = item(words.get(2));
        yield item == null ? null : new Assumption.WithoutItem(item);
      }
      case "source" -> {
        if (words.size() != 3) {
          yield misshapen(words, "without source ID");
        }
        boolean known = known(words.get(2), Reading.Space.SOURCE, "source", Set.of());
        yield known ? new Assumption.WithoutSource(SourceId.of(words.get(2).text)) : null;
      }
      case "said-by" -> {
        if (words.size() != 3) {
          yield misshapen(words, "without said-by ACTOR");
        }
        ActorId actor = actor(words.get(2));
        yield actor == null ? null : new Assumption.WithoutSaidBy(actor);
      }
      case "state-media" -> {
        if (words.size() == 2) {
          yield new Assumption.WithoutStateMedia(null);
        }
        if (words.size() != 4 || !words.get(2).text.equals("of")) {
          yield misshapen(words, "without state-media of ACTOR");
        }
        ActorId actor = actor(words.get(3));
        yield actor == null ? null : new Assumption.WithoutStateMedia(actor);
      }
      default -> unknown(what, "word", List.of("item", "source", "said-by", "state-media"));
    };
  }

  private @Nullable Assumption set(List<Word> words) {
    if (words.size() < 4) {
      return misshapen(words, "set ID amount|when|ballot|succeeded VALUE");
    }
    EvidenceId id = item(words.get(1));
    Word what = words.get(2);
    Evidence item = id == null ? null : items.get(id);
    Word value = words.get(3);
    return switch (what.text) {
      case "amount" -> item == null ? null : setAmount(item, words);
      case "when" -> {
        if (words.size() != 4) {
          yield misshapen(words, "set ID when DATE");
        }
        try {
          When when = When.parse(value.text);
          yield item == null ? null : new Assumption.SetWhen(item.id(), when);
        } catch (IllegalArgumentException e) {
          reading.error(value.at, String.valueOf(e.getMessage()), null);
          yield null;
        }
      }
      case "ballot" -> item == null ? null : setBallot(item, words);
      case "succeeded" -> {
        if (words.size() != 4 || !(value.text.equals("true") || value.text.equals("false"))) {
          yield misshapen(words, "set ID succeeded true|false");
        }
        yield item == null || !isA(item, Evidence.Trial.class, words.get(1), "a trial")
            ? null
            : new Assumption.SetSucceeded(item.id(), value.text.equals("true"));
      }
      default -> unknown(what, "field", List.of("amount", "when", "ballot", "succeeded"));
    };
  }

  private @Nullable Assumption setAmount(Evidence item, List<Word> words) {
    if (!(item instanceof Evidence.Measured measured)) {
      isA(item, Evidence.Measured.class, words.get(1), "a flow or indicator");
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (Word word : words.subList(3, words.size())) {
      text.append(text.isEmpty() ? "" : " ").append(word.text);
    }
    Position at = words.get(3).at;
    Quantity amount = Codecs.quantity(text.toString(), at, reading);
    if (amount == null) {
      return null;
    }
    if (!amount.unit().convertsTo(measured.amount().unit())) {
      reading.error(
          at,
          "the amount is in "
              + amount.unit().word(2)
              + ", but that of "
              + item.id()
              + " is in "
              + measured.amount().unit().word(2),
          null);
      return null;
    }
    return new Assumption.SetAmount(item.id(), amount);
  }

  private @Nullable Assumption setBallot(Evidence item, List<Word> words) {
    if (words.size() != 5) {
      return misshapen(words, "set ID ballot ACTOR yes|no|abstain|not-voting");
    }
    boolean vote = isA(item, Evidence.Vote.class, words.get(1), "a vote");
    ActorId member = actor(words.get(3));
    Word cast = words.get(4);
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Choice choice : Choice.values()) {
      choices.put(Codecs.word(choice), choice);
    }
    Choice choice = choices.get(cast.text);
    if (choice == null) {
      unknown(cast, "choice", List.copyOf(choices.keySet()));
    }
    return !vote || member == null || choice == null
        ? null
        : new Assumption.SetBallot(item.id(), member, choice);
  }

  private List<Assumption> add(List<Word> words) {
    if (words.size() != 2) {
      misshapen(words, "add FILE");
      return List.of();
    }
    Word file = words.get(1);
    if (!isFileName(file, file.at.file().equals(LOOSE) ? null : reading)) {
      return List.of();
    }
    List<Evidence> added = additions.get(file.text);
    if (added == null) {
      reading.error(
          file.at,
          "no file of evidence '" + file.text + "' beside this one",
          Nearest.hint(file.text, additions.keySet()));
      return List.of();
    }
    return added.stream().<Assumption>map(Assumption.Add::new).toList();
  }

  /// Whether a word may name a file: no path, nothing odd.
  private static boolean isFileName(Word word, @Nullable Reading reading) {
    String text = word.text;
    boolean fit = text.endsWith(".yaml") && text.length() <= 80 && text.charAt(0) != '.';
    for (int i = 0; fit && i < text.length(); i++) {
      char c = text.charAt(i);
      fit =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '.';
    }
    if (!fit && reading != null) {
      reading.error(
          word.at,
          "'" + text + "' is not the name of a file of evidence",
          "letters, digits, hyphens and dots, with .yaml at its end and no folder");
    }
    return fit;
  }

  private @Nullable EvidenceId item(Word word) {
    return known(word, Reading.Space.ITEM, "item of evidence", Set.of())
        ? EvidenceId.of(word.text)
        : null;
  }

  private @Nullable ActorId actor(Word word) {
    return known(word, Reading.Space.ACTOR, "actor", Set.of()) ? ActorId.of(word.text) : null;
  }

  private boolean known(Word word, Reading.Space space, String noun, Set<String> more) {
    if (reading.find(space, word.text) != null) {
      return true;
    }
    Set<String> words = new TreeSet<>(reading.names(space).keySet());
    words.addAll(more);
    reading.error(word.at, "unknown " + noun + " " + word.text, Nearest.hint(word.text, words));
    return false;
  }

  private boolean isA(Evidence item, Class<? extends Evidence> kind, Word at, String noun) {
    if (kind.isInstance(item)) {
      return true;
    }
    reading.error(
        at.at,
        item.id() + " is " + Reading.a(EvidenceShapes.noun(item)) + ", but this needs " + noun,
        null);
    return false;
  }

  private @Nullable Assumption unknown(Word word, String noun, List<String> words) {
    reading.error(
        word.at, "unknown " + noun + " '" + word.text + "'", Nearest.hintOrAll(word.text, words));
    return null;
  }

  private @Nullable Assumption misshapen(List<Word> words, String form) {
    reading.error(words.getFirst().at, "this assumption is not complete", "write " + form);
    return null;
  }

  private static List<Word> words(String line, Position start) {
    List<Word> words = new ArrayList<>();
    int end = line.length();
    for (int at = 0; at < end; ) {
      if (Character.isWhitespace(line.charAt(at))) {
        at++;
        continue;
      }
      int stop = at;
      while (stop < end && !Character.isWhitespace(line.charAt(stop))) {
        stop++;
      }
      words.add(new Word(line.substring(at, stop), start.plus(at)));
      at = stop;
    }
    return words;
  }
}
