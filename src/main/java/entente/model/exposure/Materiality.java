// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.exposure;

/// Whether an effect is large enough to matter.
public enum Materiality {
  /// It reaches the threshold wherever in its interval the truth lies.
  MATERIAL,
  /// It reaches the threshold somewhere in its interval.
  POSSIBLY_MATERIAL,
  /// It stays below the threshold.
  IMMATERIAL
}
