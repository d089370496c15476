// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.states;

import entente.domain.ActorId;
import entente.domain.Place;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Attribution;
import entente.evidence.Case;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import entente.evidence.Reliability;
import entente.evidence.Series;
import entente.evidence.Source;
import entente.evidence.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far capitals lie apart, from a table of where each state's government sits.
public final class Capitals {
  private static final String SERIES = "distance";
  private static final SourceId SOURCE = SourceId.of("entente-capitals");

  /// The World Geodetic System in which the places stand, and since when: seats that moved before
  /// are not in the table.
  private static final When SINCE = When.parse("1984/..");

  private static final When SYSTEM = When.parse("1984");

  private Capitals() {}

  /// A case with the distances from a state's capital to those of the parties, where the case does
  /// not give them itself.
  public static Case with(Case file, ActorId reader) {
    SortedMap<ActorId, Place> places = places();
    Place from = places.get(reader);
    List<Evidence> distances = new ArrayList<>();
    for (ActorId party : file.parties()) {
      Place to = places.get(party);
      if (from != null && to != null && !party.equals(reader) && !tells(file, reader, party)) {
        distances.add(distance(reader, party, Math.rint(from.kilometresTo(to))));
      }
    }
    if (distances.isEmpty()) {
      return file;
    }
    Ledger more =
        Ledger.of(
            List.of(),
            List.of(source()),
            distances,
            List.of(),
            List.of(new Series(SERIES, "distance between the capitals", Unit.KILOMETRE)),
            List.of());
    return new Case(
        file.name(),
        file.title(),
        file.parties(),
        file.subject(),
        file.asOf(),
        file.propositions(),
        file.hypotheses(),
        file.outcomes(),
        file.ledger().withOwn(more));
  }

  /// Where each state's government sits.
  public static SortedMap<ActorId, Place> places() {
    try (InputStream in =
        Objects.requireNonNull(Capitals.class.getResourceAsStream("capitals.tsv"))) {
      SortedMap<ActorId, Place> places = new TreeMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> {
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            places.put(
                ActorId.of(line.substring(0, first)),
                new Place(
                    Double.parseDouble(line.substring(first + 1, second)),
                    Double.parseDouble(line.substring(second + 1))));
          });
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException("capitals.tsv cannot be read", e);
    }
  }

  private static boolean tells(Case file, ActorId one, ActorId other) {
    return file.ledger()
        .items(Evidence.Indicator.class)
        .anyMatch(i ->
            i.series().equals(SERIES)
                && ((i.actor().equals(one) && other.equals(i.counterpart()))
                    || (i.actor().equals(other) && one.equals(i.counterpart()))));
  }

  private static Evidence distance(ActorId from, ActorId to, double kilometres) {
    return new Evidence.Indicator(
        new Attribution(
            EvidenceId.of("distance-%s-%s".formatted(from, to).toLowerCase(Locale.ROOT)),
            List.of(SOURCE),
            Credibility.PROBABLY_TRUE,
            List.of(),
            SINCE,
            SYSTEM,
            List.of(),
            List.of(),
            "Along the great circle between the seats of government of today."),
        from,
        to,
        SERIES,
        Quantity.of(kilometres, Unit.KILOMETRE),
        null,
        null);
  }

  private static Source source() {
    return new Source(
        SOURCE,
        "dataset",
        null,
        "Seats of government of today on the World Geodetic System of 1984, to a hundredth of a degree",
        "Entente",
        SYSTEM,
        null,
        Reliability.B,
        null,
        "A table that ships with the program; its year is that of the system, not of the table.");
  }
}
