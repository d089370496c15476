// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Golden;
import entente.answer.Answer;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Part;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.domain.ActorId;
import entente.evidence.Assumption;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Preset;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The flagship case, held to what is known of it.
class FlagshipTest {
  private static final CaseReading.Read READ =
      (CaseReading.Read) CaseFolder.read(Path.of("cases/russia-dprk-2024"));
  private static final Case CASE = READ.whole();

  private static Brief asOf(String date) {
    return Briefs.of(CASE, World.asOf(CASE.ledger(), LocalDate.parse(date)));
  }

  private static Brief assuming(List<Assumption> assumptions) {
    LocalDate date = CASE.defaultAsOf();
    return Briefs.of(CASE, World.asOf(CASE.ledger(), date, date, assumptions));
  }

  private static String text(Brief brief, String id) {
    Sentence sentence = brief.findSentence(id);
    assertThat(sentence).as(id).isNotNull();
    return sentence == null ? "" : sentence.text();
  }

  @Test
  void theCaseHoldsAtLeastAHundredAndFiftyItemsAndAllArticles() {
    assertThat(CASE.ledger().items()).hasSizeGreaterThanOrEqualTo(150);
    Set<String> numbers =
        CASE.ledger()
            .items(Evidence.Article.class)
            .filter(a -> a.agreement().equals(CASE.subject()))
            .map(Evidence.Article::number)
            .collect(Collectors.toSet());
    for (int number = 1; number <= 23; number++) {
      assertThat(numbers).contains(Integer.toString(number));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-07-15 | signed, not in force",
        "2024-11-30 | not in force",
        "2024-12-05 | in force since 4 December 2024",
      })
  void theTreatyIsInForceOnlyOnceInstrumentsWereExchanged(String date, String words) {
    assertThat(text(asOf(date), "doing.life-cycle.treaty-2024")).contains(words);
  }

  @Test
  void troopsAreReportedBeforeTheTreatyIsInForce() {
    Brief november = asOf("2024-11-30");
    assertThat(TerminalBrief.plain().render(november)).containsIgnoringCase("troops");
  }

  @ParameterizedTest
  @CsvSource({"2024-07-15, -0.2 %, 2022", "2024-07-27, +3.1 %, 2023"})
  void theEconomyIsJudgedByTheLastFigurePublishedThen(String date, String figure, String year) {
    assertThat(text(asOf(date), "wants.prk.latest.gdp-growth")).contains(figure).contains(year);
  }

  @Test
  void theDifferenceOfThoseDatesNamesTheCentralBanksPublication() {
    Diff diff = Diff.between(asOf("2024-07-15"), asOf("2024-07-27"));
    String told = TerminalDiff.render(diff, TerminalBrief.plain());
    assertThat(told).contains("+3.1 %").containsIgnoringCase("Bank of Korea");
  }

  @Test
  void withoutItsSourcesTheMarchOilFigureIsNowhereInTheBrief() {
    Evidence march = CASE.ledger().getItem(EvidenceId.of("oil-2024-03"));
    List<Assumption> gone =
        march.attribution().sources().stream()
            .<Assumption>map(Assumption.WithoutSource::new)
            .toList();
    Brief brief = assuming(gone);
    assertThat(brief.findSentence("doing.flow.oil-2024-03")).isNull();
    assertThat(asOf(CASE.defaultAsOf().toString()).findSentence("doing.flow.oil-2024-03"))
        .isNotNull();
    for (String rendered :
        List.of(
            TerminalBrief.plain().render(brief),
            MarkdownBrief.render(brief),
            HtmlBrief.render(brief),
            JsonBrief.render(brief))) {
      assertThat(rendered)
          .doesNotContain("165,000")
          .doesNotContain("165000")
          .doesNotContain("3.96");
    }
  }

  @Test
  void thePartiesInTheOtherOrderGiveTheSameFindings() {
    Case swapped =
        new Case(
            CASE.name(),
            CASE.title(),
            CASE.parties().reversed(),
            CASE.subject(),
            CASE.asOf(),
            CASE.propositions(),
            CASE.hypotheses(),
            CASE.outcomes(),
            CASE.ledger());
    World world = World.asOf(CASE.ledger(), CASE.defaultAsOf());
    assertThat(findings(Briefs.of(swapped, world))).isEqualTo(findings(Briefs.of(CASE, world)));
  }

  private static Set<String> findings(Brief brief) {
    Set<String> findings = new TreeSet<>();
    for (Sentence sentence : brief.sentences()) {
      for (Finding<?> finding : sentence.basis()) {
        findings.add(finding.id() + " " + finding.evidence() + " " + finding.working());
      }
    }
    return findings;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-06-01", "2023-12-31", "2024-07-15", "2024-12-05", "2025-09-05"})
  void everySentenceOpensToEvidenceOrToWhatWasAssumed(String date) {
    Brief brief = asOf(date);
    for (Sentence sentence : brief.sentences()) {
      boolean assumed = sentence.basis().stream().anyMatch(f -> !f.parameters().isEmpty());
      assertThat(!sentence.evidence().isEmpty() || assumed).as(sentence.id()).isTrue();
      assertThat(WhyTree.text(brief, sentence, TerminalBrief.plain())).isNotBlank();
      for (EvidenceId id : sentence.evidence()) {
        assertThat(brief.world().holds(id)).as(sentence.id() + " rests on " + id).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-15", "2025-09-05"})
  void sentenceIdsNameOneSentence(String date) {
    Brief brief = asOf(date);
    List<String> ids =
        java.util.stream.Stream.of(
                brief.answers().stream().flatMap(Answer::sentences).toList(), brief.changeOfMind())
            .flatMap(List::stream)
            .map(Sentence::id)
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void likelihoodAndConfidenceNeverShareASentence() {
    for (Sentence sentence : asOf("2025-09-05").sentences()) {
      boolean chance = sentence.parts().stream().anyMatch(Part.Chance.class::isInstance);
      assertThat(
              chance && sentence.text().toLowerCase(java.util.Locale.ROOT).contains("confidence"))
          .as(sentence.id())
          .isFalse();
    }
  }

  @Test
  void aWorldOfAnyDayHoldsNothingPublishedLater() {
    for (LocalDate day = LocalDate.of(2022, 1, 1);
        day.isBefore(LocalDate.of(2025, 10, 1));
        day = day.plusMonths(1)) {
      LocalDate known = day;
      assertThat(World.asOf(CASE.ledger(), day).all())
          .allMatch(item -> !item.attribution().published().latest().isAfter(known));
    }
  }

  @Test
  void theVetoOfMarchTwentyTwentyFourFailedTheRenewalAlone() {
    String told = TerminalBrief.plain().render(asOf("2024-07-15")).replaceAll("\\s+", " ");
    assertThat(told).contains("13 for, 1 against, 1 abstention");
    assertThat(told).contains("failed on the vote of Russia alone");
  }

  @Test
  void theRecognitionCameAHundredAndThirtyThreeDaysAfterTheVote() {
    assertThat(TerminalBrief.plain().render(asOf("2024-07-15")).replaceAll("\\s+", " "))
        .contains("133 days after");
  }

  @Test
  void fourLaunchesWithOneSuccessLeaveTheNextOpen() {
    assertThat(text(asOf("2024-07-15"), "wants.prk.record.satellite-launch.next"))
        .contains("cannot be judged between almost no chance and likely")
        .contains("27.2 %");
  }

  @Test
  void everyPresetOfTheCaseCanBeAsked() {
    assertThat(READ.presets()).isNotEmpty();
    for (Preset preset : READ.presets()) {
      Brief brief = assuming(preset.assumptions());
      assertThat(Diff.between(asOf(CASE.defaultAsOf().toString()), brief).changes())
          .as(preset.name())
          .isNotEmpty();
    }
  }

  @Test
  void whoGainedMoreIsAProbabilityWithItsFlipWeight() {
    Brief brief = asOf(CASE.defaultAsOf().toString());
    Sentence comparison = brief.findSentence("winning.comparison");
    assertThat(comparison).isNotNull();
    assertThat(comparison == null ? Label.GAP : comparison.label()).isEqualTo(Label.JUDGEMENT);
    assertThat(brief.findSentence("winning.dominance")).isNotNull();
  }

  @Test
  void theBriefSaysAtWhichWeightOnMunitionsTheLeadTurns() {
    Brief brief = asOf("2024-07-15");
    assertThat(text(brief, "winning.comparison")).contains("the DPRK gained more than Russia");
    assertThat(text(brief, "winning.flip.rus.goal-rus-munitions"))
        .matches(
            "It also turns where Russia puts at least [0-9.]+ % of its weight on artillery rounds"
                + " for the war against Ukraine\\.");
  }

  @Test
  void whoNeededWhomNamesTheFigureThatIsMissing() {
    Brief brief = asOf("2025-09-05");
    assertThat(text(brief, "winning.bargain.rus.artillery-rounds.cover")).contains("months");
    assertThat(text(brief, "winning.bargain.rus.artillery-rounds.supplier.irn")).contains("Iran");
    assertThat(text(brief, "winning.bargain.rus.artillery-rounds.price"))
        .contains("what is missing is what it costs the DPRK");
    assertThat(text(brief, "winning.bargain")).contains("the part of the DPRK in the bargain lies");
    Sentence bargain = brief.findSentence("winning.bargain");
    assertThat(bargain == null ? List.of() : List.copyOf(bargain.evidence()))
        .contains(EvidenceId.of("rus-shell-need-2024"), EvidenceId.of("prk-oil-need"));
  }

  @Test
  void aMeasureThatEndsBeforeTheSignatureShowsNothingSince() {
    Brief brief = asOf("2024-07-15");
    assertThat(text(brief, "winning.position.cinc.before")).contains("2010", "2016");
    Sentence since = brief.findSentence("winning.position.cinc.since");
    assertThat(since == null ? Label.FACT : since.label()).isEqualTo(Label.GAP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-15", "2025-09-05"})
  void theBriefReadsAsPeopleSeeIt(String date) {
    Brief brief =
        Briefs.checked(Setting.of(CASE, World.asOf(CASE.ledger(), LocalDate.parse(date))));
    Golden.check("russia-dprk-2024/" + date + ".txt", TerminalBrief.plain().render(brief));
    Golden.check("russia-dprk-2024/" + date + ".md", MarkdownBrief.render(brief));
  }

  @Test
  void statesAreNamedAsTheFieldNamesThem() {
    assertThat(CASE.parties()).containsExactlyInAnyOrder(ActorId.of("RUS"), ActorId.of("PRK"));
  }
}
