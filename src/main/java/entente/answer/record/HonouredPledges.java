// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.record;

import entente.domain.Figures;
import entente.domain.PledgeCount;
import entente.model.forecast.BaseRate;
import entente.model.record.Prior;
import entente.model.record.Rate;
import entente.model.record.TrackRecord;
import java.util.ArrayList;
import java.util.List;

/// How often pledges were honoured when a war called upon them: counted from tables, beside what
/// was published.
public final class HonouredPledges {
  private HonouredPledges() {}

  /// One line of the comparison.
  ///
  /// @param source the table, or the study
  /// @param group which pledges
  /// @param counts "42 of 102"; empty for a published share
  /// @param share "41 %"
  /// @param interval "33 to 49 %", which holds nine tenths of the posterior; empty for a published
  ///   share
  public record Line(String source, String group, String counts, String share, String interval) {}

  /// Rates from counts, with a Jeffreys prior, then the published estimates.
  public static List<Line> lines(List<PledgeCount> counts) {
    List<Line> lines = new ArrayList<>();
    for (PledgeCount count : counts) {
      if (count.invoked() > 0) {
        Rate rate = TrackRecord.of(count.honoured(), count.violated(), Prior.JEFFREYS);
        lines.add(
            new Line(
                count.table(),
                count.group(),
                count.honoured() + " of " + count.invoked(),
                Figures.percent((double) count.honoured() / count.invoked()),
                Figures.percent(rate.q05()) + " to " + Figures.percent(rate.q95())));
      }
    }
    for (BaseRate published : BaseRate.published()) {
      lines.add(
          new Line(published.source(), "as published", "", Figures.percent(published.share()), ""));
    }
    return lines;
  }
}
