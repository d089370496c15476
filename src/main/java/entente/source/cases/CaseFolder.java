// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.Actor;
import entente.evidence.Assumption;
import entente.evidence.Evidence;
import entente.evidence.Ledger;
import entente.evidence.Preset;
import entente.evidence.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A case as a folder of YAML files, read as a compiler reads a program: every problem in one run.
///
/// Files are read in the order of their names, and references are looked up when all have been
/// read, so that neither the names nor the order of files matter.
public final class CaseFolder {
  /// The most files in one folder of a case.
  static final int MOST_FILES = 1_000;

  /// The most items of evidence in a case.
  static final int MOST_ITEMS = 20_000;

  private static final String HEAD_FILE = "case.yaml";
  private static final String EVIDENCE = "evidence";
  private static final String WHAT_IF = "whatif";
  private static final String YAML = ".yaml";
  private static final List<String> FOLDERS = List.of(EVIDENCE, WHAT_IF);
  private static final List<String> PARTS =
      List.of("actors", "sources", "words", "propositions", "hypotheses", "outcomes");
  private static final List<String> FILES =
      List.of(
          HEAD_FILE,
          "actors.yaml",
          "sources.yaml",
          "words.yaml",
          "propositions.yaml",
          "hypotheses.yaml",
          "outcomes.yaml");

  private final Path root;
  private final Reading reading;
  private final Contents contents;

  private CaseFolder(Path root, Reading reading, Contents contents) {
    this.root = root;
    this.reading = reading;
    this.contents = contents;
  }

  /// Reads a case.
  ///
  /// @param path its folder; or one file that holds a whole case, such as [CaseWriter] makes
  public static CaseReading read(Path path) {
    Reading reading = new Reading();
    Contents contents = new Contents();
    contents.nameAll(reading);
    CaseFolder folder = new CaseFolder(path, reading, contents);
    List<Preset> presets = new ArrayList<>();
    if (Files.isRegularFile(path)) {
      Node node = folder.parse(path, path.getFileName().toString());
      if (node != null) {
        folder.document(node);
      }
    } else if (Files.isDirectory(path)) {
      folder.folder(presets);
    } else {
      reading.error(Position.of(path.toString()), "no such case", null);
    }
    return folder.result(name(path), presets);
  }

  /// Reads a whole case from one text, such as [CaseWriter] makes.
  ///
  /// @param name the name of the case
  public static CaseReading readDocument(String name, String text) {
    Reading reading = new Reading();
    Contents contents = new Contents();
    contents.nameAll(reading);
    CaseFolder folder = new CaseFolder(Path.of(""), reading, contents);
    Node node = Yaml.read(name, text, reading);
    if (node != null) {
      folder.document(node);
    }
    return folder.result(name, List.of());
  }

  /// Reads a library: evidence, with the actors and sources that it names, and no question. A
  /// problem in it is a fault of the program.
  static Ledger readLibrary(String name, String text) {
    Reading reading = new Reading();
    Contents contents = new Contents();
    contents.nameAll(reading);
    CaseFolder folder = new CaseFolder(Path.of(""), reading, contents);
    if (Yaml.read(name, text, reading) instanceof Node.Mapping mapping) {
      folder.parts(mapping, new ArrayList<>());
    }
    if (reading.problems().anyError()) {
      throw new IllegalStateException(reading.problems().toString());
    }
    return contents.ledger();
  }

  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "case" : last.toString();
    int dot = name.lastIndexOf('.');
    return Files.isDirectory(path) || dot <= 0 ? name : name.substring(0, dot);
  }

  private CaseReading result(String name, List<Preset> presets) {
    Problems problems = reading.problems();
    return problems.anyError()
        ? new CaseReading.Refused(problems)
        : new CaseReading.Read(contents.whole(name), presets, problems);
  }

  /// The shapes whose keys, with `case`, make up a whole case in one document.
  static List<Shape<?>> documentShapes() {
    List<Shape<?>> shapes =
        new ArrayList<>(
            List.of(
                CaseShapes.ACTORS,
                CaseShapes.SOURCES,
                CaseShapes.WORDS,
                CaseShapes.PROPOSITIONS,
                ForesightShapes.HYPOTHESES,
                ForesightShapes.OUTCOMES));
    for (EvidenceShapes.Kind<?> kind : EvidenceShapes.KINDS) {
      shapes.add(Schemas.file(kind));
    }
    return shapes;
  }

  private void folder(List<Preset> presets) {
    List<String> names = list(root, "");
    if (names == null) {
      return;
    }
    for (String name : names) {
      checkName(name);
    }
    if (names.contains(HEAD_FILE)) {
      Node node = parse(root.resolve(HEAD_FILE), HEAD_FILE);
      if (node != null) {
        head(node);
      }
    } else {
      reading.error(
          Position.of(HEAD_FILE),
          "missing, but every case has one",
          "write 'title: ...' and 'parties: [RUS, PRK]' in it");
    }
    section(names, "actors", this::actors);
    section(names, "sources", this::sources);
    section(names, "words", this::words);
    for (String name : yamlIn(names, EVIDENCE)) {
      String file = EVIDENCE + "/" + name;
      Node node = parse(root.resolve(EVIDENCE).resolve(name), file);
      if (node != null) {
        contents.addItems(evidence(node));
      }
    }
    section(names, "propositions", this::propositions);
    section(names, "hypotheses", this::hypotheses);
    section(names, "outcomes", this::outcomes);
    reading.resolve();
    presets(yamlIn(names, WHAT_IF), presets);
  }

  private interface Section {
    void read(Node node);
  }

  /// Reads `kind.yaml` and every `kind-*.yaml` beside it.
  private void section(List<String> names, String kind, Section section) {
    for (String file : names.stream().filter(name -> isPart(name, kind)).toList()) {
      Node node = parse(root.resolve(file), file);
      if (node != null) {
        section.read(node);
      }
    }
  }

  private void checkAll(Contents all) {
    if (all.items().size() > MOST_ITEMS) {
      reading.error(
          Position.of(EVIDENCE),
          "the case has " + all.items().size() + " items; " + MOST_ITEMS + " is the most",
          null);
      return;
    }
    Consistency.check(all, reading);
  }

  private void checkName(String name) {
    Path path = root.resolve(name);
    if (Files.isDirectory(path)) {
      String nearest = FOLDERS.contains(name) ? null : Nearest.to(name, FOLDERS);
      if (nearest != null) {
        reading.warning(
            Position.of(name), "this folder is not read", "did you mean " + nearest + "?");
      }
    } else if (FOLDERS.contains(name)) {
      reading.error(Position.of(name), "this has to be a folder", null);
    } else if (isYaml(name)
        && !name.equals(HEAD_FILE)
        && PARTS.stream().noneMatch(kind -> isPart(name, kind))) {
      reading.error(
          Position.startOf(name), "a case has no such file", Nearest.hintOrAll(name, FILES));
    }
  }

  private static boolean isPart(String name, String kind) {
    return name.equals(kind + YAML) || (name.startsWith(kind + "-") && name.endsWith(YAML));
  }

  private static boolean isYaml(String name) {
    return name.endsWith(YAML) || name.endsWith(".yml");
  }

  private List<String> yamlIn(List<String> names, String folder) {
    Path path = root.resolve(folder);
    if (!names.contains(folder) || !Files.isDirectory(path)) {
      return List.of();
    }
    if (!isInside(path, folder)) {
      return List.of();
    }
    List<String> files = new ArrayList<>();
    List<String> entries = list(path, folder);
    for (String name : entries == null ? List.<String>of() : entries) {
      String file = folder + "/" + name;
      if (name.endsWith(YAML)) {
        files.add(name);
      } else if (isYaml(name)) {
        reading.error(Position.startOf(file), "this file is not read", "let its name end in .yaml");
      } else if (Files.isDirectory(path.resolve(name))) {
        reading.warning(
            Position.of(file), "this folder is not read", "keep its files in " + folder);
      }
    }
    return files;
  }

  /// The names in a folder, sorted; null when it has a problem, which has then been reported.
  private @Nullable List<String> list(Path folder, String shown) {
    List<String> names = new ArrayList<>();
    Position at = Position.of(shown.isEmpty() ? folder.toString() : shown);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!name.startsWith(".") && !name.endsWith("~")) {
          names.add(name);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      reading.error(at, "the folder cannot be read", reason(e));
      return null;
    }
    if (names.size() > MOST_FILES) {
      reading.error(
          at, "the folder has " + names.size() + " files; " + MOST_FILES + " is the most", null);
      return null;
    }
    names.sort(null);
    return names;
  }

  private static @Nullable String reason(Exception e) {
    return e instanceof AccessDeniedException ? "you have no permission to read it" : null;
  }

  private boolean isInside(Path path, String shown) {
    try {
      if (path.toRealPath().startsWith(root.toRealPath())) {
        return true;
      }
      reading.error(
          Position.startOf(shown),
          "a link leads out of the case's folder",
          "put a copy here instead");
    } catch (IOException e) {
      reading.error(Position.startOf(shown), "the file cannot be read", "the link leads nowhere");
    }
    return false;
  }

  /// The tree of a file; null when it has a problem, which has then been reported.
  private @Nullable Node parse(Path path, String shown) {
    if (!path.equals(root) && !isInside(path, shown)) {
      return null;
    }
    if (!Files.isRegularFile(path)) {
      reading.error(Position.startOf(shown), "this is not a file", null);
      return null;
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      if (Files.size(path) > Yaml.LARGEST_BYTES) {
        return tooLarge(Files.size(path), shown);
      }
      bytes = in.readNBytes(Yaml.LARGEST_BYTES + 1);
    } catch (IOException e) {
      reading.error(Position.startOf(shown), "the file cannot be read", reason(e));
      return null;
    }
    return bytes.length > Yaml.LARGEST_BYTES
        ? tooLarge(bytes.length, shown)
        : Yaml.read(shown, bytes, reading);
  }

  private @Nullable Node tooLarge(long bytes, String shown) {
    reading.error(
        Position.startOf(shown),
        "the file has " + Math.ceilDiv(bytes, 1_000_000L) + " MB; 5 MB is the most",
        "divide it into several files");
    return null;
  }

  private void head(Node node) {
    CaseShapes.Head head = CaseShapes.HEAD.read(node, reading);
    if (head != null) {
      contents.head(head);
    }
  }

  private void actors(Node node) {
    List<Actor> actors = CaseShapes.ACTORS.read(node, reading);
    contents.addActors(actors == null ? List.of() : actors);
  }

  private void sources(Node node) {
    List<Source> sources = CaseShapes.SOURCES.read(node, reading);
    contents.addSources(sources == null ? List.of() : sources);
  }

  private void words(Node node) {
    CaseShapes.Words words = CaseShapes.WORDS.read(node, reading);
    if (words != null) {
      contents.addWords(words);
    }
  }

  private void propositions(Node node) {
    var propositions = CaseShapes.PROPOSITIONS.read(node, reading);
    contents.addPropositions(propositions == null ? List.of() : propositions);
  }

  private void hypotheses(Node node) {
    var hypotheses = ForesightShapes.HYPOTHESES.read(node, reading);
    contents.addHypotheses(hypotheses == null ? List.of() : hypotheses);
  }

  private void outcomes(Node node) {
    var outcomes = ForesightShapes.OUTCOMES.read(node, reading);
    contents.addOutcomes(outcomes == null ? List.of() : outcomes);
  }

  /// The items of a file of evidence, which has one key, its kind.
  private List<Evidence> evidence(Node node) {
    if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
      reading.error(
          node.at(),
          "a file of evidence has one key, its kind, with a list of items",
          "begin with 'events:' or another kind");
      return List.of();
    }
    Node.Entry first = mapping.entries().getFirst();
    for (Node.Entry more : mapping.entries().subList(1, mapping.entries().size())) {
      reading.error(
          more.at(),
          "a second key '" + more.key() + "'; a file of evidence has one, its kind",
          "put it in a file of its own");
    }
    EvidenceShapes.Kind<?> kind = EvidenceShapes.find(first.key());
    if (kind == null) {
      reading.error(
          first.at(),
          "unknown kind of evidence '" + first.key() + "'",
          Nearest.hintOrAll(first.key(), EvidenceShapes.keys()));
      return List.of();
    }
    List<? extends Evidence> items =
        Schemas.file(kind).read(new Node.Mapping(mapping.at(), List.of(first)), reading);
    return items == null ? List.of() : List.copyOf(items);
  }

  /// Reads files of assumptions and checks all items. Files that hold a kind of evidence instead
  /// are there for `add`.
  private void presets(List<String> names, List<Preset> presets) {
    Map<String, Node> lists = new LinkedHashMap<>();
    Map<String, List<Evidence>> additions = new TreeMap<>();
    for (String name : names) {
      Node node = parse(root.resolve(WHAT_IF).resolve(name), WHAT_IF + "/" + name);
      if (node == null) {
        continue;
      }
      if (holdsEvidence(node)) {
        additions.put(name, evidence(node));
      } else {
        lists.put(name, node);
      }
    }
    reading.resolve();
    Contents all = contents.with(additions.values());
    checkAll(all);
    Assumptions assumptions = new Assumptions(reading, all.items(), additions);
    lists.forEach((file, node) -> {
      CaseShapes.WhatIf whatIf = CaseShapes.WHAT_IF.read(node, reading);
      if (whatIf != null) {
        List<Assumption> read = new ArrayList<>();
        whatIf.assume().forEach(line -> read.addAll(assumptions.read(line)));
        String name = file.substring(0, file.length() - YAML.length());
        presets.add(new Preset(name, whatIf.title(), read));
      }
    });
  }

  private static boolean holdsEvidence(Node node) {
    return node instanceof Node.Mapping mapping
        && mapping.entries().stream().anyMatch(entry -> EvidenceShapes.find(entry.key()) != null);
  }

  /// The items of a file that is to be added; they are put in `contents` too.
  static List<Evidence> readAddition(
      Path folder, String file, Position at, Contents contents, Reading reading) {
    CaseFolder reader = new CaseFolder(folder, reading, contents);
    if (!Files.isRegularFile(folder.resolve(file))) {
      reading.error(
          at, "no file '" + file + "'" + (folder.equals(Path.of("")) ? "" : " in " + folder), null);
      return List.of();
    }
    Node node = reader.parse(folder.resolve(file), file);
    List<Evidence> items = node == null ? List.of() : reader.evidence(node);
    contents.addItems(items);
    return items;
  }

  private void document(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      reading.error(
          node.at(), "here stands " + node.noun() + ", but a case is a set of keys", null);
      return;
    }
    Node.Entry head = mapping.find(Schemas.HEAD_KEY);
    if (head == null) {
      reading.error(mapping.at(), "this case has no '" + Schemas.HEAD_KEY + "'", null);
    } else {
      head(head.value());
    }
    parts(mapping, new ArrayList<>(List.of(Schemas.HEAD_KEY)));
  }

  /// Reads the parts of a document, and checks them together.
  ///
  /// @param known keys that are read elsewhere
  private void parts(Node.Mapping mapping, List<String> known) {
    part(mapping, CaseShapes.ACTORS, known, this::actors);
    part(mapping, CaseShapes.SOURCES, known, this::sources);
    part(mapping, CaseShapes.WORDS, known, this::words);
    part(mapping, CaseShapes.PROPOSITIONS, known, this::propositions);
    part(mapping, ForesightShapes.HYPOTHESES, known, this::hypotheses);
    part(mapping, ForesightShapes.OUTCOMES, known, this::outcomes);
    for (EvidenceShapes.Kind<?> kind : EvidenceShapes.KINDS) {
      part(mapping, Schemas.file(kind), known, part -> contents.addItems(evidence(part)));
    }
    for (Node.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        reading.error(
            entry.at(),
            "a case has no key '" + entry.key() + "'",
            Nearest.hintOrAll(entry.key(), known));
      }
    }
    reading.resolve();
    checkAll(contents);
  }

  /// Reads those keys of a document that belong to one shape.
  private static void part(
      Node.Mapping document, Shape<?> shape, List<String> known, Section section) {
    List<Node.Entry> own = new ArrayList<>();
    for (Field<?> field : shape.fields()) {
      known.add(field.key());
      Node.Entry entry = document.find(field.key());
      if (entry != null) {
        own.add(entry);
      }
    }
    if (!own.isEmpty()) {
      section.read(new Node.Mapping(own.getFirst().at(), own));
    }
  }
}
