// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.trend.CommonlySaid;
import entente.evidence.Case;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import entente.evidence.Outcome;
import entente.evidence.Proposition;
import entente.evidence.Resolution;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Claim.Mood;
import entente.evidence.claim.Reading;
import entente.evidence.claim.Stems;
import entente.model.trend.Deepening;
import entente.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Judges an article's claims by the evidence of a world.
///
/// Each kind of comparison rules on its own; the surest ruling holds, and of two as sure the one
/// that finds a fault. A claim on which none rules is unsupported, never false.
public final class Auditor {
  private static final double MARGIN = 1.5;
  private static final int NEAREST = 12;
  private static final double OUTCOME = 0.55;
  private static final double LAW = 9;

  private final Case file;
  private final World world;
  private final Index index;
  private final TableRules tables;
  private final List<Passage> said;

  public Auditor(Case file, World world) {
    this.file = file;
    this.world = world;
    World own = own(world);
    this.index = new Index(own);
    this.tables = new TableRules(Tables.of(world, file.parties()));
    this.said = CommonlySaid.passages(Setting.of(file, own));
  }

  /// What the case itself holds. Rows of tables that were joined to it are compared by rules of
  /// their own.
  private static World own(World world) {
    Ledger ledger = world.ledger();
    return ledger.added().isEmpty()
        ? world
        : World.asOf(
            ledger.withItems(
                ledger.items().stream()
                    .filter(item -> !ledger.added().contains(item.id()))
                    .toList()),
            world.date(),
            world.known(),
            List.of());
  }

  /// The verdict on each claim of an article.
  ///
  /// @param name the article's file, for the report
  public Audit audit(Reading reading, String name) {
    List<Judged> judged = new ArrayList<>();
    LocalDate day = reading.article().date();
    LocalDate written = day == null ? index.world().date() : day;
    Matter before = null;
    TableMatter.Topic topic = TableMatter.Topic.NONE;
    for (Claim claim : reading.claims()) {
      Matter matter = Matter.of(claim, reading.article().text(), written, file, index, before);
      TableRules.Said said = tables.of(matter, topic);
      topic = said.topic();
      judged.add(judge(matter, said.rulings()));
      before = matter.with(matter.candidates().stream().limit(NEAREST).toList(), recent(before));
    }
    return new Audit(reading, name, world, judged);
  }

  /// A matter without those long before it, so that a long article takes no more memory than its
  /// last claims.
  private static @Nullable Matter recent(@Nullable Matter before) {
    int kept = 0;
    for (Matter at = before; at != null; at = at.before()) {
      kept++;
    }
    return kept < 8 || before == null ? before : before.with(List.of(), null);
  }

  private Judged judge(Matter matter, List<Ruling> byTables) {
    Claim claim = matter.claim();
    if (claim.mood() == Mood.HYPOTHETICAL) {
      List<Ruling> quoted = Quotations.of(matter);
      Ruling law = quoted.isEmpty() ? law(matter) : quoted.getFirst();
      return law == null ? judgement(matter) : judged(matter, law);
    }
    List<Ruling> rulings = new ArrayList<>(rulings(matter));
    rulings.addAll(byTables);
    Ruling best = best(rulings);
    boolean rule =
        matter.says("only once", "only when", "only if", "once ")
            && best != null
            && best.verdict() == Verdict.CONFIRMED;
    boolean step =
        best != null
            && best.finds()
            && best.method().equals(Methods.LIFE_CYCLE)
            && matter.says(" gave ", " has given ", " had given ");
    boolean provision =
        best != null && best.what().equals("clause") && claim.speaksOf("articl", "claus");
    if (claim.mood() == Mood.FORECAST && !rule && !step && !provision) {
      Ruling law = law(matter);
      return law != null && law.finds() ? judged(matter, law) : forecast(matter);
    }
    if (claim.mood() == Mood.JUDGEMENT && (best == null || !best.finds() || best.strength() < 9)) {
      return judgement(matter);
    }
    if (best != null) {
      return judged(matter, best);
    }
    return unsupported(matter);
  }

  /// What an agreement provides on a condition is a rule, not a supposition: "it lapses after ten
  /// years unless it is renewed".
  private static @Nullable Ruling law(Matter matter) {
    return best(Clauses.of(matter).stream().filter(r -> r.strength() >= LAW).toList());
  }

  private List<Ruling> rulings(Matter matter) {
    return Stream.of(
            Quotations.of(matter),
            Votes.of(matter),
            Steps.of(matter),
            Amounts.of(matter),
            Series.of(matter),
            Series.changes(matter),
            YearOnYear.of(matter),
            Trials.of(matter),
            Measures.of(matter),
            Clauses.of(matter),
            Parties.of(matter),
            Offices.of(matter),
            Forces.of(matter),
            Larger.of(matter),
            Items.of(matter),
            leverage(matter),
            deepened(matter))
        .flatMap(List::stream)
        .filter(r -> r.verdict() != Verdict.CONFIRMED || !strange(matter))
        .toList();
  }

  /// Whether somebody says it who is in no list: nothing shows that he said so.
  private static boolean strange(Matter matter) {
    Claim.Saying saying = matter.claim().saying();
    return saying != null
        && saying.speaker() == null
        && matter.claim().strangers().stream()
            .anyMatch(s -> s.end() < saying.span().start() && s.end() > saying.span().start() - 3);
  }

  /// The surest; a ruling that finds a fault holds against one that is hardly surer.
  private static @Nullable Ruling best(List<Ruling> rulings) {
    return rulings.stream()
        .max(Comparator.comparingDouble(r -> r.strength() + (r.finds() ? MARGIN : 0)))
        .orElse(null);
  }

  /// That a new buyer gives a choice, by the model of the market.
  private List<Ruling> leverage(Matter matter) {
    boolean choice =
        matter.says(
            "alternative",
            "leverage",
            "sway",
            "bargaining",
            "raise export prices",
            "less dependent");
    if (!choice) {
      return List.of();
    }
    List<Ruling> rulings = new ArrayList<>();
    for (Proposition proposition : file.propositions()) {
      if (proposition instanceof Proposition.Alternative alternative) {
        Set<String> good =
            new HashSet<>(Stems.in(matter.ledger().getGood(alternative.good()).name()));
        good.retainAll(matter.stems());
        boolean buyer =
            matter.mentioned().stream().anyMatch(m -> matter.index().same(m, alternative.buyer()));
        boolean seller =
            Stream.concat(matter.mentioned().stream(), claimContext(matter))
                .anyMatch(m -> matter.index().same(m, alternative.seller()));
        for (Passage passage : said) {
          Sentence first = passage.sentences().getFirst();
          if (!good.isEmpty()
              && buyer
              && seller
              && first.id().endsWith(".said." + alternative.id())) {
            Finding<?> finding = first.basis().getFirst();
            boolean material =
                finding.result() instanceof Finding.Known<?>(Object value)
                    && value instanceof entente.model.dependence.NewBuyer b
                    && b.material();
            String share =
                first.parts().stream()
                    .filter(Part.Number.class::isInstance)
                    .map(Part::text)
                    .findFirst()
                    .orElse("");
            rulings.add(
                new Ruling(
                    material ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
                    "dependence",
                    Methods.DEPENDENCE,
                    9,
                    material ? finding.evidence() : List.of(),
                    material ? List.of() : finding.evidence(),
                    material ? "" : share + " of what is sold",
                    "by the model of the market: {}",
                    List.of(new Part.Outcome(first.text())),
                    finding.working()));
          }
        }
      }
    }
    return rulings;
  }

  /// That relations have only deepened, by the acts between the two.
  private List<Ruling> deepened(Matter matter) {
    Claim.Trend trend = matter.claim().trend();
    if (trend == null || !trend.rising() || !trend.only() || !matter.says("ties", "relations")) {
      return List.of();
    }
    for (Proposition proposition : file.propositions()) {
      for (Passage passage : said) {
        Sentence sentence = passage.sentences().getFirst();
        Finding<?> finding = sentence.basis().getFirst();
        if (proposition instanceof Proposition.OnlyDeepened
            && sentence.id().endsWith(".said." + proposition.id())
            && finding.result() instanceof Finding.Known<?>(Deepening deepening)
            && deepening.verdict() != entente.model.trend.Verdict.CANNOT_BE_JUDGED) {
          boolean holds = deepening.verdict() == entente.model.trend.Verdict.SUPPORTED;
          return List.of(
              new Ruling(
                  holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
                  "trend",
                  Methods.MOVEMENT,
                  8,
                  holds ? finding.evidence() : List.of(),
                  holds ? List.of() : finding.evidence(),
                  "",
                  "{}",
                  List.of(new Part.Outcome(sentence.text())),
                  finding.working()));
        }
      }
    }
    return List.of();
  }

  private static Stream<entente.domain.ActorId> claimContext(Matter matter) {
    return matter.claim().context().actors().stream().map(Claim.Mention::actor);
  }

  private Judged judged(Matter matter, Ruling ruling) {
    List<EvidenceId> all = new ArrayList<>(ruling.with());
    all.addAll(ruling.against());
    Finding<Verdict> finding =
        Finding.known(id(matter), ruling.method(), all, ruling.verdict(), ruling.working())
            .with("compared", ruling.what());
    Label label =
        ruling.verdict() == Verdict.DISPUTED || !ruling.method().equals(Methods.REPORTED)
            ? Label.ASSESSMENT
            : Label.FACT;
    Sentence why =
        Sentence.of(
            id(matter),
            label,
            List.of(finding),
            ruling.pattern(),
            ruling.parts().toArray(Part[]::new));
    return new Judged(
        matter.claim(),
        ruling.verdict(),
        ruling.what(),
        ruling.with(),
        ruling.against(),
        ruling.right(),
        ruling.strength(),
        why,
        "");
  }

  private static Judged judgement(Matter matter) {
    Finding<Verdict> finding =
        Finding.known(id(matter), Methods.SEARCH, List.of(), Verdict.JUDGEMENT, List.of());
    Sentence why =
        Sentence.of(
            id(matter),
            Label.JUDGEMENT,
            List.of(finding),
            "this values or supposes; no evidence settles it.");
    return new Judged(matter.claim(), Verdict.JUDGEMENT, "", List.of(), List.of(), "", 0, why, "");
  }

  private static Judged unsupported(Matter matter) {
    Finding<Verdict> finding =
        Finding.unknown(
            id(matter), Methods.SEARCH, Finding.Reason.NO_SOURCE, "evidence on this claim");
    Sentence why =
        Sentence.of(
            id(matter),
            Label.GAP,
            List.of(finding),
            "the evidence holds nothing for or against it.");
    return new Judged(
        matter.claim(), Verdict.UNSUPPORTED, "", List.of(), List.of(), "", 0, why, "");
  }

  /// A forecast, with how it came out where the case has the question and the day of its answer has
  /// come.
  private Judged forecast(Matter matter) {
    Outcome best = null;
    double most = OUTCOME;
    for (Outcome outcome : file.outcomes()) {
      double alike = alike(matter, outcome.ask().what());
      if (alike > most) {
        most = alike;
        best = outcome;
      }
    }
    LocalDate day = best == null ? null : best.resolution().known();
    boolean known = day != null && !day.isAfter(index.world().known());
    boolean came = best != null && best.resolution().came() == Resolution.Came.YES;
    String outcome = !known ? "open" : came != matter.claim().negated() ? "yes" : "no";
    Finding<Verdict> finding =
        Finding.known(id(matter), Methods.SEARCH, List.of(), Verdict.FORECAST, List.of());
    Sentence why =
        best == null || !known
            ? Sentence.of(id(matter), Label.GAP, List.of(finding), "it was still open on that day.")
            : Sentence.of(
                id(matter),
                Label.FACT,
                List.of(finding),
                "the question “{}” came out as {}.",
                new Part.Term(best.id(), best.ask().what()),
                new Part.Outcome(came ? "yes" : "no"));
    return new Judged(
        matter.claim(), Verdict.FORECAST, "outcome", List.of(), List.of(), "", 0, why, outcome);
  }

  private static double alike(Matter matter, String question) {
    Set<String> asked = new HashSet<>(Stems.in(question));
    Set<String> own = new HashSet<>();
    matter.claim().terms().forEach(t -> own.add(t.stem()));
    for (entente.domain.ActorId actor : matter.mentioned()) {
      own.addAll(Stems.in(matter.name(matter.ledger().stateOf(actor))));
    }
    Set<String> shared = new HashSet<>(asked);
    shared.retainAll(own);
    return asked.isEmpty() ? 0 : (double) shared.size() / asked.size();
  }

  private static String id(Matter matter) {
    return "audit." + matter.claim().id();
  }
}
