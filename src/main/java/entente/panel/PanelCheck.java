// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import entente.source.Sha256;
import entente.source.datasets.Holding;
import entente.source.datasets.Store;
import entente.source.datasets.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Whether a panel comes out the same when it is made again from the tables of a store.
///
/// @param faults what differs; empty where the panel is as it was made
/// @param notes what was compared, and what could not be
public record PanelCheck(List<String> faults, List<String> notes) {
  public PanelCheck {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /// Where the record of a panel is.
  public static Path recordOf(Path panel) {
    return Path.of(panel + ".json");
  }

  /// Makes the panel again and compares it, first byte by byte, then cell by cell.
  ///
  /// @throws IllegalArgumentException where the record beside the file is none
  /// @throws Panels.TablesMissing where the store lacks a table
  public static PanelCheck of(Path file, Format format, Store store, Consumer<String> progress)
      throws IOException, Panels.TablesMissing {
    Recipe.Recorded recorded = Recipe.read(Files.readString(recordOf(file)));
    List<String> faults = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    String now = Sha256.of(file);
    if (!now.equals(recorded.sha256())) {
      faults.add("the file is not the one that was written: its SHA-256 is " + now);
    }
    Path again = Files.createTempFile("panel", "." + format.ending());
    try (Panels panels = Panels.prepare(store, recorded.panel(), progress)) {
      for (String table : recorded.panel().tables()) {
        List<String> files =
            store.holding(table).orElseThrow().files().stream()
                .map(Holding.HeldFile::sha256)
                .toList();
        List<String> then = recorded.files().getOrDefault(table, List.of());
        if (!files.equals(then)) {
          notes.add(table + " is now another version, from other files");
        }
      }
      progress.accept("joining again");
      format.write(store.connection(), panels.query(), panels.recipe(), again);
      if (Sha256.of(again).equals(now)) {
        notes.add("made again, it is the same byte for byte");
      } else {
        compare(file, again, format, store, faults, notes);
      }
    } catch (SQLException e) {
      throw new StoreFault(e);
    } finally {
      Files.deleteIfExists(again);
    }
    return new PanelCheck(faults, notes);
  }

  private static void compare(
      Path file, Path again, Format format, Store store, List<String> faults, List<String> notes)
      throws SQLException, IOException {
    Optional<String> one = format.relation(file);
    Optional<String> other = format.relation(again);
    if (one.isEmpty() || other.isEmpty()) {
      faults.add(
          "made again it comes out otherwise, from byte %,d on"
              .formatted(Files.mismatch(file, again)));
      return;
    }
    long gone = difference(one.get(), other.get(), store);
    long come = difference(other.get(), one.get(), store);
    if (gone == 0 && come == 0) {
      notes.add("made again, it is the same cell by cell");
    } else {
      faults.add(
          "%,d rows of the file do not come out again, and %,d come out that it lacks"
              .formatted(gone, come));
    }
  }

  private static long difference(String one, String other, Store store) throws SQLException {
    try (Statement statement = store.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT count(*) FROM (SELECT * FROM %s EXCEPT ALL SELECT * FROM %s)"
                    .formatted(one, other))) {
      result.next();
      return result.getLong(1);
    }
  }
}
