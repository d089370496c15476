// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.SystemState;
import entente.domain.Unit;
import entente.source.dyads.Gathered.Measure;

/// How near the two are to each other: contiguity, and the distance between their nearest points.
final class GeographyRows {
  private static final Measure CONTIGUITY =
      new Measure("contiguity", "type of contiguity", Unit.POINT);
  private static final Measure DISTANCE =
      new Measure("least-distance", "distance between the nearest points", Unit.KILOMETRE);

  private GeographyRows() {}

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
