// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import entente.domain.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What stands beside a file of estimates: until which day votes were used, how they were sampled,
/// and the SHA-256 of what they were made from.
record EstimateRecord(LocalDate until, String how, String from) {
  private static final int SHORT = 12;

  /// A record that is not there or does not say enough; the message says which.
  static final class Missing extends Exception {
    private static final long serialVersionUID = 1L;

    Missing(String message) {
      super(message);
    }
  }

  static EstimateRecord beside(Path file) throws Missing {
    Path beside = Path.of(file + ".json");
    if (!Files.isRegularFile(beside)) {
      throw new Missing(
          file + ": estimates are kept with their record, and " + beside + " is not there");
    }
    try {
      Object read =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(beside));
      if (read instanceof Map<?, ?> all && all.get("tables") instanceof List<?> tables) {
        return new EstimateRecord(
            LocalDate.parse(String.valueOf(all.get("as-of"))),
            "%s chains of %s and %s sweeps, seed %s"
                .formatted(
                    all.get("chains"),
                    number(all.get("warm-up")),
                    number(all.get("kept")),
                    all.get("seed")),
            tables.stream().map(EstimateRecord::table).collect(Collectors.joining(", ")));
      }
    } catch (IOException | YamlEngineException | DateTimeParseException _) {
      // told below, in one way for all
    }
    throw new Missing(
        beside
            + " is no record of an estimate from votes up to a day; entente ideal-points --keep makes one");
  }

  private static String number(@Nullable Object count) {
    return count instanceof Number number ? Figures.number(number.doubleValue()) : "?";
  }

  private static String table(Object entry) {
    if (entry instanceof Map<?, ?> table && table.get("files") instanceof List<?> files) {
      String hashes =
          files.stream()
              .map(file -> file instanceof Map<?, ?> one ? String.valueOf(one.get("sha256")) : "")
              .map(hash -> hash.substring(0, Math.min(SHORT, hash.length())))
              .collect(Collectors.joining(" "));
      return table.get("table") + " " + hashes;
    }
    return String.valueOf(entry);
  }

  /// Everything that tells one estimate from another, the day first.
  String version() {
    return "votes to " + until + "; " + how + "; " + from;
  }
}
