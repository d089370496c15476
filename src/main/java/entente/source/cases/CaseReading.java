// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import entente.evidence.Case;
import entente.evidence.Preset;
import java.util.List;

/// What came of reading a case: the case, or the errors for which there is none.
public sealed interface CaseReading {
  /// Everything that was noticed, sorted by place.
  Problems problems();

  /// A case without an error.
  ///
  /// @param presets its named assumptions, by name
  /// @param problems warnings only
  record Read(Case whole, List<Preset> presets, Problems problems) implements CaseReading {
    public Read {
      presets = List.copyOf(presets);
    }
  }

  /// No case, since there is an error.
  record Refused(Problems problems) implements CaseReading {}
}
