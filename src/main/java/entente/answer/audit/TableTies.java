// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.ActorId;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Bearing;
import entente.evidence.claim.Claim.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article says of wars, disputes, borders, ranks in trade, regimes and sanctions
/// with the tables of these.
final class TableTies {
  private static final Pattern WAR =
      Pattern.compile(
          "\\b(to|at) war\\b|\\bwars? (between|with each other|against each other)|\\b(only|last|no|first|single) (inter-?state )?wars?\\b.*\\b(between|them|two)\\b|\\bdeclared war on\\b"
              + "|\\bfought (each other|one another|((a|no|the|several|two|three|four|\\d+) )?(\\w+ )?wars?\\b|against|side by side|on (the|one)|in the|beside|alongside|together)|\\bfighting each other\\b");
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(same side|side by side|on one side|alongside|shoulder to shoulder|as allies|beside)\\b");
  private static final Pattern DISPUTE =
      Pattern.compile(
          "\\b(militari[sz]ed|armed|military) (interstate )?(disputes?|clash(es)?|confrontations?)\\b");
  private static final Pattern COLD =
      Pattern.compile(
          "\\b(cold|trade|price|proxy|civil) wars?\\b|\\bpost-?war\\b|\\bprisoners? of war\\b");
  private static final Pattern SUPPOSED =
      Pattern.compile(
          "\\b(would|could|may|might|will|should|unthinkable|risks?|threats?|threaten\\w*|fears?|possib\\w+|avoid\\w*|prevent\\w*|prospects?|dangers?|brink|if|plans?|games?)\\b");
  private static final Pattern HOW_OFTEN =
      Pattern.compile(
          "\\b(?:(?<once>once|one war)|(?<twice>twice|two (?:times|wars))|(?<thrice>three (?:times|wars))|(?<four>four (?:times|wars)))\\b");
  private static final Pattern ONLY = Pattern.compile("\\b(only|sole|single)\\b[^.;]*\\bwar\\b");
  private static final Pattern NONE =
      Pattern.compile("\\b(never|no|not|neither|nor|without)\\b|n't\\b");
  private static final Pattern BORDER =
      Pattern.compile(
          "\\b(border|frontier|boundary|boundaries)s?\\b(?! (dispute|guard|clash|conflict|post|cross|patrol|talk))|\\b(are|is|were|was|being|as) (\\w+ ){0,2}neighbou?rs\\b|\\bcontiguous\\b");
  private static final Pattern SHARES =
      Pattern.compile(
          "\\b(share[sd]?|sharing|have|has|had|common|land) (a |an |no |any |long |short )*(common |land |sea |maritime )*(border|frontier|boundary)|\\bneighbou?rs\\b|\\bcontiguous\\b");
  private static final Pattern SEA = Pattern.compile("\\b(sea|maritime|water)\\b");
  private static final Pattern PARTNER =
      Pattern.compile(
          "\\b(trad(e|ing)|commercial) partners?\\b|\\bpartners? in trade\\b|\\brank\\w*\\b.*\\bpartners\\b|\\bpartners\\b.*\\brank");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:(?<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ])?(?<top>largest|biggest|main|most important|leading|top|number one|foremost)\\b");
  private static final List<String> PLACES =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final Pattern DEMOCRACY =
      Pattern.compile(
          "\\b(is|are|was|were|became|becomes?|remain(s|ed)?|being) (not )?((both|a|an|also|liberal|full|stable|the|now|already|still|no) )*(democrac(y|ies)|democratic)\\b(?! (people|republic|party|union))");
  private static final Pattern AUTOCRACY =
      Pattern.compile(
          "\\b(is|are|was|were|became|becomes?|remain(s|ed)?|being) (not )?((both|a|an|also|military|the|now|already|still|no) )*(autocrac(y|ies)|autocratic|dictatorships?)\\b");
  private static final Pattern SANCTIONS =
      Pattern.compile("\\bsanction(s|ed|ing)?\\b|\\bembargo\\b");

  private static final int LAND = 1;
  private static final int DEMOCRATIC = 6;
  private static final int BACK = 3;

  private TableTies() {}

  static boolean speaksOfDisputes(String words) {
    return DISPUTE.matcher(words).find();
  }

  static List<Ruling> of(TableMatter in) {
    Ruling ruling = wars(in);
    ruling = ruling == null ? disputes(in) : ruling;
    ruling = ruling == null ? border(in) : ruling;
    ruling = ruling == null ? rank(in) : ruling;
    ruling = ruling == null ? regime(in) : ruling;
    ruling = ruling == null ? sanctions(in) : ruling;
    return ruling == null ? List.of() : List.of(ruling);
  }

  private record Span(int first, int last) {
    boolean overlaps(Evidence.Event event) {
      return event.when().earliest().getYear() <= last
          && (event.when().openEnd() || event.when().latest().getYear() >= first);
    }
  }

  /// The years of which a claim speaks; all up to the article's where it names none.
  private static Span span(TableMatter in, int first) {
    int from = first;
    int until = in.tables().year();
    for (Claim.Time time : in.times()) {
      boolean since = time.bearing() == Bearing.SINCE && !time.when().isInterval();
      from = Math.max(from, time.when().earliest().getYear() + (since ? 1 : 0));
      until = since ? until : Math.min(until, time.when().latest().getYear());
    }
    return new Span(from, until);
  }

  /// The last year for which a war between the two would be on record: in the list of wars or in
  /// that of disputes.
  private static int lastYear(TableMatter in) {
    NavigableMap<Integer, Evidence.Indicator> wars = in.tables().ofPair("wars-between");
    NavigableMap<Integer, Evidence.Indicator> disputes = in.tables().ofPair("disputes-between");
    return Math.max(
        wars.isEmpty() ? 0 : wars.lastKey(), disputes.isEmpty() ? 0 : disputes.lastKey());
  }

  private static @Nullable Ruling wars(TableMatter in) {
    String words = in.words();
    NavigableMap<Integer, Evidence.Indicator> years = in.tables().ofPair("wars-between");
    if (!WAR.matcher(words).find()
        || COLD.matcher(words).find()
        || SUPPOSED.matcher(words).find()
        || DISPUTE.matcher(words).find()
        || !in.ofBoth()
        || years.isEmpty()
        || in.namesOthers()) {
      return null;
    }
    boolean beside = BESIDE.matcher(words).find();
    Span span = span(in, years.firstKey());
    if (span.last > lastYear(in) + 1 || span.first > span.last + 1) {
      return null;
    }
    List<Evidence.Event> all = beside ? in.tables().beside("war") : in.tables().between("war");
    List<Evidence.Event> then = all.stream().filter(span::overlaps).toList();
    boolean none = NONE.matcher(words.replace("no more than", "")).find();
    if (ONLY.matcher(words).find()) {
      boolean one = all.size() == 1;
      return in.ruling(
          one,
          "count",
          Methods.COUNTING,
          ids(all, years),
          told(all, span),
          has(all, span),
          List.of());
    }
    Matcher often = HOW_OFTEN.matcher(words);
    if (!none && often.find()) {
      int said =
          often.group("once") != null
              ? 1
              : often.group("twice") != null ? 2 : often.group("thrice") != null ? 3 : 4;
      return in.ruling(
          said == then.size(),
          "count",
          Methods.COUNTING,
          ids(then, years),
          then.size() + (then.size() == 1 ? " war" : " wars"),
          has(then, span),
          List.of());
    }
    boolean holds = none == then.isEmpty();
    return in.ruling(
        holds,
        "war",
        then.isEmpty() ? Methods.COUNTING : Methods.REPORTED,
        ids(then, years.subMap(Math.min(span.first, span.last), true, span.last, true)),
        then.isEmpty() && !all.isEmpty() ? told(all, span) : told(then, span),
        has(then.isEmpty() && !none ? all : then, span),
        List.of());
  }

  private static List<EvidenceId> ids(
      List<Evidence.Event> events, NavigableMap<Integer, Evidence.Indicator> years) {
    return events.isEmpty()
        ? years.values().stream().map(Evidence::id).toList()
        : events.stream().map(Evidence::id).toList();
  }

  private static final int TOLD = 3;

  private static String told(List<Evidence.Event> events, Span span) {
    return events.isEmpty()
        ? "none between the two from " + span.first + " to " + span.last
        : entente.answer.Voice.joined(
            events.stream()
                .limit(TOLD)
                .map(e -> e.what() + " (" + e.when().words() + ")")
                .toList());
  }

  /// What was found, as what a table has.
  private static String has(List<Evidence.Event> events, Span span) {
    return (events.isEmpty() ? "" : "it that ") + told(events, span);
  }

  /// "They have had six militarized disputes."
  private static @Nullable Ruling disputes(TableMatter in) {
    NavigableMap<Integer, Evidence.Indicator> years = in.tables().ofPair("disputes-between");
    if (!DISPUTE.matcher(in.words()).find()
        || years.isEmpty()
        || !in.ofBoth()
        || in.namesOthers()) {
      return null;
    }
    Span span = span(in, years.firstKey());
    List<Evidence.Event> then =
        in.tables().between("dispute").stream()
            .filter(e ->
                span.overlaps(e) || in.times().stream().anyMatch(t -> t.when().overlaps(e.when())))
            .toList();
    Amount count =
        in.claim().amounts().stream()
            .filter(a -> a.measure() == Measure.COUNT && a.low() < 100)
            .filter(
                a -> !in.matter().words(a.span()).equals("two") || !in.words().contains("the two"))
            .findFirst()
            .orElse(null);
    boolean none = NONE.matcher(in.words()).find();
    if ((count == null && !none) || span.last > lastYear(in) + 1) {
      return null;
    }
    boolean holds = count == null ? then.isEmpty() : then.size() == (int) count.low();
    String counted = then.size() + (then.size() == 1 ? " dispute" : " disputes");
    return in.ruling(
        holds,
        "count",
        Methods.COUNTING,
        ids(then, years),
        counted,
        counted + " between the two from " + span.first + " to " + span.last,
        List.of());
  }

  private static @Nullable Ruling border(TableMatter in) {
    NavigableMap<Integer, Evidence.Indicator> years = in.tables().ofPair("contiguity");
    if (!BORDER.matcher(in.words()).find()
        || !SHARES.matcher(in.words()).find()
        || years.isEmpty()
        || !in.ofBoth()
        || in.namesOthers()) {
      return null;
    }
    boolean ever = in.words().contains("never");
    Span span = span(in, years.firstKey());
    int last = Math.min(span.last, years.lastKey());
    // Borders seldom move: the last year of the table stands for the few after it.
    if (span.last > years.lastKey() + BACK && in.times().isEmpty() && !ever) {
      return null;
    }
    Evidence.Indicator item = years.get(last);
    if (item == null) {
      return null;
    }
    int type = (int) item.amount().figure();
    boolean sea = SEA.matcher(in.words()).find() && !in.words().contains("land");
    boolean there = sea ? type > LAND : type == LAND;
    if (ever) {
      there =
          years.values().stream()
              .anyMatch(i -> sea ? i.amount().figure() > LAND : i.amount().figure() == LAND);
    }
    boolean none = NONE.matcher(in.words()).find();
    String has =
        switch (type) {
          case LAND -> "a border on land";
          case 0 -> "no contiguity by land or sea";
          default ->
              "no border on land, but no more than "
                  + List.of(12, 24, 150, 400).get(Math.clamp(type - 2, 0, 3))
                  + " miles of sea";
        };
    return in.ruling(
        there != none,
        "border",
        Methods.REPORTED,
        List.of(item.id()),
        has,
        has + " between the two in " + last,
        List.of());
  }

  /// "Was its largest trading partner", "ranked fourth among its partners".
  private static @Nullable Ruling rank(TableMatter in) {
    String words = in.words();
    boolean partner = PARTNER.matcher(words).find();
    boolean carried =
        !partner
            && words.contains("rank")
            && in.matter().before() != null
            && PARTNER.matcher(in.matter().before().words()).find();
    if ((!partner && !carried) || in.namesOthers() || in.claim().negated()) {
      return null;
    }
    Integer place = place(in);
    ActorId whose = whose(in);
    if (whose == null && carried && in.matter().before() != null) {
      whose = whose(new TableMatter(in.matter().before(), in.tables(), in.topic()));
    }
    if (place == null || whose == null) {
      return null;
    }
    NavigableMap<Integer, Evidence.Indicator> ranks =
        in.tables().values("trade-rank", in.tables().other(whose), whose);
    List<Claim.Time> times = in.times().isEmpty() ? in.topic().times() : in.times();
    boolean present = in.times().isEmpty() && words.matches(".*\\b(is|remains|are)\\b.*");
    OptionalInt year =
        present || times.isEmpty()
            ? Tables.newest(in.tables().wholeYear(), BACK, ranks::containsKey)
            : times.stream()
                .filter(t -> t.when().days() > 300)
                .mapToInt(t -> t.when().latest().getYear())
                .filter(ranks::containsKey)
                .findFirst();
    if (year.isEmpty()) {
      return null;
    }
    Evidence.Indicator item = java.util.Objects.requireNonNull(ranks.get(year.getAsInt()));
    int rank = (int) item.amount().figure();
    String right =
        in.matter().name(in.tables().other(whose))
            + " ranked "
            + ordinal(rank)
            + " in "
            + year.getAsInt();
    return in.ruling(
        rank == place,
        "rank",
        Methods.REPORTED,
        List.of(item.id()),
        right,
        in.matter().name(in.tables().other(whose))
            + " "
            + ordinal(rank)
            + " among the partners in trade of "
            + in.matter().name(whose)
            + " in "
            + year.getAsInt(),
        List.of());
  }

  private static String ordinal(int rank) {
    if (rank <= PLACES.size()) {
      return PLACES.get(rank - 1);
    }
    boolean teen = rank % 100 >= 11 && rank % 100 <= 13;
    return rank
        + (teen
            ? "th"
            : switch (rank % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            });
  }

  private static @Nullable Integer place(TableMatter in) {
    Matcher found = PLACE.matcher(in.words());
    if (found.find()) {
      String nth = found.group("nth");
      return nth == null ? 1 : PLACES.indexOf(nth) + 1;
    }
    for (Amount amount : in.claim().amounts()) {
      if (amount.measure() == Measure.ORDINAL) {
        return (int) amount.low();
      }
    }
    for (String place : PLACES) {
      if (in.words().matches(".*\\brank(s|ed)? " + place + "\\b.*")) {
        return PLACES.indexOf(place) + 1;
      }
    }
    return null;
  }

  /// Whose partner: "Japan's largest partner", "a partner of Japan", "among Japan's partners".
  private static @Nullable ActorId whose(TableMatter in) {
    for (Claim.Mention mention : in.mentions()) {
      String after = in.words().substring(in.end(mention));
      String before = in.words().substring(0, in.at(mention)).stripTrailing();
      boolean possessive =
          after.matches(
                  "('s?|s') (?:own |\\w+[- ]){0,4}?(largest|biggest|main|most|leading|top|number|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|foremost|trad|partners?).*")
              || (mention.form() == Claim.Form.ADJECTIVE
                  && after.matches(" ?(trading )?partners?.*"));
      boolean of = before.matches(".*partners? (of|for)( the)?");
      if (possessive || of) {
        return in.party(mention);
      }
    }
    return null;
  }

  /// "Both are democracies with the highest Polity score."
  private static @Nullable Ruling regime(TableMatter in) {
    boolean democratic = DEMOCRACY.matcher(in.words()).find();
    boolean autocratic = AUTOCRACY.matcher(in.words()).find();
    if (democratic == autocratic || in.namesOthers()) {
      return null;
    }
    List<ActorId> of = in.named();
    if (of.isEmpty() && in.ofBoth()) {
      of = List.of(in.tables().first(), in.tables().second());
    }
    List<EvidenceId> items = new ArrayList<>();
    List<String> told = new ArrayList<>();
    boolean all = !of.isEmpty();
    boolean clear = true;
    boolean highest = in.words().matches(".*\\b(highest|top|full|perfect)\\b.*polity.*");
    for (ActorId state : of) {
      NavigableMap<Integer, Evidence.Indicator> scores = in.tables().values("polity", state, null);
      OptionalInt year =
          in.times().isEmpty()
              ? Tables.newest(in.tables().wholeYear(), BACK, scores::containsKey)
              : in.times().stream()
                  .mapToInt(t -> t.when().latest().getYear())
                  .filter(scores::containsKey)
                  .findFirst();
      if (year.isEmpty()) {
        return null;
      }
      Evidence.Indicator item = java.util.Objects.requireNonNull(scores.get(year.getAsInt()));
      double score = item.amount().figure();
      items.add(item.id());
      told.add((int) score + " for " + in.matter().name(state) + " in " + year.getAsInt());
      boolean is = democratic ? score >= DEMOCRATIC : score <= -DEMOCRATIC;
      boolean opposite = democratic ? score <= -DEMOCRATIC : score >= DEMOCRATIC;
      all &= is && (!highest || score == 10);
      clear &= is || opposite;
    }
    if (of.isEmpty() || (!clear && !highest)) {
      return null;
    }
    String has = "Polity scores of " + entente.answer.Voice.joined(told);
    return in.ruling(
        all != in.claim().negated(), "regime", Methods.REPORTED, items, has, has, List.of());
  }

  /// "Japan was under American sanctions in 2012."
  private static @Nullable Ruling sanctions(TableMatter in) {
    if (!SANCTIONS.matcher(in.words()).find() || in.named().size() != 2 || in.namesOthers()) {
      return null;
    }
    ActorId by = by(in);
    if (by == null) {
      return null;
    }
    ActorId on = in.tables().other(by);
    List<Evidence.Measure> all =
        in.tables().measures().stream()
            .filter(m -> m.by().equals(by) && m.on().contains(on))
            .toList();
    List<Claim.Time> times = in.times();
    if (times.isEmpty()) {
      return null;
    }
    List<Evidence.Measure> then =
        all.stream()
            .filter(m -> times.stream().allMatch(t -> t.when().overlaps(m.when())))
            .toList();
    if (then.isEmpty()) {
      // The list is of cases that were found: it bears sanctions out and does not rule others out.
      return null;
    }
    return in.ruling(
        !in.claim().negated(),
        "sanctions",
        Methods.REPORTED,
        then.stream().map(Evidence::id).toList(),
        "sanctions from " + then.getFirst().when().words(),
        "sanctions of "
            + in.matter().name(by)
            + " on "
            + in.matter().name(on)
            + " ("
            + then.getFirst().when().words()
            + ")",
        List.of());
  }

  /// Who imposed: "American sanctions", "the United States imposed sanctions on".
  private static @Nullable ActorId by(TableMatter in) {
    for (Claim.Mention mention : in.mentions()) {
      String after = in.words().substring(in.end(mention));
      if (mention.form() == Claim.Form.ADJECTIVE
          && after.matches(" (\\w+ )?(sanctions|embargo).*")) {
        return in.party(mention);
      }
      if (after.matches(
          "('s)? ?(has |had |have )?(imposed|imposes|put|placed|lifted|maintained|kept|sanctioned).*")) {
        return in.party(mention);
      }
    }
    return null;
  }
}
