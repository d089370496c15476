// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Measure;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares amounts with flows, values of series and limits: by what is measured, by whom, when, in
/// which unit and within which bound.
final class Amounts {
  private static final double TOPIC = 2;
  private static final Pattern TALLY =
      Pattern.compile(
          "\\b(toll|count|figures?|number|total|tally|stood at|losses|climbed to|climbed past|rose to|batch|consignment|shipment|instalment)\\b");
  private static final Pattern OF_BEFORE =
      Pattern.compile(
          "[^.;]{0,12}\\bof (?:what it (?:was|had been)|(?:its|the|their) (?:former |earlier )?(?:level|value|size)|that of)\\b");

  /// "Half of what had been ordered": a share of another amount.
  private static final Pattern OF_ALL =
      Pattern.compile(
          "\\b(half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|per cent|percent) of (what|all that|the whole)\\b");

  private static final Pattern NOT_YET = Pattern.compile("\\bnot yet (\\w+)");
  private static final Pattern STILL =
      Pattern.compile("\\b(yet|still|await\\w*|waiting|outstanding|undelivered|unfilled|not)\\b");
  private static final Pattern OF_THEM = Pattern.compile(" of (them|whom|these|those)\\b");
  private static final Pattern TWO =
      Pattern.compile("\\b(the two|both|bilateral|mutual|each other|one another)\\b");
  private static final Set<String> CURRENCIES =
      Set.of(
          "euro",
          "pound",
          "yuan",
          "rubl",
          "roubl",
          "rupe",
          "yen",
          "won",
          "dram",
          "rial",
          "lira",
          "renminbi",
          "franc",
          "sterl");
  private static final Pattern IT_WAS =
      Pattern.compile("\\bit (was|stood|came|reached|rose|fell|amounted|totalled|had|hit)\\b");
  private static final Set<String> LOST = Set.of("kill", "casualty", "capture");
  private static final Pattern FIRST =
      Pattern.compile("\\b(first|initially|originally|to begin with|at the outset)\\b");
  private static final Pattern THEN =
      Pattern.compile("\\b(then|later|afterwards|before (raising|lifting|lowering|cutting))\\b");
  private static final double MILLION = 1e6;
  private static final double LONG = 1000;
  private static final double HALF = 0.5;
  private static final double NEVER_SO_NEAR = 1e-9;
  private static final double CLOSER = 0.2;
  private static final double FAR_OFF = 2;
  private static final double NEARER = 0.05;

  /// By how much more of what the claim names one value measures than another that it agrees with.
  private static final double CLOSELY = 0.5;

  private static final int LONGEST_MONTH = 31;
  private static final int LONGEST_YEAR = 366;

  private Amounts() {}

  /// Whether the claimed speaker, or date, is the item's.
  private enum Match {
    YES,
    NOT_SAID,
    NO
  }

  /// An item that measures what the claim measures.
  private record Rival(
      Evidence item,
      Quantity known,
      Comparison comparison,
      Match speaker,
      Match date,
      double topic) {
    /// Whether neither its speaker nor its date is another than the claim's.
    boolean fits() {
      return speaker != Match.NO && date != Match.NO;
    }
  }

  static List<Ruling> of(Matter matter) {
    List<Ruling> rulings = new ArrayList<>();
    for (Amount amount : matter.claim().amounts()) {
      if (amount.measure() == Measure.COUNT || amount.measure() == Measure.SHARE) {
        Ruling ruling = amount(matter, perDay(amount));
        if (ruling != null) {
          rulings.add(ruling);
        }
      }
    }
    rulings.addAll(Caps.of(matter));
    Ruling order = order(matter);
    if (order != null) {
      rulings.add(order);
    } else if (fromTo(matter, counts(matter))) {
      // One end of a movement shows nothing of the other.
      rulings.removeIf(r -> r.verdict() == Verdict.CONFIRMED);
    }
    return rulings;
  }

  private static List<Amount> counts(Matter matter) {
    return matter.claim().amounts().stream()
        .filter(a -> a.measure() == Measure.COUNT && telling(a) && ofThings(a))
        .toList();
  }

  /// Whether two amounts are the ends of a movement: "from 50 to 71".
  private static boolean fromTo(Matter matter, List<Amount> counts) {
    if (counts.size() != 2) {
      return false;
    }
    String before = matter.wordsBefore(counts.getFirst().span()).stripTrailing();
    int end = counts.getFirst().span().end();
    String between = matter.text().substring(end, Math.max(end, counts.getLast().span().start()));
    return before.endsWith(" from") && between.matches("(?s)\\s*\\w*\\s*to\\b.*");
  }

  /// "First 50 and then 71", "rose from 50 to 71": two figures of one series in the order in which
  /// they were told.
  private static @Nullable Ruling order(Matter matter) {
    List<Amount> counts = counts(matter);
    if (counts.size() != 2) {
      return null;
    }
    boolean moved = fromTo(matter, counts);
    return moved || firstThen(matter, counts) ? inOrder(matter, counts, moved) : null;
  }

  private static boolean firstThen(Matter matter, List<Amount> counts) {
    int from = matter.claim().span().start();
    String words = matter.words();
    int one = Math.max(0, counts.getFirst().span().start() - from);
    int other = Math.min(words.length(), counts.getLast().span().start() - from);
    return other > one
        && FIRST.matcher(words.substring(0, one)).find()
        && THEN.matcher(words.substring(one, other)).find();
  }

  /// Two values of one series and speaker that are the claim's figures.
  ///
  /// @param moved whether they are the ends of a movement
  private static @Nullable Ruling inOrder(Matter matter, List<Amount> counts, boolean moved) {
    for (Evidence first : matter.index().world().all()) {
      Quantity earlier = quantity(first);
      if (earlier == null || !exactly(counts.getFirst(), earlier) || !sides(matter, first)) {
        continue;
      }
      for (Evidence second : matter.index().world().all()) {
        Quantity later = quantity(second);
        if (later == null || !exactly(counts.getLast(), later)) {
          continue;
        }
        boolean pair =
            series(first).equals(series(second))
                && first.attribution().saidBy().equals(second.attribution().saidBy())
                && Matter.decides(first)
                && Matter.decides(second)
                && !first.when().latest().equals(second.when().latest());
        if (pair) {
          return Ruling.compared(
              matter,
              first.when().latest().isBefore(second.when().latest()),
              "order",
              Methods.TIMING,
              moved ? 9.5 : 9,
              first,
              second,
              (moved ? "from %s to %s" : "first %s, then %s")
                  .formatted(later.words(), earlier.words()));
        }
      }
    }
    return null;
  }

  /// Whether the claim has as done what the item counts as not yet done.
  private static boolean undone(Matter matter, Evidence item) {
    java.util.regex.Matcher notYet = NOT_YET.matcher(matter.index().name(item));
    String stem = notYet.find() ? Stems.of(notYet.group(1)) : null;
    return stem != null
        && matter.own().contains(stem)
        && !matter.claim().negated()
        && !STILL.matcher(matter.words()).find();
  }

  private static boolean exactly(Amount amount, double figure) {
    return Math.abs(figure - amount.low()) < 1e-9 * Math.abs(figure);
  }

  private static boolean exactly(Amount amount, Quantity known) {
    Unit unit = known.unit();
    return Comparison.counts(unit) && amount.low() == known.figure();
  }

  /// Barrels a day in the unit in which series give them.
  private static Amount perDay(Amount amount) {
    return amount.unit() == Unit.BARREL && amount.per().equals("day")
        ? new Amount(
            amount.measure(),
            amount.bound(),
            amount.low() / MILLION,
            amount.high() / MILLION,
            amount.slack() / MILLION,
            Unit.MILLION_BARRELS_PER_DAY,
            amount.of(),
            "",
            amount.span())
        : amount;
  }

  private static @Nullable Ruling amount(Matter matter, Amount amount) {
    if (amount.unit() == Unit.DAY || amount.unit() == Unit.MONTH || amount.unit() == Unit.YEAR) {
      return null;
    }
    if (amount.measure() == Measure.COUNT && OF_ALL.matcher(matter.words()).find()) {
      return null;
    }
    boolean ratio =
        amount.measure() == Measure.SHARE
            && OF_BEFORE.matcher(matter.text().substring(amount.span().end())).lookingAt();
    List<Rival> rivals = ratio ? List.of() : rivals(matter, amount);
    if (rivals.isEmpty()) {
      return null;
    }
    Ruling agreed = agreed(matter, amount, rivals);
    boolean lost = LOST.stream().anyMatch(matter.own()::contains);
    boolean part =
        !lost && OF_THEM.matcher(matter.text().substring(amount.span().end())).lookingAt();
    return agreed != null || part ? agreed : differing(matter, amount, rivals);
  }

  private static @Nullable Ruling agreed(Matter matter, Amount amount, List<Rival> rivals) {
    List<Rival> same =
        rivals.stream()
            .filter(r -> r.comparison == Comparison.SAME || r.comparison == Comparison.IMPLIED)
            .toList();
    Rival best = null;
    for (Rival rival : same) {
      if (rival.fits() && (best == null || rank(rival) > rank(best))) {
        best = rival;
      }
    }
    double topic = best == null ? 0 : best.topic + CLOSELY;
    boolean elseMeant =
        rivals.stream()
            .anyMatch(r -> r.comparison == Comparison.BOUND_TURNED && r.fits() && r.topic >= topic);
    if (best != null && !elseMeant) {
      List<EvidenceId> against = disagreeing(best, rivals);
      boolean attributed = best.speaker == Match.YES || matter.claim().saying() != null;
      boolean denied = !attributed && !matter.index().world().denialsOf(best.item.id()).isEmpty();
      boolean weak = !Matter.decides(best.item);
      if (weak) {
        return null;
      }
      if (!attributed && !against.isEmpty() && best.comparison == Comparison.SAME) {
        return ruling(
            matter, Verdict.DISPUTED, "figure", 8, best, against, others(matter, against));
      }
      if (amount.per().equals("month") && best.item.when().days() > LONGEST_MONTH) {
        return against(
            matter, "period", 8, best, best.known.words() + ", " + best.item.when().words());
      }
      if (undone(matter, best.item)) {
        return against(matter, "event", 8, best, matter.index().name(best.item));
      }
      if (partOf(matter, best.item)) {
        return ruling(
            matter, Verdict.REFINED, "period", 8, best, List.of(), best.item.when().words());
      }
      return ruling(
          matter,
          Verdict.CONFIRMED,
          "figure",
          (denied ? 6 : 7) + best.topic / 10,
          best,
          List.of(),
          "");
    }
    for (Rival rival : rivals) {
      if (rival.comparison == Comparison.MOST_TAKEN_FOR_FACT && rival.fits()) {
        return ruling(matter, Verdict.REFINED, "bound", 8, rival, List.of(), rival.known.words());
      }
    }
    for (Rival rival : rivals) {
      if (rival.comparison == Comparison.BOUND_TURNED && rival.fits()) {
        return against(matter, "bound", 9, rival, rival.known.words());
      }
    }
    Rival elsewhere = null;
    for (Rival rival : same) {
      if (rival.speaker == Match.NO
          && rival.date != Match.NO
          && rival.comparison == Comparison.SAME
          && telling(amount)) {
        elsewhere = rival;
      }
    }
    if (elsewhere != null
        && !matter.saidElsewhere()
        && rivals.stream()
            .noneMatch(r ->
                r.speaker == Match.YES
                    && r.comparison != Comparison.OTHER_UNIT
                    && r.date != Match.NO)) {
      return against(matter, "speaker", 8, elsewhere, speakers(matter, elsewhere.item));
    }
    for (Rival rival : same) {
      if (rival.date == Match.NO
          && rival.speaker != Match.NO
          && rival.comparison == Comparison.SAME
          && telling(amount)
          && rivals.stream()
              .noneMatch(r ->
                  r.date == Match.YES
                      && r.speaker != Match.NO
                      && r.comparison == Comparison.OTHER)) {
        return against(matter, "date", 7, rival, rival.item.when().words());
      }
    }
    return null;
  }

  /// A figure that names no other thing by chance: not a small whole number.
  private static boolean telling(Amount amount) {
    return Math.abs(amount.low()) >= 20 || amount.low() != Math.rint(amount.low());
  }

  /// How far the figures lie from each other, so that of two as near the likelier is the one meant.
  private static double apart(Amount amount, Rival rival) {
    double claimed = amount.low() * Comparison.scale(amount.unit(), rival.known.unit());
    double ratio = Math.abs(Math.log10(Math.abs(claimed / rival.known.figure())));
    return Double.isFinite(ratio) ? CLOSER * Math.min(3, ratio) : 0;
  }

  private static double rank(Rival rival) {
    return (rival.speaker == Match.YES ? 4 : 0)
        + (rival.date == Match.YES ? 3 : 0)
        + (rival.comparison == Comparison.SAME ? 2 : 0)
        + rival.topic / 10
        + (Matter.decides(rival.item) ? 1 : -5);
  }

  private static @Nullable Ruling differing(Matter matter, Amount amount, List<Rival> rivals) {
    Rival best = null;
    for (Rival rival : rivals) {
      boolean comparable = rival.comparison == Comparison.OTHER && Matter.decides(rival.item);
      boolean about =
          rival.speaker == Match.YES
              || rival.date == Match.YES
              || (matter.claim().times().isEmpty()
                  && rival.speaker == Match.NOT_SAID
                  && standing(rival.item));
      if (comparable
          && about
          && rival.fits()
          && (best == null
              || rank(rival) - apart(amount, rival) > rank(best) - apart(amount, best))) {
        best = rival;
      }
    }
    if (best != null) {
      return against(matter, "figure", 7 + best.topic / 10, best, best.known.words());
    }
    Rival far = farOff(matter, amount, rivals);
    if (far != null) {
      return against(matter, "figure", 7, far, far.known.words());
    }
    for (Rival rival : rivals) {
      boolean numeral = exactly(amount, rival.known.figure() * factor(rival.known.unit()));
      if (rival.comparison == Comparison.OTHER_UNIT
          && numeral
          && telling(amount)
          && (amount.unit() != null || foreign(amount))
          && amount.unit() != Unit.PERCENT) {
        return against(matter, "unit", 8, rival, rival.known.words());
      }
    }
    return null;
  }

  /// A value of what an undated claim names closely, from which the claim's figure is far off, as
  /// it is from every other of that series.
  private static @Nullable Rival farOff(Matter matter, Amount amount, List<Rival> rivals) {
    Rival best = null;
    for (Rival rival : rivals) {
      Set<String> measured = matter.index().measured(rival.item);
      long named = measured.stream().filter(near(matter, amount)::contains).count();
      if (matter.claim().times().isEmpty()
          && rival.comparison == Comparison.OTHER
          && rival.speaker != Match.NO
          && Matter.decides(rival.item)
          && 2 * named >= measured.size()
          && named >= 2
          && (best == null || rival.topic > best.topic)) {
        best = rival;
      }
    }
    if (best == null || amount.unit() == null) {
      return null;
    }
    String series = series(best.item);
    boolean all =
        rivals.stream()
            .filter(r -> series(r.item).equals(series))
            .allMatch(r -> {
              double known = r.known.figure();
              double claimed = amount.low() * Comparison.scale(amount.unit(), r.known.unit());
              return r.comparison == Comparison.OTHER
                  && (claimed > FAR_OFF * known || FAR_OFF * claimed < known);
            });
    return all ? best : null;
  }

  /// Whether it is money other than dollars, for which no rate is on record.
  private static boolean foreign(Amount amount) {
    return amount.unit() == null && CURRENCIES.contains(amount.of());
  }

  /// Figures in thousands or millions of a unit, in the unit.
  private static double factor(Unit unit) {
    return switch (unit) {
      case KILOTONNE, THOUSAND_BARRELS_PER_DAY -> 1e3;
      case MEGATONNE, MILLION_BARRELS_PER_DAY, MILLION_US_DOLLARS -> 1e6;
      case BILLION_US_DOLLARS -> 1e9;
      default -> 1;
    };
  }

  /// Whether an item holds for no one time only: a limit, or what has no end.
  private static boolean standing(Evidence item) {
    return item instanceof Evidence.Measure || item.when().openEnd();
  }

  private static List<Rival> rivals(Matter matter, Amount amount) {
    List<Rival> rivals = new ArrayList<>();
    Set<String> near = near(matter, amount);
    Set<String> all = matter.stems();
    for (Evidence item : matter.index().world().all()) {
      Quantity known = quantity(item);
      if (known == null || !sides(matter, item)) {
        continue;
      }
      double scale = Comparison.scale(amount.unit(), known.unit());
      if (amount.unit() == null
          && !countOf(matter, amount, item)
          && !(foreign(amount) && known.unit().convertsTo(Unit.US_DOLLAR))) {
        continue;
      }
      boolean planned = matter.index().measured(item).contains("plan") && !near.contains("plan");
      if (planned && matter.claim().mood() == Claim.Mood.ASSERTED) {
        continue;
      }
      double topic = topic(matter, item, near, all);
      boolean sameThing =
          amount.unit() != null
              && Comparison.counts(known.unit())
              && amount.unit() == known.unit()
              && amount.unit() != Unit.ITEM
              && amount.unit() != Unit.PERSON;
      if (sameThing) {
        topic += TOPIC;
      }
      if (LOST.contains(amount.of())
          && amount.unit() == Unit.PERSON
          && amount.unit() == known.unit()
          && matter.index().measured(item).contains(amount.of())) {
        topic += 1;
      }
      boolean number = Double.isNaN(scale) && !(telling(amount) && exactly(amount, known.figure()));
      topic += named(matter, item);
      boolean misplaced =
          misplaced(amount, known)
              && date(matter, item, times(matter, amount)) == Match.YES
              && matter.index().measured(item).stream().anyMatch(all::contains);
      if (topic < TOPIC
          && (misplaced || told(matter, amount, item, known, all) || slipped(amount, known))) {
        topic = TOPIC;
      }
      if (amount.unit() == null && topic >= TOPIC / 2 && figure(matter, amount, item)) {
        topic = Math.max(topic, TOPIC);
      }
      if (topic < TOPIC || (number && !foreign(amount) && topic < 1.5 * TOPIC)) {
        continue;
      }
      Quantity compared = signed(matter, item, known);
      rivals.add(
          new Rival(
              item,
              known,
              Comparison.of(amount, compared),
              speaker(matter, item),
              date(matter, item, times(matter, amount)),
              topic));
    }
    double most = rivals.stream().mapToDouble(Rival::topic).max().orElse(0);
    return rivals.stream()
        .filter(r -> r.topic >= 0.6 * most && rivals.stream().noneMatch(o -> nearer(o, r)))
        .toList();
  }

  /// Whether a bare figure is a speaker's own: the one that he gave then, or the only one of his of
  /// what was told of.
  private static boolean told(
      Matter matter, Amount amount, Evidence item, Quantity known, Set<String> all) {
    if (amount.unit() != null || speaker(matter, item) != Match.YES || !telling(amount)) {
      return false;
    }
    Match date = date(matter, item, times(matter, amount));
    boolean same = Comparison.of(amount, known) == Comparison.SAME;
    boolean spokenOf = matter.index().measured(item).stream().anyMatch(all::contains);
    return switch (date) {
      case YES -> same || onlyOne(matter, amount, item);
      case NOT_SAID -> spokenOf && exactly(amount, known);
      case NO -> false;
    };
  }

  /// Whether the speaker gave no other figure at that time.
  private static boolean onlyOne(Matter matter, Amount amount, Evidence item) {
    ActorId speaker = claimant(matter);
    return amount.of().isEmpty()
        && speaker != null
        && item.attribution().saidBy().contains(speaker)
        && matter.index().world().all().stream()
            .noneMatch(other ->
                !other.equals(item)
                    && other instanceof Evidence.Measured
                    && other.attribution().saidBy().contains(speaker)
                    && date(matter, other, times(matter, amount)) == Match.YES);
  }

  /// Whether a figure is another's to four places or more, in another unit.
  private static boolean slipped(Amount amount, Quantity known) {
    return amount.unit() != null
        && Double.isNaN(Comparison.scale(amount.unit(), known.unit()))
        && amount.low() >= LONG
        && amount.low() % 10 != 0
        && exactly(amount, known.figure() * factor(known.unit()));
  }

  /// Whether a figure is another's in millions instead of billions, or the like.
  private static boolean misplaced(Amount amount, Quantity known) {
    double claimed = amount.low() * Comparison.scale(amount.unit(), known.unit());
    double ratio = Math.abs(Math.log10(claimed / known.figure())) / 3;
    return ratio > HALF && Math.abs(ratio - Math.rint(ratio)) < NEVER_SO_NEAR;
  }

  /// What speaks for an item whose series names a state that the claim names too ("Indian arms"),
  /// and against one whose series names another.
  private static double named(Matter matter, Evidence item) {
    if (!(item instanceof Evidence.Indicator indicator)) {
      return 0;
    }
    List<ActorId> of =
        matter.index().statesIn(matter.ledger().getSeries(indicator.series()).name());
    List<ActorId> others =
        matter.claim().actors().stream()
            .filter(m -> m.form() != Claim.Form.PRONOUN)
            .map(Claim.Mention::actor)
            .filter(matter.index()::isState)
            .filter(s -> !s.equals(indicator.actor()))
            .toList();
    if (of.isEmpty() || others.isEmpty()) {
      return 0;
    }
    return java.util.Collections.disjoint(of, others) ? -1 : 1;
  }

  /// Whether one value is of a thing that the claim names more closely than another's, by the same
  /// speaker and of the same time: the killed alone, not all casualties.
  private static boolean nearer(Rival one, Rival than) {
    boolean same =
        one.speaker == Match.YES
            || (one.speaker == Match.NOT_SAID
                && one.comparison != Comparison.OTHER_UNIT
                && one.item.attribution().saidBy().equals(than.item.attribution().saidBy()));
    return !series(one.item).equals(series(than.item))
        && one.item.getClass() == than.item.getClass()
        && one.topic > than.topic + NEARER
        && same
        && one.date == than.date
        && one.item.when().equals(than.item.when())
        && Matter.decides(one.item);
  }

  /// A fall of 4 per cent is a growth of minus 4.
  private static Quantity signed(Matter matter, Evidence item, Quantity known) {
    boolean growth =
        item instanceof Evidence.Indicator i
            && matter.ledger().getSeries(i.series()).name().contains("growth");
    Claim.Trend trend = matter.claim().trend();
    boolean falling =
        (trend != null && !trend.rising())
            || matter.says("smaller", "fewer", "less than that", "decrease", "fell");
    if (!growth || !falling) {
      return known;
    }
    return new Quantity(known.bound(), -known.high(), -known.low(), known.unit());
  }

  /// A bare number counts what an item counts where the claim names that thing.
  private static boolean countOf(Matter matter, Amount amount, Evidence item) {
    boolean ofThem = OF_THEM.matcher(matter.text().substring(amount.span().end())).lookingAt();
    if (amount.of().isEmpty() && amount.low() >= 5 && ofThem) {
      return item instanceof Evidence.Measured measured
          && Comparison.counts(measured.amount().unit());
    }
    boolean told =
        figure(matter, amount, item)
            || (amount.of().isEmpty()
                && amount.measure() == Measure.COUNT
                && telling(amount)
                && item instanceof Evidence.Measured measured
                && Comparison.counts(measured.amount().unit())
                && speaker(matter, item) == Match.YES);
    return told
        || (!amount.of().isEmpty()
            && matter.index().measured(item).contains(amount.of())
            && amount.low() >= 5);
  }

  /// Whether a bare number is a toll or tally, and the item counts one by one.
  private static boolean figure(Matter matter, Amount amount, Evidence item) {
    return amount.of().isEmpty()
        && amount.measure() == Measure.COUNT
        && telling(amount)
        && TALLY.matcher(matter.words()).find()
        && item instanceof Evidence.Measured stood
        && Comparison.counts(stood.amount().unit());
  }

  static @Nullable Quantity quantity(Evidence item) {
    return switch (item) {
      case Evidence.Measured measured -> measured.amount();
      case Evidence.Measure measure -> measure.limit();
      default -> null;
    };
  }

  /// The words about the amount: its noun, and the claim's own.
  private static Set<String> near(Matter matter, Amount amount) {
    Set<String> near = new HashSet<>(matter.own());
    if (!amount.of().isEmpty()) {
      near.add(amount.of());
    }
    return near;
  }

  private static double topic(Matter matter, Evidence item, Set<String> near, Set<String> all) {
    Set<String> stems = matter.index().measured(item);
    Set<String> needed =
        item instanceof Evidence.Flow flow ? matter.index().good(flow.good()) : stems;
    boolean leans = leans(matter);
    boolean two = TWO.matcher(matter.words()).find();
    double topic = 0;
    double missed = 0;
    boolean whole = !stems.isEmpty();
    for (String stem : stems) {
      if (party(matter, stem) && !near.contains(stem)) {
        topic += two ? 1 : 0;
        continue;
      }
      whole &= near.contains(stem);
      double weight = Math.min(4, Math.max(1, matter.index().weight(stem)));
      if (near.contains(stem)) {
        topic += weight;
      } else if (all.contains(stem)) {
        topic += weight * (leans ? 1 : 0.5);
      } else if (needed.contains(stem)) {
        missed += 0.1 * weight;
      }
    }
    if (leans && topic >= 1 && stems.stream().noneMatch(near::contains)) {
      return Math.max(TOPIC, topic - missed);
    }
    // What it measures may be a word that many items have; named whole, it is meant.
    return whole && item instanceof Evidence.Indicator && !stems.isEmpty()
        ? Math.max(TOPIC, topic - missed)
        : topic - missed;
  }

  /// Whether a word is no more than the name of one of the case's own states.
  private static boolean party(Matter matter, String stem) {
    return matter.file().parties().stream().anyMatch(p -> Stems.in(matter.name(p)).contains(stem));
  }

  /// Whether the claim has its subject from the words before: "it came to", "of them".
  private static boolean leans(Matter matter) {
    String words = matter.words();
    return TALLY.matcher(words).find()
        || words.startsWith("it ")
        || words.startsWith("that ")
        || words.contains("of them")
        || (words.startsWith("in ") && words.contains(" it "))
        || IT_WAS.matcher(words).find();
  }

  /// Whether the claim's actors do not stand against the item's: no other state is named.
  static boolean sides(Matter matter, Evidence item) {
    List<ActorId> parts = new ArrayList<>(Index.parts(item));
    Claim claim = matter.claim();
    List<ActorId> states = new ArrayList<>();
    for (Claim.Mention mention : claim.actors()) {
      ActorId speaker = claim.saying() == null ? null : claim.saying().speaker();
      boolean its =
          mention.form() == Claim.Form.PRONOUN
              && (mention.role() == Claim.Role.OTHER || leans(matter));
      if (!its && !mention.actor().equals(speaker)) {
        states.add(matter.ledger().stateOf(mention.actor()));
      }
    }
    if (item instanceof Evidence.Measure measure) {
      return states.isEmpty()
          || measure.on().stream().anyMatch(states::contains)
          || claim.mentions(measure.by());
    }
    if (item instanceof Evidence.Indicator indicator && indicator.counterpart() != null) {
      ActorId counterpart = indicator.counterpart();
      boolean other = counterpart.equals(indicator.actor());
      List<ActorId> context =
          claim.context().actors().stream().map(m -> matter.ledger().stateOf(m.actor())).toList();
      boolean unnamed = states.stream().noneMatch(matter.index()::isState);
      boolean ours = matter.file().parties().contains(counterpart);
      boolean one =
          ours
              && matter.file().parties().contains(indicator.actor())
              && states.stream()
                  .filter(matter.index()::isState)
                  .allMatch(indicator.actor()::equals);
      if (!other
          && !(unnamed && ours)
          && !one
          && !states.contains(counterpart)
          && !context.contains(counterpart)) {
        return false;
      }
    }
    if (item instanceof Evidence.Flow flow && otherSender(matter, flow)) {
      return false;
    }
    List<ActorId> own = new ArrayList<>(parts.stream().map(matter.ledger()::stateOf).toList());
    if (item instanceof Evidence.Indicator indicator) {
      own.addAll(matter.index().statesIn(matter.ledger().getSeries(indicator.series()).name()));
    }
    List<ActorId> real = states.stream().filter(matter.index()::isState).toList();
    return real.isEmpty() || real.stream().anyMatch(own::contains);
  }

  /// Whether who acts in the claim sent the same to the same receiver, and not who sent this.
  private static boolean otherSender(Matter matter, Evidence.Flow flow) {
    List<ActorId> sources = matter.sources().stream().map(matter.ledger()::stateOf).toList();
    return !sources.isEmpty()
        && !sources.contains(flow.from())
        && !sources.contains(flow.to())
        && matter.index().world().items(Evidence.Flow.class).stream()
            .anyMatch(other ->
                sources.contains(other.from())
                    && other.to().equals(flow.to())
                    && other.good().equals(flow.good()));
  }

  private static Match speaker(Matter matter, Evidence item) {
    ActorId speaker = claimant(matter);
    if (speaker == null) {
      return Match.NOT_SAID;
    }
    List<ActorId> said = item.attribution().saidBy();
    if (said.isEmpty()) {
      return Match.NOT_SAID;
    }
    return said.stream()
            .anyMatch(s -> matter.index().same(s, speaker) || sameState(matter, s, speaker))
        ? Match.YES
        : Match.NO;
  }

  /// A ministry for its state's agency: only where the claim names the state's own body loosely.
  private static boolean sameState(Matter matter, ActorId one, ActorId other) {
    return one.equals(other)
        || (matter.index().isState(other) && matter.ledger().stateOf(one).equals(other));
  }

  static @Nullable ActorId claimant(Matter matter) {
    Claim.Saying saying = matter.claim().saying();
    if (saying != null && saying.speaker() != null) {
      return saying.speaker();
    }
    for (Claim.Mention mention : matter.claim().actors()) {
      if (mention.form() == Claim.Form.ADJECTIVE
          && matter.text().startsWith(" official", mention.span().end())) {
        return mention.actor();
      }
    }
    return null;
  }

  /// The dates that belong to an amount: where the clause has several of both, the next after it.
  private static List<Claim.Time> times(Matter matter, Amount amount) {
    List<Claim.Time> all =
        matter.claim().times().stream().filter(t -> t.bearing() != Claim.Bearing.THAN).toList();
    long amounts = matter.claim().amounts().stream().filter(Amounts::ofThings).count();
    if (amounts < 2) {
      return all;
    }
    int next =
        matter.claim().amounts().stream()
            .filter(Amounts::ofThings)
            .mapToInt(a -> a.span().start())
            .filter(at -> at > amount.span().end())
            .min()
            .orElse(Integer.MAX_VALUE);
    int first =
        matter.claim().amounts().stream()
            .filter(Amounts::ofThings)
            .mapToInt(a -> a.span().start())
            .min()
            .orElse(0);
    return all.stream()
        .filter(t ->
            t.span().start() < first
                || (t.span().start() >= amount.span().start() && t.span().start() < next))
        .toList();
  }

  /// Whether it is neither a place in an order nor a stretch of time.
  private static boolean ofThings(Amount amount) {
    return amount.measure() != Measure.ORDINAL
        && amount.unit() != Unit.DAY
        && amount.unit() != Unit.MONTH
        && amount.unit() != Unit.YEAR;
  }

  private static Match date(Matter matter, Evidence item, List<Claim.Time> times) {
    if (times.isEmpty()) {
      return Match.NOT_SAID;
    }
    if (item instanceof Evidence.Measure) {
      return Match.NOT_SAID;
    }
    boolean said = matter.claim().saying() != null;
    boolean fits = times.stream().allMatch(t -> fits(t, item, said));
    return fits ? Match.YES : Match.NO;
  }

  /// A running total fits the date on which it stood or was told; another value, its own time.
  private static boolean fits(Claim.Time time, Evidence item, boolean said) {
    boolean interval = item.when().isInterval() && !item.when().openEnd();
    entente.domain.When end = interval ? entente.domain.When.on(item.when().latest()) : item.when();
    // A figure is told on a day or in a month, never in the course of a year.
    boolean known =
        time.when().days() <= 2 * LONGEST_MONTH
            && time.when().overlaps(item.attribution().published());
    return switch (time.bearing()) {
      case AT ->
          (interval ? time.when().overlaps(end) || covers(time, item) : time.when().overlaps(end))
              || ((said || interval) && known);
      case SINCE ->
          !item.when().latest().isBefore(time.when().earliest())
              && !item.when().earliest().isBefore(time.when().earliest().minusDays(62));
      case UNTIL ->
          Math.abs(java.time.temporal.ChronoUnit.DAYS.between(end.latest(), time.when().latest()))
                  <= 31
              || known;
      case THAN -> true;
    };
  }

  private static boolean covers(Claim.Time time, Evidence item) {
    return time.when().days() > 31
        && !item.when().earliest().isBefore(time.when().earliest())
        && !item.when().latest().isAfter(time.when().latest());
  }

  /// Whether the claim gives for a whole year what the evidence gives for a part of it, or as the
  /// share of one year what is the share of several.
  private static boolean partOf(Matter matter, Evidence item) {
    if (matter.claim().times().size() != 1) {
      return false;
    }
    Claim.Time time = matter.claim().times().getFirst();
    boolean year = time.when().days() > 360 && time.bearing() == Claim.Bearing.AT;
    long days = item.when().days();
    if (!year || !item.when().isInterval() || !(item instanceof Evidence.Measured measured)) {
      return false;
    }
    Unit unit = measured.amount().unit();
    boolean part = days > 31 && days < 330 && Comparison.scale(Unit.US_DOLLAR, unit) > 0;
    boolean several =
        days > LONGEST_YEAR + LONGEST_YEAR / 2
            && !item.when().openEnd()
            && time.when().days() <= LONGEST_YEAR
            && item instanceof Evidence.Indicator
            && unit == Unit.PERCENT;
    return part || several;
  }

  /// Items of other claimants about the same at the same time whose figures exclude this one.
  private static List<EvidenceId> disagreeing(Rival best, List<Rival> rivals) {
    List<EvidenceId> against = new ArrayList<>();
    for (Rival rival : rivals) {
      boolean other = !rival.item.equals(best.item) && Matter.decides(rival.item);
      boolean sameSeries =
          series(rival.item).equals(series(best.item))
              && rival.item.getClass() == best.item.getClass()
              && sameFigure(rival.item, best.item);
      boolean sameTime =
          Math.abs(
                      java.time.temporal.ChronoUnit.DAYS.between(
                          rival.item.when().latest(), best.item.when().latest()))
                  <= 31
              && rival.item.when().isInterval() == best.item.when().isInterval();
      boolean otherClaimant =
          java.util.Collections.disjoint(
              rival.item.attribution().saidBy(), best.item.attribution().saidBy());
      if (other
          && sameSeries
          && sameTime
          && otherClaimant
          && rival.comparison == Comparison.OTHER) {
        against.add(rival.item.id());
      }
    }
    return against;
  }

  /// Whether a case that says which claims are of one figure says so of both, or of neither.
  private static boolean sameFigure(Evidence one, Evidence other) {
    return one instanceof Evidence.Measured a
        && other instanceof Evidence.Measured b
        && Objects.equals(a.figure(), b.figure());
  }

  static String series(Evidence item) {
    return switch (item) {
      case Evidence.Flow flow -> flow.good() + "/" + flow.from() + "/" + flow.to();
      case Evidence.Indicator i -> i.series() + "/" + i.actor() + "/" + i.counterpart();
      default -> item.id().value();
    };
  }

  private static String others(Matter matter, List<EvidenceId> ids) {
    List<String> words = new ArrayList<>();
    for (EvidenceId id : ids) {
      Evidence item = matter.ledger().findItem(id);
      Quantity known = item == null ? null : quantity(item);
      if (item != null && known != null) {
        words.add(
            known.words()
                + (item.attribution().saidBy().isEmpty()
                    ? ""
                    : " (" + speakers(matter, item) + ")"));
      }
    }
    return Voice.joined(words);
  }

  private static String speakers(Matter matter, Evidence item) {
    return matter.names(item.attribution().saidBy());
  }

  private static Ruling against(
      Matter matter, String what, double strength, Rival rival, String right) {
    return ruling(
        matter, Verdict.CONTRADICTED, what, strength, rival, List.of(rival.item.id()), right);
  }

  private static Ruling ruling(
      Matter matter,
      Verdict verdict,
      String what,
      double strength,
      Rival rival,
      List<EvidenceId> against,
      String right) {
    List<EvidenceId> with = verdict == Verdict.CONTRADICTED ? List.of() : List.of(rival.item.id());
    List<ActorId> said = rival.item.attribution().saidBy();
    Part time = Matter.time(rival.item.when());
    String lower = what.toLowerCase(Locale.ROOT);
    return said.isEmpty()
        ? new Ruling(
            verdict,
            lower,
            Methods.REPORTED,
            strength,
            with,
            against,
            right,
            "the evidence has: {} ({}).",
            List.of(matter.item(rival.item), time),
            List.of())
        : new Ruling(
            verdict,
            lower,
            Methods.REPORTED,
            strength,
            with,
            against,
            right,
            "by {}: {} ({}).",
            List.of(Matter.words(matter.names(said)), matter.item(rival.item), time),
            List.of());
  }
}
