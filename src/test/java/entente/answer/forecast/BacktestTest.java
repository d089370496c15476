// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import entente.Golden;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.brief.HtmlBacktest;
import entente.brief.JsonBacktest;
import entente.brief.TerminalBacktest;
import entente.brief.TerminalBrief;
import entente.brief.WhyTree;
import entente.domain.Choice;
import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.When;
import entente.evidence.Attribution;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Outcome;
import entente.evidence.Resolution;
import entente.model.forecast.Forecast;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 15);
  private static final long SEED = 1;

  private final Case example = read("src/test/cases/example");

  static Case read(String folder) {
    return ((CaseReading.Read) CaseFolder.read(Path.of(folder))).whole();
  }

  private static List<Sentence> answers(Case file) {
    Setting in = Setting.of(file, World.asOf(file.ledger(), DAY));
    return file.asks().stream()
        .flatMap(ask -> Forecasts.answer(in, ask).sentences().stream())
        .toList();
  }

  private static Case with(Case file, List<Evidence> items, List<Outcome> outcomes) {
    return new Case(
        file.name(),
        file.title(),
        file.parties(),
        file.subject(),
        file.asOf(),
        file.propositions(),
        file.hypotheses(),
        outcomes,
        file.ledger().withItems(items));
  }

  private static boolean laterThanTheDay(Evidence item) {
    return item.attribution().published().latest().isAfter(DAY);
  }

  @Test
  void theTableIsAsOnFile() {
    Backtest test = Backtest.of(example, World.asOf(example.ledger(), DAY), SEED);
    Golden.check(
        "backtest/example.txt",
        TerminalBacktest.render(
            test, "example", example.title(), new TerminalBrief(100, false, false)));
    Golden.check("backtest/example.json", JsonBacktest.render(test, "example"));
  }

  @Test
  void onANarrowTerminalNoWordIsCutAndTheQuestionsStandBelow() {
    Backtest test = Backtest.of(example, World.asOf(example.ledger(), DAY), SEED);
    String text =
        TerminalBacktest.render(
            test, "example", example.title(), new TerminalBrief(60, false, false));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    String flowing = text.replaceAll("\\s+", " ");
    test.rows()
        .forEach(row -> assertThat(flowing).contains(row.ask().id() + ": " + row.ask().what()));
  }

  @Test
  void thePageShowsTheCalibrationAsAPictureAndATable() {
    Backtest test = Backtest.of(example, World.asOf(example.ledger(), DAY), SEED);
    String page = HtmlBacktest.render(test, "example", example.title());
    int bins = Objects.requireNonNull(test.all()).calibration().size();
    assertThat(page.split("<circle", -1)).hasSize(bins + 1);
    test.rows().forEach(row -> assertThat(page).contains(">" + row.ask().id() + "<"));
    assertThat(page).contains("always 50 %", "base rate", "Law alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/test/cases/example", "cases/russia-dprk-2024"})
  void whatIsPublishedLaterChangesNoForecast(String folder) {
    Case file = read(folder);
    List<Evidence> changed = new ArrayList<>(file.ledger().items());
    for (Evidence item : file.ledger().items()) {
      changed.add(leak(item));
    }
    assertThat(answers(with(file, changed, file.outcomes()))).isEqualTo(answers(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/test/cases/example", "cases/russia-dprk-2024"})
  void withoutWhatIsPublishedLaterEveryForecastIsTheSame(String folder) {
    Case file = read(folder);
    List<Evidence> known =
        file.ledger().items().stream().filter(item -> !laterThanTheDay(item)).toList();
    assertThat(known).hasSizeLessThan(file.ledger().items().size());
    assertThat(answers(with(file, known, file.outcomes()))).isEqualTo(answers(file));
  }

  @Test
  void theFlagshipsTableIsAsOnFile() {
    Case flagship = read("cases/russia-dprk-2024");
    Backtest test = Backtest.of(flagship, World.asOf(flagship.ledger(), DAY), SEED);
    Golden.check(
        "backtest/russia-dprk-2024.txt",
        TerminalBacktest.render(
            test, flagship.name(), flagship.title(), new TerminalBrief(100, false, false)));
  }

  /// A copy of an item, published a day too late, that says the opposite or much more.
  private static Evidence leak(Evidence item) {
    Attribution was = item.attribution();
    Attribution later =
        new Attribution(
            EvidenceId.of(was.id() + "-leak"),
            was.sources(),
            was.credibility(),
            was.saidBy(),
            was.when(),
            laterThanTheDay(item) ? was.published() : When.on(DAY.plusDays(1)),
            List.of(),
            List.of(was.id()),
            null);
    return switch (item.with(later)) {
      case Evidence.Flow f ->
          new Evidence.Flow(
              later, f.from(), f.to(), f.good(), more(f.amount()), f.figure(), f.conversion());
      case Evidence.Indicator i ->
          new Evidence.Indicator(
              later,
              i.actor(),
              i.counterpart(),
              i.series(),
              more(i.amount()),
              i.figure(),
              i.conversion());
      case Evidence.Trial t ->
          new Evidence.Trial(later, t.actor(), t.capability(), !t.succeeded(), t.what());
      case Evidence.Vote v -> {
        TreeMap<entente.domain.ActorId, Choice> ballots = new TreeMap<>(v.ballots());
        ballots.replaceAll((_, _) -> Choice.YES);
        yield new Evidence.Vote(later, v.body(), v.text(), v.what(), v.about(), ballots);
      }
      case Evidence other -> other;
    };
  }

  private static Quantity more(Quantity amount) {
    return Quantity.of(amount.figure() * 7 + 3, amount.unit());
  }

  @Test
  void howAQuestionCameOutChangesNoForecast() {
    List<Outcome> turned =
        example.outcomes().stream()
            .map(outcome ->
                new Outcome(
                    outcome.ask(),
                    new Resolution(
                        outcome.resolution().came() == Resolution.Came.YES
                            ? Resolution.Came.NO
                            : Resolution.Came.YES,
                        LocalDate.of(2030, 1, 1),
                        List.of(),
                        null)))
            .toList();
    Case other = with(example, List.copyOf(example.ledger().items()), turned);
    assertThat(answers(other)).isEqualTo(answers(example));
    assertThat(Backtest.of(other, World.asOf(other.ledger(), DAY), SEED).rows())
        .extracting(Backtest.Row::probability)
        .containsAll(
            Backtest.of(example, World.asOf(example.ledger(), DAY), SEED).rows().stream()
                .map(Backtest.Row::probability)
                .toList());
  }

  @Test
  void whoAnswersKnowsNoResolution() {
    ArchRuleDefinition.noClasses()
        .that()
        .haveNameMatching("entente\\.answer\\.forecast\\.(Prospects|Forecasts)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Resolution.class, Outcome.class)
        .because("an answer that has seen how it came out is no forecast")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("entente"));
  }

  @Test
  void everyAnswerStandsInTheBriefAndOpens() {
    Brief brief = Briefs.of(example, World.asOf(example.ledger(), DAY));
    assertThat(brief.forecasts()).isNotEmpty();
    Backtest test = Backtest.of(example, brief.world(), SEED);
    for (Backtest.Row row : test.rows()) {
      Sentence sentence =
          Objects.requireNonNull(brief.findSentence(row.sentence()), row.sentence());
      assertThat(WhyTree.text(brief, sentence, TerminalBrief.plain()))
          .contains("finding")
          .contains("cited");
    }
  }

  @Test
  void aQuestionThatHadComeOutIsNotScored() {
    World later = World.asOf(example.ledger(), LocalDate.of(2025, 1, 15));
    assertThat(Backtest.of(example, later, SEED).leftOut())
        .extracting(left -> left.ask().id() + ": " + left.reason())
        .contains("force: it had come out by then", "accuses: it has not come out");
  }

  @Test
  void theScoreIsOfThePointThatIsShown() {
    for (Backtest.Row row : Backtest.of(example, World.asOf(example.ledger(), DAY), SEED).rows()) {
      assertThat(row.brier())
          .isEqualTo(new Forecast("", row.probability(), row.cameTrue()).brier());
      assertThat(row.range().contains(row.probability())).isTrue();
      assertThat(Interval.UNIT.contains(row.range())).isTrue();
    }
  }
}
