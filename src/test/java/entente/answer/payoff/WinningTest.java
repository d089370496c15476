// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.payoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.domain.When;
import entente.evidence.Assumption;
import entente.evidence.Attribution;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.payoff.Attainment;
import entente.model.payoff.BargainShare;
import entente.model.payoff.Weighting;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WinningTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("entente.home", ".")).resolve("cases/russia-dprk-2024");
  private static final Case CASE = read(FOLDER);
  private static final ActorId RUS = ActorId.of("RUS");
  private static final ActorId PRK = ActorId.of("PRK");

  /// Nothing about who wins is typed in: when the parties change names in the whole case, with
  /// their goals, deliveries and acts, so do their gains and their shares of the bargain. The veto
  /// stays out, since only a permanent member has one.
  @Test
  void partiesThatChangeNamesChangeResults(@TempDir Path folder) {
    Setting as = withoutVeto(CASE);
    Setting changed = withoutVeto(read(changed(folder)));
    Attainment one = attainment(as);
    Attainment other = attainment(changed);
    assertThat(other.between(PRK, RUS).firstMore().value())
        .isCloseTo(one.between(RUS, PRK).firstMore().value(), within(.02));
    assertThat(other.of(PRK).possible()).isEqualTo(one.of(RUS).possible());
    assertThat(other.of(RUS).mean()).isCloseTo(one.of(PRK).mean(), within(.01));
    BargainShare.Bargain.Split shares = split(as);
    BargainShare.Bargain.Split swapped = split(changed);
    assertThat(swapped.first()).isEqualTo(shares.second());
    assertThat(swapped.second()).isEqualTo(shares.first());
  }

  @Test
  void theReadersOwnWeightsAreSaidAndUsed() throws ReadersWeights.NotWeights {
    Setting in = in(CASE, "2024-07-15");
    Setting weighed =
        in.weighing(
            ReadersWeights.parse(
                in, ReadersWeights.split("RUS.munitions>=50%, PRK.goal-prk-space=0.2")));
    assertThat(weighed.weights())
        .containsEntry(RUS, new Weighting.Bounded(Map.of(), Map.of("goal-rus-munitions", .5)))
        .containsEntry(PRK, new Weighting.Bounded(Map.of("goal-prk-space", .2), Map.of()));
    assertThat(text(weighed, "winning.reader-weights.given"))
        .contains("20 % of the DPRK's on reconnaissance satellites", "at least 50 % of Russia's");
    assertThat(text(weighed, "winning.reader-weights")).contains("Russia gained more");
  }

  @Test
  void aMeasureTakenAfterTheSignatureShowsWhatCameOfPosition() {
    Setting measured =
        Setting.of(
            CASE,
            World.asOf(CASE.ledger(), LocalDate.of(2025, 9, 5))
                .assuming(List.of(measure("prk-cinc-2016", 1.8), measure("rus-cinc-2016", 3.6))));
    assertThat(text(measured, "winning.position.cinc.since"))
        .contains(
            "26.9 % in 2016 and 33.3 % from July 2024 to December 2024",
            "its position towards Russia rose");
    assertThat(sentence(measured, "winning.position.cinc.since").label())
        .isEqualTo(Label.ASSESSMENT);
    Setting level =
        Setting.of(
            CASE,
            World.asOf(CASE.ledger(), LocalDate.of(2025, 9, 5))
                .assuming(List.of(measure("prk-cinc-2016", .9), measure("rus-cinc-2016", 3.6))));
    assertThat(text(level, "winning.position.cinc.since"))
        .contains("its position towards Russia fell");
  }

  /// A measure like an earlier one, of the half year after the signature.
  private static Assumption measure(String like, double share) {
    Evidence.Indicator one =
        (Evidence.Indicator) Objects.requireNonNull(CASE.ledger().findItem(EvidenceId.of(like)));
    Attribution as = one.attribution();
    When when = When.parse("2024-07/2024-12");
    return new Assumption.Add(
        new Evidence.Indicator(
            new Attribution(
                EvidenceId.of(like + "-later"),
                as.sources(),
                as.credibility(),
                as.saidBy(),
                when,
                When.on(LocalDate.of(2025, 6, 1)),
                List.of(),
                List.of(),
                null),
            one.actor(),
            null,
            one.series(),
            Quantity.of(share, one.amount().unit()),
            null,
            null));
  }

  @Test
  void weightsThatCannotBeAreRefusedWithWhatWasMeant() {
    refused("RUS.goal-prk-space=0.5", "no goal 'goal-prk-space' is known of RUS");
    refused("RUS.munitions=0.7, RUS.markets=0.7", "come to 1.4, which is more than 1");
    refused("RUS.munitions=-0.2", "lies between 0 and 1, not -0.2");
    refused("RUS.munitions=much", "'much' is not a number");
    refused("RUS.munitions", "is not a weight");
    refused("RUS.munitions=0.1, RUS.munitions>=0.2", "given a weight twice");
    refused("CHN.munitions=0.1", "CHN is no party");
    assertThatThrownBy(() ->
            ReadersWeights.parse(
                in(CASE, "2024-07-15"),
                ReadersWeights.lines("mine.txt", "# mine\n\n  RUS.munitions = 2\n")))
        .hasMessageStartingWith("mine.txt:3:3: ");
  }

  private static void refused(String weights, String message) {
    assertThatThrownBy(
            () -> ReadersWeights.parse(in(CASE, "2024-07-15"), ReadersWeights.split(weights)))
        .hasMessageContaining(message)
        .hasMessageContaining("Maybe");
  }

  private static Setting withoutVeto(Case file) {
    LocalDate day = LocalDate.parse("2024-07-15");
    return Setting.of(
        file,
        World.asOf(
            file.ledger(),
            day,
            day,
            List.of(new Assumption.WithoutItem(EvidenceId.of("unsc-2024-03-28")))));
  }

  private static Setting in(Case file, String day) {
    return Setting.of(file, World.asOf(file.ledger(), LocalDate.parse(day)));
  }

  private static String text(Setting in, String id) {
    return sentence(in, id).text();
  }

  private static Sentence sentence(Setting in, String id) {
    return Winning.passages(in).stream()
        .flatMap(passage -> passage.sentences().stream())
        .filter(sentence -> sentence.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  private static Attainment attainment(Setting in) {
    return known(sentence(in, "winning.comparison"), Attainment.class);
  }

  private static BargainShare.Bargain.Split split(Setting in) {
    return known(sentence(in, "winning.bargain"), BargainShare.Bargain.Split.class);
  }

  private static <T> T known(Sentence sentence, Class<T> kind) {
    return kind.cast(((Finding.Known<?>) sentence.basis().getFirst().result()).value());
  }

  /// The case with the two parties' codes exchanged throughout.
  private static Path changed(Path folder) {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(FOLDER.relativize(file).toString());
        if (!List.of("whatif", "outcomes.yaml")
            .contains(FOLDER.relativize(file).getName(0).toString())) {
          Files.createDirectories(copy.getParent());
          Files.writeString(
              copy,
              Files.readString(file)
                  .replaceAll("\\bRUS\\b", "@")
                  .replaceAll("\\bPRK\\b", "RUS")
                  .replaceAll("@(?![A-Za-z])", "PRK"));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(Path folder) {
    CaseReading reading = CaseFolder.read(folder);
    if (reading instanceof CaseReading.Read read) {
      return read.whole();
    }
    throw new AssertionError(reading.problems().toString());
  }
}
