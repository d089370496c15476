// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Part;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.DecisionRule;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Measure;
import entente.evidence.claim.Span;
import entente.model.restriction.Council;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article says of votes with the ballots: who voted how, how many, who vetoed,
/// and what was the first of its kind.
final class Votes {
  private static final Pattern CHOICE =
      Pattern.compile(
          "(?<yes>in favou?r|raised (?:its|their|his) hands? for|voted for|voted to\\b|voting for|votes? for|were for|was for|both voted\\b|backed|supported|endorsed|\\byes\\b)"
              + "|(?<no>against|opposed|opposing|vot(?:e|es|ed|ing) no\\b|says? no to|said no|rejected|turned down|blocked|torpedoed|\\bno votes?\\b|vetoed|veto\\b|vetoes)"
              + "|(?<abstain>abstain\\w*|abstention|sat on the fence|sat it out|sat out|stayed neutral|remained neutral)");
  private static final Pattern ALIKE =
      Pattern.compile(
          "(stood|sided|side|voted|stands|sides) (with|beside|alongside|like)\\b|the same way as");
  private static final Pattern BEFORE =
      Pattern.compile("\\b(before|earlier|previous|previously|later|afterwards)\\b");
  private static final Pattern AGAIN =
      Pattern.compile(
          "\\b(again|too|also|both|likewise|similarly|joined|same|did so|so did|as well|among|group|one of|stood)\\b");
  private static final Pattern OTHER_TEXT =
      Pattern.compile("\\b(second|another|rival|competing) (resolution|text|draft|motion)\\b");
  private static final Pattern AS_BEFORE =
      Pattern.compile(
          "\\b(again|too|also|likewise|similarly|same|did so|so did|do so|as well|group of|one of|among the)\\b");
  private static final Pattern NEVER =
      Pattern.compile(
          "\\bnever\\b|\\bnot (?:\\w+ ){0,3}(?:a single|any)\\b|\\bhas yet to\\b|\\bnot once\\b|n't once\\b|\\bat no time\\b");
  private static final Pattern ONLY_ALLY =
      Pattern.compile("\\bthe only (?:other )?(?:ally|member|party|partner|signatory)\\b");
  private static final Pattern SOLE =
      Pattern.compile("\\b(sole|only|lone|single) (vote|ballot|voice|no|one) ?(against)?\\b");
  private static final double SOLELY = 4;
  private static final Pattern NEVER_HAD = Pattern.compile("never (?:before )?(?:had|has|have) ");
  private static final Pattern EVERY =
      Pattern.compile(
          "\\b(every|each|all)( of)?( the| such| these| its)?( \\w+)? (resolutions?|texts?|drafts?|votes?|ballots?|roll calls?)\\b|\\balways\\b");
  private static final Pattern OUTCOME =
      Pattern.compile(
          "(?<yes>\\badopt(ed|s)\\b|\\bpassed\\b|\\bapproved\\b)|(?<no>\\brejected\\b|\\bfailed\\b|voted down|turned down|defeated|(?:fell|fallen) short of (?:the |a )?(?:[\\w-]+ )?majority)");
  private static final Pattern TEXT = Pattern.compile("\\b(text|draft|resolution|motion)s?\\b");
  private static final Pattern RESOLUTION = Pattern.compile("s/res/(\\d+)");
  private static final Pattern HOW_MANY =
      Pattern.compile(
          "\\b(?<many>one|two|three|four|five|six|seven|eight|nine|ten) (?:of )?(?:(?:the |these |those )?(?:\\w+'s )?)?(?:\\w+ )?(?:resolutions|texts|drafts)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");
  private static final Set<String> PERMANENT = Set.of("CHN", "FRA", "GBR", "RUS", "USA");
  private static final double NEAR = 4;
  private static final int FAR = 60;
  private static final int BESIDE = 20;
  private static final double CARRIED = 4.5;

  private Votes() {}

  /// A word that says how somebody voted.
  private record Cue(Choice choice, boolean veto, int at, int end) {}

  static List<Ruling> of(Matter matter) {
    Claim claim = matter.claim();
    List<Cue> cues = cues(matter);
    boolean speaksOfVotes = speaksOfVotes(matter);
    if (!speaksOfVotes) {
      return List.of();
    }
    List<Ruling> rulings = new ArrayList<>();
    Ruling every = everyVote(matter);
    if (every != null) {
      return List.of(every);
    }
    Ruling series = resolutions(matter, cues);
    if (series == null) {
      series = howMany(matter, cues);
    }
    if (series != null) {
      return List.of(series);
    }
    Evidence.Vote vote =
        OTHER_TEXT.matcher(matter.words(claim.sentence())).find() ? null : vote(matter);
    if (vote == null) {
      return List.of();
    }
    List<Cue> effective = cues.isEmpty() ? meant(matter, vote) : cues;
    firstVeto(matter, vote, cues, rulings);
    if (vote.ballots().isEmpty()) {
      return rulings;
    }
    outcome(matter, vote, rulings);
    counts(matter, vote, cues, effective, rulings);
    Ruling only = onlyOne(matter, vote, effective);
    if (only != null) {
      return List.of(only);
    }
    ballots(matter, vote, effective, cues.isEmpty(), rulings);
    unanimous(matter, vote, rulings);
    alike(matter, vote, rulings);
    if (rulings.isEmpty() && effective.isEmpty()) {
      held(matter, vote, rulings);
    }
    if (!denied(claim, cues) || rulings.stream().noneMatch(Ruling::finds)) {
      return rulings;
    }
    return List.of();
  }

  /// Whether it denies the vote, other than by a "no" that is the vote.
  private static boolean denied(Claim claim, List<Cue> cues) {
    return claim.negations().stream()
        .anyMatch(n -> cues.stream().noneMatch(c -> c.at <= n.start() && n.end() <= c.end));
  }

  private static boolean speaksOfVotes(Matter matter) {
    Claim claim = matter.claim();
    Matter before = matter.before();
    boolean alike = Matter.DOING_SO.matcher(matter.words()).find() || matter.says("did the same");
    if (before != null && alike) {
      return speaksOfVotes(before);
    }
    boolean own =
        claim.speaksOf("vote", "veto", "abstain")
            || matter.says("in favour", "in favor", "voted")
            || (CHOICE.matcher(matter.words()).find() && TEXT.matcher(matter.words()).find())
            || (OUTCOME.matcher(matter.words()).find()
                && TEXT.matcher(matter.words()).find()
                && matter.mentioned().stream()
                    .anyMatch(a ->
                        matter.ledger().findActor(a) instanceof Actor.Body body
                            && body.rule() != null));
    boolean context =
        (claim.context().stems().contains("vote") || claim.context().stems().contains("veto"))
            && (CHOICE.matcher(matter.words()).find()
                || ALIKE.matcher(matter.words()).find()
                || matter.says("among the", "group of"));
    boolean near =
        CHOICE.matcher(matter.words()).find()
            && !claim.times().isEmpty()
            && matter.candidates().stream()
                .limit(4)
                .anyMatch(c ->
                    c.item() instanceof Evidence.Vote vote
                        && c.topic() >= Matter.SAME_TOPIC
                        && matter.dateFits(vote));
    return own || context || near;
  }

  private static List<Cue> cues(Matter matter) {
    List<Cue> cues = new ArrayList<>();
    Matcher found = CHOICE.matcher(matter.words());
    int from = matter.claim().span().start();
    while (found.find()) {
      boolean veto =
          found.group().startsWith("veto")
              || found.group().equals("blocked")
              || found.group().equals("torpedoed");
      Choice choice =
          found.group("yes") != null
              ? Choice.YES
              : found.group("no") != null ? Choice.NO : Choice.ABSTAIN;
      boolean byBody = found.group().equals("rejected") || found.group().equals("turned down");
      if (!byBody || !bodyBefore(matter, from + found.start())) {
        cues.add(new Cue(choice, veto, from + found.start(), from + found.end()));
      }
    }
    return cues;
  }

  /// Whether it is a body that rejects, not a member.
  private static boolean bodyBefore(Matter matter, int at) {
    return matter.claim().actors().stream()
        .anyMatch(m ->
            m.span().end() <= at
                && at - m.span().end() < BESIDE
                && matter.ledger().findActor(m.actor()) instanceof Actor.Body);
  }

  /// "Among the four", "in a group of five": those of whom that vote has as many; else as in the
  /// sentence before.
  private static List<Cue> meant(Matter matter, Evidence.Vote vote) {
    for (Amount amount : matter.claim().amounts()) {
      for (Choice choice : List.of(Choice.YES, Choice.NO, Choice.ABSTAIN)) {
        if (amount.measure() == Measure.COUNT && vote.count(choice) == amount.low()) {
          Span span = amount.span();
          return List.of(new Cue(choice, false, span.start(), span.end()));
        }
      }
    }
    boolean again = AGAIN.matcher(matter.words()).find() && !ALIKE.matcher(matter.words()).find();
    return again ? carried(matter) : List.of();
  }

  /// "Again": as in the sentence before.
  private static List<Cue> carried(Matter matter) {
    Matter before = matter.before();
    while (before != null && before.claim().sentence().equals(matter.claim().sentence())) {
      before = before.before();
    }
    for (int back = 0; before != null && back < 3; back++, before = before.before()) {
      List<Cue> cues = cues(before).stream().filter(c -> !c.veto).toList();
      if (!cues.isEmpty()) {
        return List.of(cues.getFirst());
      }
    }
    return List.of();
  }

  /// The vote that the claim is about; null where none is near.
  static Evidence.@Nullable Vote vote(Matter matter) {
    return vote(matter, 5);
  }

  /// The vote of which the claims just before speak; null for none.
  ///
  /// @param phrase the words that name it, with its month where they have one: "the March vote"
  static Evidence.@Nullable Vote before(Matter matter, String phrase) {
    int back = 0;
    for (Matter at = matter.before(); at != null && back < 6; at = at.before()) {
      back++;
      boolean told = !at.claim().times().isEmpty() || !at.claim().amounts().isEmpty();
      Evidence.Vote vote = told && speaksOfVotes(at) ? vote(at) : null;
      if (vote != null && ofMonth(vote, phrase)) {
        return vote;
      }
    }
    return null;
  }

  private static boolean ofMonth(Evidence.Vote vote, String phrase) {
    for (Month month : Month.values()) {
      if (phrase.contains(month.name().toLowerCase(java.util.Locale.ROOT))) {
        return vote.when().earliest().getMonth() == month;
      }
    }
    return true;
  }

  private static Evidence.@Nullable Vote vote(Matter matter, int back) {
    Matter before = matter.before();
    boolean undated = matter.claim().times().isEmpty();
    Evidence.Vote carried =
        undated
                && back > 0
                && !BEFORE.matcher(matter.words()).find()
                && before != null
                && speaksOfVotes(before)
            ? vote(before, back - 1)
            : null;
    boolean sameSentence =
        before != null && before.claim().sentence().equals(matter.claim().sentence());
    double carriedBonus = sameSentence ? 2 * CARRIED : CARRIED;
    Evidence.Vote best = null;
    double most = NEAR;
    String words = matter.words();
    for (Evidence.Vote vote : matter.index().world().items(Evidence.Vote.class)) {
      double score = score(matter, vote, words) + (vote.equals(carried) ? carriedBonus : 0);
      if (score > most) {
        most = score;
        best = vote;
      }
    }
    return best;
  }

  private static double score(Matter matter, Evidence.Vote vote, String words) {
    Claim claim = matter.claim();
    double score = 0;
    if (symbol(vote, words)) {
      score += 12;
    }
    boolean dated = false;
    for (Claim.Time time : claim.times()) {
      dated = true;
      score +=
          time.when().overlaps(vote.when())
              ? (time.when().isDay() ? 5 : time.when().days() < 40 ? 4 : 2)
              : -3;
    }
    if (!dated) {
      for (Claim.Time time : claim.context().times()) {
        if (time.when().overlaps(vote.when())) {
          score += time.when().days() < 40 ? 3.5 : 1.5;
          break;
        }
      }
    }
    for (Claim.Lapse lapse : claim.lapses()) {
      if (matter.words(lapse.other()).contains("vote")) {
        score += 0.5;
      }
    }
    boolean alone =
        SOLE.matcher(words).find()
            && vote.count(Choice.NO) == 1
            && matter.mentioned().stream()
                .anyMatch(a -> vote.ballots().get(matter.ledger().stateOf(a)) == Choice.NO);
    score += alone ? SOLELY : 0;
    Set<String> own = matter.own();
    for (Index.Candidate candidate : matter.candidates()) {
      if (candidate.item().equals(vote)) {
        score += Math.min(6, candidate.topic());
      }
    }
    double around = 0;
    for (String stem : entente.evidence.claim.Stems.in(vote.what())) {
      if (!own.contains(stem) && claim.context().stems().contains(stem)) {
        around += 0.4 * matter.index().weight(stem);
      }
    }
    score += Math.min(3, around);
    boolean assembly = words.contains("assembly") || claim.mentions(vote.body());
    boolean council =
        words.replace("human rights council", "").contains("council") || words.contains("veto");
    boolean inCouncil = rule(matter, vote) == DecisionRule.SECURITY_COUNCIL;
    score +=
        claim.mentions(vote.body())
            ? 1.5
            : (council && inCouncil) || (assembly && !inCouncil)
                ? 1
                : council != inCouncil && (council || assembly) ? -2 : 0;
    for (ActorId about : vote.about()) {
      if (matter.mentioned().stream().anyMatch(a -> matter.index().same(a, about))) {
        score += 0.5;
      }
    }
    return score;
  }

  private static boolean symbol(Evidence.Vote vote, String words) {
    String text = vote.text().toLowerCase(java.util.Locale.ROOT);
    if (text.isEmpty()) {
      return false;
    }
    if (words.contains(text)) {
      return true;
    }
    Matcher number = RESOLUTION.matcher(text);
    if (!number.find()) {
      return false;
    }
    Matcher named = NUMBER.matcher(words);
    while (named.find()) {
      if (named.group().equals(number.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable DecisionRule rule(Matter matter, Evidence.Vote vote) {
    return matter.ledger().findActor(vote.body()) instanceof Actor.Body body ? body.rule() : null;
  }

  /// @param own the claim's own words of voting; what is carried from before counts only where the
  ///   claim says "too", "so did" or the like
  private static void counts(
      Matter matter, Evidence.Vote vote, List<Cue> own, List<Cue> cues, List<Ruling> rulings) {
    for (Amount amount : matter.claim().amounts()) {
      boolean countable =
          amount.measure() == Measure.COUNT
              && (amount.unit() == null
                  || amount.unit() == entente.domain.Unit.STATE
                  || amount.unit() == entente.domain.Unit.VOTE)
              && amount.low() == Math.rint(amount.low())
              && amount.low() <= 200;
      boolean alike = !own.isEmpty() || AS_BEFORE.matcher(matter.words()).find();
      Cue cue =
          countable && alike && counted(matter, amount, cues) ? near(cues, amount.span()) : null;
      if (cue == null) {
        continue;
      }
      long count = vote.count(cue.choice);
      boolean same = count == amount.low();
      rulings.add(
          ruling(
              vote,
              same,
              "count",
              8,
              same ? "" : count + " " + word(cue.choice),
              "the record of that vote has {} {}.",
              new Part.Number(count, String.valueOf(count)),
              Matter.words(word(cue.choice))));
    }
  }

  /// Whether an amount counts ballots: states, or a bare number beside a word of voting.
  private static boolean counted(Matter matter, Amount amount, List<Cue> cues) {
    if (amount.unit() != null) {
      return true;
    }
    String before = matter.wordsBefore(amount.span());
    return before.endsWith("group of ")
        || before.endsWith("one of ")
        || cues.stream()
            .anyMatch(c -> c.at >= amount.span().end() && c.at - amount.span().end() < BESIDE);
  }

  /// The word that says how those of an amount or name voted: the next one, or else the last
  /// before.
  private static @Nullable Cue near(List<Cue> cues, Span span) {
    Cue best = null;
    int least = Integer.MAX_VALUE;
    for (Cue cue : cues) {
      int distance = cue.at >= span.end() ? cue.at - span.end() : span.start() - cue.end + FAR / 2;
      if (distance < least && distance >= 0) {
        least = distance;
        best = cue;
      }
    }
    return cues.size() == 1 ? cues.getFirst() : best;
  }

  private static void ballots(
      Matter matter, Evidence.Vote vote, List<Cue> cues, boolean carried, List<Ruling> rulings) {
    List<ActorId> right = new ArrayList<>();
    List<ActorId> wrong = new ArrayList<>();
    boolean veto = false;
    Choice said = null;
    for (Claim.Mention mention : matter.claim().actors()) {
      ActorId state = matter.ledger().stateOf(mention.actor());
      Choice ballot = vote.ballots().get(state);
      if (ballot == null
          || mention.form() == Claim.Form.ADJECTIVE
          || (vote.about().contains(state)
              && mention.role() != Claim.Role.SOURCE
              && !listed(matter, mention))) {
        continue;
      }
      Cue cue =
          carried ? (cues.isEmpty() ? null : cues.getFirst()) : forActor(matter, cues, mention);
      if (cue == null) {
        continue;
      }
      if (!carried && overtaken(matter, mention, cue)) {
        continue;
      }
      if (cue.veto && (!PERMANENT.contains(state.value()) || mention.role() != Claim.Role.SOURCE)) {
        continue;
      }
      said = cue.choice;
      veto |= cue.veto;
      (ballot == cue.choice ? right : wrong).add(state);
    }
    if (!wrong.isEmpty()) {
      ActorId first = wrong.getFirst();
      Choice ballot = java.util.Objects.requireNonNull(vote.ballots().get(first));
      rulings.add(
          ruling(
              vote,
              false,
              "vote",
              9,
              matter.name(first) + " " + did(ballot),
              "in that vote {} {}.",
              matter.nameOf(first),
              Matter.words(did(ballot))));
    } else if (!right.isEmpty() && said != null) {
      boolean failed = vote.count(Choice.YES) >= 9;
      if (veto && !failed) {
        rulings.add(
            ruling(
                vote,
                false,
                "vote",
                9,
                "no veto: the draft had too few votes",
                "that draft had {} votes in favour, too few to pass, so that no veto stopped it.",
                new Part.Number(vote.count(Choice.YES), String.valueOf(vote.count(Choice.YES)))));
      } else {
        rulings.add(
            ruling(
                vote,
                true,
                "vote",
                8,
                "",
                "in that vote {} {}.",
                new Part.Outcome(matter.names(right)),
                Matter.words(did(said))));
      }
    }
  }

  /// "The only ally to join Russia in voting against": whether another member of the alliance did.
  private static @Nullable Ruling onlyOne(Matter matter, Evidence.Vote vote, List<Cue> cues) {
    if (cues.isEmpty() || !ONLY_ALLY.matcher(matter.words()).find() || matter.claim().negated()) {
      return null;
    }
    Choice choice = cues.getFirst().choice;
    List<ActorId> named = matter.mentioned().stream().map(matter.ledger()::stateOf).toList();
    Evidence.Agreement alliance =
        matter.index().world().items(Evidence.Agreement.class).stream()
            .filter(a -> a.parties().size() > 2 && a.parties().stream().anyMatch(named::contains))
            .findFirst()
            .orElse(null);
    if (alliance == null) {
      return null;
    }
    List<ActorId> others =
        alliance.parties().stream()
            .filter(p -> !named.contains(p) && vote.ballots().get(p) == choice)
            .toList();
    boolean did =
        named.stream()
            .filter(alliance.parties()::contains)
            .allMatch(p -> vote.ballots().get(p) == choice);
    if (!did) {
      return null;
    }
    return ruling(
        vote,
        others.isEmpty(),
        "vote",
        9,
        others.isEmpty() ? "" : matter.names(others) + " too " + did(choice),
        others.isEmpty() ? "of the others of {} none {}." : "of the others of {} so did: {}.",
        Matter.words(alliance.title()),
        Matter.words(others.isEmpty() ? did(choice) : matter.names(others)));
  }

  /// "The demand that Russia withdraw it abstained on": a pronoun nearer to the vote is its
  /// subject.
  private static boolean overtaken(Matter matter, Claim.Mention mention, Cue cue) {
    return matter.claim().actors().stream()
        .anyMatch(m ->
            m.form() == Claim.Form.PRONOUN
                && m.role() == Claim.Role.SOURCE
                && !m.actor().equals(mention.actor())
                && m.span().start() >= mention.span().end()
                && m.span().end() <= cue.at);
  }

  /// Whether a state stands in a list of those who voted one way.
  private static boolean listed(Matter matter, Claim.Mention mention) {
    String before = matter.wordsBefore(mention.span()).stripTrailing();
    return before.endsWith(",")
        || before.endsWith(" and")
        || before.endsWith("with")
        || before.endsWith("joined");
  }

  private static @Nullable Cue forActor(Matter matter, List<Cue> cues, Claim.Mention mention) {
    if (cues.isEmpty()) {
      return null;
    }
    Cue next = null;
    for (Cue cue : cues) {
      if (cue.at >= mention.span().end() && (next == null || cue.at < next.at)) {
        next = cue;
      }
    }
    if (next != null
        && next.at - mention.span().end() < FAR
        && mention.role() != Claim.Role.TARGET) {
      return next;
    }
    if (mention.role() == Claim.Role.SOURCE) {
      return cues.getFirst();
    }
    if (next != null && next.at - mention.span().end() < 12) {
      return next;
    }
    return listed(matter, mention) ? near(cues, mention.span()) : null;
  }

  private static void unanimous(Matter matter, Evidence.Vote vote, List<Ruling> rulings) {
    if (!matter.says("unanimous", "without a vote against", "no votes against")) {
      return;
    }
    boolean same = vote.count(Choice.NO) == 0;
    rulings.add(
        ruling(
            vote,
            same,
            "vote",
            8,
            same ? "" : vote.count(Choice.NO) + " against",
            "the record of that vote has {} against.",
            new Part.Number(vote.count(Choice.NO), String.valueOf(vote.count(Choice.NO)))));
  }

  /// "It stood beside Moscow": two states' ballots in one vote.
  private static void alike(Matter matter, Evidence.Vote vote, List<Ruling> rulings) {
    Matcher alike = ALIKE.matcher(matter.words());
    if (!alike.find() || !rulings.isEmpty()) {
      return;
    }
    List<ActorId> states = new ArrayList<>();
    int from = matter.claim().span().start();
    for (Claim.Mention mention : matter.claim().actors()) {
      ActorId state = matter.ledger().stateOf(mention.actor());
      boolean first = mention.span().start() < from + alike.start();
      if (vote.ballots().containsKey(state)
          && !states.contains(state)
          && (first || states.size() < 2)) {
        states.add(state);
      }
    }
    if (states.size() != 2) {
      return;
    }
    Choice one = java.util.Objects.requireNonNull(vote.ballots().get(states.getFirst()));
    Choice other = java.util.Objects.requireNonNull(vote.ballots().get(states.getLast()));
    boolean same = (one == other) != matter.claim().negated();
    rulings.add(
        ruling(
            vote,
            same,
            "vote",
            8,
            same ? "" : matter.name(states.getFirst()) + " " + did(one),
            "in that vote {} {} and {} {}.",
            matter.nameOf(states.getFirst()),
            Matter.words(did(one)),
            matter.nameOf(states.getLast()),
            Matter.words(did(other))));
  }

  /// "The Council adopted the draft": whether it passed, by the body's own rule.
  private static void outcome(Matter matter, Evidence.Vote vote, List<Ruling> rulings) {
    Matcher told = OUTCOME.matcher(matter.words());
    DecisionRule rule = rule(matter, vote);
    boolean body =
        matter.sources().contains(vote.body())
            || matter.says("draft was", "text was", "it failed", " short of ");
    if (rule == null || !body || !told.find() || matter.claim().negated()) {
      return;
    }
    int at = matter.claim().span().start() + told.start();
    boolean states = told.group().equals("rejected") || told.group().equals("turned down");
    if (states && !bodyBefore(matter, at) && !passive(matter, told.start())) {
      return;
    }
    Set<ActorId> permanent = new java.util.HashSet<>();
    PERMANENT.forEach(state -> permanent.add(ActorId.of(state)));
    boolean passed = Council.decide(rule, vote.ballots(), permanent).adopted();
    boolean same = passed == (told.group("yes") != null);
    rulings.add(
        ruling(
            vote,
            same,
            "vote",
            9,
            same ? "" : passed ? "it was adopted" : "it was not adopted",
            "the record of that vote has {} in favour and {} against.",
            new Part.Number(vote.count(Choice.YES), String.valueOf(vote.count(Choice.YES))),
            new Part.Number(vote.count(Choice.NO), String.valueOf(vote.count(Choice.NO)))));
  }

  private static boolean passive(Matter matter, int at) {
    String before = matter.words().substring(0, at).stripTrailing();
    return before.endsWith(" was") || before.endsWith(" were") || before.endsWith(" been");
  }

  /// That there was such a vote on such a day.
  private static void held(Matter matter, Evidence.Vote vote, List<Ruling> rulings) {
    boolean about =
        matter.candidates().stream()
            .anyMatch(c -> c.item().equals(vote) && c.topic() >= Matter.SAME_TOPIC);
    boolean dated = matter.claim().times().stream().anyMatch(t -> t.when().days() <= 31);
    if (about && dated && matter.dateFits(vote) && !matter.claim().negated()) {
      rulings.add(
          ruling(vote, true, "date", 6, "", "{} {}.", matter.item(vote), Matter.time(vote.when())));
    }
  }

  /// "The first veto": none of the same before.
  private static void firstVeto(
      Matter matter, Evidence.Vote vote, List<Cue> cues, List<Ruling> rulings) {
    boolean first =
        matter.claim().amounts().stream()
                .anyMatch(a -> a.measure() == Measure.ORDINAL && a.low() == 1)
            || matter.says("never before", "first time");
    boolean veto = cues.stream().anyMatch(c -> c.veto) || matter.claim().speaksOf("veto");
    if (!first || !veto) {
      return;
    }
    List<ActorId> states =
        matter.mentioned().stream()
            .map(matter.ledger()::stateOf)
            .filter(s -> PERMANENT.contains(s.value()))
            .toList();
    if (states.isEmpty()) {
      return;
    }
    ActorId state = states.getFirst();
    for (Evidence.Vote earlier : matter.index().world().items(Evidence.Vote.class)) {
      boolean before = earlier.when().latest().isBefore(vote.when().earliest());
      boolean same =
          earlier.body().equals(vote.body())
              && earlier.about().stream().anyMatch(vote.about()::contains);
      if (before && same && earlier.ballots().get(state) == Choice.NO) {
        rulings.add(
            new Ruling(
                Verdict.CONTRADICTED,
                "order",
                Methods.REPORTED,
                10,
                List.of(),
                List.of(earlier.id(), vote.id()),
                "also on " + earlier.when().words(),
                "{} had voted against another such text {}.",
                List.of(matter.nameOf(state), Matter.time(earlier.when())),
                List.of()));
        return;
      }
    }
  }

  /// "It has not once voted for such a text", "has never voted with Russia".
  private static @Nullable Ruling never(Matter matter) {
    boolean turned = NEVER_HAD.matcher(matter.words()).lookingAt();
    List<ActorId> sources =
        (turned ? matter.mentioned().stream().limit(1) : matter.sources().stream())
            .map(matter.ledger()::stateOf)
            .toList();
    Matter told = matter.before();
    Evidence.Vote last = turned && told != null && speaksOfVotes(told) ? vote(told) : null;
    List<Cue> cues = cues(matter);
    boolean alike = ALIKE.matcher(matter.words()).find();
    ActorId with =
        matter.mentioned().stream()
            .map(matter.ledger()::stateOf)
            .filter(s -> !sources.contains(s) && matter.index().isState(s))
            .findFirst()
            .orElse(null);
    if (sources.isEmpty() || (cues.isEmpty() && !(alike && with != null))) {
      return null;
    }
    ActorId state = sources.getFirst();
    List<EvidenceId> otherwise = new ArrayList<>();
    Evidence.Vote example = null;
    for (Evidence.Vote vote : matter.index().world().items(Evidence.Vote.class)) {
      Choice own = vote.ballots().get(state);
      Choice theirs = with == null ? null : vote.ballots().get(with);
      boolean about = with == null || theirs != null || vote.about().contains(with);
      boolean earlier = last == null || vote.when().latest().isBefore(last.when().earliest());
      if (own == null || own == Choice.NOT_VOTING || !about || !earlier || !matter.dateFits(vote)) {
        continue;
      }
      boolean did = (alike && with != null) ? own == theirs : own == cues.getFirst().choice;
      if (did) {
        example = vote;
      } else {
        otherwise.add(vote.id());
      }
    }
    if (example != null) {
      return ruling(
          example,
          false,
          "vote",
          9,
          matter.name(state) + " did so " + example.when().phrase(),
          "{} {} {}.",
          matter.nameOf(state),
          Matter.words(did(java.util.Objects.requireNonNull(example.ballots().get(state)))),
          entente.answer.Voice.phrase(example.when()));
    }
    return otherwise.isEmpty()
        ? null
        : new Ruling(
            Verdict.CONFIRMED,
            "vote",
            Methods.VOTING,
            8,
            otherwise,
            List.of(),
            "",
            "{} did otherwise in {}.",
            List.of(
                matter.nameOf(state),
                entente.answer.Voice.count(otherwise.size(), "recorded vote", "recorded votes")),
            List.of());
  }

  /// "It has voted against every resolution on Ukraine": one vote otherwise is enough against it.
  private static @Nullable Ruling quantified(Matter matter) {
    List<Cue> cues = cues(matter);
    List<ActorId> sources = matter.sources().stream().map(matter.ledger()::stateOf).toList();
    if (cues.size() != 1 || sources.isEmpty() || !EVERY.matcher(matter.words()).find()) {
      return null;
    }
    ActorId state = sources.getFirst();
    Choice said = cues.getFirst().choice;
    List<ActorId> about =
        matter.mentioned().stream()
            .map(matter.ledger()::stateOf)
            .filter(s -> !s.equals(state) && matter.index().isState(s))
            .toList();
    List<ActorId> bodies =
        matter.mentioned().stream()
            .filter(a -> matter.ledger().findActor(a) instanceof Actor.Body)
            .toList();
    List<Evidence.Vote> alike = new ArrayList<>();
    List<Evidence.Vote> apart = new ArrayList<>();
    for (Evidence.Vote vote : matter.index().world().items(Evidence.Vote.class)) {
      Choice own = vote.ballots().get(state);
      boolean on =
          about.isEmpty()
              || about.stream()
                  .anyMatch(a -> vote.about().contains(a) || vote.what().contains(matter.name(a)));
      boolean in = bodies.isEmpty() || bodies.contains(vote.body());
      if (own != null && own != Choice.NOT_VOTING && on && in && matter.dateFits(vote)) {
        (own == said ? alike : apart).add(vote);
      }
    }
    if (alike.isEmpty() && apart.isEmpty()) {
      return null;
    }
    boolean holds = apart.isEmpty() != denied(matter.claim(), cues);
    Evidence.Vote example = apart.isEmpty() ? alike.getLast() : apart.getFirst();
    Choice own = java.util.Objects.requireNonNull(example.ballots().get(state));
    List<EvidenceId> cited =
        (apart.isEmpty() ? alike : apart).stream().map(Evidence.Vote::id).toList();
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        "vote",
        Methods.VOTING,
        9,
        holds ? cited : List.of(),
        holds ? List.of() : cited,
        holds ? "" : matter.name(state) + " " + did(own) + " " + example.when().phrase(),
        "of {} on record {} did otherwise in {}; {} {} {}.",
        List.of(
            entente.answer.Voice.count(alike.size() + apart.size(), "such vote", "such votes"),
            matter.nameOf(state),
            new Part.Number(apart.size(), String.valueOf(apart.size())),
            matter.nameOf(state),
            Matter.words(did(own)),
            entente.answer.Voice.phrase(example.when())),
        List.of());
  }

  /// "In every vote on Ukraine it stood with Russia."
  private static @Nullable Ruling everyVote(Matter matter) {
    boolean never = NEVER.matcher(matter.words()).find();
    if (never) {
      return never(matter);
    }
    Ruling quantified = quantified(matter);
    if (quantified != null) {
      return quantified;
    }
    boolean every = EVERY.matcher(matter.words()).find() || matter.says("every time", "each time");
    if (!every || !(cues(matter).isEmpty() || ALIKE.matcher(matter.words()).find())) {
      return null;
    }
    List<ActorId> states =
        matter.mentioned().stream()
            .map(matter.ledger()::stateOf)
            .distinct()
            .filter(matter.index()::isState)
            .toList();
    if (states.size() < 2) {
      return null;
    }
    ActorId one = states.getFirst();
    List<EvidenceId> apart = new ArrayList<>();
    List<EvidenceId> together = new ArrayList<>();
    Evidence.Vote example = null;
    for (Evidence.Vote vote : matter.index().world().items(Evidence.Vote.class)) {
      ActorId with =
          states.stream()
              .skip(1)
              .filter(s -> vote.ballots().containsKey(s))
              .findFirst()
              .orElse(states.getLast());
      Choice own = vote.ballots().get(one);
      Choice theirs = vote.ballots().get(with);
      if (own == null || theirs == null || !matter.dateFits(vote)) {
        continue;
      }
      if (own == theirs) {
        together.add(vote.id());
      } else {
        apart.add(vote.id());
        example = vote;
      }
    }
    if (example == null) {
      return together.isEmpty()
          ? null
          : new Ruling(
              Verdict.CONFIRMED,
              "vote",
              Methods.VOTING,
              7,
              together,
              List.of(),
              "",
              "they voted alike in {}.",
              List.of(
                  entente.answer.Voice.count(together.size(), "recorded vote", "recorded votes")),
              List.of());
    }
    Choice own = java.util.Objects.requireNonNull(example.ballots().get(one));
    return new Ruling(
        Verdict.CONTRADICTED,
        "vote",
        Methods.VOTING,
        9,
        together,
        apart,
        matter.name(one) + " " + did(own) + " " + example.when().phrase(),
        "they voted differently in {}; {} {} {}.",
        List.of(
            entente.answer.Voice.count(apart.size(), "recorded vote", "recorded votes"),
            matter.nameOf(one),
            Matter.words(did(own)),
            entente.answer.Voice.phrase(example.when())),
        List.of());
  }

  /// "Has come out against two of the Assembly's resolutions": how many ballots of a kind a state
  /// has cast by the article's day.
  private static @Nullable Ruling howMany(Matter matter, List<Cue> cues) {
    Matcher told = HOW_MANY.matcher(matter.words());
    List<ActorId> sources = matter.sources().stream().map(matter.ledger()::stateOf).toList();
    if (cues.size() != 1 || sources.size() != 1 || denied(matter.claim(), cues) || !told.find()) {
      return null;
    }
    ActorId state = sources.getFirst();
    int many = Matter.NUMBERS.indexOf(told.group("many"));
    List<EvidenceId> such = new ArrayList<>();
    for (Evidence.Vote vote : matter.index().world().items(Evidence.Vote.class)) {
      boolean council = rule(matter, vote) == DecisionRule.SECURITY_COUNCIL;
      boolean in =
          matter.claim().mentions(vote.body())
              || !(council ? matter.says("assembly") : matter.says("council"));
      boolean then = matter.dateFits(vote) && !vote.when().earliest().isAfter(matter.written());
      if (in && then && vote.ballots().get(state) == cues.getFirst().choice) {
        such.add(vote.id());
      }
    }
    if (such.isEmpty()) {
      return null;
    }
    boolean holds = such.size() == many;
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        "count",
        Methods.COUNTING,
        9,
        holds ? such : List.of(),
        holds ? List.of() : such,
        holds ? "" : String.valueOf(such.size()),
        "{} {} on {} such texts.",
        List.of(
            matter.nameOf(state),
            Matter.words(did(cues.getFirst().choice)),
            new Part.Number(such.size(), String.valueOf(such.size()))),
        List.of());
  }

  /// "Voted against Pyongyang in nine resolutions": how it voted on texts about another.
  private static @Nullable Ruling resolutions(Matter matter, List<Cue> cues) {
    Amount many =
        matter.claim().amounts().stream()
            .filter(a -> a.measure() == Measure.COUNT && a.unit() == entente.domain.Unit.RESOLUTION)
            .findFirst()
            .orElse(null);
    List<ActorId> sources = matter.sources();
    if (many == null || cues.isEmpty() || sources.isEmpty() || many.low() < 2) {
      return null;
    }
    ActorId state = matter.ledger().stateOf(sources.getFirst());
    TreeSet<EvidenceId> yes = new TreeSet<>();
    TreeSet<EvidenceId> other = new TreeSet<>();
    for (Evidence.Vote vote : matter.index().world().items(Evidence.Vote.class)) {
      boolean about =
          vote.about().stream()
              .anyMatch(a ->
                  matter.mentioned().stream()
                      .anyMatch(m -> !m.equals(state) && matter.index().same(m, a)));
      boolean in = matter.claim().times().stream().allMatch(t -> t.when().overlaps(vote.when()));
      Choice ballot = vote.ballots().get(state);
      if (about && in && ballot != null && matter.claim().mentions(vote.body())) {
        (ballot == cues.getFirst().choice ? yes : other).add(vote.id());
      }
    }
    if (yes.size() + other.size() < 2) {
      return null;
    }
    boolean agree = yes.size() == many.low();
    if (agree) {
      return new Ruling(
          Verdict.CONFIRMED,
          "count",
          Methods.COUNTING,
          9,
          List.copyOf(yes),
          List.of(),
          "",
          "{} {} on {} such texts.",
          List.of(
              matter.nameOf(state),
              Matter.words(did(cues.getFirst().choice)),
              new Part.Number(yes.size(), String.valueOf(yes.size()))),
          List.of());
    }
    boolean turned = yes.isEmpty();
    return new Ruling(
        turned ? Verdict.CONTRADICTED : Verdict.REFINED,
        "vote",
        Methods.COUNTING,
        9,
        List.copyOf(yes),
        List.copyOf(other),
        matter.name(state)
            + (turned
                ? " voted for " + other.size() + " such texts"
                : " " + did(cues.getFirst().choice) + " on " + yes.size()),
        turned
            ? "{} voted otherwise: the record has {} for such texts, none against."
            : "the record has {} on {} such texts.",
        turned
            ? List.of(
                matter.nameOf(state), entente.answer.Voice.count(other.size(), "ballot", "ballots"))
            : List.of(
                matter.nameOf(state), new Part.Number(yes.size(), String.valueOf(yes.size()))),
        List.of());
  }

  private static Ruling ruling(
      Evidence.Vote vote,
      boolean same,
      String what,
      double strength,
      String right,
      String pattern,
      Part... parts) {
    return new Ruling(
        same ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        what,
        Methods.REPORTED,
        strength,
        same ? List.of(vote.id()) : List.of(),
        same ? List.of() : List.of(vote.id()),
        right,
        pattern,
        List.of(parts),
        List.of());
  }

  private static String did(Choice choice) {
    return switch (choice) {
      case YES -> "voted in favour";
      case NO -> "voted against";
      case ABSTAIN -> "abstained";
      case NOT_VOTING -> "did not vote";
    };
  }

  private static String word(Choice choice) {
    return switch (choice) {
      case YES -> "in favour";
      case NO -> "against";
      case ABSTAIN -> "abstaining";
      case NOT_VOTING -> "not voting";
    };
  }
}
