// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Voice;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.PloverType;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Measure;
import entente.evidence.claim.Span;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares what an article says was done or said with events, statements, denials and
/// recognitions: who, to whom, when, in which order, and how often.
final class Items {
  static final double ABOUT = 7;
  private static final double SURE = 10;
  private static final double PLAIN = 11.5;
  static final double SUREST = 6.5;
  private static final double ALIKE = 0.4;
  private static final double COVER = 0.34;
  static final double HALF = 0.5;
  private static final double MOSTLY = 0.9;
  static final double FULL = 0.6;
  private static final double TELLING = 3;
  static final double DULL = 1.5;
  private static final Pattern COMPARED =
      Pattern.compile(
          " (?<earlier>before|ahead of|earlier than)(?: the)? | (?<later>after|later than)(?: the)? ");
  private static final Pattern SIDE =
      Pattern.compile("\\b(before|after) (?:the )?(\\w+(?: \\w+){0,2})");
  static final Pattern PLACE = Pattern.compile("\\b(?:in|at) (\\p{Lu}[\\p{L}-]+)");
  static final double REPLACED = 8;

  /// What is much less about a claim than an item that bears it out does not speak against it.
  private static final double CLEARLY = 0.65;

  private static final Pattern ONLY_NAME =
      Pattern.compile("(the)? ?('s)?(did|had|had done so|did so|joined|followed)?(so)?");
  private static final int REACH = 4;
  static final int NARROW = 62;
  static final int MONTH = 31;
  private static final int YEARS = 3;

  /// Where "left" is no departure.
  private static final Pattern LEFT_IT =
      Pattern.compile(
          "\\b(left|leaves?|leaving) (it at that|open|behind|(little|no) (doubt|room)|untouched|unsaid)\\b");

  private static final Pattern NEVER_BEFORE = Pattern.compile("\\bnever\\b.*\\bbefore\\b");
  private static final Pattern BEEN_TO =
      Pattern.compile("\\b(been (to|in)|set foot|come to|gone to|visited)\\b");
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (\\p{L}+)",
          Pattern.CASE_INSENSITIVE);

  /// "Only after this refusal did X": an order that the item alone does not show.
  private static final Pattern ONLY_AFTER =
      Pattern.compile(
          "(only (after|when|once)|not until|it was only (after|when)|it was not until)\\b");

  /// "It took two weeks to", "within a year".
  private static final Pattern LASTING =
      Pattern.compile(
          "\\btook\\b.{1,30}\\b(days?|weeks?|months?|years?) to\\b|\\bwithin (an?|the|\\w+) (days?|weeks?|fortnight|months?|years?)\\b");

  private static final int SOON = 7;
  private static final Set<String> NEGATIVE =
      Set.of(
          "not",
          "no",
          "never",
          "cannot",
          "nobody",
          "nothing",
          "neither",
          "nor",
          "false",
          "without",
          "declined",
          "declines",
          "refused",
          "refuses",
          "refusing");
  private static final Set<PloverType> SPOKEN =
      java.util.EnumSet.of(
          PloverType.REQUEST, PloverType.REJECT, PloverType.ACCUSE, PloverType.THREATEN);
  private static final Pattern GOES_ON = Pattern.compile("(they|it|he|she|the two|both)\\b");
  private static final Pattern DENIAL =
      Pattern.compile("\\b(den(y|ies|ied|ials?)|dismiss|reject|rebut|refut|disput)");
  private static final Pattern CONTRAST = Pattern.compile("\\b(and|but) not\\b|, not\\b");

  /// "Had not once denied it", "never disputed it".
  private static final Pattern UNDENIED =
      Pattern.compile(
          "\\b(never|not|nobody|without|has yet to|have yet to|had yet to)\\b(?: \\w+){0,2} (deny|denies|denied|denying|dispute|disputed|rebut|rebutted)\\b");

  private static final Pattern REFUSES = Pattern.compile("\\b(refus(ed?|es)|declin(ed?|es)) to\\b");
  private static final Set<String> FAR_REACHING = Set.of("never", "neither", "nor", "nobody");

  /// What was only to come, weighed or offered when it was said.
  private static final Pattern UNREAL =
      Pattern.compile(
          "\\b(would|could|might|whether|planned|plans|intended|intends|reconsider|considered|threatened|wants|wanted)\\b");

  private static final Pattern UNREAL_CLAIM =
      Pattern.compile(
          "\\b(would|could|might|will|may|whether|plan(?:s|ned)?|intend(?:s|ed)?|intention|reconsider|consider(?:s|ed|ing)?|threaten(?:s|ed)?|want(?:s|ed)?|is to|are to|was to|were to|decided|decision|promis(?:e|es|ed)|pledg(?:e|es|ed)|offer(?:s|ed)?|wish(?:es|ed)?|prepar(?:e|es|ed|ing))\\b");

  /// Two capital words before a verb: a person whom nothing else names.
  private static final Pattern STRANGER = Pattern.compile("^(?:\\p{Lu}[\\p{L}'’-]+ ){2,3}\\p{Ll}");

  private Items() {}

  static List<Ruling> of(Matter matter) {
    List<Ruling> rulings = new ArrayList<>();
    Ruling owned = OnRecord.confirmedIt(matter);
    if (owned != null) {
      return List.of(owned);
    }
    Stream.of(
            OnRecord.contrary(matter),
            OnRecord.undenied(matter),
            OnRecord.spokenThen(matter),
            Reasons.blamed(matter),
            neverBefore(matter),
            Reasons.reason(matter))
        .filter(Objects::nonNull)
        .forEach(rulings::add);
    double best = 0;
    double borneOut = 0;
    for (Index.Candidate candidate : matter.candidates()) {
      Evidence item = candidate.item();
      boolean kind =
          item instanceof Evidence.Event
              || item instanceof Evidence.Statement
              || item instanceof Evidence.Denial
              || item instanceof Evidence.Recognition
              || (item instanceof Evidence.Measure measure && measure.limit() == null);
      if (!kind || !Matter.decides(item)) {
        continue;
      }
      boolean near =
          candidate.score() >= ABOUT
              && (candidate.cover() >= COVER
                  || candidate.score() >= PLAIN
                  || (statement(item) && candidate.score() >= SURE && candidate.covered() >= HALF)
                  || (candidate.covered() >= MOSTLY && candidate.topic() >= ABOUT));
      boolean meant =
          near
              || said(matter, item)
              || typed(matter, item)
              || whole(matter, candidate)
              || (!matter.claim().lapses().isEmpty() && exact(matter, item))
              || Participants.withStranger(matter, item)
              || asserted(matter, item)
              || byAnother(matter, candidate)
              || Participants.inTheChair(matter, item);
      if (!meant) {
        continue;
      }
      best = Math.max(best, candidate.score());
      if (rulings.size() >= 4) {
        break;
      }
      if (near && candidate.score() < 0.6 * best && !said(matter, item)) {
        continue;
      }
      Ruling ruling = item(matter, candidate);
      if (ruling == null || (ruling.finds() && candidate.score() < CLEARLY * borneOut)) {
        continue;
      }
      if (ruling.verdict() == Verdict.CONFIRMED) {
        borneOut = Math.max(borneOut, candidate.score());
      }
      rulings.add(ruling);
    }
    return rulings;
  }

  /// "X joined before Y": the like by another, before or after.
  private static @Nullable Ruling order(Matter matter, Evidence item) {
    Matcher compared = COMPARED.matcher(matter.words());
    List<ActorId> sources = matter.sources();
    boolean own =
        !sources.isEmpty()
            && doers(item).stream().anyMatch(d -> matter.index().same(d, sources.getFirst()));
    if (!own
        || !compared.find()
        || !matter.claim().times().isEmpty()
        || !matter.claim().lapses().isEmpty()
        || matter.claim().negated()) {
      return null;
    }
    int end = matter.claim().span().end();
    Span rest = new Span(matter.claim().span().start() + compared.end(), end);
    Evidence other = suchBy(matter, item, rest);
    if (other == null
        || item.when().overlaps(other.when())
        || (coverOf(matter, item) == 0 && !(item instanceof Evidence.Recognition))) {
      return null;
    }
    boolean before = item.when().latest().isBefore(other.when().earliest());
    boolean holds = before == (compared.group("earlier") != null);
    return Ruling.compared(
        matter,
        holds,
        "order",
        Methods.TIMING,
        REPLACED,
        item,
        other,
        item.when().words() + ", " + (before ? "before " : "after ") + other.when().words());
  }

  /// Another place than the one where those who are named met on that day.
  private static @Nullable Ruling place(Matter matter, Evidence item) {
    boolean month = matter.claim().times().stream().anyMatch(t -> t.when().days() <= MONTH);
    if (!(item instanceof Evidence.Event event)
        || !month
        || !matter.dateFits(item)
        || !exact(matter, item)) {
      return null;
    }
    String where = event.where();
    Matcher told = PLACE.matcher(event.what());
    String known = where != null ? where : told.find() ? told.group(1) : null;
    if (known == null) {
      return null;
    }
    for (Claim.Mention mention : matter.claim().actors()) {
      String before = matter.wordsBefore(mention.span());
      String named = mention.span().in(matter.text());
      boolean elsewhere =
          mention.form() == Claim.Form.CAPITAL
              && (before.endsWith(" in ") || before.endsWith(" at "))
              && !known.contains(named)
              && !event.what().contains(named);
      if (elsewhere) {
        return against(matter, "place", REPLACED, item, known);
      }
    }
    return null;
  }

  /// What a lapse is counted from: the same that another did ("before Finland", "before it"), or
  /// what the words name.
  private static @Nullable Evidence counted(Matter matter, Evidence item, Claim.Lapse lapse) {
    Evidence such = suchBy(matter, item, lapse.other());
    return such == null ? matter.named(lapse.other()) : such;
  }

  /// The like of an item by another actor, where some words are no more than a name: "Finland",
  /// "the Duma did".
  static @Nullable Evidence suchBy(Matter matter, Evidence item, Span words) {
    for (Claim.Mention mention : matter.claim().actors()) {
      boolean named =
          words.contains(mention.span())
              && ONLY_NAME
                  .matcher(matter.words(words).replace(matter.words(mention.span()), "").strip())
                  .matches();
      if (named) {
        return alikeBy(matter, item, mention.actor());
      }
    }
    return null;
  }

  /// What another did that is of the same kind and says much the same.
  private static @Nullable Evidence alikeBy(Matter matter, Evidence item, ActorId actor) {
    Set<String> stems = matter.index().stemsOf(item);
    Evidence best = null;
    double most = HALF;
    for (Evidence other : matter.index().world().all()) {
      boolean same =
          other.getClass() == item.getClass()
              && !other.equals(item)
              && Matter.decides(other)
              && doers(other).stream().anyMatch(d -> matter.index().same(d, actor))
              && doers(item).stream().noneMatch(d -> matter.index().same(d, actor));
      if (same) {
        Set<String> own = matter.index().stemsOf(other);
        long shared = own.stream().filter(stems::contains).count();
        double alike = 2.0 * shared / Math.max(1, own.size() + stems.size());
        if (alike >= most) {
          most = alike;
          best = other;
        }
      }
    }
    return best;
  }

  private static List<ActorId> doers(Evidence item) {
    return switch (item) {
      case Evidence.Event event -> event.who();
      case Evidence.Statement statement -> List.of(statement.speaker());
      case Evidence.Recognition recognition -> List.of(recognition.by());
      default -> List.of();
    };
  }

  /// "Had never been there before": where the evidence has an earlier time.
  private static @Nullable Ruling neverBefore(Matter matter) {
    if (!NEVER_BEFORE.matcher(matter.words()).find() || matter.claim().times().isEmpty()) {
      return null;
    }
    for (Evidence.Event event : matter.index().world().items(Evidence.Event.class)) {
      Set<String> stems = matter.index().told(event);
      boolean visit = stems.contains("visit") && BEEN_TO.matcher(matter.words()).find();
      boolean like = visit || stems.stream().anyMatch(s -> matter.own().contains(s));
      boolean there =
          !matter.mentioned().isEmpty()
              && matter.mentioned().stream()
                  .allMatch(m ->
                      Index.parts(event).stream().anyMatch(p -> matter.index().same(p, m))
                          || event.what().contains(matter.name(m)))
              && event.who().stream().anyMatch(matter.mentioned()::contains);
      boolean earlier =
          matter.claim().times().stream()
              .allMatch(t -> event.when().latest().isBefore(t.when().earliest()));
      if (like && there && earlier && Matter.decides(event)) {
        return against(matter, "order", REPLACED, event, event.when().words());
      }
    }
    return null;
  }

  private static @Nullable Ruling item(Matter matter, Index.Candidate candidate) {
    Evidence item = candidate.item();
    Claim claim = matter.claim();
    double strength = Math.min(8, candidate.score() / 2);
    boolean sure = candidate.score() >= SURE || whole(matter, candidate);
    for (Claim.Lapse lapse : claim.lapses()) {
      Evidence other = counted(matter, item, lapse);
      boolean trails = lapse.span().start() > claim.span().start();
      if (item.equals(other) && trails) {
        return null;
      }
      if (other != null
          && !other.equals(item)
          && (sure || exact(matter, item))
          && takesPart(matter, item)) {
        return Lapses.ruling(matter, item, other, lapse);
      }
    }
    Ruling counted = counted(matter, item);
    if (counted != null) {
      return counted;
    }
    boolean dated = matter.dateFits(item);
    Ruling order = order(matter, item);
    if (order != null) {
      return order;
    }
    Ruling place = place(matter, item);
    if (place != null) {
      return place;
    }
    Ruling nation = dated ? Participants.otherNation(matter, item) : null;
    if (nation != null) {
      return nation;
    }
    Ruling many = dated && (sure || alike(matter, candidate)) ? otherCount(matter, item) : null;
    if (many != null) {
      return many;
    }
    Ruling ordinal = sure ? ordinal(matter, item) : null;
    if (ordinal != null && dated) {
      return ordinal;
    }
    ActorId speaker = asserted(matter, item) ? null : speaker(item);
    if (speaker != null) {
      ActorId claimed = claimed(matter);
      boolean acts = matter.sources().stream().anyMatch(s -> matter.index().same(s, speaker));
      if (claimed != null
          && !acts
          && !carried(matter)
          && !matter.index().same(claimed, speaker)
          && !same(matter, claimed, item)) {
        boolean much = candidate.covered() >= FULL && candidate.cover() >= HALF;
        return (sure || (much && candidate.topic() >= TELLING) || byAnother(matter, candidate))
                && dated
                && matter.claim().saying() != null
                && !otherStatement(matter, claimed, item)
            ? against(matter, "speaker", strength, item, matter.name(speaker))
            : null;
      }
      if (claimed != null
          && !carried(matter)
          && !claimed.equals(speaker)
          && matter.index().isPerson(claimed)
          && !matter.index().isPerson(speaker)
          && sure) {
        return dated ? against(matter, "speaker", strength, item, matter.name(speaker)) : null;
      }
    } else {
      Ruling instead = Participants.replaced(matter, candidate);
      if (instead != null) {
        return instead;
      }
      Ruling reversed = Participants.reversed(matter, item);
      if (reversed != null) {
        return reversed;
      }
      boolean much =
          candidate.covered() >= FULL && candidate.cover() >= HALF && candidate.topic() >= TELLING;
      Ruling part =
          Participants.participants(matter, item, strength, sure || much || sameDay(matter, item));
      if (part != null) {
        return part;
      }
    }
    if (!dated) {
      return sure
              && near(matter, item)
              && (!statement(item) || said(matter, item))
              && alike(matter, candidate)
              && acts(matter, item)
              && !claim.times().isEmpty()
              && !otherFits(matter, candidate)
          ? against(matter, "date", strength - 1, item, Index.ended(item.when()).words())
          : null;
    }
    if (!sharesActor(matter, item) && !sure) {
      return null;
    }
    boolean others =
        speaker != null
            && (claimed(matter) == null
                || !matter.index().same(speaker, Objects.requireNonNull(claimed(matter))));
    if (!others && owned(matter, item)) {
      double nearer = 1 - 0.05 * Math.min(REACH * REACH, toldBack(matter, item));
      return against(matter, "negation", SUREST + nearer, item, "");
    }
    if (!others && turned(matter, item)) {
      boolean exact =
          exact(matter, item)
              && !matter.claim().times().isEmpty()
              && !matter.says("before ", "until ", "prior to ", "up to ");
      return sure || exact || said(matter, item)
          ? against(matter, "negation", Math.max(SUREST, strength), item, "")
          : null;
    }
    if (!others && otherSide(matter, item) && alike(matter, candidate)) {
      return against(matter, "order", SUREST + 1, item, "");
    }
    boolean undenied = item instanceof Evidence.Denial && UNDENIED.matcher(matter.words()).find();
    if (!others && undenied && said(matter, item)) {
      return against(matter, "negation", SUREST + 1, item, "");
    }
    if (item instanceof Evidence.Denial && owns(matter)) {
      return null;
    }
    if (speaker != null
        && said(matter, item)
        && !sameCondition(matter, item)
        && candidate.covered() >= ALIKE) {
      return against(matter, "clause", SUREST + 1, item, "");
    }
    return alike(matter, candidate)
            && sameCondition(matter, item)
            && (!statement(item) || attributed(matter, item) || contested(matter, item))
            && !elsewhere(matter, item)
            && !lasting(matter, item)
            && !ONLY_AFTER.matcher(matter.words()).lookingAt()
            && !Reasons.otherCause(matter, item)
            && !Participants.otherPerson(matter, item)
            && !(statement(item) && namesOther(matter, item))
            && !(item instanceof Evidence.Denial && !denying(matter) && !said(matter, item))
            && takesPart(matter, item)
            && sameSense(matter, item)
            && !matter.unresolved()
        ? with(matter, item, Math.min(strength, SUREST))
        : null;
  }

  /// Whether the claim has the item's own speaker say it, or deny it.
  private static boolean said(Matter matter, Evidence item) {
    ActorId speaker = speaker(item);
    ActorId claimed = speaker == null ? null : claimed(matter);
    return claimed != null
        && matter.claim().saying() != null
        && matter.index().same(claimed, Objects.requireNonNull(speaker))
        && coverOf(matter, item) >= 1;
  }

  /// Whether who is said to say it was named in another clause, and somebody else acts in this one.
  private static boolean carried(Matter matter) {
    Claim.Saying saying = matter.claim().saying();
    List<ActorId> sources = matter.sources();
    return saying != null
        && saying.speaker() != null
        && matter.saidElsewhere()
        && !sources.isEmpty()
        && sources.stream().noneMatch(s -> matter.index().same(s, saying.speaker()));
  }

  /// Whether the claim has somebody else say what few items have, and nothing besides.
  private static boolean byAnother(Matter matter, Index.Candidate candidate) {
    ActorId claimed = claimed(matter);
    return candidate.item() instanceof Evidence.Statement statement
        && claimed != null
        && matter.claim().saying() != null
        && !matter.index().same(claimed, statement.speaker())
        && candidate.covered() >= MOSTLY
        && matter.own().stream()
            .anyMatch(s -> matter.index().rare(s) && candidate.profile().stems().contains(s));
  }

  /// Whether the claim's dates lie within some years of the item's: further off they are of
  /// something else.
  private static boolean near(Matter matter, Evidence item) {
    return matter.claim().times().stream()
        .allMatch(t ->
            !t.when().latest().isBefore(item.when().earliest().minusYears(YEARS))
                && !t.when()
                    .earliest()
                    .isAfter(Index.ended(item.when()).latest().plusYears(YEARS)));
  }

  /// Whether the claim has an act of the event's type between those of the event, at its time.
  private static boolean typed(Matter matter, Evidence item) {
    if (!(item instanceof Evidence.Event event) || matter.claim().times().isEmpty()) {
      return false;
    }
    Set<ActorId> actors = matter.index().actorsOf(matter.claim());
    return matter.claim().acts().stream().anyMatch(a -> a.type() == event.type())
        && event.who().stream().anyMatch(w -> part(matter, actors, w))
        && event.whom().stream().anyMatch(w -> part(matter, actors, w))
        && matter.claim().times().stream().allMatch(t -> t.when().days() <= NARROW)
        && matter.dateFits(item);
  }

  /// Whether all who took part are named, and most of what each of the two says.
  private static boolean whole(Matter matter, Index.Candidate candidate) {
    return candidate.item() instanceof Evidence.Event event
        && event.who().stream().allMatch(w -> named(matter, w))
        && (event.whom().stream().allMatch(w -> named(matter, w) || told(matter, w))
            || (candidate.covered() >= FULL && candidate.topic() >= Matter.SAME_TOPIC))
        && candidate.cover() >= HALF
        && candidate.covered() >= ALIKE;
  }

  private static boolean told(Matter matter, ActorId one) {
    return matter.claim().context().actors().stream().anyMatch(m -> m.actor().equals(one));
  }

  /// Whether the claim names somebody, or what it may call a bloc in short.
  static boolean named(Matter matter, ActorId one) {
    return matter.mentioned().stream().anyMatch(m -> matter.index().same(m, one))
        || (matter.ledger().findActor(one) instanceof Actor.Bloc
            && matter.claim().speaksOf("alliance", "organis", "treaty"));
  }

  /// Whether all who took part are named, and something of what they did.
  private static boolean exact(Matter matter, Evidence item) {
    return item instanceof Evidence.Event event
        && !event.whom().isEmpty()
        && matter.mentioned().containsAll(event.who())
        && matter.mentioned().containsAll(event.whom())
        && coverOf(matter, item) >= 1;
  }

  private static boolean part(Matter matter, Set<ActorId> actors, ActorId one) {
    return actors.contains(one) || actors.contains(matter.ledger().stateOf(one));
  }

  /// Whether claim and item share enough of what each says for the one to bear on the other.
  private static boolean alike(Matter matter, Index.Candidate candidate) {
    double both = candidate.cover() + candidate.covered();
    boolean day = matter.claim().times().stream().anyMatch(t -> t.when().days() <= 31);
    long shared = coverOf(matter, candidate.item());
    if (asserted(matter, candidate.item())
        || (typed(matter, candidate.item()) && !otherTarget(candidate))) {
      return true;
    }
    if (said(matter, candidate.item())) {
      boolean denied =
          candidate.item() instanceof Evidence.Denial && matter.claim().speaksOf("deny");
      boolean telling =
          matter.index().told(candidate.item()).stream()
              .anyMatch(s -> matter.own().contains(s) && matter.index().rare(s));
      boolean weighty =
          candidate.item() instanceof Evidence.Denial || weighty(matter, candidate.item());
      boolean one = (day && weighty && matter.dateFits(candidate.item())) || denied || telling;
      boolean fragment = shared == 1 && matter.claim().actors().isEmpty();
      return shared >= (one ? 1 : 2) && !fragment;
    }
    return both > 0
        && (2 * candidate.cover() * candidate.covered() / both >= ALIKE
            || mainly(matter, candidate) >= ALIKE)
        && coverOf(matter, candidate.item()) >= (day || candidate.cover() >= MOSTLY ? 1 : 2);
  }

  /// How much a claim and the main clause of an item that gives a reason have in common.
  private static double mainly(Matter matter, Index.Candidate candidate) {
    String known = text(candidate.item());
    int reason = known.indexOf(" because ");
    if (reason < 0) {
      return 0;
    }
    Set<String> main = new HashSet<>(Stems.in(known.substring(0, reason)));
    main.retainAll(candidate.profile().stems());
    double whole = main.stream().mapToDouble(matter.index()::weight).sum();
    double shared =
        main.stream().filter(matter.own()::contains).mapToDouble(matter.index()::weight).sum();
    double cover = whole == 0 ? 0 : shared / whole;
    return cover == 0 ? 0 : 2 * cover * candidate.covered() / (cover + candidate.covered());
  }

  /// Whether a claim of an attack has much that the evidence has no word of: that one struck
  /// another says little of what was struck.
  private static boolean otherTarget(Index.Candidate candidate) {
    return candidate.item() instanceof Evidence.Event event
        && event.type() == PloverType.ASSAULT
        && candidate.covered() < HALF;
  }

  /// Whether what is said on a condition is said on the same one: "if it spread to its territory".
  private static boolean sameCondition(Matter matter, Evidence item) {
    int here = matter.words().indexOf(" if ");
    int there = text(item).indexOf(" if ");
    if (here < 0 || there < 0) {
      return true;
    }
    Set<String> own = new HashSet<>(Stems.in(matter.words().substring(here)));
    Set<String> known = new HashSet<>(Stems.in(text(item).substring(there)));
    long shared = own.stream().filter(known::contains).count();
    return 2 * shared >= Math.min(own.size(), known.size());
  }

  /// Whether the claim goes on about what was told before, and that was at quite another time.
  private static boolean elsewhere(Matter matter, Evidence item) {
    boolean goesOn = GOES_ON.matcher(matter.words()).lookingAt();
    return (goesOn || statement(item))
        && matter.claim().times().isEmpty()
        && farFromTold(matter, item);
  }

  /// Whether what was told before was at quite another time.
  static boolean farFromTold(Matter matter, Evidence item) {
    List<Claim.Time> told = matter.claim().context().times();
    return !told.isEmpty()
        && told.stream()
            .allMatch(t ->
                t.when().days() <= NARROW
                    && (item.when().latest().isBefore(t.when().earliest().minusYears(1))
                        || item.when().earliest().isAfter(t.when().latest().plusYears(1))));
  }

  /// Whether neither of the two denies what the other has, nor has as done what the other only
  /// foresaw, nor as owned to what merely was so.
  private static boolean sameSense(Matter matter, Evidence item) {
    String known = text(item);
    boolean denies = item instanceof Evidence.Denial || !denied(known).isEmpty();
    boolean told = matter.claim().saying() != null;
    boolean foreseen = !(item instanceof Evidence.Denial) && UNREAL.matcher(known).find();
    boolean done =
        !told
            && matter.claim().mood() == Claim.Mood.ASSERTED
            && matter.claim().acts().stream()
                .noneMatch(a -> a.type() != null && SPOKEN.contains(a.type()))
            && !UNREAL_CLAIM.matcher(matter.words()).find();
    boolean owned = item instanceof Evidence.Event event && owns(matter) && !saidBy(matter, event);
    return Reasons.sameCause(matter, item)
        && (denies || !denies(matter))
        && !(foreseen && done)
        && !owned;
  }

  /// Whether the claim denies its own act: "never sent", not only a part of what it says.
  private static boolean denies(Matter matter) {
    return matter.says(" never ", "neither ")
        || REFUSES.matcher(matter.words()).find()
        || (matter.claim().negated() && first(matter));
  }

  private static boolean first(Matter matter) {
    int at = matter.claim().negations().getFirst().start();
    return matter.claim().acts().stream().allMatch(a -> a.span().start() > at);
  }

  private static boolean saidBy(Matter matter, Evidence item) {
    ActorId claimed = claimed(matter);
    return claimed != null
        && item.attribution().saidBy().stream().anyMatch(s -> matter.index().same(s, claimed));
  }

  /// Whether the claim denies or tells of a denial: what was denied is no word for it.
  private static boolean denying(Matter matter) {
    return matter.claim().negated()
        || matter.claim().speaksOf("deny")
        || NEGATIVE.stream().anyMatch(w -> matter.says(" " + w + " "))
        || matter.says("baseless", "provocation", "provoked", "rumour", "false");
  }

  /// Whether one of those who act in the claim has a part in the event himself, not by his bloc
  /// alone.
  private static boolean takesPart(Matter matter, Evidence item) {
    List<ActorId> sources = matter.sources();
    if (!(item instanceof Evidence.Event event) || sources.isEmpty()) {
      return true;
    }
    List<ActorId> parts = new ArrayList<>(Index.parts(event));
    parts.addAll(item.attribution().saidBy());
    return sources.stream()
        .anyMatch(s ->
            parts.stream().anyMatch(p -> matter.index().same(p, s))
                || matter.ledger().findActor(s) instanceof Actor.Bloc);
  }

  /// Whether the claim asserts of those of whom a statement speaks what others deny.
  private static boolean contested(Matter matter, Evidence item) {
    return item instanceof Evidence.Statement said
        && !said.about().isEmpty()
        && said.about().stream().anyMatch(a -> named(matter, a))
        && said.about().stream().allMatch(a -> named(matter, a) || told(matter, a))
        && matter.claim().mood() == Claim.Mood.ASSERTED
        && !matter.claim().negated()
        && !matter.index().world().denialsOf(item.id()).isEmpty();
  }

  /// Whether the claim asserts, at the statement's time, what others deny of the same two.
  private static boolean asserted(Matter matter, Evidence item) {
    return contested(matter, item)
        && !matter.claim().times().isEmpty()
        && matter.dateFits(item)
        && coverOf(matter, item) >= 1
        && weighty(matter, item);
  }

  /// Whether the two share a word that tells something.
  private static boolean weighty(Matter matter, Evidence item) {
    return matter.index().told(item).stream()
        .anyMatch(s -> matter.own().contains(s) && matter.index().weight(s) > DULL);
  }

  /// "Nine countries" where the evidence has eleven.
  private static @Nullable Ruling otherCount(Matter matter, Evidence item) {
    Matcher known = COUNTED.matcher(text(item));
    while (known.find()) {
      int many = Matter.NUMBERS.indexOf(known.group(1).toLowerCase(java.util.Locale.ROOT));
      String stem = Stems.of(known.group(2));
      for (Amount amount : matter.claim().amounts()) {
        boolean same =
            stem != null
                && amount.measure() == Measure.COUNT
                && amount.of().equals(stem)
                && amount.bound() == Claim.Bound.EXACTLY
                && amount.low() > 1;
        if (same && amount.low() != many) {
          return against(matter, "count", REPLACED, item, known.group());
        }
      }
    }
    return null;
  }

  /// Whether the claim says how long it took, or by when, and the item has no word of that.
  private static boolean lasting(Matter matter, Evidence item) {
    return matter.claim().lapses().isEmpty()
        && LASTING.matcher(matter.words()).find()
        && !LASTING.matcher(text(item)).find();
  }

  /// Whether the claim names a state of which a statement has no word.
  private static boolean namesOther(Matter matter, Evidence item) {
    Set<ActorId> known = new HashSet<>(matter.index().statesIn(text(item)));
    Index.parts(item).forEach(p -> known.add(matter.ledger().stateOf(p)));
    item.attribution().saidBy().forEach(s -> known.add(matter.ledger().stateOf(s)));
    return matter.claim().actors().stream()
        .filter(m -> m.form() == Claim.Form.NAME || m.form() == Claim.Form.ADJECTIVE)
        .filter(m -> matter.claim().lapses().stream().noneMatch(l -> l.other().contains(m.span())))
        .map(Claim.Mention::actor)
        .filter(matter.index()::isState)
        .anyMatch(a -> !known.contains(a));
  }

  private static boolean statement(Evidence item) {
    return item instanceof Evidence.Statement;
  }

  /// Whether the article itself says that somebody said so: a statement shows no more than that it
  /// was made.
  private static boolean attributed(Matter matter, Evidence item) {
    ActorId speaker = speaker(item);
    Claim.Saying saying = matter.claim().saying();
    return (saying != null && (saying.speaker() != null || !strange(matter)))
        || (speaker != null
            && matter.sources().stream().anyMatch(s -> matter.index().same(s, speaker)));
  }

  /// Whether the claim opens with the name of somebody who is in no list: who says it is not known.
  private static boolean strange(Matter matter) {
    return STRANGER.matcher(matter.claim().span().in(matter.text())).find();
  }

  /// Whether who acts in the claim acts in the item too.
  private static boolean acts(Matter matter, Evidence item) {
    List<ActorId> parts = new ArrayList<>(Index.parts(item));
    parts.addAll(item.attribution().saidBy());
    List<ActorId> sources = matter.sources();
    return sources.isEmpty()
        ? sharesActor(matter, item)
        : parts.stream().anyMatch(p -> matter.index().same(p, sources.getFirst()));
  }

  /// Whether another item as near fits the claim's date.
  private static boolean otherFits(Matter matter, Index.Candidate than) {
    return matter.candidates().stream()
        .filter(c -> c.score() >= 0.55 * than.score() && !c.equals(than))
        .anyMatch(c ->
            !matter.claim().times().isEmpty()
                && matter.dateFits(c.item())
                && !c.item().when().openEnd()
                && c.covered() >= HALF * than.covered()
                && sharesActor(matter, c.item()));
  }

  /// Whether one of the two denies and the other does not.
  private static boolean turned(Matter matter, Evidence item) {
    if (opposed(matter, item, 2)) {
      return true;
    }
    if ((matter.claim().saying() != null && item instanceof Evidence.Denial)
        || DENIAL.matcher(matter.words()).find()) {
      return false;
    }
    String known = text(item);
    Set<String> shared = new HashSet<>(Stems.in(known));
    shared.retainAll(new HashSet<>(Stems.in(matter.claim().span().in(matter.text()))));
    Set<String> deniedThere = denied(known);
    String here = matter.claim().span().in(matter.text());
    Set<String> deniedHere = denied(here);
    Set<String> next = denied(here, 1);
    if (shared.size() >= 2
        && Collections.disjoint(shared, deniedThere)
        && shared.stream().anyMatch(next::contains)) {
      return true;
    }
    boolean exchanged =
        CONTRAST.matcher(matter.words()).find()
            && shared.stream().anyMatch(s -> deniedThere.contains(s) && !deniedHere.contains(s))
            && shared.stream().anyMatch(s -> deniedHere.contains(s) && !deniedThere.contains(s));
    return shared.size() >= 2
        && (exchanged
            || (shared.stream()
                    .anyMatch(stem -> deniedThere.contains(stem) != deniedHere.contains(stem))
                && deniedThere.isEmpty() != deniedHere.isEmpty()));
  }

  /// Whether the claim says of the same thing what cannot be where the item's words are so: "would
  /// stay" of "would leave".
  ///
  /// @param least how many words they must share where the claim does not name the item's speaker
  static boolean opposed(Matter matter, Evidence item, int least) {
    String here = LEFT_IT.matcher(matter.claim().span().in(matter.text())).replaceAll("");
    Set<String> own = new HashSet<>(Stems.in(here));
    Set<String> known = matter.index().told(item);
    for (String stem : own) {
      for (String opposite : Stems.opposites(stem)) {
        if (known.contains(opposite)
            && !known.contains(stem)
            && !own.contains(opposite)
            && denied(here).contains(stem) == denied(text(item)).contains(opposite)
            && (said(matter, item) || coverOf(matter, item) >= least)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the claim has after something what the item has before it, or the other way round.
  private static boolean otherSide(Matter matter, Evidence item) {
    Matcher here = SIDE.matcher(matter.words());
    Matcher there = SIDE.matcher(text(item).toLowerCase(java.util.Locale.ROOT));
    if (!here.find() || !there.find() || here.group(1).equals(there.group(1))) {
      return false;
    }
    Set<String> shared = new HashSet<>(Stems.in(here.group(2)));
    shared.retainAll(new HashSet<>(Stems.in(there.group(2))));
    return !shared.isEmpty();
  }

  /// Whether who denied it is said to have owned to it.
  private static boolean owned(Matter matter, Evidence item) {
    return item instanceof Evidence.Denial
        && owns(matter)
        && said(matter, item)
        && matter.claim().negated() != negative(text(item))
        && toldBack(matter, item) >= 0
        && matter.index().world().items(Evidence.Statement.class).stream()
            .noneMatch(s ->
                said(matter, s)
                    && toldBack(matter, s) >= 0
                    && coverOf(matter, s) >= Math.min(2, coverOf(matter, item)));
  }

  static boolean negative(String text) {
    return List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^a-z']+", -1)).stream()
        .anyMatch(NEGATIVE::contains);
  }

  static boolean owns(Matter matter) {
    Claim.Saying saying = matter.claim().saying();
    return saying != null && (saying.verb().equals("confirm") || saying.verb().equals("admit"));
  }

  static boolean soonAfter(When time, When then) {
    return !then.latest().isBefore(time.earliest())
        && !then.earliest().isAfter(time.latest().plusDays(SOON));
  }

  /// How many claims back a time is named of which the item is, or a few days after; 0 where the
  /// claim itself names it, -1 where none does.
  private static int toldBack(Matter matter, Evidence item) {
    if (!matter.claim().times().isEmpty()) {
      return matter.dateFits(item) ? 0 : -1;
    }
    int back = 1;
    for (Matter at = matter.before(); at != null; at = at.before()) {
      boolean named =
          at.claim().times().stream()
              .anyMatch(t -> t.when().days() <= NARROW && soonAfter(t.when(), item.when()));
      if (named) {
        return back;
      }
      back++;
    }
    return -1;
  }

  /// The stems that stand close after a word of denial.
  static Set<String> denied(String text) {
    return denied(text, REACH);
  }

  /// @param reach how many words a word of denial reaches
  private static Set<String> denied(String text, int reach) {
    Set<String> denied = new HashSet<>();
    int left = 0;
    for (String word :
        text.toLowerCase(java.util.Locale.ROOT).replace('’', '\'').split("[^a-z']+", -1)) {
      if (NEGATIVE.contains(word)) {
        left = FAR_REACHING.contains(word) ? 2 * reach : reach;
      } else if (left-- > 0) {
        String stem = Stems.of(word);
        if (stem != null) {
          denied.add(stem);
        }
      }
    }
    return denied;
  }

  static String text(Evidence item) {
    return switch (item) {
      case Evidence.Event event -> event.what();
      case Evidence.Statement statement -> statement.what();
      case Evidence.Denial denial -> denial.what();
      default -> "";
    };
  }

  private static @Nullable ActorId speaker(Evidence item) {
    return switch (item) {
      case Evidence.Statement statement -> statement.speaker();
      case Evidence.Denial denial -> denial.by();
      default -> null;
    };
  }

  /// Who is said to say it: the speaker, or who acts in a clause whose verb is one of saying.
  static @Nullable ActorId claimed(Matter matter) {
    ActorId claimant = Amounts.claimant(matter);
    if (claimant != null) {
      return claimant;
    }
    List<ActorId> sources = matter.sources();
    return sources.isEmpty() ? null : sources.getFirst();
  }

  /// A body of the speaker's own state, where the claim names a capital or "officials".
  private static boolean same(Matter matter, ActorId claimed, Evidence item) {
    boolean persons =
        matter.index().isPerson(claimed)
            && speaker(item) != null
            && matter.index().isPerson(Objects.requireNonNull(speaker(item)));
    return item.attribution().saidBy().stream()
            .anyMatch(s -> persons ? s.equals(claimed) : matter.index().same(s, claimed))
        || matter.ledger().findActor(claimed) instanceof Actor.Bloc;
  }

  /// Whether the claimed speaker said much the same in another item.
  private static boolean otherStatement(Matter matter, ActorId claimed, Evidence item) {
    Set<String> stems = matter.index().told(item);
    for (Index.Candidate candidate : matter.candidates()) {
      ActorId speaker = speaker(candidate.item());
      if (speaker != null
          && !candidate.item().equals(item)
          && matter.index().same(speaker, claimed)
          && candidate.score() >= ABOUT) {
        Set<String> shared = new HashSet<>(matter.index().told(candidate.item()));
        shared.retainAll(stems);
        if (shared.size() >= (matter.dateFits(candidate.item()) ? 1 : 3)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sharesActor(Matter matter, Evidence item) {
    Set<ActorId> claimed = matter.index().actorsOf(matter.claim());
    if (claimed.isEmpty()) {
      return true;
    }
    for (ActorId part : Index.parts(item)) {
      if (claimed.contains(part) || claimed.contains(matter.ledger().stateOf(part))) {
        return true;
      }
    }
    return item.attribution().saidBy().stream().anyMatch(claimed::contains);
  }

  /// Whether one who took part is named on the very day, with an act of the same type.
  private static boolean sameDay(Matter matter, Evidence item) {
    return item instanceof Evidence.Event event
        && matter.claim().times().stream().anyMatch(t -> t.when().isDay())
        && matter.dateFits(item)
        && Index.parts(event).stream()
            .anyMatch(p -> matter.index().isPerson(p) && matter.mentioned().contains(p))
        && matter.claim().acts().stream().anyMatch(a -> a.type() == event.type())
        && !Participants.otherPlace(matter, event);
  }

  static long coverOf(Matter matter, Evidence item) {
    Set<String> own = matter.own();
    Set<String> known =
        item instanceof Evidence.Recognition
            ? matter.index().stemsOf(item)
            : matter.index().told(item);
    return known.stream().filter(own::contains).count();
  }

  /// "The second time" of what the evidence calls the first.
  private static @Nullable Ruling ordinal(Matter matter, Evidence item) {
    String text = text(item).toLowerCase(java.util.Locale.ROOT);
    int known =
        text.contains("for the first time")
                || text.contains("the first ")
                || text.contains("their first")
                || text.contains("first visit")
            ? 1
            : text.contains("second") ? 2 : text.contains("third") ? 3 : 0;
    for (Amount amount : matter.claim().amounts()) {
      if (amount.measure() == Measure.ORDINAL && known > 0) {
        boolean same = amount.low() == known;
        boolean about =
            amount.of().isEmpty()
                || text.contains("appear")
                || Stems.in(text).contains(amount.of());
        if (!same && about) {
          return against(
              matter,
              "order",
              8,
              item,
              List.of("", "the first", "the second", "the third").get(known));
        }
      }
    }
    if (item instanceof Evidence.Recognition recognition) {
      return place(matter, recognition);
    }
    return null;
  }

  /// "The third state to recognise": by the recorded recognitions before.
  private static @Nullable Ruling place(Matter matter, Evidence.Recognition item) {
    List<ActorId> sources = matter.sources();
    if (!sources.isEmpty() && !matter.index().same(item.by(), sources.getFirst())) {
      return null;
    }
    for (Amount amount : matter.claim().amounts()) {
      if (amount.measure() == Measure.ORDINAL) {
        List<EvidenceId> earlier =
            matter.index().world().items(Evidence.Recognition.class).stream()
                .filter(r ->
                    r.when().latest().isBefore(item.when().earliest())
                        && !java.util.Collections.disjoint(r.of(), item.of()))
                .map(Evidence::id)
                .toList();
        int place = earlier.size() + 1;
        List<EvidenceId> all = new ArrayList<>(earlier);
        all.add(item.id());
        boolean same = place == amount.low();
        return new Ruling(
            same ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
            "order",
            Methods.COUNTING,
            9,
            same ? all : List.of(),
            same ? List.of() : all,
            same ? "" : "number " + place,
            "{}; before it the evidence has {}.",
            List.of(
                matter.item(item),
                Voice.count(earlier.size(), "such recognition", "such recognitions")),
            List.of());
      }
    }
    return null;
  }

  /// "Twice in June": how many such events the evidence has.
  private static @Nullable Ruling counted(Matter matter, Evidence item) {
    double times = matter.says("twice") ? 2 : matter.says("three times", "thrice") ? 3 : 0;
    if (times == 0
        || !(item instanceof Evidence.Event event)
        || matter.claim().times().isEmpty()
        || (event.mode() == null && !matter.claim().speaksOf("visit"))) {
      return null;
    }
    List<EvidenceId> such = new ArrayList<>();
    for (Evidence.Event other : matter.index().world().items(Evidence.Event.class)) {
      boolean who = other.who().stream().anyMatch(event.who()::contains);
      Set<String> shared = new HashSet<>(Stems.in(other.what()));
      shared.retainAll(matter.index().told(event));
      if (who && matter.dateFits(other) && !shared.isEmpty()) {
        such.add(other.id());
      }
    }
    if (such.isEmpty()) {
      return null;
    }
    boolean same = such.size() == times;
    return new Ruling(
        same ? Verdict.CONFIRMED : Verdict.REFINED,
        "count",
        Methods.COUNTING,
        8,
        such,
        List.of(),
        same ? "" : such.size() + " known",
        "the evidence has {}.",
        List.of(Voice.count(such.size(), "such event", "such events")),
        List.of());
  }

  static Ruling with(Matter matter, Evidence item, double strength) {
    List<Evidence.Denial> denials = matter.index().world().denialsOf(item.id());
    boolean reported = matter.claim().saying() != null;
    boolean contested =
        !denials.isEmpty()
            && !reported
            && !(item instanceof Evidence.Statement s && matter.sources().contains(s.speaker()));
    if (contested) {
      List<EvidenceId> against = denials.stream().map(Evidence::id).toList();
      return new Ruling(
          Verdict.DISPUTED,
          "event",
          Methods.REPORTED,
          strength,
          List.of(item.id()),
          against,
          "denied by "
              + matter.names(denials.stream().map(Evidence.Denial::by).distinct().toList()),
          "{} ({}); but {}.",
          List.of(matter.item(item), Matter.time(item.when()), matter.item(denials.getFirst())),
          List.of());
    }
    return Ruling.reported(matter, true, "event", strength, item, "");
  }

  static Ruling against(Matter matter, String what, double strength, Evidence item, String right) {
    return Ruling.reported(matter, false, what, strength, item, right);
  }
}
