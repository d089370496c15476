// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.evidence.Case;
import entente.evidence.Preset;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.source.cases.Nearest;
import entente.source.cases.Treaties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cases by name: the shipped ones, those in the folder `cases` here, and any folder by its path.
final class Cases {
  private Cases() {}

  /// A case that was read without an error.
  record Loaded(Path folder, Case file, List<Preset> presets) {
    /// The same with the treaties of the shipped library.
    Loaded withLibrary() {
      return new Loaded(
          folder,
          new Case(
              file.name(),
              file.title(),
              file.parties(),
              file.subject(),
              file.asOf(),
              file.propositions(),
              file.hypotheses(),
              file.outcomes(),
              Treaties.joinedTo(file.ledger())),
          presets);
    }
  }

  /// The case with a name or path; a mistake in it, or its absence, ends the command.
  static Loaded load(String name) {
    Path folder = find(name);
    return switch (CaseFolder.read(folder)) {
      case CaseReading.Read(Case whole, List<Preset> presets, var _) ->
          new Loaded(folder, whole, presets);
      case CaseReading.Refused(var problems) ->
          throw new UserMistake(
              problems + "\nMaybe mend these first; entente check " + name + " lists them.");
    };
  }

  /// Whether a name or path stands for a case.
  static boolean exists(String name) {
    try {
      return Files.isDirectory(Path.of(name))
          || named().stream().anyMatch(folder -> folder.getFileName().toString().equals(name));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /// The folder that a name or path stands for.
  static Path find(String name) {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return path;
      }
    } catch (InvalidPathException _) {
      throw new UserMistake("'" + name + "' is neither the name of a case nor a folder.");
    }
    List<Path> named = named();
    for (Path folder : named) {
      if (folder.getFileName().toString().equals(name)) {
        return folder;
      }
    }
    throw new UserMistake(
        "there is no case '"
            + name
            + "'.\n"
            + suggestion(name, named.stream().map(f -> f.getFileName().toString()).toList()));
  }

  /// The folders of all cases that can be named.
  static List<Path> named() {
    List<Path> folders = new ArrayList<>();
    for (Path home : homes()) {
      if (Files.isDirectory(home)) {
        try (Stream<Path> children = Files.list(home)) {
          children
              .filter(child -> Files.isRegularFile(child.resolve("case.yaml")))
              .sorted()
              .forEach(folders::add);
        } catch (IOException e) {
          throw new UserMistake("cannot read " + home + ": " + e.getMessage());
        }
      }
    }
    return folders;
  }

  /// "Maybe you meant ...": the nearest of the words that would do.
  static String suggestion(String word, List<String> words) {
    @Nullable String near = Nearest.to(word, words);
    List<String> longer = words.stream().filter(w -> w.startsWith(word)).toList();
    String nearest = near == null && longer.size() == 1 ? longer.getFirst() : near;
    if (nearest != null) {
      return "Maybe you meant " + nearest + "?";
    }
    return words.isEmpty()
        ? "Maybe there is none yet."
        : "Maybe one of: "
            + String.join(", ", words.stream().limit(12).toList())
            + (words.size() > 12 ? " ..." : "");
  }

  private static List<Path> homes() {
    List<Path> homes = new ArrayList<>();
    homes.add(Path.of("cases"));
    @Nullable String home = System.getProperty("entente.home");
    if (home != null) {
      Path shipped = Path.of(home, "cases");
      if (!shipped.toAbsolutePath().equals(homes.getFirst().toAbsolutePath())) {
        homes.add(shipped);
      }
    }
    return homes;
  }
}
