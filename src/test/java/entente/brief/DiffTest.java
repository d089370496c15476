// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.Golden;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.evidence.Assumption;
import entente.evidence.EvidenceId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DiffTest {
  private static final EvidenceId OIL = EvidenceId.of("oil-2024-03");

  private static Diff.Change change(Diff diff, String id) {
    return diff.changes().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void readsAsPeopleSeeIt() {
    Diff diff = Diff.between(SampleBrief.ordinary(), SampleBrief.asOf(SampleBrief.LATE_JULY));
    Golden.check("sample/diff.txt", TerminalDiff.render(diff, TerminalBrief.plain()));
    Golden.check("sample/diff.html", HtmlBriefTest.body(HtmlDiff.render(diff)));
  }

  @Test
  void aPublicationBetweenTheDatesIsTheCause() {
    Diff diff = Diff.between(SampleBrief.ordinary(), SampleBrief.asOf(SampleBrief.LATE_JULY));
    Diff.Change economy = change(diff, "wants.economy.gdp-growth");
    assertThat(economy).isInstanceOf(Diff.Changed.class);
    assertThat(economy.causes())
        .singleElement()
        .isInstanceOfSatisfying(
            Cause.NewlyKnown.class,
            cause -> assertThat(cause.item().id()).isEqualTo(EvidenceId.of("gdp-2023")));
    assertThat(TerminalDiff.render(diff, TerminalBrief.plain())).contains("Bank of Korea");
  }

  @Test
  void whatIsLeftOutIsTheCauseThatASentenceWent() {
    Diff diff =
        Diff.between(
            SampleBrief.ordinary(),
            SampleBrief.asOf(SampleBrief.MID_JULY, new Assumption.WithoutItem(OIL)));
    Diff.Change went = change(diff, "doing.flow.oil-2024-03");
    assertThat(went).isInstanceOf(Diff.Went.class);
    assertThat(went.causes())
        .anySatisfy(cause ->
            assertThat(cause)
                .isInstanceOfSatisfying(
                    Cause.Struck.class,
                    struck -> assertThat(struck.why()).isEqualTo("without item oil-2024-03")));
  }

  @Test
  void anAmountThatIsAssumedIsTheCause() {
    Diff diff =
        Diff.between(
            SampleBrief.ordinary(),
            SampleBrief.asOf(
                SampleBrief.MID_JULY,
                new Assumption.SetAmount(OIL, Quantity.of(40_000, Unit.BARREL))));
    assertThat(change(diff, "doing.flow.oil-2024-03").causes())
        .hasAtLeastOneElementOfType(Cause.Altered.class);
  }

  @Test
  void theWayBackSaysNotYetKnown() {
    Diff diff = Diff.between(SampleBrief.asOf(SampleBrief.LATE_JULY), SampleBrief.ordinary());
    assertThat(change(diff, "wants.economy.gdp-growth").causes())
        .hasOnlyElementsOfTypes(Cause.NotYet.class);
  }

  @Test
  void aNewSentenceAppearsWithItsEvidence() {
    Diff diff = Diff.between(SampleBrief.ordinary(), SampleBrief.asOf(LocalDate.of(2025, 1, 1)));
    Diff.Change total = change(diff, "doing.flow.oil-2024-total");
    assertThat(total).isInstanceOf(Diff.Appeared.class);
    assertThat(total.causes()).hasAtLeastOneElementOfType(Cause.NewlyKnown.class);
  }

  @Test
  void aBriefDoesNotDifferFromItself() {
    Diff diff = Diff.between(SampleBrief.ordinary(), SampleBrief.ordinary());
    assertThat(diff.isEmpty()).isTrue();
    assertThat(TerminalDiff.render(diff, TerminalBrief.plain())).contains("No sentence differs.");
    assertThat(Diff.between(Flagship.latest(), Flagship.latest()).isEmpty()).isTrue();
  }

  @Test
  void aSentenceThatOnlyNamesTheDayOfItsBriefIsTheSame() {
    Diff diff = Diff.between(Flagship.asOf("2024-07-15"), Flagship.asOf("2024-07-16"));
    assertThat(diff.changes())
        .as("a forecast's horizon shortens by the day; nothing else moves")
        .allMatch(change -> change.id().startsWith("forecast."));
  }

  @Test
  void briefsOfTwoCasesCannotBeCompared() {
    assertThatThrownBy(() -> Diff.between(SampleBrief.ordinary(), Flagship.latest()))
        .hasMessageContaining("cannot be compared");
  }

  @Test
  void wordsThatStayAreNotMarked() {
    assertThat(WordDiff.between("it is -0.2 per cent now", "it is 3.1 per cent now"))
        .extracting(WordDiff.Run::text)
        .containsExactly("it is", "-0.2", "3.1", "per cent now");
  }

  @Test
  void aDifferenceIsNeverMarkup() {
    Diff diff = Diff.between(SampleBrief.ordinary(), SampleBrief.hostile());
    assertThat(diff.isEmpty()).isFalse();
    assertThat(HtmlDiff.render(diff)).doesNotContain("<script", "<img");
  }
}
