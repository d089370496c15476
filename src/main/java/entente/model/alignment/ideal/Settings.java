// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment.ideal;

import java.util.List;

/// How an estimation is run.
///
/// @param chains how many chains, each from its own scattered start; 1 to 16
/// @param warmUp sweeps of each chain that are thrown away
/// @param kept sweeps of each chain that are kept; 4 at least
/// @param seed from which every chain's generator is split
/// @param smooth the prior variance of a session's step when both sessions have the same number of
///   ballots is half of this
/// @param up states that start high and so name the direction of the line
/// @param down states that start low
public record Settings(
    int chains,
    int warmUp,
    int kept,
    long seed,
    double smooth,
    List<String> up,
    List<String> down) {
  /// The prior variance that Bailey, Strezhnev and Voeten use.
  public static final double SMOOTH = 0.5;

  public Settings {
    if (chains < 1 || chains > 16) {
      throw new IllegalArgumentException("there are 1 to 16 chains, not " + chains);
    }
    if (warmUp < 0 || kept < 4) {
      throw new IllegalArgumentException(
          "sweeps are counts, and at least 4 are kept, not %d and %d".formatted(warmUp, kept));
    }
    if (!(smooth > 0) || smooth > 100) {
      throw new IllegalArgumentException("the smoothing variance is above 0, not " + smooth);
    }
    up = List.copyOf(up);
    down = List.copyOf(down);
  }
}
