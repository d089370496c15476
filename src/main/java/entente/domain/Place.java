// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

/// A place on the Earth.
///
/// @param latitude degrees north, from -90 to 90
/// @param longitude degrees east, from -180 to 180
public record Place(double latitude, double longitude) {
  /// The mean radius of the Earth (IUGG), in kilometres.
  private static final double RADIUS_KM = 6371.0088;

  public Place {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          latitude + " north, " + longitude + " east is no place on the Earth");
    }
  }

  /// The way along the great circle, in kilometres, on a sphere; the Earth's shape moves it by half
  /// a per cent at most. Sinnott, R. "Virtues of the haversine", Sky and Telescope 68 (1984), 159.
  public double kilometresTo(Place other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    double haversine =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
