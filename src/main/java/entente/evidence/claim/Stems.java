// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.PorterStemmer;
import org.jspecify.annotations.Nullable;

/// Content words by stem, so that an article and the ledger meet in the same words: "harvests" and
/// "grain output" are both `grain`.
///
/// A word's stem is Porter's (1980), save where `stems.tsv` names another word that it stands for.
public final class Stems {
  private static final int LONGEST = 40;
  private static final int CACHED = 50_000;
  private static final Stems SHARED = read();

  private final Map<String, String> standsFor;
  private final Set<String> empty;
  private final Map<String, Set<String>> opposites = new HashMap<>();
  private final Map<String, String> cache = new ConcurrentHashMap<>();

  private Stems(Map<String, String> standsFor, Set<String> empty) {
    this.standsFor = standsFor;
    this.empty = empty;
    for (String line : lines("opposites.tsv")) {
      int tab = line.indexOf('\t');
      String one = derive(line.substring(0, tab));
      String other = derive(line.substring(tab + 1));
      opposites.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
      opposites.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
    }
  }

  /// A word's stem; null where the word has no content of its own ("the", "of").
  public static @Nullable String of(String word) {
    String stem = SHARED.stem(word.toLowerCase(Locale.ROOT));
    return stem.isEmpty() ? null : stem;
  }

  /// The stems of all content words of a text.
  public static List<String> in(String words) {
    String text = words.replace("o-op", "oop");
    List<String> stems = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      String stem = of(text.substring(at, end));
      if (stem != null) {
        stems.add(stem);
      }
      at = end;
    }
    return stems;
  }

  /// The stems that cannot hold of a thing of which this one holds; empty for most.
  public static Set<String> opposites(String stem) {
    return SHARED.opposites.getOrDefault(stem, Set.of());
  }

  private String stem(String word) {
    if (word.length() > LONGEST) {
      return word;
    }
    String known = cache.get(word);
    if (known != null) {
      return known;
    }
    String stem = derive(word);
    if (cache.size() < CACHED) {
      cache.put(word, stem);
    }
    return stem;
  }

  private String derive(String word) {
    String named = standsFor.get(word);
    if (named != null) {
      return named;
    }
    if (word.length() < 2 || empty.contains(word)) {
      return "";
    }
    String stem = porter(british(word));
    return standsFor.getOrDefault(stem, stem);
  }

  /// British spelling, as the ledger has it.
  private static String british(String word) {
    return word.replace("ization", "isation")
        .replace("ize", "ise")
        .replace("izing", "ising")
        .replace("yze", "yse")
        .replace("defense", "defence")
        .replace("o-op", "oop")
        .replace("labor", "labour")
        .replace("favor", "favour")
        .replace("neighbor", "neighbour");
  }

  private static String porter(String word) {
    return new PorterStemmer().stem(word);
  }

  private static Stems read() {
    Map<String, String> standsFor = new HashMap<>();
    Set<String> empty = new HashSet<>();
    for (String line : lines("stems.tsv")) {
      int tab = line.indexOf('\t');
      String name = line.substring(0, tab);
      for (String word : line.substring(tab + 1).split(" ", -1)) {
        if (name.equals("-")) {
          empty.add(word);
        } else {
          standsFor.put(word, name);
          standsFor.putIfAbsent(porter(british(word)), name);
        }
      }
      if (!name.equals("-")) {
        standsFor.putIfAbsent(name, name);
        standsFor.putIfAbsent(porter(name), name);
      }
    }
    return new Stems(Map.copyOf(standsFor), Set.copyOf(empty));
  }

  private static List<String> lines(String table) {
    try (InputStream in = Stems.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + table);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
