// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Bearing;
import entente.evidence.claim.Claim.Bound;
import entente.evidence.claim.Claim.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares figures, movements and comparisons of two states with those of the added tables.
final class TableFigures {
  private static final Pattern BUYING =
      Pattern.compile(
          "\\b(imports?|imported|importing|purchases?|purchased|bought|buys?|buying)\\b");
  private static final Pattern SELLING =
      Pattern.compile(
          "\\b(exports?|exported|exporting|sold|sells?|selling|sales|supplie[ds]|supply)\\b");
  private static final Pattern RISING =
      Pattern.compile(
          "\\b(rose|risen|rises|rising|grew|grown|grows|increased?|climbed|doubled|tripled|trebled|quadrupled|recovered|expanded|surged|went up|gone up)\\b");
  private static final Pattern FALLING =
      Pattern.compile(
          "\\b(fell|fallen|falls|shrank|shrunk|declined?|dropped|decreased?|halved|contracted|slumped|plunged|went down|gone down|dwindled)\\b");
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(more|larger|bigger|greater|higher|stronger|richer|heavier)\\b.*? than\\b|\\b(outspen[dt]s?|outnumber(s|ed)?|exceed(s|ed)?|surpass(es|ed)?|overtook|overtaken)\\b");
  private static final Pattern LESS =
      Pattern.compile("\\b(less|fewer|smaller|lower|weaker|poorer|lighter)\\b.*? than\\b");
  private static final Pattern TIMES_OF =
      Pattern.compile(
          "\\b(as (much|many|large|big|high|great|populous)|that of|those of|the size of)\\b");
  private static final Pattern PART_OF =
      Pattern.compile(
          "\\b(half|third|quarter|fifth|per ?cent) (as (much|many|large|big)|of that of|that of|the size of)\\b");
  private static final Pattern ALMOST =
      Pattern.compile("\\b(almost|nearly|close to|just under)\\b");
  private static final Pattern MOST =
      Pattern.compile(
          "\\b(most|the bulk|the majority|more than half|the larger part|the lion's share)\\b");
  private static final Pattern LATER =
      Pattern.compile("\\b(after|afterwards|since|later|then|thereafter|before)\\b");
  private static final Pattern BY =
      Pattern.compile(
          "\\bby (about |some |nearly |almost |over |more than |only |just )?[\\w.-]+ ?(per ?cent|%)");

  /// What has its subject from the words before.
  private static final Pattern LEANS =
      Pattern.compile(
          "^(\\W*(and|but|while|yet|then|in \\d{4},?|by \\d{4},?|that year,?|a year (later|before),?)\\s*)*(it|they|its|their|that|this)\\b|\\b(share|figure|total|sum|value|volume)\\b");

  private static final Pattern STEADILY =
      Pattern.compile("\\b(every year|each year|steadily|without a break|year after year)\\b");

  /// Two compilers of one figure differ by so much, and more between published and rounded.
  private static final double COMPILED = 0.15;

  private static final double CLOSE = 0.02;
  private static final double ABOUT = 0.1;
  private static final double FAR = 0.25;
  private static final int BACK = 3;
  private static final int YEAR = 300;
  private static final int NEAR = 30;

  private TableFigures() {}

  /// What a claim speaks of, for itself and the next: its own words first, then those before.
  static TableMatter.Topic topic(TableMatter in) {
    TableFigure own = TableFigure.in(in.words());
    TableMatter.Topic before = in.topic();
    TableFigure figure = own == null ? before.figure() : own;
    ActorId of = figure == null ? null : of(in, figure);
    List<Claim.Time> times =
        in.times().isEmpty() && !in.claim().lapses().isEmpty()
            ? List.of()
            : in.times().isEmpty() ? before.times() : in.times();
    return new TableMatter.Topic(figure, of == null ? before.of() : of, times, before.vote());
  }

  /// The state that a figure is of: of a flow, the buyer.
  private static @Nullable ActorId of(TableMatter in, TableFigure figure) {
    return switch (figure.about()) {
      case PAIR -> in.tables().first();
      case FLOW -> figure == TableFigure.BALANCE ? inDeficit(in) : buyer(in);
      case STATE -> in.mentions().isEmpty() ? in.topic().of() : in.party(in.mentions().getFirst());
    };
  }

  private static final Pattern SURPLUS = Pattern.compile("\\bsurplus\\b");

  /// Who is said to have bought more: of a surplus, the other.
  private static @Nullable ActorId inDeficit(TableMatter in) {
    ActorId named = in.mentions().isEmpty() ? null : in.party(in.mentions().getFirst());
    return named == null || !SURPLUS.matcher(in.words()).find() ? named : in.tables().other(named);
  }

  /// Who bought: by the verb or noun of buying or selling, and the states beside it.
  private static @Nullable ActorId buyer(TableMatter in) {
    Matcher buys = BUYING.matcher(in.words());
    Matcher sells = SELLING.matcher(in.words());
    boolean bought = buys.find();
    boolean sold = sells.find();
    if (!bought && !sold) {
      return in.topic().of();
    }
    boolean buying = bought && (!sold || buys.start() < sells.start());
    int start = buying ? buys.start() : sells.start();
    int end = buying ? buys.end() : sells.end();
    for (Claim.Mention mention : in.mentions()) {
      int at = in.at(mention);
      if (at >= end && at - end < NEAR) {
        String between = in.words().substring(end, at).strip();
        if (between.endsWith("from") || between.endsWith("from the")) {
          return in.tables().other(in.party(mention));
        }
        if (between.endsWith("to") || between.endsWith("to the")) {
          return in.party(mention);
        }
        if (buying && mention.form() == Claim.Form.ADJECTIVE && between.isEmpty()) {
          return in.tables().other(in.party(mention));
        }
      }
    }
    ActorId agent = null;
    for (Claim.Mention mention : in.mentions()) {
      if (in.end(mention) <= start) {
        agent = in.party(mention);
      }
    }
    if (agent == null) {
      agent =
          in.mentions().stream()
              .filter(m -> m.role() == Claim.Role.SOURCE)
              .map(in::party)
              .findFirst()
              .orElse(null);
    }
    return agent == null ? in.topic().of() : buying ? agent : in.tables().other(agent);
  }

  static List<Ruling> of(TableMatter in, TableMatter.Topic topic) {
    TableFigure figure = topic.figure();
    ActorId of = topic.of();
    boolean own = TableFigure.in(in.words()) != null;
    boolean leans =
        (in.sameSentence() || LEANS.matcher(in.words()).find())
            && (!in.claim().amounts().isEmpty() || movement(in) != 0 || compares(in));
    if (figure == null
        || of == null
        || in.namesOthers()
        || (in.claim().negated() && !compares(in))
        || (!own && !leans)
        || !pairMeant(in, figure, own)) {
      return List.of();
    }
    if (figure == TableFigure.AGREEMENT || isOfSomeGood(in, figure)) {
      return List.of();
    }
    Ruling ruling = compared(in, figure, of);
    if (ruling == null && figure == TableFigure.ARMS) {
      ruling = arms(in, of, topic);
    }
    if (ruling == null) {
      ruling = amounts(in, figure, of);
    }
    if (ruling == null || ruling.verdict() == Verdict.CONFIRMED) {
      Ruling moved = moved(in, figure, of, topic);
      ruling = moved != null && (ruling == null || moved.finds()) ? moved : ruling;
    }
    return ruling == null ? List.of() : List.of(ruling);
  }

  private static final Pattern GOOD =
      Pattern.compile(
          "\\b(?:exports?|imports?|sales|purchases) of (?!goods|merchandise|more|about|some|over|\\d)"
              + "|\\b(?:bought|buys?|sold|sells?|purchased|imported|exported) (?!(?:[\\w'-]+ ){0,2}(?:goods|merchandise|products|wares)\\b)[^.;]*\\bworth\\b(?!.*\\bgoods\\b)"
              + "|\\b(?:services|tourism)\\b");
  private static final Pattern BEFORE_NOUN =
      Pattern.compile("(?<before>[\\p{L}'-]+) (?:exports?|imports?)\\b(?! (?:more|less|goods))");
  private static final Pattern WHOLE =
      Pattern.compile(
          "its|their|his|total|merchandise|overall|goods|own|annual|yearly|the|of|and|in|to|that|all|both|while|where|as|than|when|it|they|also|.*'s|.*s'");

  /// Whether a flow is of one good, of which the tables of all trade say nothing: "exports of
  /// cars", "oil imports".
  private static boolean isOfSomeGood(TableMatter in, TableFigure figure) {
    if (figure != TableFigure.TRADE_FLOW) {
      return false;
    }
    if (GOOD.matcher(in.words()).find()) {
      return true;
    }
    Matcher noun = BEFORE_NOUN.matcher(in.words());
    while (noun.find()) {
      int at = noun.start("before");
      boolean state = in.mentions().stream().anyMatch(m -> in.at(m) <= at && at < in.end(m));
      if (!state && !WHOLE.matcher(noun.group("before")).matches()) {
        return true;
      }
    }
    return false;
  }

  /// Whether the two together are meant, where the figure is of both.
  private static boolean pairMeant(TableMatter in, TableFigure figure, boolean own) {
    return figure.about() == TableFigure.About.STATE
        || in.ofBoth()
        || (figure.about() == TableFigure.About.FLOW && own)
        || (in.topic().figure() != null
            && in.topic().figure().about() != TableFigure.About.STATE
            && in.named().isEmpty());
  }

  private static final Pattern BOUND =
      Pattern.compile(
          "\\b(more|less|fewer|higher|lower) than (?=\\d|a |an |half|twice|doubl|tripl|trebl|quadrupl|halv|one |two |three |four |five |six |seven |eight |nine |ten )");

  /// The words without "more than" before a number, which bounds it and compares nothing.
  private static String unbounded(TableMatter in) {
    return BOUND.matcher(in.words()).replaceAll("");
  }

  private static boolean compares(TableMatter in) {
    String words = unbounded(in);
    return MORE.matcher(words).find()
        || LESS.matcher(words).find()
        || TIMES_OF.matcher(words).find()
        || PART_OF.matcher(words).find();
  }

  private static int movement(TableMatter in) {
    Claim.Trend trend = in.claim().trend();
    String words = in.words();
    if (RISING.matcher(words).find()) {
      return 1;
    }
    if (FALLING.matcher(words).find()) {
      return -1;
    }
    return trend == null ? 0 : trend.rising() ? 1 : -1;
  }

  /// The years of some times, the first and the last of each.
  private static List<Integer> years(List<Claim.Time> times) {
    return times.stream()
        .filter(t -> t.when().days() > YEAR)
        .flatMap(t -> Stream.of(t.when().earliest().getYear(), t.when().latest().getYear()))
        .distinct()
        .sorted()
        .toList();
  }

  /// The one year of which a claim speaks: its own, else that before, else the newest that is
  /// known.
  private static List<Integer> asked(
      TableMatter in, List<Claim.Time> times, TableFigure figure, ActorId of) {
    if (!times.isEmpty()) {
      List<Integer> years = years(times);
      return years.isEmpty() ? List.of() : List.of(years.getLast());
    }
    List<Integer> before = years(in.topic().times());
    if (!before.isEmpty()) {
      return List.of(before.getLast());
    }
    List<Integer> asked = new ArrayList<>();
    Tables.newest(in.tables().wholeYear(), BACK, y -> figure.in(in.tables(), of, y).isPresent())
        .ifPresent(asked::add);
    return asked;
  }

  /// The other state, where the words after "than" or "as" name it.
  private static boolean againstTheOther(TableMatter in, TableFigure figure, ActorId of) {
    boolean flow = figure.about() == TableFigure.About.FLOW;
    Matcher than =
        Pattern.compile(
                "\\b(than|that of|those of|as (much|many|large|big|high)|size of|outspen[dt]s?|outnumber(s|ed)?|exceed(s|ed)?|surpass(es|ed)?|overtook)\\b")
            .matcher(in.words());
    if (!than.find()) {
      return false;
    }
    int after = than.end();
    boolean other =
        in.mentions().stream().anyMatch(m -> in.at(m) >= after && !in.party(m).equals(of))
            || in.words()
                .substring(after)
                .matches(".*\\b(its|the other|his|her) (ally|partner|neighbour|neighbor)\\b.*")
            || in.words().substring(after).strip().matches("the other\\b.*");
    // "Sold more to it than it bought from it": both flows between the two.
    long flows =
        BUYING.matcher(in.words()).results().count()
            + SELLING.matcher(in.words()).results().count();
    return other || (flow && flows > 1);
  }

  /// One state beside the other, or one year beside another.
  private static @Nullable Ruling compared(TableMatter in, TableFigure figure, ActorId of) {
    if (!compares(in) || (figure.about() == TableFigure.About.PAIR && !ofYears(in))) {
      return null;
    }
    if (ofYears(in)) {
      return years(in, figure, of);
    }
    if (!againstTheOther(in, figure, of)) {
      return null;
    }
    ActorId other = in.tables().other(of);
    for (int year : asked(in, in.times(), figure, of)) {
      Optional<Tables.Known> one = figure.in(in.tables(), of, year);
      Optional<Tables.Known> two = figure.in(in.tables(), other, year);
      if (one.isPresent() && two.isPresent() && two.get().value() != 0) {
        double ratio = one.get().value() / two.get().value();
        Boolean holds = ratio(in, ratio);
        if (holds == null) {
          return null;
        }
        List<EvidenceId> items = new ArrayList<>(one.get().items());
        two.get().items().stream().filter(i -> !items.contains(i)).forEach(items::add);
        String have =
            TableFigure.words(one.get().amount())
                + " for "
                + figure.noun(in.matter(), in.tables(), of)
                + " and "
                + TableFigure.words(two.get().amount())
                + " for "
                + figure.noun(in.matter(), in.tables(), other)
                + " in "
                + year;
        return in.ruling(
            holds,
            "comparison",
            Methods.COUNTING,
            items,
            TableFigure.words(one.get().amount())
                + " against "
                + TableFigure.words(two.get().amount())
                + " in "
                + year,
            have,
            one.get().working());
      }
    }
    return null;
  }

  /// Whether a ratio of the first to the second is as the words have it; null where it is near
  /// enough to be either.
  private static @Nullable Boolean ratio(TableMatter in, double ratio) {
    boolean less = LESS.matcher(unbounded(in)).find();
    boolean more = MORE.matcher(unbounded(in)).find();
    Amount factor =
        in.claim().amounts().stream()
            .filter(a -> a.measure() == Measure.MULTIPLE)
            .findFirst()
            .orElse(null);
    Amount part =
        in.claim().amounts().stream()
            .filter(a -> a.measure() == Measure.SHARE)
            .findFirst()
            .orElse(null);
    if (factor == null && part == null) {
      if (!more && !less) {
        return null;
      }
      boolean same = Math.abs(ratio - 1) < CLOSE;
      return same ? null : ratio > 1 == more != in.claim().negated();
    }
    Amount given = factor == null ? java.util.Objects.requireNonNull(part) : factor;
    double said = factor == null ? given.low() / 100 : given.low();
    if (factor != null && less) {
      said = 1 / said;
    }
    if (given.bound() == Bound.AT_LEAST && ratio >= said * (1 - CLOSE)) {
      return true;
    }
    if (given.bound() == Bound.AT_MOST && ratio <= said * (1 + CLOSE)) {
      return true;
    }
    double off = Math.abs(ratio - said) / said;
    return off <= ABOUT ? Boolean.TRUE : off > FAR ? Boolean.FALSE : null;
  }

  private static final Pattern THAN_YEAR =
      Pattern.compile("\\bthan (in |it was in |they were in )?\\d{4}\\b");

  private static boolean ofYears(TableMatter in) {
    return THAN_YEAR.matcher(in.words()).find();
  }

  /// "Fewer than in 1990."
  private static @Nullable Ruling years(TableMatter in, TableFigure figure, ActorId of) {
    List<Integer> own = years(in.times());
    List<Integer> before = years(in.topic().times());
    if (own.isEmpty()) {
      return null;
    }
    Matcher than = THAN_YEAR.matcher(in.words());
    int against =
        than.find()
            ? Integer.parseInt(than.group().substring(than.group().length() - 4))
            : own.getLast();
    int year =
        own.stream()
            .filter(y -> y != against)
            .findFirst()
            .orElse(before.isEmpty() ? against : before.getLast());
    Optional<Tables.Known> one = figure.in(in.tables(), of, year);
    Optional<Tables.Known> two = figure.in(in.tables(), of, against);
    if (year == against || one.isEmpty() || two.isEmpty() || two.get().value() == 0) {
      return null;
    }
    Boolean holds = ratio(in, one.get().value() / two.get().value());
    return holds == null
        ? null
        : pair(in, holds, "comparison", figure, of, against, two.get(), year, one.get());
  }

  private static Ruling pair(
      TableMatter in,
      boolean holds,
      String what,
      TableFigure figure,
      ActorId of,
      int first,
      Tables.Known one,
      int last,
      Tables.Known two) {
    List<EvidenceId> items = new ArrayList<>(one.items());
    items.addAll(two.items());
    String have =
        TableFigure.words(one.amount())
            + " in "
            + first
            + " and "
            + TableFigure.words(two.amount())
            + " in "
            + last;
    return in.ruling(
        holds,
        what,
        Methods.MOVEMENT,
        items,
        have,
        have + " for " + figure.noun(in.matter(), in.tables(), of),
        one.working());
  }

  /// "Rose in 2011", "has grown since 2000", "more than doubled between 1980 and 1990".
  private static @Nullable Ruling moved(
      TableMatter in, TableFigure figure, ActorId of, TableMatter.Topic topic) {
    int direction = movement(in);
    if (direction == 0 || compares(in)) {
      return null;
    }
    List<Claim.Time> times = in.times().isEmpty() ? topic.times() : in.times();
    List<Integer> years = years(times);
    if (years.isEmpty() || (in.times().isEmpty() && LATER.matcher(in.words()).find())) {
      return null;
    }
    boolean since = years.size() == 1 && times.stream().anyMatch(t -> t.bearing() == Bearing.SINCE);
    int first =
        years.size() > 1 ? years.getFirst() : since ? years.getFirst() : years.getFirst() - 1;
    OptionalInt newest =
        Tables.newest(
            in.tables().wholeYear(), BACK, y -> figure.in(in.tables(), of, y).isPresent());
    int last = years.size() > 1 ? years.getLast() : since ? newest.orElse(first) : years.getFirst();
    Optional<Tables.Known> from = figure.in(in.tables(), of, first);
    Optional<Tables.Known> to = figure.in(in.tables(), of, last);
    if (first >= last || from.isEmpty() || to.isEmpty() || from.get().value() == 0) {
      return null;
    }
    double ratio = to.get().value() / from.get().value();
    if (STEADILY.matcher(in.words()).find()) {
      for (int year = first + 1; year <= last; year++) {
        Optional<Tables.Known> one = figure.in(in.tables(), of, year - 1);
        Optional<Tables.Known> two = figure.in(in.tables(), of, year);
        if (one.isPresent()
            && two.isPresent()
            && (two.get().value() - one.get().value()) * direction < 0) {
          return pair(in, false, "trend", figure, of, year - 1, one.get(), year, two.get());
        }
      }
    }
    if (figure == TableFigure.OUTPUT && !in.words().contains("dollar")) {
      // Growth is said of real output; the table is in current dollars.
      return null;
    }
    Boolean holds = moved(in, ratio, direction);
    return holds == null
        ? null
        : pair(in, holds, "trend", figure, of, first, from.get(), last, to.get());
  }

  /// By how much it is said to have moved; 0 where the words do not say.
  private static double factor(String words) {
    return words.contains("doubled")
        ? 2
        : words.contains("tripled") || words.contains("trebled")
            ? 3
            : words.contains("quadrupled")
                ? 4
                : words.contains("halved") || words.contains("by half") ? 0.5 : 0;
  }

  private static @Nullable Boolean moved(TableMatter in, double ratio, int direction) {
    String words = in.words();
    double factor = factor(words);
    Amount change =
        in.claim().amounts().stream()
            .filter(a -> a.measure() == Measure.SHARE && BY.matcher(in.words()).find())
            .findFirst()
            .orElse(null);
    if (change != null && factor == 0) {
      double known = 100 * (ratio - 1);
      double off = Math.abs(known - direction * change.low());
      return off <= Math.max(CLOSE * 100, ABOUT * Math.abs(known))
          ? Boolean.TRUE
          : off > Math.max(FAR * 20, FAR * Math.abs(known)) ? Boolean.FALSE : null;
    }
    if (factor == 0) {
      return Math.abs(ratio - 1) < CLOSE / 2 ? null : ratio > 1 == direction > 0;
    }
    boolean over = words.matches(".*\\b(more than|over|at least)\\b.*");
    boolean almost = ALMOST.matcher(words).find();
    if (over) {
      return factor > 1 ? ratio >= factor * (1 - CLOSE) : ratio <= factor * (1 + CLOSE);
    }
    double off = Math.abs(ratio - factor) / factor;
    boolean near = off <= (almost ? 2 : 1.2) * ABOUT;
    return near ? Boolean.TRUE : off > FAR - (almost ? 0 : CLOSE) ? Boolean.FALSE : null;
  }

  /// "Supplied most of the arms that it imported between 2000 and 2010."
  private static @Nullable Ruling arms(TableMatter in, ActorId of, TableMatter.Topic topic) {
    List<Integer> years = years(topic.times());
    Amount share =
        in.claim().amounts().stream()
            .filter(a -> a.measure() == Measure.SHARE)
            .findFirst()
            .orElse(null);
    boolean most = MOST.matcher(in.words()).find();
    if (years.isEmpty() || (share == null && !most)) {
      return null;
    }
    Optional<Tables.Known> known = in.tables().armsShare(of, years.getFirst(), years.getLast());
    if (known.isEmpty()) {
      return null;
    }
    double part = known.get().value();
    double off = share == null ? 0 : Math.abs(part - share.low());
    boolean holds =
        share == null
            ? part > 50
            : share.bound() == Bound.AT_LEAST ? part >= share.low() - 1 : off <= 5;
    if (!holds && share != null && off < 15) {
      return null;
    }
    String span =
        years.size() > 1
            ? "from " + years.getFirst() + " to " + years.getLast()
            : "in " + years.getFirst();
    return in.ruling(
        holds,
        "share",
        Methods.COUNTING,
        known.get().items(),
        TableFigure.words(known.get().amount()),
        TableFigure.words(known.get().amount())
            + " for "
            + TableFigure.ARMS.noun(in.matter(), in.tables(), of)
            + " "
            + span,
        known.get().working());
  }

  /// The amounts that a claim gives, each beside the figure of its own year and state.
  private static @Nullable Ruling amounts(TableMatter in, TableFigure figure, ActorId of) {
    if (figure == TableFigure.ARMS) {
      return null;
    }
    Ruling confirmed = null;
    for (Amount amount : in.claim().amounts()) {
      if (amount.measure() == Measure.ORDINAL || amount.measure() == Measure.MULTIPLE) {
        continue;
      }
      ActorId state = figure.about() == TableFigure.About.STATE ? state(in, amount, of) : of;
      Ruling ruling = amount(in, figure, state, amount);
      if (ruling != null && ruling.finds()) {
        return ruling;
      }
      confirmed = ruling == null ? confirmed : ruling;
    }
    return confirmed;
  }

  /// Of whom an amount is: "for Austria" after it, else who was named last before it.
  private static ActorId state(TableMatter in, Amount amount, ActorId of) {
    int start = amount.span().start() - in.claim().span().start();
    int end = amount.span().end() - in.claim().span().start();
    ActorId best = null;
    for (Claim.Mention mention : in.mentions()) {
      int at = in.at(mention);
      if (at >= end
          && at - end < NEAR
          && in.words().substring(end, at).strip().matches("(for|in|of)( the)?")) {
        return in.party(mention);
      }
      if (at < start) {
        best = in.party(mention);
      }
    }
    return best == null ? of : best;
  }

  private static @Nullable Ruling amount(
      TableMatter in, TableFigure figure, ActorId of, Amount amount) {
    List<Claim.Time> times = times(in, amount);
    for (Claim.Time time : times) {
      if (time.when().days() <= YEAR && figure != TableFigure.DISTANCE) {
        return null;
      }
    }
    if (figure == TableFigure.DISTANCE) {
      return distance(in, amount);
    }
    List<Integer> asked = asked(in, times, figure, of);
    Ruling otherwise = null;
    for (int year : asked) {
      Tables.Known known = figure.in(in.tables(), of, year).orElse(null);
      if (known == null || !figure.isInUnit(year)) {
        continue;
      }
      Amount meant = inUnit(amount, known.amount());
      Comparison comparison = Comparison.of(meant, known.amount());
      boolean same = comparison == Comparison.SAME || comparison == Comparison.IMPLIED;
      if (!same && figure.isMeasured() && near(meant, known.amount())) {
        return null;
      }
      if (comparison == Comparison.OTHER_UNIT) {
        continue;
      }
      Ruling ruling =
          in.ruling(
              same,
              "figure",
              known.method(),
              known.items(),
              TableFigure.words(known.amount()) + " in " + year,
              TableFigure.words(known.amount())
                  + " for "
                  + figure.noun(in.matter(), in.tables(), of)
                  + " in "
                  + year,
              known.working());
      if (same) {
        return ruling;
      }
      otherwise = otherwise == null ? ruling : otherwise;
    }
    return otherwise;
  }

  /// A bare number of a thing that is counted in money is one of dollars: "and 262 million".
  private static Amount inUnit(Amount amount, Quantity known) {
    boolean bare =
        amount.unit() == null
            && amount.measure() == Measure.COUNT
            && (known.unit().convertsTo(Unit.US_DOLLAR) || !Comparison.counts(known.unit()));
    Unit unit =
        known.unit().convertsTo(Unit.US_DOLLAR)
            ? (amount.low() >= 1e4 ? Unit.US_DOLLAR : null)
            : known.unit() == Unit.POINT ? Unit.POINT : null;
    return bare && unit != null
        ? new Amount(
            amount.measure(),
            amount.bound(),
            amount.low(),
            amount.high(),
            amount.slack(),
            unit,
            amount.of(),
            amount.per(),
            amount.span())
        : amount;
  }

  /// Whether two figures differ by no more than two compilers of them do.
  private static boolean near(Amount amount, Quantity known) {
    double scale = Comparison.scale(amount.unit(), known.unit());
    double off = Math.abs(amount.low() * scale - known.figure());
    return off <= COMPILED * Math.abs(known.figure());
  }

  private static @Nullable Ruling distance(TableMatter in, Amount amount) {
    if (amount.unit() == null || !amount.unit().convertsTo(Unit.KILOMETRE)) {
      return null;
    }
    boolean capitals =
        in.words().contains("capital")
            || in.mentions().stream().filter(m -> m.form() == Claim.Form.CAPITAL).count() == 2;
    boolean nearest = in.words().matches(".*\\b(nearest|closest|narrowest|coasts?|shores?)\\b.*");
    List<Evidence.Indicator> items = new ArrayList<>();
    if (!nearest) {
      in.tables().ofPair("capital-distance").values().stream().findFirst().ifPresent(items::add);
    }
    if (!capitals) {
      var all = in.tables().ofPair("least-distance");
      if (!all.isEmpty()) {
        items.add(all.lastEntry().getValue());
      }
    }
    Ruling otherwise = null;
    for (Evidence.Indicator item : items) {
      boolean same = Comparison.of(amount, item.amount()) == Comparison.SAME;
      boolean near = !same && near(amount, item.amount());
      String name = in.tables().ledger().getSeries(item.series()).name();
      Ruling ruling =
          in.ruling(
              same || near,
              "distance",
              Methods.REPORTED,
              List.of(item.id()),
              TableFigure.words(item.amount()),
              TableFigure.words(item.amount()) + " for the " + name,
              List.of());
      if (same || near) {
        return same ? ruling : null;
      }
      otherwise = ruling;
    }
    // Where the words leave open which distance is meant, one that fits neither may be a third.
    return capitals || nearest ? otherwise : null;
  }

  /// The times that belong to an amount: where the clause has several of both, the next after it.
  private static List<Claim.Time> times(TableMatter in, Amount amount) {
    List<Claim.Time> all = in.times();
    List<Integer> starts =
        in.claim().amounts().stream()
            .filter(a -> a.measure() != Measure.ORDINAL)
            .map(a -> a.span().start())
            .sorted()
            .toList();
    if (all.size() == 1) {
      int at = all.getFirst().span().start();
      int nearest = starts.stream().filter(start -> start < at).mapToInt(x -> x).max().orElse(-1);
      return nearest < 0 || nearest == amount.span().start() ? all : List.of();
    }
    int next =
        starts.stream()
            .filter(at -> at > amount.span().start())
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    List<Claim.Time> after =
        all.stream()
            .filter(t -> t.span().start() >= amount.span().start() && t.span().start() < next)
            .toList();
    return after.isEmpty()
        ? all.stream().filter(t -> t.span().start() < amount.span().start()).toList()
        : after;
  }
}
