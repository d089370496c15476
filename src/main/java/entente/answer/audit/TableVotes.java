// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Figures;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Measure;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article says of roll calls with the table of votes: how each of the two voted
/// on a text, the count, and how often they voted alike.
final class TableVotes {
  private static final Pattern SPEAKS =
      Pattern.compile(
          "\\bvot(e|ed|es|ing)\\b|\\bballots?\\b|\\broll calls?\\b|\\babst(ain|ention)\\w*|\\bresolutions?\\b|\\bassembly\\b|\\b(that|the) text\\b");
  private static final Pattern COUNCIL =
      Pattern.compile(
          "\\bcouncil\\b|\\bparliament\\b|\\bcongress\\b|\\bsenate\\b|\\belections?\\b|\\breferendum\\b|\\bvoters\\b");
  private static final Pattern CUE =
      Pattern.compile(
          "(?<yes>\\bin favou?r\\b|\\bvot(?:ed?|ing) (?:for|yes)\\b|\\bsupport(?:ed|ing)?\\b|\\bbacked\\b|\\bendorsed\\b|\\bapproved\\b)"
              + "|(?<no>\\bvot(?:ed?|ing) (?:against|no)\\b|\\boppos(?:ed|ing)\\b|\\b(?:was|were) against\\b|\\brejected\\b)"
              + "|(?<abstain>\\babst(?:ain|ention)\\w*)"
              + "|(?<absent>\\b(?:did not|didn't) vote\\b(?! (?:for|against|in|yes|no)\\b)|\\bnot voting\\b|\\bstayed away\\b)");
  private static final Pattern SYMBOL =
      Pattern.compile("\\b(?:a/res/)?(?<session>(?:es-)?\\d{1,2})/(?<number>\\d{1,3}[a-z]?)\\b");
  private static final String NUMBER =
      "(\\d{1,3}|no|none|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
  private static final Pattern TALLY =
      Pattern.compile(
          "\\b"
              + NUMBER
              + "(?: votes?)?(?: in favou?r)?,? ?(?:to|-|–|—|against) ?"
              + NUMBER
              + "(?: against)?(?:,? ?(?:with|and|-|–|—) ?"
              + NUMBER
              + "\\b(?: abst\\w*)?)?");
  private static final Pattern COUNT =
      Pattern.compile(
          "\\b"
              + NUMBER
              + " (?:votes?|states|countries|members|nations)?(?: voted| voting)? ?(?:(?<yes>in favou?r|for)|(?<no>against)|(?<abstain>abst\\w*))");
  private static final Pattern ANAPHOR =
      Pattern.compile(
          "\\b(it|that|this|the) (text|resolution|vote|draft|motion)\\b(?! (on|about|that|calling|against|to)\\b)|\\bit\\b|\\bwhich\\b");
  private static final Pattern OF_ALL =
      Pattern.compile("\\b(\\d+) (?:out )?of (?:the |all )?(\\d+)\\b");
  private static final Pattern MOST =
      Pattern.compile("\\b(most|the majority|more often than not|more than half)\\b");

  private static final double LEAST = 2.5;
  private static final double UNDATED = 7;

  /// A whole below which "so many of so many" is a share and no count: "nine out of ten".
  private static final int ROUND = 13;

  private static final double CLOSE = 2;
  private static final double FAR = 5;
  private static final int BESIDE = 45;

  private final Tables tables;
  private final Map<EvidenceId, Set<String>> stems = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  TableVotes(Tables tables) {
    this.tables = tables;
    for (Evidence.Vote vote : tables.votes()) {
      Set<String> own = new HashSet<>(Stems.in(vote.what().replaceAll(" \\(\\d.*", "")));
      stems.put(vote.id(), own);
      own.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
    }
  }

  private double weight(String stem) {
    Integer many = frequency.get(stem);
    return many == null ? 0 : Math.log((1.0 + stems.size()) / many);
  }

  /// The votes that a claim may speak of, all as likely: by symbol, by day or year and title, or
  /// that of the words before.
  List<Evidence.Vote> meant(TableMatter in) {
    if (tables.votes().isEmpty()
        || (!SPEAKS.matcher(in.words()).find()
            && !CUE.matcher(in.words()).find()
            && !LIKEWISE.matcher(in.words()).find())) {
      return List.of();
    }
    Matcher symbol = SYMBOL.matcher(in.words());
    if (symbol.find()) {
      String ends =
          ("/" + symbol.group("session") + "/" + symbol.group("number")).toUpperCase(Locale.ROOT);
      List<Evidence.Vote> named =
          tables.votes().stream()
              .filter(v ->
                  ("/" + v.text()).endsWith(ends)
                      || ("/" + v.text()).matches(".*" + Pattern.quote(ends) + "[A-Z]"))
              .toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    List<Claim.Time> times = in.times();
    Evidence.Vote before = in.topic().vote();
    Set<String> own = in.matter().index().own(in.claim());
    boolean leans = in.sameSentence() || (times.isEmpty() && ANAPHOR.matcher(in.words()).find());
    boolean then = before != null && times.stream().allMatch(t -> t.when().overlaps(before.when()));
    if (before != null && then && leans) {
      return List.of(before);
    }
    if (!SPEAKS.matcher(in.words()).find() || COUNCIL.matcher(in.words()).find()) {
      return List.of();
    }
    boolean day = times.stream().anyMatch(t -> t.when().isDay());
    List<Claim.Time> asked = times.isEmpty() ? in.claim().context().times() : times;
    List<Evidence.Vote> best = new ArrayList<>();
    double most = day ? LEAST : UNDATED;
    List<Evidence.Vote> near =
        tables.votes().stream()
            .filter(v -> asked.stream().allMatch(t -> t.when().overlaps(v.when())))
            .toList();
    if (near.size() == 1 && day) {
      return near;
    }
    if (asked.isEmpty()) {
      return List.of();
    }
    for (Evidence.Vote vote : near) {
      double score = score(in, vote, own);
      if (score > most + 1e-9) {
        most = score;
        best.clear();
      }
      if (Math.abs(score - most) <= 1e-9 && score > LEAST) {
        best.add(vote);
      }
    }
    return best;
  }

  private double score(TableMatter in, Evidence.Vote vote, Set<String> own) {
    Set<String> title = stems.getOrDefault(vote.id(), Set.of());
    double score = 0;
    double whole = 0;
    for (String stem : title) {
      whole += weight(stem);
      if (own.contains(stem)) {
        score += weight(stem);
      } else if (in.claim().context().stems().contains(stem)) {
        score += 0.4 * weight(stem);
      }
    }
    return score + (whole == 0 ? 0 : score / whole);
  }

  List<Ruling> of(TableMatter in, List<Evidence.Vote> meant) {
    Ruling alike = alike(in);
    if (alike != null) {
      return List.of(alike);
    }
    List<Ruling> rulings = new ArrayList<>();
    for (Evidence.Vote vote : meant) {
      Ruling ruling = ruling(in, vote);
      if (ruling == null) {
        return List.of();
      }
      rulings.add(ruling);
    }
    // Of several texts that fit as well, one of which bears the claim out is the one that is meant.
    return rulings.stream()
        .filter(r -> r.verdict() == Verdict.CONFIRMED)
        .findFirst()
        .or(() -> rulings.stream().findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  private static @Nullable Ruling ruling(TableMatter in, Evidence.Vote vote) {
    Ruling day = day(in, vote);
    if (day != null) {
      return day;
    }
    Ruling ballots = ballots(in, vote);
    Ruling count = count(in, vote);
    if (ballots == null || (count != null && count.finds())) {
      return count;
    }
    return ballots;
  }

  /// A text that is named by its number and was not voted on when the claim says.
  private static @Nullable Ruling day(TableMatter in, Evidence.Vote vote) {
    List<Claim.Time> times = in.times();
    boolean named = SYMBOL.matcher(in.words()).find();
    if (!named || times.isEmpty() || times.stream().anyMatch(t -> t.when().overlaps(vote.when()))) {
      return null;
    }
    return in.ruling(
        false,
        "date",
        Methods.REPORTED,
        List.of(vote.id()),
        vote.when().words(),
        "the vote on " + vote.text() + " on " + vote.when().words(),
        List.of());
  }

  private record Cue(Choice choice, int at, int end) {}

  private static List<Cue> cues(TableMatter in) {
    List<Cue> cues = new ArrayList<>();
    Matcher found = CUE.matcher(in.words());
    while (found.find()) {
      Choice choice =
          found.group("yes") != null
              ? Choice.YES
              : found.group("no") != null
                  ? Choice.NO
                  : found.group("abstain") != null ? Choice.ABSTAIN : Choice.NOT_VOTING;
      cues.add(new Cue(choice, found.start(), found.end()));
    }
    return cues;
  }

  private static final Pattern DENIED =
      Pattern.compile(
          "(\\b(not|never|neither|nor|hardly)|n't|\\b(refused|declined|failed) to)\\b (\\w+ ){0,3}?(vot\\w+ (for|against|yes|no)|support|back|oppose|endorse|approve|reject|abstain)");
  private static final Pattern LIKEWISE =
      Pattern.compile("\\b(did (so )?(too|likewise|the same|as well)|so did|as did|likewise)\\b");

  /// "Norway did too": as in the claim before.
  private static List<Cue> likewise(TableMatter in) {
    Matcher found = LIKEWISE.matcher(in.words());
    Matter before = in.matter().before();
    if (before == null || !found.find()) {
      return List.of();
    }
    List<Cue> cues = cues(new TableMatter(before, in.tables(), in.topic()));
    return cues.isEmpty()
        ? List.of()
        : List.of(
            new Cue(cues.getFirst().choice, found.start(), found.end()),
            new Cue(cues.getFirst().choice, in.words().length(), in.words().length()));
  }

  private static @Nullable Ruling ballots(TableMatter in, Evidence.Vote vote) {
    List<Cue> own = cues(in);
    List<Cue> cues = own.isEmpty() ? likewise(in) : own;
    if (cues.isEmpty()) {
      return null;
    }
    Map<ActorId, Choice> said = new java.util.LinkedHashMap<>();
    for (Claim.Mention mention : in.mentions()) {
      int at = in.at(mention);
      Cue next = cues.stream().filter(c -> c.at >= in.end(mention)).findFirst().orElse(null);
      Cue before =
          cues.stream()
              .filter(c ->
                  c.end <= at
                      && in.words()
                          .substring(c.end, at)
                          .strip()
                          .matches("(by|of|from)( both)?( the)?"))
              .reduce((_, last) -> last)
              .orElse(null);
      Cue cue =
          before == null
              ? (next != null && next.at - in.end(mention) < BESIDE ? next : null)
              : before;
      if (cue != null) {
        said.putIfAbsent(in.party(mention), cue.choice);
      }
    }
    if (said.isEmpty() && in.words().matches(".*\\b(both|the two|they|the allies)\\b.*")) {
      said.put(in.tables().first(), cues.getFirst().choice);
      said.put(in.tables().second(), cues.getFirst().choice);
    }
    if (said.isEmpty()) {
      return null;
    }
    ActorId wrong = null;
    for (var one : said.entrySet()) {
      Choice ballot = vote.ballots().get(one.getKey());
      if (ballot == null) {
        return null;
      }
      if ((ballot == one.getValue()) == DENIED.matcher(in.words()).find()) {
        wrong = wrong == null ? one.getKey() : wrong;
      }
    }
    List<String> did = new ArrayList<>();
    said.keySet()
        .forEach(s ->
            did.add(
                in.matter().name(s)
                    + " "
                    + did(java.util.Objects.requireNonNull(vote.ballots().get(s)))));
    return in.ruling(
        wrong == null,
        "vote",
        Methods.REPORTED,
        List.of(vote.id()),
        wrong == null
            ? ""
            : in.matter().name(wrong)
                + " "
                + did(java.util.Objects.requireNonNull(vote.ballots().get(wrong))),
        "it that in the vote on "
            + vote.text()
            + " on "
            + vote.when().words()
            + " "
            + String.join(" and ", did),
        List.of());
  }

  private static @Nullable Ruling count(TableMatter in, Evidence.Vote vote) {
    Evidence.Tally tally = vote.tally();
    if (tally == null) {
      return null;
    }
    Matcher found = TALLY.matcher(in.words());
    Boolean holds = null;
    if (found.find() && number(found.group(1)) + number(found.group(2)) > 10) {
      holds =
          number(found.group(1)) == tally.yes()
              && number(found.group(2)) == tally.no()
              && (found.group(3) == null || number(found.group(3)) == tally.abstaining());
    } else {
      Matcher one = COUNT.matcher(in.words());
      while (one.find()) {
        int known =
            one.group("yes") != null
                ? tally.yes()
                : one.group("no") != null ? tally.no() : tally.abstaining();
        holds = !Boolean.FALSE.equals(holds) && number(one.group(1)) == known;
      }
    }
    if (holds == null) {
      return null;
    }
    String count =
        tally.yes()
            + " in favour, "
            + tally.no()
            + " against and "
            + tally.abstaining()
            + " abstaining";
    return in.ruling(
        holds,
        "count",
        Methods.REPORTED,
        List.of(vote.id()),
        count,
        count + " in the vote on " + vote.text() + " on " + vote.when().words(),
        List.of());
  }

  private static int number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : Math.max(0, Matter.NUMBERS.indexOf(word));
  }

  private static String did(Choice choice) {
    return switch (choice) {
      case YES -> "voted in favour";
      case NO -> "voted against";
      case ABSTAIN -> "abstained";
      case NOT_VOTING -> "did not vote";
    };
  }

  /// How often they voted alike in the years that the claim names.
  private @Nullable Ruling alike(TableMatter in) {
    if (TableFigure.in(in.words()) != TableFigure.AGREEMENT || !in.ofBoth() || in.namesOthers()) {
      return null;
    }
    List<Claim.Time> times = in.times();
    if (times.isEmpty() || times.stream().anyMatch(t -> t.when().days() < 300)) {
      return null;
    }
    List<EvidenceId> all = new ArrayList<>();
    int same = 0;
    int sides = 0;
    int sidesSame = 0;
    double scored = 0;
    for (Evidence.Vote vote : tables.votes()) {
      Choice one = vote.ballots().get(tables.first());
      Choice other = vote.ballots().get(tables.second());
      boolean then = times.stream().allMatch(t -> t.when().overlaps(vote.when()));
      if (!then
          || one == null
          || other == null
          || one == Choice.NOT_VOTING
          || other == Choice.NOT_VOTING) {
        continue;
      }
      all.add(vote.id());
      same += one == other ? 1 : 0;
      boolean both = one != Choice.ABSTAIN && other != Choice.ABSTAIN;
      sides += both ? 1 : 0;
      sidesSame += both && one == other ? 1 : 0;
      scored += one == other ? 1 : both ? 0 : 0.5;
    }
    if (all.isEmpty()) {
      return null;
    }
    double identical = 100.0 * same / all.size();
    double low = Math.min(identical, sides == 0 ? identical : 100.0 * sidesSame / sides);
    double high =
        Math.max(
            100 * scored / all.size(),
            Math.max(identical, sides == 0 ? identical : 100.0 * sidesSame / sides));
    Boolean holds = null;
    Matcher of = OF_ALL.matcher(in.words());
    Amount share =
        in.claim().amounts().stream()
            .filter(a -> a.measure() == Measure.SHARE)
            .findFirst()
            .orElse(null);
    if (of.find()) {
      int part = number(of.group(1));
      int whole = number(of.group(2));
      double off = Math.abs(100.0 * part / Math.max(1, whole) - identical);
      holds =
          ((part == same && whole == all.size()) || (whole < ROUND && off <= CLOSE))
              ? Boolean.TRUE
              : (off > FAR || whole == all.size()) ? Boolean.FALSE : null;
    } else if (share != null) {
      double said = share.low();
      double sided = sides == 0 ? identical : 100.0 * sidesSame / sides;
      boolean near =
          List.of(identical, sided, 100 * scored / all.size()).stream()
              .anyMatch(k -> Math.abs(k - said) <= CLOSE);
      holds = near ? Boolean.TRUE : (said > high + FAR || said < low - FAR) ? Boolean.FALSE : null;
    } else if (MOST.matcher(in.words()).find()) {
      holds = low > 50 ? Boolean.TRUE : high < 50 ? Boolean.FALSE : null;
    }
    if (holds == null) {
      return null;
    }
    if (in.claim().negated()) {
      return null;
    }
    String counted = same + " of " + all.size() + " roll calls";
    return in.ruling(
        holds,
        "votes",
        Methods.VOTING,
        all,
        Figures.significant(identical, 2) + " % (" + counted + ")",
        "the same ballot from both in "
            + counted
            + " ("
            + Figures.significant(identical, 2)
            + " %)"
            + (sides == 0 ? "" : "; where neither abstained, in " + sidesSame + " of " + sides),
        List.of());
  }
}
