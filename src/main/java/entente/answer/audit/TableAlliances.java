// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.domain.Obligation;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Bearing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what an article says of alliances between the two (since when, of which kind, whether
/// there is one) with the table of alliances.
final class TableAlliances {
  private static final Pattern ALLIANCE =
      Pattern.compile(
          "\\b(allies|allied|alliances?|defen[cs]e (pact|treaty|agreement)|(non-?aggression|neutrality) (pact|treaty|agreement)|security treaty|mutual defen[cs]e)\\b|\\bpact of (non-?aggression|mutual)|\\bpromise of non-?aggression");
  private static final Pattern TREATY = Pattern.compile("\\b(treaty|treaties|pact|it|which)\\b");
  private static final Pattern DATED =
      Pattern.compile(
          "\\b(signed|concluded|dates (from|back)|dating from|sealed|formed|forged)\\b");
  private static final Pattern PACT =
      Pattern.compile(
          "\\balliance\\b|\\bdefen[cs]e pact\\b|\\bmutual defen[cs]e treaty\\b|\\bsecurity treaty\\b|\\bnon-?aggression (pact|treaty)\\b");
  private static final Pattern ALLIED =
      Pattern.compile(
          "\\b(been|are|were|is|was|remain(ed)?|as) ([\\w-]+ ){0,3}(allies|allied)\\b|\\balliance (has|have|had) (existed|stood|lasted|held)|\\b(bound|linked|tied|joined) (to each other )?by (a|an|the|their) ([\\w-]+ ){0,2}(alliance|defen[cs]e (pact|treaty))|\\b(had|have|has) (a|an) ([\\w-]+ )?(alliance|defen[cs]e (pact|treaty))|\\bin alliance\\b");
  private static final Pattern DEFENCE =
      Pattern.compile(
          "\\bdefen[cs]e (pact|treaty|alliance)|mutual defen[cs]e|\\b(defend|come to (the|each)\\b.*\\b(defen[cs]e|aid|help))\\b|(the other|each other|one another)'s defen[cs]e");

  /// What makes words about a duty a claim that there is one.
  private static final Pattern OBLIGES =
      Pattern.compile(
          "\\b(is|was|are|were|signed|concluded|had|have|has|oblig\\w+|commit\\w*|binds?|bound|requir\\w+|promis\\w+|pledg\\w+|amount\\w* to|dut(y|ies))\\b");

  private static final Pattern NON_AGGRESSION = Pattern.compile("non-?aggression");
  private static final Pattern NEUTRALITY = Pattern.compile("\\bneutral(ity)?\\b");
  private static final Pattern CONSULTATION = Pattern.compile("\\bconsult(s|ed|ation)?\\b");
  private static final Pattern ONLY =
      Pattern.compile("\\b(nothing more|no more than|merely|only|just|mere)\\b");
  private static final Pattern STANDS =
      Pattern.compile(
          "\\b(ever since|still in force|remains in force|still binds|in force since|has been in force|is in force)\\b");
  private static final Pattern NEITHER = Pattern.compile("\\bneither\\b|\\bno duty\\b");

  private TableAlliances() {}

  static List<Ruling> of(TableMatter in) {
    List<Tables.Pact> pacts = in.tables().pacts();
    boolean named =
        ALLIANCE.matcher(in.words()).find() || (DEFENCE.matcher(in.words()).find() && leans(in));
    boolean goesOn =
        STANDS.matcher(in.words()).find()
            || (in.sameSentence() && DATED.matcher(in.words()).find());
    boolean leaning = (goesOn || TREATY.matcher(in.words()).find()) && leans(in);
    boolean meant = in.ofBoth() || leans(in);
    if ((!named && !leaning) || !meant || covered(in) == 0) {
      return List.of();
    }
    Ruling ruling = kind(in, pacts);
    ruling = ruling == null ? absent(in, pacts) : ruling;
    ruling = ruling == null ? dated(in, pacts, named) : ruling;
    ruling = ruling == null ? since(in, pacts) : ruling;
    ruling = ruling == null ? stands(in, pacts) : ruling;
    ruling = ruling == null ? allied(in, pacts) : ruling;
    return ruling == null ? List.of() : List.of(ruling);
  }

  /// Whether the words just before speak of an alliance, and these name no other state.
  private static boolean leans(TableMatter in) {
    Matter before = in.matter().before();
    for (int back = 0; before != null && back < 4; back++, before = before.before()) {
      if (ALLIANCE.matcher(before.words()).find()) {
        return true;
      }
    }
    return false;
  }

  /// The last year that the table of alliances covers; 0 where there is none.
  private static int covered(TableMatter in) {
    var years = in.tables().ofPair("alliances-between");
    return years.isEmpty() ? 0 : years.lastKey();
  }

  /// The day as of which alliances are looked up: the article's, or the last that the table covers.
  private static LocalDate day(TableMatter in) {
    LocalDate last = LocalDate.of(covered(in), 12, 31);
    LocalDate date = in.tables().world().date();
    return date.isBefore(last) ? date : last;
  }

  private static boolean obliges(Tables.Pact pact, Obligation duty) {
    return pact.duties().stream().anyMatch(a -> a.obligation() == duty);
  }

  private static List<EvidenceId> items(List<Tables.Pact> pacts) {
    List<EvidenceId> items = new ArrayList<>();
    for (Tables.Pact pact : pacts) {
      items.add(pact.begins().id());
      pact.duties().forEach(a -> items.add(a.id()));
    }
    return items;
  }

  private static String told(TableMatter in, List<Tables.Pact> pacts) {
    if (pacts.isEmpty()) {
      return "no alliance between the two in force " + When.on(day(in)).phrase();
    }
    return entente.answer.Voice.joined(pacts.stream().map(TableAlliances::told).toList());
  }

  private static String told(Tables.Pact pact) {
    TreeSet<String> duties = new TreeSet<>();
    pact.duties()
        .forEach(a ->
            duties.add(a.obligation().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    return "an alliance of "
        + pact.begins().when().words()
        + (duties.isEmpty() ? "" : " (" + String.join(", ", duties) + ")")
        + (pact.ends() == null ? "" : " that ended " + pact.ends().when().phrase());
  }

  /// "A defence pact", "no more than non-aggression", "obliges neither to defend the other".
  private static @Nullable Ruling kind(TableMatter in, List<Tables.Pact> pacts) {
    Obligation duty =
        DEFENCE.matcher(in.words()).find()
            ? Obligation.DEFENCE
            : NON_AGGRESSION.matcher(in.words()).find()
                ? Obligation.NON_AGGRESSION
                : NEUTRALITY.matcher(in.words()).find()
                    ? Obligation.NEUTRALITY
                    : CONSULTATION.matcher(in.words()).find() ? Obligation.CONSULTATION : null;
    boolean since = in.times().stream().anyMatch(t -> t.bearing() == Bearing.SINCE);
    if (duty == null || since || !OBLIGES.matcher(before(in.words(), duty)).find()) {
      return null;
    }
    List<Claim.Time> times = in.times();
    List<Tables.Pact> meant =
        times.isEmpty()
            ? pacts.stream().filter(p -> p.inForce(day(in))).toList()
            : pacts.stream().filter(p -> times.stream().anyMatch(t -> begun(t, p))).toList();
    if (meant.isEmpty()) {
      return null;
    }
    boolean has = meant.stream().anyMatch(p -> obliges(p, duty));
    boolean only = ONLY.matcher(in.words()).find() && duty != Obligation.DEFENCE;
    boolean more = only && meant.stream().anyMatch(p -> obliges(p, Obligation.DEFENCE));
    boolean denied =
        (in.claim().negated() && !only && duty != Obligation.DEFENCE)
            || NEITHER.matcher(in.words()).find()
            || in.words().matches(".*\\b(not|n't|nor|no)\\b[^,;]*\\bdefen.*");
    boolean holds = denied ? !has : has && !more;
    return in.ruling(
        holds,
        "obligation",
        Methods.REPORTED,
        items(meant),
        told(in, meant),
        told(in, meant),
        List.of());
  }

  /// The words before those that name a duty.
  private static String before(String words, Obligation duty) {
    java.util.regex.Matcher named =
        (switch (duty) {
              case DEFENCE -> DEFENCE;
              case NON_AGGRESSION -> NON_AGGRESSION;
              case NEUTRALITY -> NEUTRALITY;
              default -> CONSULTATION;
            })
            .matcher(words);
    return named.find() ? words.substring(0, named.start()) : "";
  }

  private static boolean begun(Claim.Time time, Tables.Pact pact) {
    return time.when().overlaps(pact.begins().when());
  }

  private static final Pattern NOT_ALLIED =
      Pattern.compile(
          "\\b(not|never|no longer|no|neither|without)\\b[^.;]*\\b(allies|allied|alliances?|pact|treaty)\\b");

  /// "Between 1867 and 1872 the two were not allied", "have never been allies".
  private static @Nullable Ruling absent(TableMatter in, List<Tables.Pact> pacts) {
    if (!NOT_ALLIED.matcher(in.words()).find()) {
      return null;
    }
    var years = in.tables().ofPair("alliances-between");
    int first = years.firstKey();
    int last = day(in).getYear();
    for (Claim.Time time : in.times()) {
      first = Math.max(first, time.when().earliest().getYear());
      last =
          time.bearing() == Bearing.SINCE && !time.when().isInterval()
              ? last
              : Math.min(last, time.when().latest().getYear());
    }
    boolean never = in.words().contains("never");
    if (in.times().isEmpty() && !never) {
      first = last;
    }
    if (first > last || last > covered(in)) {
      return null;
    }
    LocalDate from = LocalDate.of(first, 1, 1);
    LocalDate until = LocalDate.of(last, 12, 31);
    List<Tables.Pact> then =
        pacts.stream()
            .filter(p -> !p.begins().when().earliest().isAfter(until))
            .filter(p -> p.ends() == null || p.ends().when().latest().isAfter(from))
            .toList();
    List<EvidenceId> counts =
        years.subMap(first, true, last, true).values().stream().map(Evidence::id).toList();
    return in.ruling(
        then.isEmpty(),
        "alliance",
        Methods.COUNTING,
        then.isEmpty() ? counts : items(then),
        told(in, then),
        then.isEmpty()
            ? "no alliance between the two from " + first + " to " + last
            : told(in, then),
        List.of());
  }

  /// "Have been allies since 1960": when the unbroken time in which they were began.
  private static @Nullable Ruling since(TableMatter in, List<Tables.Pact> pacts) {
    List<Claim.Time> since = in.times().stream().filter(t -> t.bearing() == Bearing.SINCE).toList();
    boolean allied = ALLIED.matcher(in.words()).find();
    if (since.isEmpty() || !allied) {
      return null;
    }
    List<Tables.Pact> now = pacts.stream().filter(p -> p.inForce(day(in))).toList();
    if (now.isEmpty()) {
      return in.ruling(
          false,
          "alliance",
          Methods.REPORTED,
          List.of(in.tables().ofPair("alliances-between").lastEntry().getValue().id()),
          "no alliance then",
          told(in, now),
          List.of());
    }
    List<Tables.Pact> any = unbroken(pacts, day(in));
    List<Tables.Pact> defending =
        unbroken(pacts.stream().filter(p -> obliges(p, Obligation.DEFENCE)).toList(), day(in));
    for (List<Tables.Pact> chain : List.of(defending, any)) {
      if (!chain.isEmpty() && since.stream().allMatch(t -> begun(t, chain.getFirst()))) {
        return in.ruling(
            true,
            "alliance",
            Methods.REPORTED,
            items(chain),
            "",
            told(in, List.of(chain.getFirst())),
            List.of());
      }
    }
    List<Tables.Pact> right = defending.isEmpty() ? any : defending;
    return in.ruling(
        false,
        "date",
        Methods.REPORTED,
        items(right),
        "since " + right.getFirst().begins().when().words(),
        told(in, List.of(right.getFirst())),
        List.of());
  }

  /// The alliances that led without a gap to those of a day, the first of them first.
  private static List<Tables.Pact> unbroken(List<Tables.Pact> pacts, LocalDate day) {
    List<Tables.Pact> sorted =
        pacts.stream()
            .filter(p -> !p.begins().when().earliest().isAfter(day))
            .sorted(
                Comparator.comparing((Tables.Pact p) -> p.begins().when().earliest()).reversed())
            .toList();
    List<Tables.Pact> chain = new ArrayList<>();
    LocalDate from = day;
    boolean more = true;
    while (more) {
      more = false;
      for (Tables.Pact pact : sorted) {
        boolean reaches = pact.ends() == null || !pact.ends().when().latest().isBefore(from);
        if (!chain.contains(pact) && reaches) {
          chain.addFirst(pact);
          LocalDate begins = pact.begins().when().earliest();
          from = begins.isBefore(from) ? begins : from;
          more = true;
          break;
        }
      }
    }
    chain.sort(Comparator.comparing((Tables.Pact p) -> p.begins().when().earliest()));
    return chain;
  }

  /// "The treaty was signed on 7 October 1879", "dates from January 1960".
  private static @Nullable Ruling dated(TableMatter in, List<Tables.Pact> pacts, boolean named) {
    List<Claim.Time> times = in.times();
    if (times.isEmpty() || !DATED.matcher(in.words()).find() || pacts.isEmpty()) {
      return null;
    }
    Tables.Pact found =
        pacts.stream()
            .filter(p -> times.stream().allMatch(t -> begun(t, p)))
            .findFirst()
            .orElse(null);
    if (found != null) {
      return in.ruling(
          true, "date", Methods.REPORTED, List.of(found.begins().id()), "", told(found), List.of());
    }
    // A treaty may be no alliance, and is then in no table of these.
    LocalDate said = times.getFirst().when().earliest();
    Tables.Pact nearest =
        pacts.stream()
            .min(
                Comparator.comparingLong(p ->
                    Math.abs(
                        java.time.temporal.ChronoUnit.DAYS.between(
                            p.begins().when().earliest(), said))))
            .orElseThrow();
    boolean alliance = PACT.matcher(in.words()).find() && named;
    return !alliance || said.getYear() > covered(in)
        ? null
        : in.ruling(
            false,
            "date",
            Methods.REPORTED,
            List.of(nearest.begins().id()),
            nearest.begins().when().words(),
            told(nearest),
            List.of());
  }

  /// "It has been in force ever since."
  private static @Nullable Ruling stands(TableMatter in, List<Tables.Pact> pacts) {
    if (!STANDS.matcher(in.words()).find() || in.tables().year() > covered(in)) {
      return null;
    }
    List<Claim.Time> before = in.topic().times();
    List<Tables.Pact> meant =
        before.isEmpty()
            ? pacts
            : pacts.stream().filter(p -> before.stream().allMatch(t -> begun(t, p))).toList();
    if (meant.isEmpty()) {
      return null;
    }
    boolean holds = meant.stream().anyMatch(p -> p.inForce(day(in))) != in.claim().negated();
    return in.ruling(
        holds,
        "alliance",
        Methods.REPORTED,
        items(meant),
        told(in, meant),
        told(in, meant),
        List.of());
  }

  /// "Were allies in 1965", "are allies".
  private static @Nullable Ruling allied(TableMatter in, List<Tables.Pact> pacts) {
    if (!ALLIED.matcher(in.words()).find() || in.claim().negated()) {
      return null;
    }
    LocalDate day = day(in);
    for (Claim.Time time : in.times()) {
      day = time.when().latest();
    }
    if (day.getYear() > covered(in) || (in.times().isEmpty() && in.tables().year() > covered(in))) {
      return null;
    }
    LocalDate then = day;
    List<Tables.Pact> meant = pacts.stream().filter(p -> p.inForce(then)).toList();
    Evidence.Indicator count = in.tables().ofPair("alliances-between").get(then.getYear());
    return count == null
        ? null
        : in.ruling(
            !meant.isEmpty(),
            "alliance",
            Methods.REPORTED,
            meant.isEmpty() ? List.of(count.id()) : items(meant),
            "no alliance in " + then.getYear(),
            meant.isEmpty() ? "no alliance between the two in " + then.getYear() : told(in, meant),
            List.of());
  }
}
