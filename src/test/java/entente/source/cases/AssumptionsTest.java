// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.ActorId;
import entente.domain.Choice;
import entente.domain.Quantity;
import entente.domain.When;
import entente.evidence.Assumption;
import entente.evidence.Case;
import entente.evidence.EvidenceId;
import entente.evidence.Preset;
import entente.evidence.SourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssumptionsTest {
  private static final Case EXAMPLE = Folders.read(Folders.EXAMPLE);

  @TempDir Path folder;

  @Test
  void aFileOfAssumptionsIsAPreset() {
    CaseReading reading = CaseFolder.read(Folders.EXAMPLE);
    Preset preset = ((CaseReading.Read) reading).presets().getFirst();
    assertThat(preset.name()).isEqualTo("no-claims");
    assertThat(preset.assumptions().subList(0, 10))
        .containsExactly(
            new Assumption.WithoutSaidBy(ActorId.of("USA")),
            new Assumption.WithoutSaidBy(ActorId.of("KOR")),
            new Assumption.WithoutItem(EvidenceId.of("kim-support-2023")),
            new Assumption.WithoutSource(SourceId.of("kcna")),
            new Assumption.WithoutStateMedia(null),
            new Assumption.WithoutStateMedia(ActorId.of("PRK")),
            new Assumption.SetAmount(EvidenceId.of("oil-2024-03"), Quantity.parse(">= 500000 bbl")),
            new Assumption.SetWhen(EvidenceId.of("treaty-2024.signed"), When.parse("2024-06")),
            new Assumption.SetBallot(
                EvidenceId.of("unsc-2024-03-28"), ActorId.of("RUS"), Choice.ABSTAIN),
            new Assumption.SetSucceeded(EvidenceId.of("launch-2023-11"), false));
    assertThat(preset.assumptions()).hasSize(11);
    assertThat(preset.assumptions().getLast().line()).isEqualTo("add troops");
  }

  @Test
  void aLineIsTheInverseOfParsing() {
    CaseReading reading = CaseFolder.read(Folders.EXAMPLE);
    List<Assumption> all = ((CaseReading.Read) reading).presets().getFirst().assumptions();
    List<Assumption> lines = all.subList(0, all.size() - 1);
    Assumptions.Parsed parsed =
        Assumptions.parse(lines.stream().map(Assumption::line).toList(), EXAMPLE, folder);
    assertThat(parsed.problems().all()).isEmpty();
    assertThat(parsed.assumptions()).isEqualTo(lines);
  }

  @Test
  void anItemMayBeAddedAndThenChanged() {
    Folders.write(
        folder.resolve("more.yaml"),
        """
        flows:
          - {id: extra, when: 2024, published: 2024, sources: [agency], credibility: 3, from: RUS, to: PRK, good: refined-petroleum, amount: 5 bbl}
        """);
    Assumptions.Parsed parsed =
        Assumptions.parse(List.of("set extra amount 6 bbl", "add more.yaml"), EXAMPLE, folder);
    assertThat(parsed.problems().toString()).isEmpty();
    assertThat(parsed.assumptions())
        .extracting(Assumption::line)
        .containsExactly("set extra amount 6 bbl", "add extra");
  }

  @Test
  void aLineThatIsWrongIsToldWithItsPlace() {
    Folders.write(
        folder.resolve("more.yaml"),
        """
        events:
          - {id: oil-2024-03, when: 2024, published: 2024, sources: [agnecy], credibility: 3, type: aid, who: [RUS], what: oil came}
        """);
    Assumptions.Parsed parsed =
        Assumptions.parse(
            List.of(
                "without item oil-2024-30",
                "",
                "add ../more.yaml",
                "add none.yaml",
                "add more.yaml"),
            EXAMPLE,
            folder);
    assertThat(parsed.problems().toString())
        .isEqualTo(
            """
            --assume:1:14: unknown item of evidence oil-2024-30; did you mean oil-2024-03?
            --assume:2:1: the assumption is empty
            --assume:3:5: '../more.yaml' is not the name of a file of evidence; letters, digits, hyphens and dots, with .yaml at its end and no folder
            --assume:4:5: no file 'none.yaml' in %s
            more.yaml:2:10: 'oil-2024-03' is already the id of a flow
            more.yaml:2:62: unknown source agnecy; did you mean agency?\
            """
                .formatted(folder));
  }
}
