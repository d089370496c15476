// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Answer;
import entente.answer.EvidenceWords;
import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Method;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Voice;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.DecisionRule;
import entente.domain.Direction;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.domain.Obligation;
import entente.domain.PloverType;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.Working;
import entente.evidence.Assumption;
import entente.evidence.Attribution;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.evidence.Gauge;
import entente.evidence.Good;
import entente.evidence.Ledger;
import entente.evidence.Reliability;
import entente.evidence.Series;
import entente.evidence.Source;
import entente.evidence.SourceId;
import entente.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Briefs small enough to read whole, made by hand. Their facts are those of the flagship case in
/// outline; they test how a brief looks, not what it says.
final class SampleBrief {
  static final LocalDate MID_JULY = LocalDate.of(2024, 7, 15);
  static final LocalDate LATE_JULY = LocalDate.of(2024, 7, 27);

  private static final ActorId RUS = ActorId.of("RUS");
  private static final ActorId PRK = ActorId.of("PRK");
  private static final ActorId USA = ActorId.of("USA");
  private static final ActorId KOR = ActorId.of("KOR");
  private static final ActorId COUNCIL = ActorId.of("un-security-council");
  private static final ActorId BANK = ActorId.of("bank-of-korea");
  private static final Method CAP =
      new Method(
          "restriction.cap",
          "use of a cap",
          "Security Council resolution 2397 (2017), paragraph 5");
  private static final Method TREND =
      new Method("trend.last", "last published value", "counting, without a model");
  private static final Method COUNCIL_RULE =
      new Method(
          "restriction.council", "decision of the Security Council", "UN Charter, Article 27(3)");
  private static final Method LIFE_CYCLE =
      new Method(
          "commitment.life-cycle",
          "life cycle of an agreement",
          "Vienna Convention on the Law of Treaties, Articles 11 to 24");
  private static final Method RECORD =
      new Method(
          "record.jeffreys",
          "rate of success from a record",
          "Jeffreys, H. (1946), Proceedings of the Royal Society A, 186, 453-461");

  private final World world;
  private final Voice voice;
  private final List<Exhibit> exhibits = new ArrayList<>();

  private SampleBrief(World world) {
    this.world = world;
    this.voice = new Voice(world);
  }

  /// The ordinary brief.
  static Brief ordinary() {
    return asOf(MID_JULY);
  }

  static Brief asOf(LocalDate date, Assumption... assumptions) {
    return of(World.asOf(ledger(""), date, date, List.of(assumptions)));
  }

  static Brief of(World world) {
    return new SampleBrief(world).brief();
  }

  /// A brief of which every free text is an attack on its reader.
  static Brief hostile() {
    return of(
        World.asOf(
            ledger(
                "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
                    + " \"'`|*_[x](javascript:alert(3)) \u001b[31m\u202e </title> "),
            MID_JULY));
  }

  /// A brief of a case without evidence.
  static Brief empty() {
    Ledger nothing = ledger("").withItems(List.of());
    return of(World.asOf(nothing, MID_JULY));
  }

  /// A brief whose timeline has too many moments for labels.
  static Brief crowded() {
    Brief brief = ordinary();
    List<Exhibit.Moment> moments = new ArrayList<>();
    String[] lanes = {"event", "vote", "recognition", "trial"};
    for (int at = 0; at < 120; at++) {
      int year = 2006 + (at * at * 19 / (120 * 120));
      moments.add(
          new Exhibit.Moment(
              EvidenceId.of("summit-2023"),
              When.parse(year + "-0" + (1 + at % 9)),
              lanes[at % 7 % 4],
              "the parties met"));
    }
    List<Exhibit> more = new ArrayList<>(brief.exhibits());
    more.add(new Exhibit.Timeline("crowd", "all that happened", Question.DOING, moments));
    return new Brief(
        brief.name(),
        brief.title(),
        brief.world(),
        brief.keyPoints(),
        brief.answers(),
        more,
        brief.keyAssumptions(),
        brief.changeOfMind(),
        brief.watch(),
        brief.notKnown(),
        brief.forecasts(),
        brief.standards(),
        brief.since(),
        null);
  }

  private Brief brief() {
    Answer why = why();
    Answer wants = wants();
    Answer doing = doing();
    List<Answer> answers = List.of(why, wants, doing);
    List<Sentence> gaps = new ArrayList<>();
    answers.forEach(a -> a.sentences().filter(s -> s.label() == Label.GAP).forEach(gaps::add));
    return new Brief(
        "sample",
        "Russia and the DPRK",
        world,
        List.of(doing.summary(), wants.summary()),
        answers,
        exhibits,
        List.of(),
        List.of(
            Sentence.of(
                "mind.cap",
                Label.ASSUMPTION,
                List.of(
                    Finding.known("mind.cap", CAP, List.of(), 0, List.of())
                        .with("cap", "500,000 barrels a year")),
                "a report of deliveries that stay below {} would turn the answer on the cap",
                Voice.amount(Quantity.of(500_000, Unit.BARREL)))),
        List.of(),
        gaps,
        List.of(),
        List.of(
            new Brief.Standard(
                1, "Properly describes quality of sources", true, "every item has a grade"),
            new Brief.Standard(
                7,
                "Explains change from previous judgements",
                false,
                "no earlier brief was named")),
        null,
        null);
  }

  private Answer why() {
    Evidence vote = world.find(EvidenceId.of("unsc-2024-03-28"));
    List<Sentence> sentences = new ArrayList<>();
    if (vote instanceof Evidence.Vote v) {
      Finding<?> council =
          Finding.known(
                  "council.unsc-2024-03-28",
                  COUNCIL_RULE,
                  List.of(v.id()),
                  "vetoed",
                  List.of(
                      new Working("yes = 13, at least 9 are needed"),
                      new Working("no = 1, of a permanent member: not carried")))
              .with("permanent members", "5");
      sentences.add(
          Sentence.of(
              "why.vote.unsc-2024-03-28",
              Label.FACT,
              List.of(council),
              "{}, {}.",
              Voice.phrase(v.when()),
              voice.claim(v)));
      sentences.add(
          Sentence.of(
              "why.pivot.unsc-2024-03-28",
              Label.ASSESSMENT,
              List.of(council),
              "without the vote of {} the text would have been carried.",
              voice.name(RUS)));
    }
    return answer(
        Question.WHY,
        "Why are Russia and the DPRK together?",
        "why.summary",
        List.of(new Passage(Question.WHY, "votes", 10, orGap("why.votes", sentences), null)));
  }

  private Answer wants() {
    List<Evidence.Indicator> growth =
        world.items(Evidence.Indicator.class).stream()
            .filter(i -> i.series().equals("gdp-growth"))
            .toList();
    List<Sentence> sentences = new ArrayList<>();
    if (!growth.isEmpty()) {
      Evidence.Indicator last = growth.getLast();
      sentences.add(
          Sentence.of(
              "wants.economy.gdp-growth",
              Label.FACT,
              List.of(
                  Finding.known(
                      "trend.gdp-growth",
                      TREND,
                      List.of(last.id()),
                      last.amount(),
                      List.of(new Working("last value: " + last.amount().words())))),
              "the last published {} of {} is {}, for {}.",
              voice.series("gdp-growth"),
              voice.name(PRK),
              Voice.amount(last.amount()),
              Voice.time(last.when())));
    }
    world.items(Evidence.Goal.class).stream()
        .findFirst()
        .ifPresent(goal ->
            sentences.add(
                Sentence.of(
                    "wants.goal." + goal.id(),
                    Label.JUDGEMENT,
                    List.of(
                        Finding.known(
                            "goal." + goal.id(), TREND, List.of(goal.id()), 1, List.of())),
                    "{}.",
                    voice.claim(goal))));
    List<Evidence.Trial> trials = world.items(Evidence.Trial.class);
    if (!trials.isEmpty()) {
      sentences.add(
          Sentence.of(
              "wants.record.satellite-launch",
              Label.ASSESSMENT,
              List.of(
                  Finding.known(
                          "record.satellite-launch",
                          RECORD,
                          ids(trials),
                          0.27,
                          List.of(
                              new Working("successes 1, failures 3: Beta(1.5, 3.5)"),
                              new Working("5 %, 50 %, 95 % = 0.05, 0.27, 0.65")))
                      .with("prior", "Beta(0.5, 0.5)")),
              "that the next launch succeeds {}.",
              Voice.chance(Interval.of(0.05, 0.65))));
    }
    return answer(
        Question.SECOND_WANTS,
        "What does the DPRK want?",
        "wants.summary",
        List.of(
            new Passage(
                Question.SECOND_WANTS,
                "economy and goals",
                10,
                orGap("wants.economy", sentences),
                null)));
  }

  private Answer doing() {
    List<Evidence.Flow> flows =
        world.items(Evidence.Flow.class).stream()
            .filter(f -> f.good().equals("refined-petroleum"))
            .toList();
    List<Sentence> sentences = new ArrayList<>();
    for (Evidence.Flow flow : flows) {
      sentences.add(
          Sentence.of(
              "doing.flow." + flow.id(),
              world.denialsOf(flow.id()).isEmpty() ? Label.FACT : Label.ASSESSMENT,
              List.of(
                  Finding.known(
                          "cap." + flow.id(),
                          CAP,
                          List.of(flow.id(), EvidenceId.of("cap-refined")),
                          1,
                          List.of(
                              new Working("165,000 barrels x 12 = 1,980,000 barrels a year"),
                              new Working("1,980,000 / 500,000 = 3.96")))
                      .with("year", "2024")),
              "{}, {}, by what {} says.",
              Voice.phrase(flow.when()),
              voice.claim(flow),
              voice.names(flow.attribution().saidBy(), 3)));
    }
    List<Sentence> treaty = new ArrayList<>();
    for (Evidence.Step step : world.items(Evidence.Step.class)) {
      treaty.add(
          Sentence.of(
              "doing.step." + step.id(),
              Label.FACT,
              List.of(
                  Finding.known("life." + step.id(), LIFE_CYCLE, List.of(step.id()), 1, List.of())),
              "{} {}.",
              voice.claim(step),
              Voice.phrase(step.when())));
    }
    picture(flows);
    return answer(
        Question.DOING,
        "What are they doing?",
        "doing.summary",
        List.of(
            new Passage(
                Question.DOING, "refined petroleum", 10, orGap("doing.flow", sentences), null),
            new Passage(Question.DOING, "the treaty", 20, orGap("doing.step", treaty), null)));
  }

  private void picture(List<Evidence.Flow> flows) {
    List<Exhibit.Moment> moments = new ArrayList<>();
    for (Evidence item : world.all()) {
      switch (item) {
        case Evidence.Event _,
            Evidence.Vote _,
            Evidence.Step _,
            Evidence.Trial _,
            Evidence.Recognition _ ->
            moments.add(
                new Exhibit.Moment(
                    item.id(),
                    item.when(),
                    EvidenceWords.kind(item),
                    EvidenceWords.of(world.ledger(), item)));
        default -> {}
      }
    }
    moments.sort((a, b) -> a.when().compareTo(b.when()));
    if (moments.isEmpty()) {
      return;
    }
    exhibits.add(new Exhibit.Timeline("timeline", "what happened", Question.DOING, moments));
    if (flows.isEmpty()) {
      return;
    }
    List<Exhibit.Delivery> deliveries = new ArrayList<>();
    List<Exhibit.Rival> rivals = new ArrayList<>();
    for (Evidence.Flow flow : flows) {
      String who = EvidenceWords.names(world.ledger(), flow.attribution().saidBy());
      boolean first = deliveries.isEmpty();
      String reason = first ? null : "the same deliveries, counted again";
      deliveries.add(
          new Exhibit.Delivery(
              flow.id(), flow.when(), flow.amount().interval(), who, first, reason));
      rivals.add(
          new Exhibit.Rival(flow.id(), flow.when(), flow.amount().interval(), who, first, reason));
    }
    EvidenceId oil = flows.getFirst().id();
    rivals.add(
        new Exhibit.Rival(
            oil, When.parse("2024"), Interval.of(400_000, 1_100_000), "a range", true, null));
    rivals.add(
        new Exhibit.Rival(oil, When.parse("2024"), Interval.point(700_000), "a point", true, null));
    exhibits.add(
        new Exhibit.CapUse(
            "cap.cap-refined",
            "refined petroleum against the cap",
            Question.DOING,
            Unit.BARREL,
            2024,
            500_000,
            Interval.atLeast(165_000),
            deliveries));
    exhibits.add(
        new Exhibit.RivalFigures(
            "figure.oil-2024",
            "refined petroleum delivered",
            Question.DOING,
            Unit.BARREL,
            Interval.of(400_000, 1_100_000),
            rivals));
  }

  private Answer answer(Question question, String heading, String id, List<Passage> passages) {
    List<Finding<?>> basis =
        passages.stream()
            .flatMap(p -> p.sentences().stream())
            .<Finding<?>>flatMap(s -> s.basis().stream())
            .distinct()
            .toList();
    boolean gap = Finding.evidenceOf(basis).isEmpty();
    Sentence summary =
        gap
            ? Sentence.of(id, Label.GAP, basis, "this is not known.")
            : Sentence.of(
                id,
                Label.ASSESSMENT,
                basis,
                "the evidence bears on {} and {}, as the paragraphs below say.",
                voice.name(RUS),
                voice.name(PRK));
    return new Answer(question, heading, summary, passages);
  }

  private static List<Sentence> orGap(String id, List<Sentence> sentences) {
    return sentences.isEmpty()
        ? List.of(
            Sentence.of(
                id + ".gap",
                Label.GAP,
                List.of(
                    Finding.unknown(
                        id + ".gap", TREND, Finding.Reason.NO_SOURCE, "a report of what was done")),
                "this is not known; it would take a report of what was done."))
        : sentences;
  }

  private static List<EvidenceId> ids(List<? extends Evidence> items) {
    return items.stream().map(Evidence::id).toList();
  }

  /// A ledger with an item of every kind; `free` ends every text that a person may write freely.
  static Ledger ledger(String free) {
    List<Actor> actors =
        List.of(
            new Actor.State(RUS, "Russia" + free, List.of(), "Russian", 365, 365),
            new Actor.State(PRK, "the DPRK", List.of("North Korea"), "North Korean", 731, 731),
            new Actor.State(USA, "the United States", List.of(), "American", 2, 2),
            new Actor.State(KOR, "South Korea", List.of(), "South Korean", 732, 732),
            new Actor.Body(
                COUNCIL, "the Security Council", List.of(), null, DecisionRule.SECURITY_COUNCIL),
            new Actor.Body(BANK, "the Bank of Korea", List.of(), KOR, null));
    List<Source> sources =
        List.of(
            source(
                "un-sc15648",
                "UN Press",
                "Council fails to extend mandate" + free,
                "2024-03-28",
                Reliability.A,
                null),
            source(
                "reuters-oil",
                "Reuters",
                "Russia ships petroleum to the DPRK" + free,
                "2024-05-02",
                Reliability.B,
                null),
            source(
                "osc-oil",
                "Open Source Centre",
                "Отчёт о поставках 石油の報告",
                "2024-11-22",
                Reliability.C,
                null),
            source(
                "kcna-treaty",
                "KCNA" + free,
                "Treaty on Comprehensive Strategic Partnership",
                "2024-06-20",
                Reliability.D,
                PRK),
            source(
                "bok-2022",
                "Bank of Korea",
                "Growth estimate for the year before",
                "2023-07-28",
                Reliability.A,
                null),
            source(
                "bok-2023",
                "Bank of Korea",
                "Growth estimate for the last year",
                "2024-07-26",
                Reliability.A,
                null),
            new Source(
                SourceId.of("bad-link"),
                "webpage",
                "An author" + free,
                "A page whose address is a script" + free,
                "Nobody",
                When.parse("2024-01-01"),
                "javascript:alert(4)",
                Reliability.F,
                null,
                "What a reader should know" + free));
    TreeMap<ActorId, Choice> ballots = new TreeMap<>();
    for (String yes :
        List.of(
            "USA", "GBR", "FRA", "KOR", "JPN", "DZA", "ECU", "GUY", "MLT", "MOZ", "SLE", "SVN",
            "CHE")) {
      ballots.put(ActorId.of(yes), Choice.YES);
    }
    ballots.put(RUS, Choice.NO);
    ballots.put(ActorId.of("CHN"), Choice.ABSTAIN);
    EvidenceId treaty = EvidenceId.of("treaty-2024");
    List<Evidence> items =
        List.of(
            new Evidence.Event(
                item(
                    "summit-2023",
                    "2023-09-13",
                    "2023-09-13",
                    "reuters-oil",
                    Credibility.CONFIRMED),
                PloverType.CONSULT,
                "summit",
                List.of(RUS),
                List.of(PRK),
                "Vostochny",
                "the leaders met at the Vostochny cosmodrome" + free),
            new Evidence.Vote(
                item(
                    "unsc-2024-03-28",
                    "2024-03-28",
                    "2024-03-28",
                    "un-sc15648",
                    Credibility.CONFIRMED),
                COUNCIL,
                "S/2024/255",
                "the renewal of the mandate of the Panel of Experts" + free,
                List.of(PRK),
                ballots),
            new Evidence.Agreement(
                item(
                    "treaty-2024",
                    "2024-06-19",
                    "2024-06-20",
                    "kcna-treaty",
                    Credibility.CONFIRMED),
                "the Treaty on Comprehensive Strategic Partnership",
                List.of(RUS, PRK),
                Evidence.EntryIntoForce.EXCHANGE_OF_INSTRUMENTS,
                "indefinite",
                List.of()),
            new Evidence.Article(
                item(
                    "treaty-2024.article-4",
                    "2024-06-19",
                    "2024-06-20",
                    "kcna-treaty",
                    Credibility.CONFIRMED),
                treaty,
                "4",
                Obligation.DEFENCE,
                "each party helps the other if an armed invasion puts it in a state of war" + free,
                List.of()),
            new Evidence.Step(
                item(
                    "treaty-2024.signed",
                    "2024-06-19",
                    "2024-06-20",
                    "kcna-treaty",
                    Credibility.CONFIRMED),
                treaty,
                LifeCycleStep.SIGNED,
                null,
                null,
                null),
            new Evidence.Step(
                item(
                    "treaty-2024.ratified-rus",
                    "2024-11-06",
                    "2024-11-09",
                    "kcna-treaty",
                    Credibility.CONFIRMED),
                treaty,
                LifeCycleStep.RATIFIED,
                RUS,
                "the Federation Council",
                null),
            new Evidence.Flow(
                said(
                    "oil-2024-03",
                    "2024-03",
                    "2024-05-02",
                    "reuters-oil",
                    Credibility.PROBABLY_TRUE,
                    USA),
                RUS,
                PRK,
                "refined-petroleum",
                Quantity.parse("> 165000 bbl"),
                "oil-2024",
                null),
            new Evidence.Flow(
                said(
                    "oil-2024-total",
                    "2024-03-07/2024-11-05",
                    "2024-11-22",
                    "osc-oil",
                    Credibility.POSSIBLY_TRUE,
                    USA),
                RUS,
                PRK,
                "refined-petroleum",
                Quantity.parse(">= 1e6 bbl"),
                "oil-2024",
                null),
            new Evidence.Indicator(
                said("gdp-2022", "2022", "2023-07-28", "bok-2022", Credibility.PROBABLY_TRUE, BANK),
                PRK,
                null,
                "gdp-growth",
                Quantity.parse("-0.2 %"),
                null,
                null),
            new Evidence.Indicator(
                said("gdp-2023", "2023", "2024-07-26", "bok-2023", Credibility.PROBABLY_TRUE, BANK),
                PRK,
                null,
                "gdp-growth",
                Quantity.parse("3.1 %"),
                null,
                null),
            new Evidence.Measure(
                item(
                    "cap-refined",
                    "2017-12-22/..",
                    "2017-12-22",
                    "un-sc15648",
                    Credibility.CONFIRMED),
                Evidence.MeasureKind.CAP,
                COUNCIL,
                List.of(PRK),
                "S/RES/2397 (2017)",
                "refined-petroleum",
                Evidence.Trade.IMPORT,
                Quantity.parse("500000 bbl"),
                null,
                "the cap on refined petroleum for the DPRK"),
            new Evidence.Statement(
                item(
                    "support-2023",
                    "2023-09-13",
                    "2023-09-13",
                    "reuters-oil",
                    Credibility.CONFIRMED),
                PRK,
                List.of(RUS),
                List.of(),
                "it gave full support to Russia" + free,
                "full and unconditional support" + free),
            new Evidence.Recognition(
                item(
                    "recognition-2022",
                    "2022-07-13",
                    "2022-07-13",
                    "reuters-oil",
                    Credibility.CONFIRMED),
                PRK,
                List.of(ActorId.of("dpr"), ActorId.of("lpr"))),
            new Evidence.Denial(
                item("oil-denied", "2024-05-10", "2024-05-10", "kcna-treaty", Credibility.DOUBTFUL),
                PRK,
                List.of(EvidenceId.of("oil-2024-03")),
                "it had received no such petroleum" + free),
            new Evidence.Trial(
                item(
                    "launch-2023-11",
                    "2023-11-21",
                    "2023-11-22",
                    "kcna-treaty",
                    Credibility.CONFIRMED),
                PRK,
                "satellite-launch",
                true,
                "the satellite reached orbit" + free),
            new Evidence.Trial(
                item(
                    "launch-2024-05",
                    "2024-05-27",
                    "2024-05-28",
                    "bad-link",
                    Credibility.CONFIRMED),
                PRK,
                "satellite-launch",
                false,
                "the rocket exploded" + free),
            new Evidence.Conversion(
                item("tonnes-per-barrel", "2017", "2017", "un-sc15648", Credibility.CONFIRMED),
                "refined-petroleum",
                Unit.BARREL,
                Unit.TONNE,
                Interval.of(0.125, 0.139),
                "the weight of a barrel"),
            new Evidence.Goal(
                item(
                    "goal-prk-fuel",
                    "2022/..",
                    "2024-05-02",
                    "reuters-oil",
                    Credibility.POSSIBLY_TRUE),
                PRK,
                "energy",
                Direction.MORE,
                "refined petroleum beyond the cap of the United Nations" + free,
                new Gauge.NeedMet("refined-petroleum", RUS, "oil-need"),
                List.of(),
                List.of(),
                List.of()));
    return Ledger.of(
        actors,
        sources,
        items,
        List.of(new Good("refined-petroleum", "refined petroleum")),
        List.of(new Series("gdp-growth", "real GDP growth", Unit.PERCENT)),
        List.of(
            new Figure(
                "oil-2024", "refined petroleum delivered", Unit.BARREL, Figure.Kind.CUMULATIVE)));
  }

  private static Source source(
      String id,
      String publisher,
      String title,
      String issued,
      Reliability reliability,
      @Nullable ActorId media) {
    return new Source(
        SourceId.of(id),
        "webpage",
        null,
        title,
        publisher,
        When.parse(issued),
        "https://example.org/" + id + "?a=1&b=%22",
        reliability,
        media,
        null);
  }

  private static Attribution item(
      String id, String when, String published, String source, Credibility credibility) {
    return attribution(id, when, published, source, credibility, List.of());
  }

  private static Attribution said(
      String id,
      String when,
      String published,
      String source,
      Credibility credibility,
      ActorId by) {
    return attribution(id, when, published, source, credibility, List.of(by));
  }

  private static Attribution attribution(
      String id,
      String when,
      String published,
      String source,
      Credibility credibility,
      List<ActorId> by) {
    List<EvidenceId> from =
        id.equals("oil-2024-total") ? List.of(EvidenceId.of("oil-2024-03")) : List.of();
    return new Attribution(
        EvidenceId.of(id),
        List.of(SourceId.of(source)),
        credibility,
        by,
        When.parse(when),
        When.parse(published),
        from,
        List.of(),
        id.equals("oil-2024-03") ? "Said at a press briefing." : null);
  }
}
