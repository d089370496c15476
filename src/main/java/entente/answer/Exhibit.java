// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.domain.Interval;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.EvidenceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Data for a picture and for the table under it. Everything in it names its evidence.
public sealed interface Exhibit {
  /// Unique in a brief: `timeline`, `cap.cap-refined`, `figure.containers`.
  String id();

  String title();

  Question question();

  /// What happened, in order of time.
  record Timeline(String id, String title, Question question, List<Moment> moments)
      implements Exhibit {
    public Timeline {
      moments = List.copyOf(moments);
    }
  }

  /// One thing that happened.
  ///
  /// @param lane what kind of thing it was, one word: "event", "vote", "step", "recognition",
  ///   "trial", "measure"
  record Moment(EvidenceId item, When when, String lane, String text) {}

  /// What flowed against what was allowed.
  ///
  /// @param limit the cap, in `unit`, for each calendar year
  /// @param total what the reports add up to in the year shown, counted once
  record CapUse(
      String id,
      String title,
      Question question,
      Unit unit,
      int year,
      double limit,
      Interval total,
      List<Delivery> deliveries)
      implements Exhibit {
    public CapUse {
      deliveries = List.copyOf(deliveries);
    }
  }

  /// One report of a flow.
  ///
  /// @param counted whether it went into the total; if not, `reason` says why
  record Delivery(
      EvidenceId item,
      When when,
      Interval amount,
      String claimant,
      boolean counted,
      @Nullable String reason) {}

  /// A table that needs no picture.
  ///
  /// @param note how it is to be read
  /// @param headings one for each column
  record Grid(
      String id,
      String title,
      Question question,
      String note,
      List<String> headings,
      List<Line> lines)
      implements Exhibit {
    public Grid {
      headings = List.copyOf(headings);
      lines = List.copyOf(lines);
      for (Line line : lines) {
        if (line.cells().size() != headings.size()) {
          throw new IllegalArgumentException(
              "a line of '%s' has %d cells under %d headings"
                  .formatted(id, line.cells().size(), headings.size()));
        }
      }
    }
  }

  /// A line of a grid.
  ///
  /// @param item the evidence that it shows; null where it sums up
  record Line(@Nullable EvidenceId item, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /// Who would be drawn into a war, and through whom.
  ///
  /// @param note how it is to be read
  /// @param parties each after those through whom it is drawn in
  record DrawnIn(String id, String title, Question question, String note, List<Party> parties)
      implements Exhibit {
    public DrawnIn {
      parties = List.copyOf(parties);
    }
  }

  /// One that may be at war.
  ///
  /// @param attacking whether with the attackers
  /// @param chance from 0 to 1, as a range
  /// @param through the places in the list of those to whose aid it comes
  /// @param why what binds it, in words
  /// @param items the evidence of what binds it
  record Party(
      String name,
      boolean attacking,
      Interval chance,
      List<Integer> through,
      String why,
      List<EvidenceId> items) {
    public Party {
      through = List.copyOf(through);
      items = List.copyOf(items);
    }
  }

  /// Values of several actors over time, each with its interval.
  ///
  /// @param note how it is to be read
  record Paths(String id, String title, Question question, String note, List<Path> paths)
      implements Exhibit {
    public Paths {
      paths = List.copyOf(paths);
    }
  }

  /// One actor's values, in order of time.
  record Path(String name, List<Point> points) {
    public Path {
      points = List.copyOf(points);
    }
  }

  /// One value; the middle of its interval is the value itself.
  record Point(EvidenceId item, int year, Interval amount) {}

  /// What several sources say of one quantity.
  ///
  /// @param pooled what follows from them together; null where nothing does
  record RivalFigures(
      String id,
      String title,
      Question question,
      Unit unit,
      @Nullable Interval pooled,
      List<Rival> rivals)
      implements Exhibit {
    public RivalFigures {
      rivals = List.copyOf(rivals);
    }
  }

  /// One source's figure.
  ///
  /// @param used whether it bounds the pooled interval; if not, `reason` says why
  record Rival(
      EvidenceId item,
      When when,
      Interval amount,
      String claimant,
      boolean used,
      @Nullable String reason) {}
}
