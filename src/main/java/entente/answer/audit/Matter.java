// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.EvidenceWords;
import entente.answer.Part;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.When;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.Ledger;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Bearing;
import entente.evidence.claim.Span;
import entente.evidence.claim.Stems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A claim under comparison, with all that a comparison needs.
///
/// @param text the article's
/// @param words the claim's words in lower case
/// @param own the claim's own content words by stem, without the names of actors
/// @param written the article's day
/// @param candidates items that the claim may be about, the likeliest first
/// @param before the claim before it; null for the first
record Matter(
    Claim claim,
    String text,
    String words,
    Set<String> own,
    LocalDate written,
    Case file,
    Index index,
    List<Index.Candidate> candidates,
    @Nullable Matter before) {
  /// The least topic that an item and a claim share to be about the same thing.
  static final double SAME_TOPIC = 6;

  /// Small numbers in words, each at its own place.
  static final List<String> NUMBERS =
      List.of(
          "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final int DOUBTFUL = 4;
  private static final double ALIKE = 0.8;

  /// Words by which a lapse is counted from what somebody said.
  private static final List<String> SPEECH =
      List.of(
          "said", "statement", "words", "remark", "promise", "pledge", "den", "announce", "speech");

  private static final Pattern STRETCH =
      Pattern.compile(
          "\\b(?:day|week|fortnight|month|year)s? (?:later|afterwards|earlier|previously)\\b"
              + "|\\bthe (?:next|following|same|previous) (?:day|week|month|year)\\b"
              + "|\\bthe (?:day|week|month|year) (?:after|before)\\b");

  private static final Pattern FOLLOWED =
      Pattern.compile(
          "\\bfollowed(?: suit)?(?: \\w+)?(?: (?:days?|weeks?|months?|years?))? (?:later|afterwards|after)\\b|\\bfollowed suit\\b|\\bfollowed (?:in|on)\\b");

  /// "Did so": as those before.
  static final Pattern DOING_SO = Pattern.compile("(?:do|did|doing) so");

  private static final Pattern PRONOUN =
      Pattern.compile("(it|that|this|him|her|them|he|she)( did)?");

  static Matter of(
      Claim claim,
      String text,
      LocalDate written,
      Case file,
      Index index,
      @Nullable Matter before) {
    String words = claim.span().in(text);
    boolean anaphor = DOING_SO.matcher(words).find() || FOLLOWED.matcher(words).find();
    Set<String> own = index.own(claim);
    Set<String> sought = new HashSet<>(own);
    if (anaphor) {
      sought.addAll(claim.context().stems());
    }
    return new Matter(
        claim,
        text,
        lower(words),
        Collections.unmodifiableSet(own),
        written,
        file,
        index,
        index.candidates(sought, claim.context().stems(), index.actorsOf(claim), claim.times()),
        before);
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /// The same claim with fewer candidates, after another one.
  Matter with(List<Index.Candidate> kept, @Nullable Matter after) {
    return new Matter(claim, text, words, own, written, file, index, kept, after);
  }

  Ledger ledger() {
    return index.ledger();
  }

  String words(Span span) {
    return lower(span.in(text));
  }

  /// The claim's words before a part of it; none where the part lies before the claim.
  String wordsBefore(Span part) {
    int at = part.start() - claim.span().start();
    return at <= 0 ? "" : words.substring(0, at);
  }

  /// Whether who is said to say it is named in another clause.
  boolean saidElsewhere() {
    return claim.saying() != null && !claim.span().contains(claim.saying().span());
  }

  boolean says(String... phrases) {
    for (String phrase : phrases) {
      if (words.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an item is graded well enough to decide.
  static boolean decides(Evidence item) {
    return item.attribution().credibility().grade() < DOUBTFUL;
  }

  /// Whether it says when by a time that could not be reckoned: "a week later" of what nobody
  /// knows.
  boolean unresolved() {
    return claim.times().isEmpty() && claim.lapses().isEmpty() && STRETCH.matcher(words()).find();
  }

  /// The dates at which the claim itself says that it was so.
  List<Claim.Time> dated() {
    return claim.times().stream().filter(t -> t.bearing() == Bearing.AT).toList();
  }

  /// Whether an item's date fits all dates that the claim itself gives.
  boolean dateFits(Evidence item) {
    return claim.times().stream().allMatch(t -> Index.fits(t, item));
  }

  /// The states and what speaks for them that act in the claim.
  List<ActorId> sources() {
    return claim.actors(Claim.Role.SOURCE);
  }

  List<ActorId> mentioned() {
    return claim.actors().stream().map(Claim.Mention::actor).distinct().toList();
  }

  String name(ActorId actor) {
    return EvidenceWords.name(ledger(), actor);
  }

  String names(List<ActorId> actors) {
    return EvidenceWords.names(ledger(), actors);
  }

  Part nameOf(ActorId actor) {
    return new Part.Name(actor, name(actor));
  }

  Part item(Evidence item) {
    return new Part.Claim(item.id(), EvidenceWords.of(ledger(), item));
  }

  static Part time(When when) {
    return Voice.time(when);
  }

  static Part words(String text) {
    return Voice.outcome(text);
  }

  /// The stems of the claim and of what it leans on.
  Set<String> stems() {
    Set<String> all = new HashSet<>(own);
    all.addAll(claim.context().stems());
    return all;
  }

  /// The likeliest item that some words name, such as "the vote" or "it was signed", given what the
  /// claim and its context speak of; null where none is near.
  @Nullable Evidence named(Span words) {
    String phrase = words(words);
    if (phrase.contains("vote")) {
      Evidence vote = Votes.before(this, phrase);
      if (vote != null) {
        return vote;
      }
    }
    if (PRONOUN.matcher(phrase).matches()) {
      return before == null ? null : before.nearest();
    }
    Set<String> own = new HashSet<>(Stems.in(words.in(text)));
    claim.terms().stream().filter(t -> words.contains(t.span())).forEach(t -> own.add(t.stem()));
    List<Index.Candidate> near =
        index.candidates(
            own, claim.context().stems(), index.actorsOf(claim), claim.context().times());
    boolean speech = SPEECH.stream().anyMatch(phrase::contains);
    boolean first = phrase.contains("first ");
    List<ActorId> named =
        claim.actors().stream()
            .filter(m -> words.contains(m.span()) && m.form() != Claim.Form.PRONOUN)
            .map(Claim.Mention::actor)
            .toList();
    Index.Candidate best = null;
    for (Index.Candidate candidate : near) {
      boolean others =
          !named.isEmpty()
              && Index.parts(candidate.item()).stream()
                  .noneMatch(p -> named.stream().anyMatch(n -> index.same(n, p)));
      if (others || (phrase.contains("vote") && !(candidate.item() instanceof Evidence.Vote))) {
        continue;
      }
      if (decides(candidate.item())
          && !(candidate.item() instanceof Evidence.Article)
          && !(candidate.item() instanceof Evidence.Agreement)
          && !(candidate.item() instanceof Evidence.Measured)
          && (!(candidate.item() instanceof Evidence.Statement) || speech)
          && candidate.topic() > 0
          && candidate.score() > 2) {
        boolean earlier =
            best != null
                && candidate.topic() >= ALIKE * best.topic()
                && candidate.item().getClass() == best.item().getClass()
                && candidate.item().when().latest().isBefore(best.item().when().earliest());
        if (best == null || (first && earlier)) {
          best = candidate;
        }
        if (!first) {
          break;
        }
      }
    }
    return best == null ? null : best.item();
  }

  /// The item that the claim is most surely about, if it fits its date; null where none is.
  private @Nullable Evidence nearest() {
    return candidates.stream()
        .filter(c -> c.score() >= SAME_TOPIC && decides(c.item()) && dateFits(c.item()))
        .map(Index.Candidate::item)
        .filter(i ->
            i instanceof Evidence.Event
                || i instanceof Evidence.Statement
                || i instanceof Evidence.Step
                || i instanceof Evidence.Vote)
        .findFirst()
        .orElse(null);
  }

  /// The candidates of a kind.
  <E extends Evidence> List<E> items(Class<E> kind, double least) {
    List<E> items = new ArrayList<>();
    for (Index.Candidate candidate : candidates) {
      if (kind.isInstance(candidate.item()) && candidate.score() >= least) {
        items.add(kind.cast(candidate.item()));
      }
    }
    return items;
  }
}
