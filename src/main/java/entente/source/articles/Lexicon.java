// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.PloverType;
import entente.domain.Unit;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that the reader knows: verbs with their PLOVER types, verbs of saying, units, and cues
/// that change how a clause is meant. From `verbs.tsv`, `sayings.tsv`, `units.tsv` and `cues.tsv`.
final class Lexicon {
  /// A verb's form: which verb, and whether the form can stand as the verb of a clause.
  ///
  /// @param finite a present or past form, not an infinitive or a form in -ing
  /// @param past a form in -ed or an irregular one, which may also be a participle
  record Verb(
      String lemma,
      @Nullable PloverType type,
      @Nullable String mode,
      boolean finite,
      boolean past) {}

  /// What a cue does.
  enum Cue {
    NEGATION,
    POSSIBLE,
    FORECAST,
    HYPOTHETICAL,
    JUDGEMENT,
    CAUSE,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    ONLY,
    RISING,
    FALLING
  }

  private static final Pattern VERB = Pattern.compile("([\\p{L}-]+)(?:\\(([^)]*)\\))?");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "does",
          "do", "did", "will", "would", "can", "could", "may", "might", "shall", "should", "must");

  private static final Set<String> TITLES =
      Set.of(
          "president",
          "prime",
          "minister",
          "foreign",
          "defence",
          "defense",
          "secretary",
          "general",
          "chancellor",
          "king",
          "queen",
          "prince",
          "marshal",
          "admiral",
          "ambassador",
          "mr",
          "mrs",
          "ms",
          "dr",
          "sir",
          "premier",
          "speaker",
          "senator",
          "deputy",
          "vice",
          "chairman",
          "colonel",
          "professor",
          "spokesman",
          "spokeswoman",
          "supreme",
          "leader",
          "envoy");
  private static final Set<String> BODIES =
      Set.of(
          "council",
          "treaty",
          "organization",
          "organisation",
          "assembly",
          "union",
          "ministry",
          "commission",
          "agency",
          "court",
          "bank",
          "team",
          "centre",
          "center",
          "university",
          "institute",
          "party",
          "force",
          "forces",
          "army",
          "fleet",
          "republic",
          "sea",
          "ocean",
          "river",
          "street",
          "square",
          "palace",
          "airport",
          "article",
          "chapter",
          "resolution",
          "clause",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "committee",
          "staff",
          "i",
          "group",
          "company",
          "corporation",
          "service",
          "office",
          "department",
          "agreement",
          "pact",
          "order",
          "regulation",
          "act",
          "statute",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "european",
          "europeans",
          "soviet",
          "asian",
          "african",
          "arab",
          "american",
          "americans",
          "news",
          "post",
          "times",
          "press",
          "telegraph",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "parties",
          "region",
          "people",
          "charter",
          "house");

  private static final Lexicon SHARED = new Lexicon();

  private final Map<String, Verb> verbs = new HashMap<>();
  private final Map<String, String> sayings = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<Cue, Phrases> cues = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  /// Words that together stand for another word: "took delivery".
  private record Phrase(List<String> words, String stem) {}

  private Lexicon() {
    Tables.read("verbs.tsv").forEach(this::verbs);
    for (String[] row : Tables.read("sayings.tsv")) {
      for (String form : row[1].split(" ", -1)) {
        sayings.put(form, row[0]);
      }
    }
    for (String[] row : Tables.read("units.tsv")) {
      for (String word : row[1].split(" ", -1)) {
        units.put(word, Unit.valueOf(row[0]));
      }
    }
    for (String[] row : Tables.read("cues.tsv")) {
      Cue cue = Cue.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      cues.put(cue, new Phrases(List.of(row[1].split(";", -1))));
    }
    for (String[] row : Tables.read("phrases.tsv")) {
      String stem = Stems.of(row[0]);
      for (String phrase : row[1].split(";", -1)) {
        List<String> words = List.of(phrase.split(" ", -1));
        if (stem != null) {
          phrases
              .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
              .add(new Phrase(words, stem));
        }
      }
    }
  }

  static Lexicon shared() {
    return SHARED;
  }

  @Nullable Verb verb(String lower) {
    return verbs.get(lower);
  }

  static boolean auxiliary(String lower) {
    return AUXILIARIES.contains(lower);
  }

  /// The verb of saying that a form belongs to; null for any other word.
  @Nullable String saying(String lower) {
    return sayings.get(lower);
  }

  /// Whether a word is a title before a name.
  boolean title(String lower) {
    return TITLES.contains(lower);
  }

  /// Whether a name with this word is no person's.
  boolean body(String lower) {
    return BODIES.contains(lower);
  }

  /// The stem of the word for which a phrase stands that begins here; null for none.
  @Nullable String phrase(List<Word> words, int at) {
    for (Phrase phrase : phrases.getOrDefault(words.get(at).lower(), List.of())) {
      if (Phrases.fits(phrase.words.toArray(String[]::new), words, at)) {
        return phrase.stem;
      }
    }
    return null;
  }

  @Nullable Unit unit(String lower) {
    return units.get(lower);
  }

  /// How many words of a cue begin at a word; 0 for none.
  int cue(Cue cue, List<Word> words, int at) {
    Phrases phrases = cues.get(cue);
    return phrases == null ? 0 : phrases.at(words, at);
  }

  private void verbs(String[] row) {
    PloverType type = row[0].equals("-") ? null : PloverType.valueOf(row[0]);
    String mode = row[1].equals("-") ? null : row[1];
    Matcher verb = VERB.matcher(row[2]);
    while (verb.find()) {
      String lemma = verb.group(1);
      String irregular = verb.group(2);
      Verb finite = new Verb(lemma, type, mode, true, false);
      Verb bare = new Verb(lemma, type, mode, false, false);
      Verb past = new Verb(lemma, type, mode, true, true);
      // What stands first holds: the more telling types come before the plain ones.
      boolean unchanged = irregular != null && List.of(irregular.split(",", -1)).contains(lemma);
      verbs.putIfAbsent(lemma, unchanged ? past : bare);
      verbs.putIfAbsent(third(lemma), finite);
      verbs.putIfAbsent(ing(lemma), bare);
      if (irregular == null) {
        verbs.putIfAbsent(ed(lemma), past);
      } else {
        for (String form : irregular.split(",", -1)) {
          verbs.putIfAbsent(form, past);
        }
      }
    }
  }

  private static String third(String lemma) {
    if (lemma.endsWith("s")
        || lemma.endsWith("sh")
        || lemma.endsWith("ch")
        || lemma.endsWith("x")
        || lemma.endsWith("o")) {
      return lemma + "es";
    }
    return consonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
  }

  private static String ed(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    if (consonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    return doubled(lemma) + "ed";
  }

  private static String ing(String lemma) {
    if (lemma.endsWith("e") && !lemma.endsWith("ee") && lemma.length() > 2) {
      return lemma.substring(0, lemma.length() - 1) + "ing";
    }
    return doubled(lemma) + "ing";
  }

  private static boolean consonantY(String lemma) {
    return lemma.length() > 1
        && lemma.endsWith("y")
        && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
  }

  /// "ban" to "bann-", "travel" to "travell-".
  private static String doubled(String lemma) {
    int last = lemma.length() - 1;
    if (last < 2) {
      return lemma;
    }
    boolean closed =
        "bdgklmnprt".indexOf(lemma.charAt(last)) >= 0
            && "aeiou".indexOf(lemma.charAt(last - 1)) >= 0
            && "aeiou".indexOf(lemma.charAt(last - 2)) < 0;
    boolean one = lemma.chars().filter(c -> "aeiouy".indexOf(c) >= 0).count() == 1;
    return closed
            && (one
                || lemma.endsWith("travel")
                || lemma.endsWith("mit")
                || (lemma.endsWith("fer") && !lemma.endsWith("ffer"))
                || lemma.endsWith("ccur"))
        ? lemma + lemma.charAt(last)
        : lemma;
  }

  /// Phrases of one or more words, found at a place in a text.
  static final class Phrases {
    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    Phrases(List<String> phrases) {
      for (String phrase : new TreeSet<>(phrases)) {
        String[] words = phrase.split(" ", -1);
        byFirst.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words);
      }
    }

    int at(List<Word> words, int at) {
      List<String[]> candidates = byFirst.get(words.get(at).lower());
      int longest = 0;
      if (candidates != null) {
        for (String[] phrase : candidates) {
          if (phrase.length > longest && fits(phrase, words, at)) {
            longest = phrase.length;
          }
        }
      }
      return longest;
    }

    private static boolean fits(String[] phrase, List<Word> words, int at) {
      if (at + phrase.length > words.size()) {
        return false;
      }
      for (int i = 0; i < phrase.length; i++) {
        if (!words.get(at + i).is(phrase[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
