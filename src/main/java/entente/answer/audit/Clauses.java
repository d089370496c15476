// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.Obligation;
import entente.domain.Unit;
import entente.domain.clause.Casus;
import entente.domain.clause.Clause;
import entente.domain.clause.Trigger;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Stems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article says that an agreement provides with its articles: what sets a duty
/// off, on which conditions, for how long, and what it does not hold.
final class Clauses {
  private static final Pattern NUMBER =
      Pattern.compile(
          "article (\\d+)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) article|(?:the|while the) (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:has|provides|says)");
  private static final List<String> ORDINALS =
      List.of(
          "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final double ABOUT = 6;
  private static final double COVERED = 0.4;
  private static final double CLOSE = 0.5;
  private static final double HELD = 0.3;
  private static final int BACK = 3;
  private static final Pattern ANAPHOR =
      Pattern.compile(
          "(it|its|they|both|neither|either|each|an ally|a party|a member|anybody|anyone|the two)\\b");
  private static final Pattern ONE_FOR_ALL =
      Pattern.compile(
          "(attack|aggression|assault) (up)?on (one|any|either|a party|a member|an ally)\\b.{0,40}\\b(attack|aggression|assault)?( as (one )?)?(up)?on (all|both|the other|every|the rest|the whole)");
  private static final Pattern OBLIGES =
      Pattern.compile(
          "\\b(oblig(es|ed|ate|ates|ated)|commits?|committed|compels?|requires?|required|binds?|must|has to|have to|had to|is bound to|are bound to|pledges? to|undertakes? to|promises to)\\b");
  private static final Pattern BINDS = Pattern.compile("\\bbinds (?:\\w+ ){0,4}for\\b");
  private static final Pattern NOWHERE =
      Pattern.compile(
          "\\bno (line|word|clause|article|provision|passage|part)\\b|\\bnothing in\\b|\\bnowhere\\b|\\b(does|do|did) not (oblige|commit|compel|require|bind)\\b|\\bobliges (neither|nobody|no one)\\b|\\bneither\\b");
  private static final Pattern FIGHTS =
      Pattern.compile(
          "\\b(come|go|goes|comes|rush|spring) to (its|his|the other's|each other's|one another's|the other side's|the) (aid|help|defen[cs]e|assistance|rescue)|\\bsend (troops|soldiers|forces)|\\b(fight|go to war) for\\b|\\bdefend (the other|each other|one another|its|the partner)|\\btake up arms|\\b(military|armed) (help|aid|assistance) (to|for|if|when)|\\bmutual (defen[cs]e|military (help|aid|assistance))");
  private static final Pattern ONE_COMMAND =
      Pattern.compile(
          "\\b(joint|one|common|single|unified|shared|combined) (command|army|staff)\\b");
  private static final Pattern BARRED =
      Pattern.compile(
          "\\b(barr?(ed|s)|forbid(s|den)?|prohibit(s|ed)?|bann?(ed|s)|ruled out|rules out|may not|must not|are not allowed|is not allowed)\\b");
  private static final Set<String> EVERYWHERE =
      Set.of("articl", "parti", "duti", "treaty", "provid", "claus", "provis", "member", "side");
  private static final List<String> DECIDERS =
      List.of(
          "heads of state",
          "heads of government",
          "foreign ministers",
          "defence ministers",
          "defense ministers",
          "parliaments",
          "secretary-general",
          "chiefs of staff");
  private static final Pattern PARTIES =
      Pattern.compile("\\b(part(y|ies)|members?|all(y|ies)|signator(y|ies))\\b");

  /// "And nothing else": that an article holds no more than the claim has of it.
  private static final Pattern NO_MORE =
      Pattern.compile("\\b(and nothing (else|more)|and no more|nothing but|exclusively|solely)\\b");

  private static final Pattern NOT_A_THREAT =
      Pattern.compile(
          "\\bnot (over|on|about|for|at|because of) (a |any |the )?(mere |bare )?threat");
  private static final Pattern TOGETHER_WITH = Pattern.compile("\\b(with|alongside|besides) $");
  private static final Pattern PARTY =
      Pattern.compile(
          "\\b(part(y|ies)|each side|either side|neither side|both sides|each other|one another|member|all(y|ies))\\b");

  private Clauses() {}

  static List<Ruling> of(Matter matter) {
    Claim claim = matter.claim();
    boolean own =
        claim.speaksOf("treaty", "articl", "claus", "provis", "duti", "pact")
            || matter.says("oblige", "forbids", " conditional", "commits", "obligation");
    boolean context =
        claim.context().stems().contains("treaty")
            || claim.context().stems().contains("articl")
            || claim.context().stems().contains("claus");
    if (!own && !context && !PARTIES.matcher(matter.words()).find() && !goesOn(matter)) {
      return List.of();
    }
    Evidence.Agreement agreement = Steps.agreement(matter, entente.domain.LifeCycleStep.INVOKED, 0);
    if (agreement == null) {
      agreement = subject(matter);
    }
    if (agreement == null) {
      return List.of();
    }
    List<Evidence.Article> articles = articles(matter, agreement);
    List<Ruling> rulings = new ArrayList<>();
    add(rulings, term(matter, agreement, articles));
    add(rulings, open(matter, agreement));
    add(rulings, leaving(matter, articles));
    add(rulings, unannounced(matter, articles));
    add(rulings, defence(matter, agreement, articles));
    add(rulings, command(matter, articles));
    add(rulings, onlyAfter(matter, articles));
    add(rulings, turned(matter, articles));
    add(rulings, offence(matter, articles));
    add(rulings, threat(matter, articles));
    add(rulings, noExclusion(matter, articles));
    add(rulings, sanctions(matter, articles));
    add(rulings, condition(matter, articles));
    add(rulings, obligation(matter, agreement, articles, own));
    if (rulings.isEmpty()) {
      add(rulings, content(matter, articles, own));
    }
    return rulings;
  }

  /// Whether it goes on about a treaty that was named a few claims before: "It also lets them".
  private static boolean goesOn(Matter matter) {
    if (!ANAPHOR.matcher(matter.words()).lookingAt()) {
      return false;
    }
    Matter at = matter.before();
    for (int i = 0; i < BACK && at != null; i++) {
      boolean article =
          !at.candidates().isEmpty()
              && at.candidates().getFirst().item() instanceof Evidence.Article
              && at.candidates().getFirst().score() >= ABOUT;
      if (article || at.claim().speaksOf("treaty", "articl", "claus")) {
        return true;
      }
      at = at.before();
    }
    return false;
  }

  private static Evidence.@Nullable Agreement subject(Matter matter) {
    boolean stranger =
        matter.says("pact with", "treaty with", "agreement with", "alliance with", "accord with")
            && matter.mentioned().stream()
                .map(matter.ledger()::stateOf)
                .anyMatch(s -> matter.index().isState(s) && !matter.file().parties().contains(s));
    return !stranger
            && matter.file().subject() != null
            && matter.index().world().find(matter.file().subject())
                instanceof Evidence.Agreement agreement
        ? agreement
        : null;
  }

  private static void add(List<Ruling> rulings, @Nullable Ruling ruling) {
    if (ruling != null) {
      rulings.add(ruling);
    }
  }

  private static List<Evidence.Article> articles(Matter matter, Evidence.Agreement agreement) {
    return matter.index().world().items(Evidence.Article.class).stream()
        .filter(a -> a.agreement().equals(agreement.id()))
        .toList();
  }

  /// How long it holds, and how long a notice.
  private static @Nullable Ruling term(
      Matter matter, Evidence.Agreement agreement, List<Evidence.Article> articles) {
    for (Amount amount : matter.claim().amounts()) {
      if (amount.unit() != Unit.YEAR
          && amount.unit() != Unit.MONTH
          && !matter.says("two decades")) {
        continue;
      }
      double months =
          amount.low() * (amount.unit() == Unit.YEAR ? 12 : 1) * (matter.says("decades") ? 120 : 1);
      boolean leaving =
          matter.says("leave", "withdraw", "walk away", "quit", "go ", "pull out", "denounce");
      boolean notice =
          matter.says("notice", "notification")
              || (leaving && matter.says("warning", "advance", "ahead", "beforehand"));
      boolean lasts =
          BINDS.matcher(matter.words()).find()
              || matter.says(
                  "runs for",
                  "prolonged for",
                  "renewed for",
                  "extended for",
                  "run for",
                  "lasts",
                  "last for",
                  "valid for",
                  "concluded for",
                  "made for",
                  "meant for",
                  "term of",
                  "holds for",
                  "period of",
                  "expires after",
                  "duration",
                  "good for",
                  "lapse after",
                  "lapses after",
                  "expire after",
                  "run out after",
                  "runs out after",
                  "ends after",
                  "end after");
      if (notice) {
        for (Evidence.Article article : articles) {
          Double known = article.what().contains("notice") ? monthsIn(article.what()) : null;
          if (known != null) {
            return period(matter, article, months, known, article.what());
          }
        }
      } else if (lasts && agreement.term() != null) {
        Double known = monthsIn(agreement.term());
        boolean open =
            agreement.term().contains("indefinite") || agreement.term().contains("without limit");
        if (open) {
          return against(matter, "term", 9, agreement, agreement.term());
        }
        if (known != null) {
          return period(matter, agreement, months, known, agreement.term());
        }
      }
    }
    if (matter.says("two decades", "twenty years")
        && agreement.term() != null
        && matter.says("concluded for")) {
      Double known = monthsIn(agreement.term());
      return known == null ? null : period(matter, agreement, 240, known, agreement.term());
    }
    return null;
  }

  private static Ruling period(
      Matter matter, Evidence item, double claimed, double known, String words) {
    return claimed == known
        ? with(matter, "term", 9, item)
        : against(matter, "term", 9, item, words);
  }

  private static @Nullable Double monthsIn(String words) {
    Matcher number =
        Pattern.compile(
                "(half a|a|one|two|three|five|six|ten|twenty|twenty-five|thirty|\\d+) (year|month)")
            .matcher(words);
    if (!number.find()) {
      return null;
    }
    double many =
        switch (number.group(1)) {
          case "half a" -> 0.5;
          case "a", "one" -> 1;
          case "two" -> 2;
          case "three" -> 3;
          case "five" -> 5;
          case "six" -> 6;
          case "ten" -> 10;
          case "twenty" -> 20;
          case "twenty-five" -> 25;
          case "thirty" -> 30;
          default -> Double.parseDouble(number.group(1));
        };
    return number.group(2).equals("year") ? many * 12 : many;
  }

  /// "It has no expiry date".
  private static @Nullable Ruling open(Matter matter, Evidence.Agreement agreement) {
    boolean open =
        matter.says(
                "no expiry",
                "no date of expiry",
                "no expiration",
                "no date on which it ends",
                "no fixed term",
                "no set term",
                "open-ended",
                "indefinite",
                "without limit of time",
                "unlimited term",
                "no term",
                "no time limit",
                "no end date",
                "in perpetuity",
                "does not expire",
                "never expires",
                "without a term")
            && !matter.says("not open-ended", "not indefinite");
    String term = agreement.term();
    if (!open || term == null) {
      return null;
    }
    if (term.contains("indefinite") || term.contains("without limit")) {
      return with(matter, "term", 9, agreement);
    }
    return monthsIn(term) == null ? null : against(matter, "term", 9, agreement, term);
  }

  /// "It forbids its members to leave": where an article lets them.
  private static @Nullable Ruling leaving(Matter matter, List<Evidence.Article> articles) {
    boolean forbids =
        matter.says(
            "forbid",
            "prohibit",
            "bars ",
            "rules out",
            "does not allow",
            "does not let",
            "no way to");
    if (!forbids || !matter.claim().speaksOf("leave")) {
      return null;
    }
    for (Evidence.Article article : articles) {
      if (article.what().contains(" may ") && Stems.in(article.what()).contains("leave")) {
        return against(matter, "clause", 9, article, article.what());
      }
    }
    return null;
  }

  /// "It obliges each side to come to the other's defence": where its clauses hold such a duty, or
  /// hold none.
  private static @Nullable Ruling defence(
      Matter matter, Evidence.Agreement agreement, List<Evidence.Article> articles) {
    boolean obliges =
        matter.says("obliges", "obligates", "commits", "compels", "requires", "binds ");
    boolean defends =
        matter.says(
            "other's defence",
            "other's defense",
            "defend the other",
            "defend each other",
            "other's aid",
            "defend one another");
    boolean all = ONE_FOR_ALL.matcher(matter.words()).find();
    boolean wide = OBLIGES.matcher(matter.words()).find() && FIGHTS.matcher(matter.words()).find();
    boolean typed = articles.stream().anyMatch(a -> !a.clauses().isEmpty());
    if (!((obliges && defends) || all || wide) || !typed) {
      return null;
    }
    if (matter.claim().negated()) {
      return undefended(matter, agreement, articles);
    }
    Evidence.Article duty = dutyOfDefence(articles);
    if (duty == null) {
      return against(matter, "clause", 9, agreement, "it holds no duty of defence");
    }
    boolean plain = (obliges && defends) || all;
    return plain ? with(matter, "clause", 7, duty) : null;
  }

  /// "No line of it obliges either to come to the other's rescue": where no clause holds such a
  /// duty. A treaty that was replaced is another one.
  private static @Nullable Ruling undefended(
      Matter matter, Evidence.Agreement agreement, List<Evidence.Article> articles) {
    boolean whole = NOWHERE.matcher(matter.words()).find();
    if (!whole || matter.says("older", "predecessor", "earlier", "previous", "former")) {
      return null;
    }
    Evidence.Article duty = dutyOfDefence(articles);
    return duty == null
        ? with(matter, "clause", 7, agreement)
        : against(matter, "clause", 8, duty, duty.what());
  }

  private static Evidence.@Nullable Article dutyOfDefence(List<Evidence.Article> articles) {
    return articles.stream()
        .filter(a ->
            a.obligation() == Obligation.DEFENCE
                || a.clauses().stream().anyMatch(c -> c.obligation() == Obligation.DEFENCE))
        .findFirst()
        .orElse(null);
  }

  /// "It may leave overnight": where an article asks for notice.
  private static @Nullable Ruling unannounced(Matter matter, List<Evidence.Article> articles) {
    boolean leaving = matter.says("leave", "withdraw", "walk away", "quit", "walk out", "pull out");
    boolean free =
        matter.says(
            "without notice",
            "without any notice",
            "without warning",
            "without prior notice",
            "no notice",
            "overnight",
            "with immediate effect",
            "from one day to the next");
    if (!leaving || !free) {
      return null;
    }
    for (Evidence.Article article : articles) {
      if (article.what().contains("notice")) {
        return against(matter, "clause", 9, article, article.what());
      }
    }
    return null;
  }

  /// "It places their forces under one command": where its articles have no word of one.
  private static @Nullable Ruling command(Matter matter, List<Evidence.Article> articles) {
    boolean one = ONE_COMMAND.matcher(matter.words()).find();
    boolean forces = matter.claim().speaksOf("force", "troop", "armi", "unit");
    if (!one || !forces || matter.claim().negated() || articles.isEmpty()) {
      return null;
    }
    String number = number(matter);
    Evidence.Article cited = null;
    for (Evidence.Article article : articles) {
      if (article.what().contains("command") || article.what().contains("forces under")) {
        return null;
      }
      if (article.number().equals(number)) {
        cited = article;
      }
    }
    return cited == null ? null : against(matter, "clause", 9, cited, cited.what());
  }

  /// "They consult only once war has broken out": where a threat is enough.
  private static @Nullable Ruling onlyAfter(Matter matter, List<Evidence.Article> articles) {
    boolean only =
        matter.says(
            "only after",
            "only once",
            "only when",
            "only if",
            "not until",
            "until after",
            "only in");
    boolean war = matter.claim().speaksOf("war", "attack", "invade");
    boolean no = NOT_A_THREAT.matcher(matter.words()).find();
    if (!(no || (only && war)) || !matter.stems().contains("consult")) {
      return null;
    }
    for (Evidence.Article article : articles) {
      boolean threat =
          article.obligation() == Obligation.CONSULTATION && article.what().contains("threat");
      if (threat) {
        return against(matter, "clause", 9, article, article.what());
      }
    }
    return null;
  }

  /// A duty to do what an article has the parties not do, or a ban on what it has them do.
  private static @Nullable Ruling turned(Matter matter, List<Evidence.Article> articles) {
    boolean obliges = OBLIGES.matcher(matter.words()).find() && !matter.claim().negated();
    boolean barred = BARRED.matcher(matter.words()).find();
    if (obliges == barred) {
      return null;
    }
    Set<String> own = new HashSet<>(matter.own());
    own.removeAll(EVERYWHERE);
    String number = number(matter);
    for (Evidence.Article article : articles) {
      Set<String> known = new HashSet<>(Stems.in(article.what()));
      Set<String> shared = new HashSet<>(own);
      shared.retainAll(known);
      Set<String> denied = Items.denied(article.what());
      boolean named = article.number().equals(number);
      boolean whole = obliges && denied.containsAll(shared) && goesOn(matter);
      boolean about =
          shared.size() >= (named || whole ? 2 : 3)
              && 2 * shared.size() >= own.size()
              && (named || number.isEmpty());
      if (!about) {
        continue;
      }
      boolean opposite =
          obliges
              ? shared.stream().filter(denied::contains).count() >= 2
              : denied.isEmpty() && !article.what().contains("may ");
      if (opposite) {
        return against(matter, "clause", 9, article, article.what());
      }
    }
    return null;
  }

  /// "Even where a party feels threatened": a duty of defence that only an attack sets off.
  private static @Nullable Ruling threat(Matter matter, List<Evidence.Article> articles) {
    boolean set =
        matter.says(
            "even where",
            "even if",
            "even when",
            "as soon as",
            "merely",
            "mere ",
            "whenever",
            "comes into play",
            "is triggered",
            "triggers",
            "kicks in");
    boolean duty = matter.claim().speaksOf("duti", "defence", "help", "troop", "claus");
    if (!set
        || !duty
        || !matter.claim().speaksOf("threat")
        || matter.claim().negated()
        || matter.claim().speaksOf("consult")) {
      return null;
    }
    for (Evidence.Article article : articles) {
      for (Clause clause : article.clauses()) {
        if (clause.obligation() == Obligation.DEFENCE
            && clause.trigger() instanceof Trigger.On on) {
          return on.cases().contains(Casus.THREAT)
              ? with(matter, "clause", 7, article)
              : against(matter, "clause", 9, article, "an attack sets it off, not a threat");
        }
      }
    }
    return null;
  }

  /// "Any conflict that X starts": a duty of defence is set off by an attack on a party.
  private static @Nullable Ruling offence(Matter matter, List<Evidence.Article> articles) {
    boolean starts =
        matter.says(
            " starts",
            " starting",
            " launches",
            " initiates",
            "wars of choice",
            "attacks first",
            "it begins");
    boolean war = matter.claim().speaksOf("conflict", "war", "attack");
    if (!starts || !war || matter.claim().negated()) {
      return null;
    }
    for (Evidence.Article article : articles) {
      if (article.obligation() == Obligation.DEFENCE) {
        return against(
            matter, "clause", 9, article, "the duty arises only when a party is attacked");
      }
    }
    return null;
  }

  /// "It does not cover the war under way": only where a clause says so.
  private static @Nullable Ruling noExclusion(Matter matter, List<Evidence.Article> articles) {
    boolean cover = matter.says("cover", "apply to", "extend to", "excludes the", "exclude the");
    boolean under =
        matter.says(
            "pre-existing",
            "existing conflict",
            "existing war",
            "under way",
            "ongoing",
            "current war",
            "present war");
    boolean denies = matter.claim().negated() || matter.says("exclude");
    if (!cover || !under || !denies) {
      return null;
    }
    for (Evidence.Article article : articles) {
      if (article.obligation() == Obligation.DEFENCE) {
        boolean excepted = article.clauses().stream().anyMatch(c -> !c.exceptions().isEmpty());
        return excepted
            ? with(matter, "clause", 8, article)
            : against(matter, "clause", 9, article, "no clause excludes a war already under way");
      }
    }
    return null;
  }

  /// Unilateral measures are not the Security Council's.
  private static @Nullable Ruling sanctions(Matter matter, List<Evidence.Article> articles) {
    boolean council =
        matter.says(
            "security council's sanctions",
            "security council sanctions",
            "un sanctions",
            "sanctions of the security council",
            "council's sanctions");
    boolean frees =
        matter.says("bars", "releases", "exempts", "forbids", "frees", "prohibits", "suspends");
    if (!council || !frees) {
      return null;
    }
    for (Evidence.Article article : articles) {
      if (article.obligation() == Obligation.SANCTIONS_NON_PARTICIPATION
          && article.what().contains("unilateral")) {
        return against(matter, "clause", 10, article, "unilateral measures only");
      }
    }
    return null;
  }

  /// That a condition is, or is not, attached.
  private static @Nullable Ruling condition(Matter matter, List<Evidence.Article> articles) {
    boolean denies =
        matter.says(
            "nothing in", "whether or not", "regardless", "without any condition", "no condition");

    boolean asserts =
        matter.says(
            " conditional",
            "only if",
            "in accordance",
            "depends on",
            "provided that",
            "subject to",
            "has to ask",
            "must ask",
            "has to request",
            "must request",
            "make that help depend",
            "makes help depend");
    if (!denies && !asserts) {
      return null;
    }
    Set<String> own = new HashSet<>(Stems.in(matter.claim().span().in(matter.text())));
    if (own.contains("ask")) {
      own.add("request");
    }
    for (Evidence.Article article : ordered(matter, articles)) {
      for (Clause clause : article.clauses()) {
        for (String condition : clause.conditionsInWords()) {
          Set<String> shared = new HashSet<>(Stems.in(condition));
          shared.removeAll(Set.of("parti", "accord", "member", "attack"));
          shared.retainAll(own);
          if (!shared.isEmpty()) {
            return denies
                ? against(matter, "clause", 9, article, "a condition: " + condition)
                : with(matter, "clause", 8, article);
          }
        }
      }
    }
    return null;
  }

  private static List<Evidence.Article> ordered(Matter matter, List<Evidence.Article> articles) {
    String number = number(matter);
    List<Evidence.Article> ordered = new ArrayList<>(articles);
    ordered.sort(
        java.util.Comparator.comparing((Evidence.Article a) ->
            !a.number().equals(number) && a.obligation() != Obligation.DEFENCE));
    return ordered;
  }

  private static String number(Matter matter) {
    Matcher number = NUMBER.matcher(matter.words());
    if (!number.find()) {
      return "";
    }
    if (number.group(1) != null) {
      return number.group(1);
    }
    String ordinal = number.group(2) == null ? number.group(3) : number.group(2);
    return String.valueOf(Math.max(0, ORDINALS.indexOf(ordinal)));
  }

  /// That it holds, or does not hold, a duty of a kind.
  private static @Nullable Ruling obligation(
      Matter matter, Evidence.Agreement agreement, List<Evidence.Article> articles, boolean own) {
    boolean holds =
        matter.says(
            "contains",
            "includes",
            "has a",
            "holds",
            "does hold",
            "provides for",
            "there is",
            "is a ",
            "creates",
            "establishes",
            "sets up",
            "amounts to",
            "stops short of",
            "stopped short of",
            "falls short of",
            "lacks",
            "no duty",
            "no mutual",
            "meant neither",
            "neither a military alliance");
    boolean defence = matter.says("defence", "defense", "military alliance");
    boolean duty = matter.says("duty", "clause", "obligation", "pledge", "alliance");
    if (!holds || !defence || !duty || !own) {
      return null;
    }
    Evidence.Article article =
        articles.stream()
            .filter(a -> a.obligation() == Obligation.DEFENCE)
            .findFirst()
            .orElse(null);
    boolean there = article != null;
    boolean denies = matter.claim().negated();
    Evidence cited = article == null ? agreement : article;
    if (there != denies) {
      return with(matter, "clause", 7, cited);
    }
    return against(
        matter,
        "clause",
        7,
        cited,
        there ? "it holds a duty of defence" : "it holds no duty of defence");
  }

  /// The article whose content the claim gives.
  private static @Nullable Ruling content(
      Matter matter, List<Evidence.Article> articles, boolean own) {
    String number = number(matter);
    Evidence.Article best = null;
    double most = ABOUT;
    for (Index.Candidate candidate : matter.candidates()) {
      if (candidate.item() instanceof Evidence.Article article
          && articles.contains(article)
          && (candidate.covered() >= COVERED
              || (article.number().equals(number) && candidate.covered() >= COVERED / 2))) {
        double score = candidate.topic() + (article.number().equals(number) ? 4 : 0);
        if (score > most) {
          most = score;
          best = article;
        }
      }
    }
    if (best == null) {
      return null;
    }
    if (!number.isEmpty()
        && !best.number().equals(number)
        && number(matter).equals(number)
        && articles.stream().anyMatch(a -> a.number().equals(number))) {
      return null;
    }
    Evidence.Article cited = best;
    if (!holdsMuch(matter, cited)) {
      return null;
    }
    boolean denies =
        matter.claim().negated() || matter.says("forbid", "prohibit", "bars ", "rules out");
    boolean negative =
        best.what().toLowerCase(Locale.ROOT).matches(".*\\b(neither|no|not|nor)\\b.*");
    boolean may =
        !best.what().contains(" may ")
            && matter.says(" may ", "free to ")
            && !matter.claim().negated();
    boolean lets = may || matter.says("lets either", "allows", "permits", "lets ");
    if (negative && lets && !denies) {
      return against(matter, "clause", 8, best, best.what());
    }
    String known = best.what().toLowerCase(Locale.ROOT);
    boolean named = best.number().equals(number);
    if (stranger(matter, best)) {
      boolean added = named && !denies && besideStranger(matter, best);
      return added ? against(matter, "clause", 8, best, best.what()) : null;
    }
    boolean narrowed =
        named && NO_MORE.matcher(matter.words()).find() && !known.matches(".*\\bonly\\b.*");
    boolean alone =
        known.contains(" common ")
            && matter.says(
                " alone ", "only one of", "only a single", "a single party", "one alone");
    if (narrowed || alone) {
      return against(matter, "clause", 8, best, best.what());
    }
    boolean another =
        DECIDERS.stream().anyMatch(known::contains)
            && DECIDERS.stream().anyMatch(d -> matter.says(d) && !known.contains(d));
    if (another && matter.claim().speaksOf("decide")) {
      return against(matter, "clause", 8, best, best.what());
    }
    if (denies != negative && denies) {
      boolean wider = matter.says("at all times", "abroad", "always", "any war", "every war");
      return wider ? with(matter, "clause", 6, best) : null;
    }
    boolean party = PARTY.matcher(matter.words()).find();
    boolean close =
        matter.candidates().stream()
            .anyMatch(c -> c.item().equals(cited) && c.covered() >= CLOSE && c.topic() >= ABOUT);
    return own || named || (party && close)
        ? with(matter, "clause", 5 + Math.min(2, most / 10), best)
        : null;
  }

  /// Whether the claim has the parties do it together with a state that is none: "drills with X".
  private static boolean besideStranger(Matter matter, Evidence.Article article) {
    return matter.index().world().find(article.agreement()) instanceof Evidence.Agreement agreement
        && matter.claim().actors().stream()
            .filter(m -> matter.index().isState(m.actor()))
            .filter(m -> !agreement.parties().contains(m.actor()))
            .anyMatch(m -> TOGETHER_WITH.matcher(matter.wordsBefore(m.span())).find());
  }

  /// Whether the claim puts a state into the clause that is no party to the agreement.
  private static boolean stranger(Matter matter, Evidence.Article article) {
    return matter.index().world().find(article.agreement()) instanceof Evidence.Agreement agreement
        && matter.mentioned().stream()
            .filter(matter.index()::isState)
            .anyMatch(s -> !agreement.parties().contains(s));
  }

  /// Whether the article has enough of what the claim says beside the words of every treaty.
  private static boolean holdsMuch(Matter matter, Evidence.Article article) {
    Set<String> own = new HashSet<>(matter.own());
    own.removeAll(EVERYWHERE);
    Set<String> known = new HashSet<>(Stems.in(article.what()));
    long shared = own.stream().filter(known::contains).count();
    boolean named = article.number().equals(number(matter));
    return shared >= (named ? 1 : 2) && shared >= HELD * own.size();
  }

  private static Ruling with(Matter matter, String what, double strength, Evidence item) {
    return new Ruling(
        Verdict.CONFIRMED,
        what,
        Methods.REPORTED,
        strength,
        List.of(item.id()),
        List.of(),
        "",
        "{}.",
        List.of(matter.item(item)),
        List.of());
  }

  private static Ruling against(
      Matter matter, String what, double strength, Evidence item, String right) {
    return new Ruling(
        Verdict.CONTRADICTED,
        what,
        Methods.REPORTED,
        strength,
        List.of(),
        List.of(item.id()),
        right,
        "{}.",
        List.of(matter.item(item)),
        List.of());
  }
}
