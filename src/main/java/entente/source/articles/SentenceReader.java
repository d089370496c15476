// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.ActorId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Act;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Context;
import entente.evidence.claim.Claim.Form;
import entente.evidence.claim.Claim.Lapse;
import entente.evidence.claim.Claim.Mention;
import entente.evidence.claim.Claim.Mood;
import entente.evidence.claim.Claim.Role;
import entente.evidence.claim.Claim.Saying;
import entente.evidence.claim.Claim.Term;
import entente.evidence.claim.Claim.Time;
import entente.evidence.claim.Claim.Trend;
import entente.evidence.claim.Span;
import entente.evidence.claim.Stems;
import entente.source.articles.Lexicon.Cue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one sentence to claims: one for each clause that has a verb of its own.
final class SentenceReader {
  private static final Lexicon LEXICON = Lexicon.shared();
  private static final Set<String> JOINS =
      Set.of(
          "and", "but", "while", "whereas", "although", "though", "which", "who", "yet", "because");
  private static final Set<String> NO_VERB_AFTER =
      Set.of(
          "the", "a", "an", "of", "its", "their", "his", "her", "our", "this", "these", "those",
          "no", "some", "any", "in", "on", "for", "with", "'s", "per", "further", "more", "first",
          "second", "third", "new", "such", "own", "other");
  private static final Set<String> LEADS =
      Set.of(
          "during", "with", "in", "to", "after", "before", "on", "since", "despite", "by", "for");
  private static final Set<String> BEFORE_THINGS =
      Set.of(
          "the", "a", "an", "in", "at", "of", "from", "to", "on", "near", "over", "under", "for",
          "this", "that", "its", "their", "'s", "into", "through", "between", "around", "as");
  private static final Set<String> AFTER_NAMES =
      Set.of(
          "and", "on", "in", "at", "to", "for", "by", "with", "who", "after", "before", "when",
          "while", "as", "or", "during", "since", "from", "over", "that", "not", "also", "then");
  private static final int SHORT = 3;
  private static final int WHOLE = 5;
  private static final Set<String> SPEAKERS =
      Set.of(
          "they",
          "officials",
          "leaders",
          "ministers",
          "diplomats",
          "analysts",
          "sources",
          "experts");
  private static final Set<String> CONDITIONAL = Set.of("would", "could", "will", "might");
  private static final Set<String> NOUN_LIKE =
      Set.of(
          "states",
          "sanctions",
          "reports",
          "claims",
          "plans",
          "moves",
          "calls",
          "talks",
          "votes",
          "exports",
          "imports",
          "attacks",
          "strikes",
          "trades",
          "ties",
          "sides",
          "means",
          "works",
          "shows",
          "visits",
          "aims",
          "counts",
          "faces",
          "shells",
          "launches",
          "gains",
          "benefits",
          "needs",
          "answers",
          "offers",
          "charges",
          "protests",
          "supports",
          "helps",
          "supplies",
          "arms",
          "forces",
          "seals",
          "acts",
          "covers",
          "costs",
          "numbers",
          "fears",
          "hopes",
          "marks",
          "ranks",
          "links");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "who", "which", "that", "and", "we", "also", "never");
  private static final Set<String> THIRD_PERSONS = Set.of("he", "she", "him", "himself", "herself");
  private static final Set<String> AT_PLACES = Set.of("in", "at", "to", "from", "near");
  private static final Set<String> PARTICIPLES =
      Set.of("saying", "telling", "adding", "insisting", "claiming", "arguing", "declaring");
  private static final Set<String> TALLIES =
      Set.of("figure", "figures", "tally", "toll", "estimates", "assessment");
  private static final Set<String> SELF = Set.of("himself", "herself", "itself", "themselves");
  private static final Set<String> HIS = Set.of("his", "her");
  private static final Set<String> ITS = Set.of("it", "its", "itself");

  private final String text;
  private final Span sentence;
  private final int number;
  private final List<Word> words;
  private final Gazetteer gazetteer;
  private final Memory memory;
  private final @Nullable LocalDate published;
  private final boolean[] taken;
  private final boolean[] quoted;
  private final boolean[] verb;
  private final List<Named> names = new ArrayList<>();
  private final List<TimeGrammar.Found> times;
  private final List<AmountGrammar.Found> amounts;
  private final List<Span> quotations = new ArrayList<>();

  /// A name, or a word that stands for one, at some words.
  private record Named(@Nullable ActorId actor, Form form, int from, int to) {}

  /// A saying, and which words it covers.
  private record Said(Saying saying, int from, int to) {}

  SentenceReader(
      String text,
      Span sentence,
      int number,
      List<Word> words,
      Gazetteer gazetteer,
      Memory memory,
      @Nullable LocalDate published) {
    this.text = text;
    this.sentence = sentence;
    this.number = number;
    this.words = words;
    this.gazetteer = gazetteer;
    this.memory = memory;
    this.published = published;
    this.taken = new boolean[words.size()];
    this.quoted = new boolean[words.size()];
    this.verb = new boolean[words.size()];
    this.times = TimeGrammar.in(words, published, memory.when(), memory.sameParagraph());
    times.forEach(found -> take(found.from(), found.to()));
    this.amounts = AmountGrammar.in(words, taken);
    names();
    quotes();
    for (int i = 0; i < words.size(); i++) {
      verb[i] = finite(i);
    }
    for (int i = 0; i < words.size(); i++) {
      if (singled(i) > 0) {
        verb[i + 1] = false;
        taken[i + 1] = true;
      }
    }
    lapsesAhead();
    joinedVerbs();
    if (!anyVerb(0, words.size())) {
      for (int i = 1; i < words.size(); i++) {
        verb[i] = bareVerb(i);
      }
    }
    if (!anyVerb(0, words.size())) {
      int unknown = unknownVerb();
      if (unknown > 0) {
        verb[unknown] = true;
      }
    }
  }

  /// "A month after X refused it, Y decided": what a lapse at the head of a sentence is counted
  /// from is no clause of its own.
  private void lapsesAhead() {
    for (TimeGrammar.Found found : times) {
      Lapse lapse = found.lapse();
      if (lapse == null || found.from() > 2 || lapse.other().end() > sentence.end()) {
        continue;
      }
      int comma = found.to();
      while (comma < words.size() && !words.get(comma).is(",")) {
        comma++;
      }
      boolean goesOn = comma < words.size() && anyVerb(comma, words.size());
      for (int i = found.to(); goesOn && i < comma; i++) {
        verb[i] = false;
      }
    }
  }

  /// "..., and X, for his part, dangled ...": a past form that no list has, right after the name
  /// with which a further clause begins.
  private void joinedVerbs() {
    for (Named name : names) {
      boolean joined =
          name.from > 1
              && JOINS.contains(words.get(name.from - 1).lower())
              && words.get(name.from - 2).is(",");
      int at = beyondAside(name.to);
      if (joined && at < words.size() && !taken[at] && !anyVerb(name.to, at + 1)) {
        Word word = words.get(at);
        verb[at] = word.letters() && !word.capital() && word.lower().endsWith("ed");
      }
    }
  }

  /// Behind ", for his part,", where that stands at a comma; else the comma itself.
  private int beyondAside(int comma) {
    boolean aside =
        comma + 4 < words.size()
            && words.get(comma).is(",")
            && words.get(comma + 1).is("for")
            && words.get(comma + 3).is("part")
            && words.get(comma + 4).is(",");
    return aside ? comma + 5 : comma;
  }

  /// In a whole sentence whose verb no list has, the word after its first name; 0 for none.
  private int unknownVerb() {
    boolean whole = words.size() >= WHOLE && words.getLast().is(".");
    for (Named name : names) {
      boolean subject = name.to < words.size() && name.form != Form.ADJECTIVE;
      if (whole && subject && words.get(name.to).letters() && !words.get(name.to).capital()) {
        return name.to;
      }
    }
    return whole && !names.isEmpty() ? 1 : 0;
  }

  private void take(int from, int to) {
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  List<Claim> claims() {
    if (words.isEmpty() || question() || !anyVerb(0, words.size())) {
      return List.of();
    }
    boolean supposed = supposed();
    List<Said> said = sayings();
    List<Claim> claims = new ArrayList<>();
    List<Integer> cuts = cuts();
    @Nullable ActorId subject = null;
    for (int i = 0; i + 1 < cuts.size(); i++) {
      int from = cuts.get(i);
      int to = cuts.get(i + 1);
      Claim claim = clause(claims.size() + 1, from, to, subject, supposed, said);
      if (claim != null) {
        claims.add(claim);
        List<ActorId> sources = claim.actors(Role.SOURCE);
        if (!sources.isEmpty()) {
          subject = sources.getFirst();
        }
      }
    }
    return claims;
  }

  private boolean question() {
    return words.getLast().is("?")
        || (words.size() > 1 && words.getFirst().is("q") && words.get(1).is(":"));
  }

  /// "If ...", "Had the treaty been ...": what is supposed, not said.
  private boolean supposed() {
    boolean would = words.stream().anyMatch(w -> CONDITIONAL.contains(w.lower()));
    for (int i = 0; would && i < words.size(); i++) {
      if (!quoted[i] && LEXICON.cue(Cue.HYPOTHETICAL, words, i) > 0) {
        return true;
      }
    }
    return inverted() && !words.getLast().is("?");
  }

  private boolean inverted() {
    int first = 0;
    while (first < words.size() && !words.get(first).letters()) {
      first++;
    }
    return first < words.size()
        && (words.get(first).is("had")
            || words.get(first).is("were")
            || words.get(first).is("should"));
  }

  private void names() {
    int at = 0;
    while (at < words.size()) {
      Word word = words.get(at);
      Gazetteer.Found found = taken[at] ? null : gazetteer.at(words, at, published);
      if (found != null) {
        names.add(new Named(found.actor(), found.form(), at, at + found.words()));
        at += found.words();
        continue;
      }
      Gazetteer.Found office =
          taken[at] || at == 0 || !words.get(at - 1).is("the")
              ? null
              : gazetteer.office(words, at, memory.named());
      if (office != null && !namedAfter(at + office.words())) {
        names.add(new Named(office.actor(), Form.PRONOUN, at, at + office.words()));
        at += office.words();
        continue;
      }
      ActorId group = taken[at] ? null : gazetteer.pair(words, at);
      if (group != null) {
        names.add(new Named(group, Form.PRONOUN, at, at + 2));
        at += 2;
        continue;
      }
      ActorId stands = null;
      if (aside(at)) {
        stands = ITS.contains(word.lower()) ? memory.thing() : memory.person();
      } else if (THIRD_PERSONS.contains(word.lower()) || HIS.contains(word.lower())) {
        stands = memory.person();
        stands = inSentence(stands, true);
      } else if (ITS.contains(word.lower()) && !impersonal(at)) {
        stands = inSentence(memory.thing(), false);
      } else if (!word.capital() && definite(at)) {
        stands = gazetteer.head(word.lower(), memory.named(), words.get(at - 1).is("the"));
      }
      if (stands != null) {
        names.add(new Named(stands, Form.PRONOUN, at, at + 1));
      }
      at++;
    }
    ahead();
    apart();
  }

  /// "He received Pezeshkian": who acts on somebody named after him is another.
  private void apart() {
    for (int i = 0; i < names.size(); i++) {
      Named he = names.get(i);
      ActorId actor = he.actor;
      boolean subject =
          actor != null
              && he.form == Form.PRONOUN
              && (words.get(he.from).is("he") || words.get(he.from).is("she"));
      if (!subject || actor == null) {
        continue;
      }
      boolean object =
          names.stream()
              .anyMatch(n ->
                  n.form == Form.NAME
                      && actor.equals(n.actor)
                      && n.from > he.from
                      && words.subList(he.to, n.from).stream()
                          .noneMatch(
                              w -> !w.letters() || JOINS.contains(w.lower()) || w.is("that")));
      if (object) {
        names.set(i, new Named(memory.personBut(actor), Form.PRONOUN, he.from, he.to));
      }
    }
  }

  /// Whether a name follows at once, or "of" a state, as in "the president of France".
  private boolean namedAfter(int at) {
    return at < words.size()
        && (words.get(at).is("of")
            || (words.get(at).capital() && gazetteer.at(words, at, published) != null));
  }

  /// "It was the first time that", "it was in May that", "it was Lavrov who": "it" stands for
  /// nothing.
  private boolean impersonal(int at) {
    boolean was =
        words.get(at).is("it")
            && at + 3 < words.size()
            && (words.get(at + 1).is("was") || words.get(at + 1).is("is"));
    if (!was) {
      return false;
    }
    boolean lead =
        phrase(at + 2, "the", "first")
            || phrase(at + 2, "the", "last")
            || phrase(at + 2, "the", "only")
            || words.get(at + 2).is("in")
            || words.get(at + 2).is("on")
            || words.get(at + 2).is("only")
            || words.get(at + 2).is("not");
    return (lead && (follows(at + 3, "that") || follows(at + 3, "who"))) || singled(at) > 0;
  }

  /// Where the verb begins of whom "it was Lavrov who" singles out; 0 where it does not.
  private int singled(int at) {
    if (at + 3 >= words.size()
        || !words.get(at).is("it")
        || !(words.get(at + 1).is("was") || words.get(at + 1).is("is"))) {
      return 0;
    }
    int name = words.get(at + 2).is("the") ? at + 3 : at + 2;
    Gazetteer.Found found = name < words.size() ? gazetteer.at(words, name, published) : null;
    int then = found == null ? words.size() : name + found.words();
    if (then < words.size() && SELF.contains(words.get(then).lower())) {
      then++;
    }
    boolean who =
        then + 1 < words.size() && (words.get(then).is("who") || words.get(then).is("that"));
    return who ? then + 1 : 0;
  }

  private boolean phrase(int at, String one, String other) {
    return at + 1 < words.size() && words.get(at).is(one) && words.get(at + 1).is(other);
  }

  /// ", it said,": who speaks is not who acts in the sentence.
  private boolean aside(int at) {
    return at > 0
        && words.get(at - 1).is(",")
        && at + 1 < words.size()
        && (ITS.contains(words.get(at).lower()) || THIRD_PERSONS.contains(words.get(at).lower()))
        && LEXICON.saying(words.get(at + 1).lower()) != null;
  }

  /// "During his visit, Kim ...": a pronoun in what leads up to the subject stands for it.
  private void ahead() {
    boolean led = !words.isEmpty() && LEADS.contains(words.getFirst().lower());
    Named subject = null;
    for (Named name : names) {
      boolean person = name.actor != null && gazetteer.person(name.actor);
      if (subject == null && name.form == Form.NAME && person) {
        subject = name;
      }
    }
    if (!led || subject == null) {
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      Named name = names.get(i);
      boolean his =
          THIRD_PERSONS.contains(words.get(name.from).lower())
              || HIS.contains(words.get(name.from).lower());
      if (name.form == Form.PRONOUN && his && name.from < subject.from) {
        names.set(i, new Named(subject.actor, Form.PRONOUN, name.from, name.to));
      }
    }
  }

  /// Whether "the" stands before a word, or before what qualifies it: "the monitoring team".
  private boolean definite(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      Word word = words.get(i);
      if (word.is("the") || word.is("this")) {
        return true;
      }
      if (!word.letters()
          || word.capital()
          || (LEXICON.verb(word.lower()) != null && !word.lower().endsWith("ing"))) {
        return false;
      }
    }
    return false;
  }

  /// Who a pronoun stands for: the first fit name of this sentence, or the one in memory.
  private @Nullable ActorId inSentence(@Nullable ActorId remembered, boolean person) {
    for (Named name : names) {
      if (name.actor != null
          && (name.form == Form.NAME || name.form == Form.CAPITAL)
          && gazetteer.person(name.actor) == person) {
        return name.actor;
      }
    }
    return remembered;
  }

  private void quotes() {
    int open = -1;
    for (int i = 0; i < words.size(); i++) {
      String mark = words.get(i).text();
      if (mark.equals("“") || (mark.equals("\"") && open < 0) || mark.equals("«")) {
        open = i;
      } else if ((mark.equals("”") || mark.equals("\"") || mark.equals("»")) && open >= 0) {
        if (i > open + 1) {
          quotations.add(new Span(words.get(open + 1).start(), words.get(i - 1).end()));
          for (int k = open; k <= i; k++) {
            quoted[k] = true;
          }
        }
        open = -1;
      }
    }
  }

  private boolean anyVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (verb[i]) {
        return true;
      }
    }
    return false;
  }

  private boolean finite(int at) {
    Word word = words.get(at);
    if (taken[at]
        || !word.letters()
        || (word.capital()
            && at > 0
            && !words.get(at - 1).text().equals(":")
            && !words.get(at - 1).text().equals("“")
            && !words.get(at - 1).text().equals("\""))) {
      return false;
    }
    if (Lexicon.auxiliary(word.lower())) {
      return !word.is("be") && !word.is("been") && !word.is("being");
    }
    Lexicon.Verb known = LEXICON.verb(word.lower());
    if (known == null || !known.finite()) {
      return false;
    }
    String before = at > 0 ? words.get(at - 1).lower() : "";
    if (NOUN_LIKE.contains(word.lower()) && !subjectBefore(at)) {
      return false;
    }
    return !NO_VERB_AFTER.contains(before) && !before.equals("to");
  }

  /// A form that is a verb only because the sentence has no other: "decisions lie with them".
  private boolean bareVerb(int at) {
    Word word = words.get(at);
    String before = words.get(at - 1).lower();
    return !taken[at]
        && word.letters()
        && !word.capital()
        && !word.lower().endsWith("ing")
        && LEXICON.verb(word.lower()) != null
        && !NO_VERB_AFTER.contains(before)
        && !before.equals("to");
  }

  /// Whether a name or pronoun stands before a word, as before a verb.
  private boolean subjectBefore(int at) {
    if (at == 0) {
      return false;
    }
    String before = words.get(at - 1).lower();
    return PRONOUNS.contains(before)
        || names.stream().anyMatch(n -> n.to == at && n.form != Form.ADJECTIVE);
  }

  /// Where clauses begin: after a comma, a semicolon or a joining word, where verbs stand on both
  /// sides.
  private List<Integer> cuts() {
    List<Integer> cuts = new ArrayList<>();
    cuts.add(0);
    for (int i = 1; i + 1 < words.size(); i++) {
      if (quoted[i] || inParenthesis(i)) {
        continue;
      }
      Word word = words.get(i);
      boolean strong = word.is(";") || word.is(":") || word.is("—") || (word.is("–") && !taken[i]);
      boolean joins = JOINS.contains(word.lower()) && !amountRange(i);
      boolean comma = word.is(",");
      if (!strong && !joins && !comma) {
        continue;
      }
      int next = comma && JOINS.contains(words.get(i + 1).lower()) ? i + 1 : i;
      int after = next + 1;
      boolean list = words.get(next).is("and") && !verbBeforeComma(after);
      boolean condition =
          i + 3 < words.size()
              && words.get(i + 1).is("whether")
              && words.get(i + 2).is("or")
              && words.get(i + 3).is("not");
      if (list
          || condition
          || times.stream().anyMatch(t -> t.lapse() != null && t.from() == after)) {
        continue;
      }
      if (anyVerb(cuts.getLast(), i)
          && anyVerb(next + 1, nextBoundary(next + 1))
          && (strong || joins || commaBegins(i))) {
        cuts.add(strong || comma ? i + 1 : i);
        i = next;
      }
    }
    cuts.add(words.size());
    return cuts;
  }

  /// Whether what "and" joins has a verb before the next comma, as a list has not.
  private boolean verbBeforeComma(int from) {
    for (int i = from; i < words.size() && (!words.get(i).is(",") || beyondAside(i) > i); i++) {
      if (verb[i]) {
        return true;
      }
      i = Math.max(i, beyondAside(i) - 1);
    }
    return false;
  }

  /// After a plain comma a clause begins only with a subject and its verb, not with a list.
  private boolean commaBegins(int comma) {
    int next = comma + 1;
    Word word = words.get(next);
    if (JOINS.contains(word.lower())) {
      return true;
    }
    for (int i = next; i < Math.min(words.size(), next + 9); i++) {
      if (words.get(i).is(",")) {
        return false;
      }
      if (verb[i]) {
        return i > next || (LEXICON.verb(word.lower()) != null && !word.lower().endsWith("ing"));
      }
    }
    return false;
  }

  private boolean amountRange(int at) {
    return amounts.stream().anyMatch(a -> a.from() <= at && at < a.to());
  }

  private boolean inParenthesis(int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      if (words.get(i).is("(")) {
        depth++;
      } else if (words.get(i).is(")")) {
        depth--;
      }
    }
    return depth > 0;
  }

  private int nextBoundary(int from) {
    for (int i = from; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.is(";")
          || word.is(":")
          || (word.is(",") && i > from && anyVerb(from, i))
          || (i > from && JOINS.contains(word.lower()) && anyVerb(from, i))) {
        return i;
      }
    }
    return words.size();
  }

  /// Who says what: "X said that ...", "according to X", "..., X estimates", "by X's count".
  private List<Said> sayings() {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (quoted[i]) {
        continue;
      }
      if (word.is("according") && i + 1 < words.size() && words.get(i + 1).is("to")) {
        said.add(said("according", nameAfter(i + 2), i, 0, words.size()));
      } else if ((word.is("account")
              || word.is("reckoning")
              || word.is("count")
              || word.is("estimate")
              || word.is("view")
              || word.is("words"))
          && i > 0) {
        Named name = nameBefore(i, 6);
        int start = name == null ? i : name.from;
        boolean led = word.is("reckoning") || hasPreposition(i);
        if (led && i + 2 < words.size() && words.get(i + 1).is("of")) {
          said.add(said("account", nameAfter(i + 2), i, 0, words.size()));
        } else if (name != null && start > 0 && hasPreposition(start)) {
          said.add(said("account", name, i, 0, words.size()));
        }
      } else if (PARTICIPLES.contains(word.lower()) && i > 1 && words.get(i - 1).is(",")) {
        said.add(said("say", firstName(i), i, i, contentEnd(i + 1)));
      } else if (TALLIES.contains(word.lower()) && owner(i) != null) {
        said.add(said("account", owner(i), i, 0, words.size()));
      } else if (i > 0 || !word.capital()) {
        String lemma = LEXICON.saying(word.lower());
        boolean summons =
            i + 1 < words.size() && (words.get(i + 1).is("on") || words.get(i + 1).is("for"));
        boolean placed = (word.is("put") || word.is("puts")) && !follows(i, "at");
        if (lemma != null && verb[i] && !(lemma.equals("call") && summons) && !placed) {
          saying(i, lemma, said);
        }
      }
    }
    return said;
  }

  /// Whose figure it is: "the Pentagon's figure", "Kyiv's latest tally".
  private @Nullable Named owner(int at) {
    int mark = at - 1;
    if (mark > 0 && !words.get(mark).is("'s")) {
      mark--;
    }
    int end = mark;
    return mark > 0 && words.get(mark).is("'s")
        ? names.stream().filter(n -> n.to == end).findFirst().orElse(null)
        : null;
  }

  private boolean follows(int at, String word) {
    return words.subList(at, Math.min(words.size(), at + 10)).stream().anyMatch(w -> w.is(word));
  }

  private boolean hasPreposition(int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      if (words.get(i).is("on") || words.get(i).is("by") || words.get(i).is("in")) {
        return true;
      }
    }
    return false;
  }

  private void saying(int at, String lemma, List<Said> said) {
    Named subject = nameBefore(at, 12);
    int from = boundaryBefore(at);
    if (subject != null && subject.from < from) {
      subject = null;
    }
    Named inverted = from == at ? nameRightAfter(at + 1) : null;
    if (inverted != null) {
      said.add(said(lemma, inverted, at, 0, words.size()));
      return;
    }
    if (subject == null && from == at && from > 0 && words.get(from - 1).is(",")) {
      subject = firstName(from);
    }
    Named teller =
        at + 1 < words.size() && words.get(at + 1).is("by") && passive(at)
            ? nameAfter(at + 2)
            : null;
    if (teller != null) {
      said.add(said(lemma, teller, at, from, contentEnd(at + 1)));
      return;
    }
    boolean trailing = trailing(at);
    if (trailing && subject != null && relative(subject.from)) {
      return;
    }
    if (trailing) {
      said.add(said(lemma, subject == null ? nameAfter(at + 1) : subject, at, 0, words.size()));
    } else {
      // Without "that" a verb of counting or offering reports only its own clause.
      boolean plain =
          !words.subList(at, Math.min(words.size(), at + 8)).stream().anyMatch(w -> w.is("that"));
      int to = plain ? nextBoundary(at + 1) : contentEnd(at + 1);
      said.add(said(lemma, subject, at, from, to));
    }
  }

  /// Whether a name stands in a relative clause: "the least that Armenia had admitted".
  private boolean relative(int name) {
    int before = name > 0 && words.get(name - 1).is("the") ? name - 2 : name - 1;
    return before >= 0
        && (words.get(before).is("that")
            || words.get(before).is("than")
            || words.get(before).is("what")
            || words.get(before).is("whom"));
  }

  /// Reported speech goes on over "and that", up to a new subject after a semicolon.
  private int contentEnd(int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).is(";")
          || words.get(i).is("while")
          || words.get(i).is("but")
          || (words.get(i).is(",")
              && i + 1 < words.size()
              && (words.get(i + 1).is("which") || words.get(i + 1).is("a")))) {
        return i;
      }
    }
    return words.size();
  }

  private int boundaryBefore(int at) {
    for (int i = at - 1; i >= 0; i--) {
      Word word = words.get(i);
      if (word.is(";") || word.is(":") || word.is("“") || word.is("”")) {
        return i + 1;
      }
      if ((word.is(",") || JOINS.contains(word.lower())) && anyVerb(0, i)) {
        return i + 1;
      }
    }
    return 0;
  }

  /// Whether nothing follows the verb that it could report: "..., the Bank of Korea estimates".
  private boolean trailing(int at) {
    int next = at + 1;
    while (next < words.size() && taken[next]) {
      next++;
    }
    int start = boundaryBefore(at);
    boolean after = next >= words.size() || words.get(next).is(",") || words.get(next).is(".");
    boolean quote = start > 0 && quoted[start - 1];
    boolean inverted =
        start == at && start > 0 && (quoted[start - 1] || words.get(start - 1).is(","));
    return start > 0
        && ((after && anyVerb(0, start)) || (after && start > 0) || (quote && after) || inverted);
  }

  private Said said(String verb, @Nullable Named who, int at, int from, int to) {
    int start = who == null ? at : Math.min(at, who.from);
    int end = who == null ? at : Math.max(at, who.to - 1);
    Span span = new Span(words.get(start).start(), words.get(end).end());
    Span name =
        who == null
            ? words.get(at).span()
            : new Span(words.get(who.from).start(), words.get(who.to - 1).end());
    Saying saying = new Saying(who == null ? null : who.actor, verb, span, name.in(text));
    return new Said(saying, from, to);
  }

  private @Nullable Named nameBefore(int at, int most) {
    Named last = null;
    for (Named name : names) {
      if (name.to <= at && name.from >= at - most - 4 && name.form != Form.ADJECTIVE) {
        boolean place = last != null && name.from > 0 && AT_PLACES.contains(lead(name.from));
        if (place || (possessive(name) && name.form == Form.PRONOUN)) {
          continue;
        }
        last = name;
      }
    }
    return last;
  }

  /// A name that follows at once, "the" aside, with nothing else after it in its clause.
  private @Nullable Named nameRightAfter(int at) {
    int start = at < words.size() && words.get(at).is("the") ? at + 1 : at;
    for (Named name : names) {
      boolean ends =
          name.to >= words.size() || words.get(name.to).is(",") || words.get(name.to).is(".");
      if (name.from == start && ends) {
        return name;
      }
    }
    return null;
  }

  /// The first name of the sentence: the subject that a relative clause has parted from its verb.
  private @Nullable Named firstName(int before) {
    for (Named name : names) {
      if (name.to <= before && name.form != Form.ADJECTIVE && !possessive(name)) {
        return name;
      }
    }
    return null;
  }

  private boolean possessive(Named name) {
    return words.get(name.from).is("its")
        || words.get(name.from).is("his")
        || words.get(name.from).is("her");
  }

  private @Nullable Named nameAfter(int at) {
    for (Named name : names) {
      if (name.from >= at && name.from <= at + 3) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Claim clause(
      int index, int from, int to, @Nullable ActorId carried, boolean supposed, List<Said> said) {
    int begin = from;
    int end = to;
    while (begin < end
        && ((!words.get(begin).letters() && !words.get(begin).digits() && !opens(begin))
            || (JOINS.contains(words.get(begin).lower())
                && !words.get(begin).is("who")
                && !words.get(begin).is("which")))) {
      begin++;
    }
    while (end > begin && ",;:.".contains(words.get(end - 1).text())) {
      end--;
    }
    if (begin >= end || !anyVerb(begin, end)) {
      return null;
    }
    Context context = memory.context();
    List<Act> acts = acts(begin, end);
    int main = mainVerb(begin, end);
    List<Mention> actors = mentions(begin, end, main, acts, carried);
    List<Time> dates = new ArrayList<>();
    List<Lapse> lapses = new ArrayList<>();
    for (TimeGrammar.Found found : times) {
      if (found.from() >= from && found.from() < to) {
        if (found.time() != null) {
          dates.add(found.time());
        } else if (found.lapse() != null) {
          lapses.add(found.lapse());
        }
      }
    }
    List<Amount> counted = new ArrayList<>();
    for (AmountGrammar.Found found : amounts) {
      if (found.from() >= from && found.from() < to) {
        counted.add(found.amount());
      }
    }
    Span span = new Span(words.get(begin).start(), words.get(end - 1).end());
    List<Span> quotes =
        quotations.stream()
            .filter(q -> span.start() <= q.start() && q.end() <= span.end())
            .toList();
    List<Span> negations = cues(Cue.NEGATION, begin, end);
    Saying saying = null;
    boolean own = false;
    for (Said report : said) {
      // What the clause itself reports holds against a verb of saying elsewhere in the sentence.
      boolean here = span.contains(report.saying.span());
      if (report.from < end && begin < report.to && (here || !own)) {
        saying = report.saying;
        own |= here;
      }
    }
    List<Term> terms = terms(begin, end);
    Claim claim =
        new Claim(
            number + "." + index,
            sentence,
            span,
            mood(begin, end, supposed, counted, saying),
            acts,
            actors,
            dates,
            lapses,
            counted,
            quotes,
            saying,
            negations,
            trend(begin, end),
            !cues(Cue.CAUSE, begin, end).isEmpty(),
            strangers(begin, end),
            terms,
            context);
    actors.forEach(memory::actor);
    dates.forEach(memory::time);
    Set<String> stems = new HashSet<>();
    terms.forEach(term -> stems.add(term.stem()));
    memory.stems(stems);
    return claim;
  }

  /// Names that no list has where people stand who take part: neither a place ("in Hanoi") nor a
  /// thing ("the Reichstag"), nor what only qualifies a noun.
  private List<Span> strangers(int from, int to) {
    List<Span> strangers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int end = i;
      while (end < to && unnamed(end)) {
        end++;
      }
      if (end == i) {
        continue;
      }
      int start = i;
      while (start < end && LEXICON.title(words.get(start).lower())) {
        start++;
      }
      if (start < end && person(start, end, start > i)) {
        strangers.add(new Span(words.get(start).start(), words.get(end - 1).end()));
      }
      i = end;
    }
    return strangers;
  }

  /// Whether a word has a capital and nothing has told yet what it is.
  private boolean unnamed(int at) {
    Word word = words.get(at);
    return word.letters()
        && word.capital()
        && !taken[at]
        && !quoted[at]
        && !Lexicon.auxiliary(word.lower())
        && !LEADS.contains(word.lower())
        && !NO_VERB_AFTER.contains(word.lower())
        && !PRONOUNS.contains(word.lower())
        && names.stream().noneMatch(n -> n.from <= at && at < n.to);
  }

  private boolean person(int from, int to, boolean titled) {
    for (int i = from; i < to; i++) {
      if (LEXICON.body(words.get(i).lower())) {
        return false;
      }
    }
    boolean alone = to - from == 1;
    boolean opens = from == 0 || "“\":.(—–".contains(words.get(from - 1).text());
    boolean acts =
        to < words.size()
            && (verb[to] || words.get(to).lower().endsWith("ed"))
            && words.get(from).text().length() > SHORT;
    if (alone && opens && !titled && (!acts || words.get(from).lower().endsWith("s"))) {
      return false;
    }
    String before = from == 0 ? "" : words.get(from - 1).lower();
    if (!titled && BEFORE_THINGS.contains(before)) {
      return false;
    }
    if (to >= words.size()) {
      return true;
    }
    Word next = words.get(to);
    boolean noun =
        next.letters()
            && !verb[to]
            && LEXICON.verb(next.lower()) == null
            && LEXICON.saying(next.lower()) == null
            && !next.lower().endsWith("ed")
            && !AFTER_NAMES.contains(next.lower());
    return !next.is("'s") && !next.digits() && !(alone && noun);
  }

  private boolean opens(int at) {
    return "“\"(".contains(words.get(at).text());
  }

  private Mood mood(
      int from, int to, boolean supposed, List<Amount> counted, @Nullable Saying saying) {
    boolean reported = saying != null && (saying.speaker() != null || plural(saying));
    if (supposed && !(reported && words.getFirst().capital() && !inverted())) {
      return Mood.HYPOTHETICAL;
    }
    List<Span> valued = cues(Cue.JUDGEMENT, from, to);
    List<Span> foreseen = cues(Cue.FORECAST, from, to);
    boolean judged = !valued.isEmpty();
    boolean before =
        judged
            && !foreseen.isEmpty()
            && valued.getFirst().start() < foreseen.getFirst().start()
            && anyVerb(from, wordAt(valued.getFirst()));
    if (before && measured(counted) && !reported) {
      return Mood.JUDGEMENT;
    }
    if (!cues(Cue.FORECAST, from, to).isEmpty() && !reported && future(from, to)) {
      return Mood.FORECAST;
    }
    if (judged && measured(counted) && !reported) {
      return Mood.JUDGEMENT;
    }
    if (!cues(Cue.POSSIBLE, from, to).isEmpty() && !reported) {
      return Mood.POSSIBLE;
    }
    return Mood.ASSERTED;
  }

  /// Whether no figure stands in the clause that evidence could settle.
  private static boolean measured(List<Amount> counted) {
    return counted.stream()
        .allMatch(a -> a.measure() == Claim.Measure.COUNT && a.low() < 5 && a.low() > 1);
  }

  /// "They said": the speakers are not known by name.
  private boolean plural(Saying saying) {
    int verb = wordAt(saying.span());
    return verb > 0 && SPEAKERS.contains(words.get(verb - 1).lower());
  }

  private int wordAt(Span span) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() >= span.start()) {
        return i;
      }
    }
    return words.size();
  }

  /// "By the end of" alone foresees nothing in a clause in the past tense.
  private boolean future(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).is("by") && LEXICON.cue(Cue.FORECAST, words, i) > 0) {
        continue;
      }
      if (LEXICON.cue(Cue.FORECAST, words, i) > 0) {
        return true;
      }
    }
    return false;
  }

  private List<Span> cues(Cue cue, int from, int to) {
    List<Span> spans = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int length = taken[i] ? 0 : LEXICON.cue(cue, words, i);
      if (length > 0 && i + length <= to) {
        spans.add(new Span(words.get(i).start(), words.get(i + length - 1).end()));
        i += length - 1;
      }
    }
    return spans;
  }

  private @Nullable Trend trend(int from, int to) {
    List<Span> up = cues(Cue.RISING, from, to);
    List<Span> down = cues(Cue.FALLING, from, to);
    if (up.isEmpty() == down.isEmpty()) {
      return null;
    }
    boolean rising = down.isEmpty();
    return new Trend(
        rising, !cues(Cue.ONLY, from, to).isEmpty(), rising ? up.getFirst() : down.getFirst());
  }

  private List<Act> acts(int from, int to) {
    List<Act> acts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (!word.letters() || taken[i]) {
        continue;
      }
      Lexicon.Verb known = LEXICON.verb(word.lower());
      if (known == null || Lexicon.auxiliary(word.lower())) {
        continue;
      }
      boolean passive = known.past() && passive(i);
      acts.add(new Act(known.lemma(), known.type(), known.mode(), passive, word.span()));
    }
    return acts;
  }

  private boolean passive(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      String word = words.get(i).lower();
      if (word.equals("was")
          || word.equals("were")
          || word.equals("been")
          || word.equals("is")
          || word.equals("are")
          || word.equals("be")
          || word.equals("being")) {
        return true;
      }
    }
    return at + 1 < words.size() && words.get(at + 1).is("by");
  }

  private int mainVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (verb[i] && !quoted[i]) {
        return i;
      }
    }
    return to;
  }

  private List<Mention> mentions(
      int from, int to, int main, List<Act> acts, @Nullable ActorId carried) {
    List<Mention> mentions = new ArrayList<>();
    boolean passive = acts.stream().findFirst().map(Act::passive).orElse(false);
    boolean subject = false;
    for (Named name : names) {
      ActorId actor = name.actor;
      if (name.from < from || name.from >= to || actor == null) {
        continue;
      }
      Span span = new Span(words.get(name.from).start(), words.get(name.to - 1).end());
      boolean before = name.from < main;
      boolean byAgent =
          name.from > 0
              && (words.get(name.from - 1).is("by")
                  || (name.from > 1
                      && words.get(name.from - 1).is("the")
                      && words.get(name.from - 2).is("by")));
      boolean adverbial =
          name.from > 0
              && Set.of(
                      "in", "at", "of", "with", "against", "to", "from", "under", "for", "beside",
                      "after")
                  .contains(lead(name.from));
      Role role;
      if (byAgent && passive) {
        role = Role.SOURCE;
      } else if (before && !adverbial && name.form != Form.ADJECTIVE && !possessive(name)) {
        role = passive ? Role.TARGET : Role.SOURCE;
      } else if (before) {
        role = Role.OTHER;
      } else {
        role = name.form == Form.ADJECTIVE || possessive(name) ? Role.OTHER : Role.TARGET;
      }
      subject |= role == Role.SOURCE;
      mentions.add(new Mention(actor, role, name.form, span));
    }
    boolean which = words.get(from).is("which") || words.get(from).is("who");
    if (!subject && !which && carried != null && (main == from || noSubject(from, main))) {
      mentions.add(
          0,
          new Mention(
              carried, passive ? Role.TARGET : Role.SOURCE, Form.PRONOUN, words.get(from).span()));
    }
    return mentions;
  }

  private String lead(int at) {
    int i = at - 1;
    if (i > 0 && words.get(i).is("the")) {
      i--;
    }
    return words.get(i).lower();
  }

  /// Whether nothing but joining words stands before the verb.
  private boolean noSubject(int from, int main) {
    for (int i = from; i < main; i++) {
      Word word = words.get(i);
      if (word.digits() || amountRange(i)) {
        return false;
      }
      if (word.letters()
          && !JOINS.contains(word.lower())
          && LEXICON.verb(word.lower()) == null
          && !word.lower().endsWith("ly")
          && !taken[i]
          && !word.is("then")
          && !word.is("also")
          && !word.is("later")
          && !word.is("on")
          && !word.is("the")
          && !word.is("in")) {
        return false;
      }
    }
    return true;
  }

  private List<Term> terms(int from, int to) {
    List<Term> terms = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (!word.letters() || taken[i] || word.text().length() < 2) {
        continue;
      }
      String stem = Stems.of(word.text());
      if (stem != null) {
        terms.add(new Term(stem, word.span()));
      }
      String phrase = LEXICON.phrase(words, i);
      if (phrase != null) {
        terms.add(new Term(phrase, word.span()));
      }
      int hyphen = word.text().indexOf('-');
      if (hyphen > 0) {
        for (String part : word.text().split("-", -1)) {
          String partStem = part.isEmpty() ? null : Stems.of(part);
          if (partStem != null) {
            terms.add(new Term(partStem, word.span()));
          }
        }
      }
    }
    return terms;
  }
}
