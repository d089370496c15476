// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.source.SafeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A small valid case to start from, with comments that say what to put where.
public final class NewCase {
  private static final int LONGEST_NAME = 80;

  private NewCase() {}

  /// Writes a case as a folder of files. The folder appears whole or not at all.
  ///
  /// @param folder where the case's folder is made
  /// @param name the case's name: lower-case letters and digits, joined by hyphens or dots
  /// @param parties two different states
  /// @return the case's folder
  /// @throws IllegalArgumentException when the name or the parties will not do
  /// @throws FileAlreadyExistsException when something of that name is there
  public static Path write(Path folder, String name, List<ActorId> parties) throws IOException {
    checkName(name);
    List<Actor.State> states = states(parties);
    Path target = folder.resolve(name);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      for (Map.Entry<String, String> file : files(states).entrySet()) {
        Path path = draft.resolve(file.getKey());
        Path parent = path.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        SafeFile.create(path, file.getValue());
      }
      SafeFile.move(draft, target);
    } finally {
      remove(draft);
    }
    return target;
  }

  private static void checkName(String name) {
    boolean fit = !name.isEmpty() && name.length() <= LONGEST_NAME;
    boolean joint = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      fit &= letter || (!joint && (c == '-' || c == '.'));
      joint = !letter;
    }
    if (!fit || joint) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' is not a name for a case: lower-case letters and digits, joined by hyphens or dots");
    }
  }

  private static List<Actor.State> states(List<ActorId> parties) {
    if (parties.size() != 2 || parties.getFirst().equals(parties.getLast())) {
      throw new IllegalArgumentException("a case has two different parties, not " + parties);
    }
    List<Actor.State> found = new ArrayList<>();
    for (ActorId party : parties) {
      Actor.State state =
          States.all().stream().filter(each -> each.id().equals(party)).findFirst().orElse(null);
      if (state == null) {
        String hint =
            Nearest.hint(
                party.value(), States.all().stream().map(each -> each.id().value()).toList());
        throw new IllegalArgumentException(
            "unknown state " + party + (hint == null ? "" : "; " + hint));
      }
      found.add(state);
    }
    return found;
  }

  private static Map<String, String> files(List<Actor.State> states) {
    Actor.State one = states.getFirst();
    Actor.State other = states.getLast();
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "case.yaml",
        """
        # yaml-language-server: $schema=../../schema/case.schema.json
        # What the case is about. Every state is known by its ISO 3166-1 code.
        title: %s and %s
        parties: [%s, %s]
        # subject: the id of the agreement that the brief is about
        # as-of: 2025-01-31   # otherwise the last publication date in the case
        """
            .formatted(capital(one.name()), other.name(), one.id(), other.id()));
    files.put(
        "actors.yaml",
        """
        # yaml-language-server: $schema=../../schema/actors.schema.json
        # Leaders, bodies and blocs that the evidence names. States are built in.
        bodies:
          - {id: un-security-council, name: the Security Council, aliases: [UNSC], rule: security-council}
        """);
    files.put(
        "sources.yaml",
        """
        # yaml-language-server: $schema=../../schema/sources.schema.json
        # Where evidence was published, with the reliability of each source: A (completely reliable) to E
        # (unreliable), F (cannot be judged). This one is an example: put your own in its place.
        sources:
          - id: example
            type: article-newspaper
            title: The title of an article
            publisher: A newspaper
            issued: 2024-01-16
            reliability: F
        """);
    files.put(
        "words.yaml",
        """
        # yaml-language-server: $schema=../../schema/words.schema.json
        # What the evidence counts: goods that flow, series over time, figures on which sources differ.
        goods:
          - {id: refined-petroleum, name: refined petroleum}
        """);
    files.put(
        "propositions.yaml",
        """
        # yaml-language-server: $schema=../../schema/propositions.schema.json
        # What is commonly said of the matter, to be tested against the evidence.
        propositions:
          - {id: ties-deepened, only-deepened: {between: [%s, %s], since: 2024}}
        """
            .formatted(one.id(), other.id()));
    files.put(
        "evidence/events.yaml",
        """
        # yaml-language-server: $schema=../../../schema/events.schema.json
        # One file holds one kind of evidence. This item is an example: put your own in its place.
        events:
          - id: example-meeting
            when: 2024-01-15        # when it was so: 2024-01-15, 2024-01, 2024, 2024-01~ (about), 2024-01-15/..
            published: 2024-01-16   # when it became known
            sources: [example]
            credibility: 6          # 1 (confirmed) to 6 (cannot be judged), apart from the source's reliability
            note: An example, not a fact.
            type: consult
            mode: meeting
            who: [%s]
            whom: [%s]
            what: officials of both sides met
        """
            .formatted(one.id(), other.id()));
    files.put(
        "whatif/without-example.yaml",
        """
        # yaml-language-server: $schema=../../../schema/whatif.schema.json
        # Assumptions under a name. Each line leaves evidence out, changes it or adds to it.
        title: The example left out
        assume:
          - without source example
        """);
    return files;
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(path -> {
            try {
              Files.delete(path);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
