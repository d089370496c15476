// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.ActorId;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.source.dyads.Gathered.Measure;
import java.util.HashMap;
import java.util.Map;

/// How near the two are to each other: contiguity, and the distance between their nearest points.
final class GeographyRows {
  private static final Measure CONTIGUITY =
      new Measure("contiguity", "type of contiguity", Unit.POINT);
  private static final Measure DISTANCE =
      new Measure("least-distance", "distance between the nearest points", Unit.KILOMETRE);

  private static final Measure CAPITALS =
      new Measure("capital-distance", "distance between the capitals", Unit.KILOMETRE);

  private GeographyRows() {}

  /// Every year that the tables cover, and the distance between the capitals of today.
  static void history(Gathered into) {
    SystemState first = into.first();
    SystemState second = into.second();
    String pair = first.abbreviation() + "." + second.abbreviation() + ".";
    if (into.has("cow_contiguity")) {
      Map<Integer, Integer> types = new HashMap<>();
      into.store()
          .query(
              "SELECT year, min(conttype) AS type FROM cow_contiguity"
                  + " WHERE state1no = ? AND state2no = ? GROUP BY year",
              row -> types.put(row.integer("year"), row.integer("type")),
              first.cow(),
              second.cow());
      for (int year : into.years("cow_contiguity")) {
        into.indicator(
            "cow_contiguity",
            pair + year,
            year,
            into.actor(first),
            into.actor(second),
            CONTIGUITY,
            types.getOrDefault(year, 0));
      }
    }
    if (into.has("min_distance")) {
      into.store()
          .query(
              "SELECT year, mindist FROM min_distance WHERE ccode1 = least(?, ?) AND ccode2 = greatest(?, ?)"
                  + " AND year <= ? AND mindist IS NOT NULL",
              row -> {
                int year = row.integer("year");
                into.indicator(
                    "min_distance",
                    pair + year,
                    year,
                    into.actor(first),
                    into.actor(second),
                    DISTANCE,
                    row.real("mindist"));
                return year;
              },
              first.cow(),
              second.cow(),
              first.cow(),
              second.cow(),
              into.year());
    }
    ActorId one = first.iso();
    ActorId other = second.iso();
    if (into.has("cepii_distance") && one != null && other != null) {
      into.store()
          .query(
              "SELECT distcap FROM cepii_distance WHERE iso_o = ? AND iso_d = ? AND distcap IS NOT NULL",
              row -> {
                into.indicator(
                    "cepii_distance",
                    first.abbreviation() + "." + second.abbreviation(),
                    into.year(),
                    into.actor(first),
                    into.actor(second),
                    CAPITALS,
                    row.real("distcap"));
                return one;
              },
              one.value(),
              other.value());
    }
  }

  static void read(Gathered into) {
    SystemState first = into.first();
    SystemState second = into.second();
    String pair = first.abbreviation() + "." + second.abbreviation() + "." + into.year();
    if (into.has("cow_contiguity") && into.covers("cow_contiguity")) {
      int type =
          into.store()
              .query(
                  "SELECT coalesce(min(conttype), 0) AS type FROM cow_contiguity"
                      + " WHERE state1no = ? AND state2no = ? AND year = ?",
                  row -> row.integer("type"),
                  first.cow(),
                  second.cow(),
                  into.year())
              .getFirst();
      into.indicator(
          "cow_contiguity",
          pair,
          into.year(),
          into.actor(first),
          into.actor(second),
          CONTIGUITY,
          type);
    }
    if (into.has("min_distance")) {
      into.store()
          .query(
              "SELECT mindist FROM min_distance WHERE ccode1 = least(?, ?) AND ccode2 = greatest(?, ?)"
                  + " AND year = ? AND mindist IS NOT NULL",
              row -> {
                into.indicator(
                    "min_distance",
                    pair,
                    into.year(),
                    into.actor(first),
                    into.actor(second),
                    DISTANCE,
                    row.real("mindist"));
                return pair;
              },
              first.cow(),
              second.cow(),
              first.cow(),
              second.cow(),
              into.year());
    }
  }
}
