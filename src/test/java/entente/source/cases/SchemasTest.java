// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import entente.evidence.Case;
import entente.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class SchemasTest {
  private static final Path FOLDER = Folders.HOME.resolve("schema");

  /// Schemas of what is written, not read: JsonSchemaTest holds them.
  private static final Set<String> OUTPUT =
      Set.of(
          "audit.schema.json",
          "brief.schema.json",
          "cascade.schema.json",
          "clause.schema.json",
          "backtest.schema.json",
          "diff.schema.json",
          "why.schema.json");

  @Test
  void theCommittedSchemasAreThoseOfTheCode() {
    Schemas.all().forEach((file, text) -> Golden.check(FOLDER.resolve(file), text));
    assertThat(Folders.list(FOLDER))
        .extracting(path -> path.getFileName().toString())
        .filteredOn(name -> !OUTPUT.contains(name))
        .containsExactlyElementsOf(new TreeSet<>(Schemas.all().keySet()));
  }

  @Test
  void everyKindOfEvidenceHasAShape() {
    Map<String, Class<? extends Evidence>> kinds = new HashMap<>();
    EvidenceShapes.KINDS.forEach(kind -> kinds.put(kind.key(), kind.type()));
    assertThat(kinds).isEqualTo(Evidence.kinds());
  }

  @Test
  void validCasesAgreeWithTheSchemas() throws IOException {
    for (Path folder : Folders.valid()) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
          assertThat(faults(file)).as("%s against its schema", file).isEmpty();
        }
      }
    }
  }

  @Test
  void everyFileOfAValidCaseNamesItsSchema() throws IOException {
    for (Path folder : Folders.valid()) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
          String first = Files.readAllLines(file).getFirst();
          assertThat(first)
              .as("first line of %s", file)
              .startsWith("# yaml-language-server: $schema=");
          Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
          assertThat(schema)
              .as("schema of %s", file)
              .isEqualTo(FOLDER.resolve(schemaOf(file)).normalize());
        }
      }
    }
  }

  @Test
  void aCaseInOneDocumentAgreesWithItsSchema() {
    for (Path folder : Folders.valid()) {
      Case whole = Folders.read(folder);
      assertThat(validate("document.schema.json", CaseWriter.text(whole))).isEmpty();
    }
  }

  @Test
  void whatTheSchemaRefusesTheReaderRefuses() {
    List<String> refused = new ArrayList<>();
    for (Path folder : Folders.list(Folders.HOME.resolve("src/test/cases/broken"))) {
      CaseReading reading = CaseFolder.read(folder);
      if (!reading.problems().anyError()) {
        assertThat(schemaFaults(folder))
            .as("%s, in which the reader finds no error", folder)
            .isEmpty();
      } else if (!schemaFaults(folder).isEmpty()) {
        refused.add(folder.toString());
      }
    }
    assertThat(refused).as("broken cases that an editor shows already").hasSizeGreaterThan(10);
  }

  private static List<String> schemaFaults(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> faults = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        try {
          faults.addAll(faults(file));
        } catch (RuntimeException | IOException e) {
          faults.add("not YAML, or no schema: " + file);
        }
      }
      return faults;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> faults(Path file) throws IOException {
    return validate(schemaOf(file), json(Files.readString(file)));
  }

  private static List<String> validate(String schema, String json) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema compiled = registry.getSchema(Schemas.all().get(schema));
    return compiled.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static String schemaOf(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".yaml", "");
    String folder = file.getName(file.getNameCount() - 2).toString();
    if (folder.equals("whatif") || folder.equals("evidence")) {
      Object tree = load(Files.readString(file));
      String key = tree instanceof Map<?, ?> map ? map.keySet().iterator().next().toString() : "";
      return (EvidenceShapes.find(key) == null ? "whatif" : key) + ".schema.json";
    }
    return name.replaceFirst("-.*", "") + ".schema.json";
  }

  private static Object load(String yaml) {
    return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
        .loadFromString(yaml);
  }

  /// The file as an editor sees it, by a YAML reader that is not ours.
  private static String json(String yaml) {
    return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(load(yaml));
  }
}
