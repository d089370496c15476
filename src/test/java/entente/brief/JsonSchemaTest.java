// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import entente.Golden;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.forecast.Backtest;
import entente.cli.Printed;
import entente.evidence.Assumption;
import entente.evidence.EvidenceId;
import entente.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written as JSON is what the published schemas describe.
class JsonSchemaTest {
  static List<Brief> briefs() {
    return List.of(
        SampleBrief.ordinary(),
        SampleBrief.crowded(),
        SampleBrief.hostile(),
        SampleBrief.empty(),
        SampleBrief.asOf(
            SampleBrief.LATE_JULY, new Assumption.WithoutItem(EvidenceId.of("oil-2024-03"))),
        Flagship.asOf("2024-07-15"),
        Flagship.latest());
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void aBriefAgreesWithItsSchema(Brief brief) {
    assertThat(faults("brief", JsonBrief.render(brief))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void theTreeOfEverySentenceAgreesWithItsSchema(Brief brief) {
    List<Sentence> sentences = brief.sentences();
    int step = Math.max(1, sentences.size() / 20);
    for (int at = 0; at < sentences.size(); at += step) {
      String json = WhyTree.json(brief, sentences.get(at));
      assertThat(faults("why", json)).as(sentences.get(at).id()).isEmpty();
    }
  }

  @Test
  void aDifferenceAgreesWithItsSchema() {
    Diff diff = Diff.between(SampleBrief.ordinary(), SampleBrief.asOf(SampleBrief.LATE_JULY));
    assertThat(diff.isEmpty()).isFalse();
    assertThat(faults("diff", JsonDiff.render(diff))).isEmpty();
  }

  @Test
  void anAuditFitsItsSchema() throws java.io.IOException {
    AuditReport report =
        AuditedArticlesTest.report(
            "yerevan-summit.txt",
            AuditedArticlesTest.file("armenia-csto-2022"),
            java.time.LocalDate.of(2022, 11, 25),
            java.time.LocalDate.of(2026, 1, 1));
    assertThat(faults("audit", JsonAudit.render(report))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USA invades PRK",
        "Ukraine enters Kursk",
        "China attacks Philippine ships in the South China Sea",
        "PRK attacks ROK first",
        "USA threatens PRK with a request"
      })
  void anIncidentTriedOnClausesFitsItsSchema(String event) {
    String json =
        printed(
            "clause", "russia-dprk-2024", "--all-treaties", "--event", event, "--on", "2025-03-01");
    assertThat(faults("clause", json)).isEmpty();
    assertThat(faults("clause", json.replaceFirst("\"cannot-be-said\"|\"no\"", "\"perhaps\"")))
        .isNotEmpty();
  }

  @Test
  void aDutyThatWasCalledOnFitsTheSchemaOfClauses() {
    String json =
        printed("clause", "armenia-csto-2022", "--event", "AZE attacks ARM", "--on", "2022-09-13");
    assertThat(json).contains("\"honoured\" : {");
    assertThat(faults("clause", json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"USA invades PRK", "Ukraine enters Kursk", "China attacks Senkaku"})
  void aCascadeFitsItsSchema(String event) {
    String json =
        printed(
            "cascade",
            "russia-dprk-2024",
            "--event",
            event,
            "--on",
            "2025-03-01",
            "--samples",
            "1000");
    assertThat(faults("cascade", json)).isEmpty();
    assertThat(faults("cascade", json.replaceFirst("\"step\" : 1", "\"step\" : 0"))).isNotEmpty();
  }

  @Test
  void whatATreatyChangesFitsTheSchemaOfCascades() {
    String json =
        printed(
            "cascade",
            "russia-dprk-2024",
            "--event",
            "USA invades PRK",
            "--on",
            "2025-03-01",
            "--without",
            "treaty-2024");
    assertThat(json).contains("\"treaty\" : \"treaty-2024\"");
    assertThat(faults("cascade", json)).isEmpty();
  }

  private static String printed(String... arguments) {
    return Printed.by(
        Stream.concat(Arrays.stream(arguments), Stream.of("--format", "json"))
            .toArray(String[]::new));
  }

  @Test
  void theSchemaRefusesWhatItDoesNotDescribe() {
    String json = JsonBrief.render(SampleBrief.ordinary());
    assertThat(faults("brief", json.replaceFirst("\"case\"", "\"kase\""))).isNotEmpty();
    assertThat(faults("brief", json.replaceFirst("\"fact\"", "\"certainty\""))).isNotEmpty();
  }

  @Test
  void theSameBriefIsTheSameText() {
    assertThat(JsonBrief.render(SampleBrief.ordinary()))
        .isEqualTo(JsonBrief.render(SampleBrief.ordinary()));
    Golden.check("sample/brief.json", JsonBrief.render(SampleBrief.ordinary()));
  }

  @Test
  void everyIdThatIsNamedIsThere() {
    String json = JsonBrief.render(Flagship.latest());
    for (Sentence sentence : Flagship.latest().sentences()) {
      assertThat(json).contains("\"id\" : \"" + sentence.id() + "\"");
      sentence
          .evidence()
          .forEach(id -> assertThat(json).contains("\"id\" : \"" + id.value() + "\""));
    }
  }

  @Test
  void aBriefThatSaysWhatChangedFitsItsSchema() {
    Brief since = Flagship.asOf("2024-07-27").since(Flagship.asOf("2024-07-15"));
    assertThat(faults("brief", JsonBrief.render(since))).isEmpty();
  }

  @Test
  void aBriefUnderAssumptionsFitsItsSchema() {
    Brief whatIf =
        Briefs.whatIf(
            Setting.of(Flagship.CASE, Flagship.latest().world()),
            Flagship.latest()
                .world()
                .assuming(List.of(new Assumption.WithoutItem(EvidenceId.of("oil-2024-03")))));
    assertThat(faults("brief", JsonBrief.render(whatIf))).isEmpty();
    assertThat(JsonBrief.render(whatIf)).contains("\"what-if\"", "\"chains\"");
  }

  @Test
  void aBacktestFitsItsSchema() {
    LocalDate day = LocalDate.of(2024, 7, 15);
    String json =
        JsonBacktest.render(
            Backtest.of(Flagship.CASE, World.asOf(Flagship.CASE.ledger(), day), 1), "flagship");
    assertThat(faults("backtest", json)).isEmpty();
    assertThat(faults("backtest", json.replaceFirst("\"brier\"", "\"bryer\""))).isNotEmpty();
    String none =
        JsonBacktest.render(
            Backtest.of(
                Flagship.CASE, World.asOf(Flagship.CASE.ledger(), LocalDate.of(2026, 7, 15)), 1),
            "flagship");
    assertThat(faults("backtest", none)).isEmpty();
  }

  private static List<String> faults(String schema, String json) {
    Map<String, String> texts =
        Map.of(
            "urn:entente:schema:brief", text("brief"),
            "urn:entente:schema:audit", text("audit"),
            "urn:entente:schema:clause", text("clause"),
            "urn:entente:schema:cascade", text("cascade"),
            "urn:entente:schema:backtest", text("backtest"),
            "urn:entente:schema:diff", text("diff"),
            "urn:entente:schema:why", text("why"));
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    List<String> faults = new ArrayList<>();
    registry
        .getSchema(text(schema))
        .validate(json, InputFormat.JSON)
        .forEach(error -> faults.add(error.toString()));
    return faults;
  }

  private static String text(String schema) {
    try {
      return Files.readString(Path.of("schema", schema + ".schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
