// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import entente.domain.Interval;
import entente.domain.Obligation;
import entente.domain.PledgeCount;
import entente.model.forecast.BaseRate;
import entente.model.forecast.BaseRate.Era;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How often pledges were kept, by kind and time, each estimate with its source. As a text it has a
/// line for each: `kind,time,share,source`.
///
/// The range of the estimates that cover a kind and a time is its prior; no estimate is preferred.
public record PriorTable(List<BaseRate> rates) {
  private static final int END_OF_OLD = 1945;
  private static final String HEADER = "kind,time,share,source";
  private static final String ALL = "all";
  private static final List<Obligation> KINDS =
      List.of(
          Obligation.DEFENCE, Obligation.OFFENCE, Obligation.NEUTRALITY, Obligation.NON_AGGRESSION);

  /// A table that cannot be read.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(int line, String what) {
      super("line " + line + ": " + what);
    }
  }

  public PriorTable {
    rates = List.copyOf(rates);
  }

  /// What was published.
  public static PriorTable published() {
    return new PriorTable(BaseRate.published());
  }

  /// The table with shares counted from a table of pledges, all of one time. A share that is none
  /// or all says less than it seems, and is left out.
  public PriorTable with(List<PledgeCount> counts, LocalDate on) {
    List<BaseRate> all = new ArrayList<>(rates);
    for (PledgeCount count : counts) {
      Obligation kind = count.obligation();
      if (kind != null && count.honoured() > 0 && count.violated() > 0) {
        all.add(
            new BaseRate(
                "counted in "
                    + count.table()
                    + ": "
                    + count.group()
                    + ", "
                    + count.honoured()
                    + " of "
                    + count.invoked(),
                Set.of(kind),
                Set.of(era(on)),
                (double) count.honoured() / count.invoked()));
      }
    }
    return new PriorTable(all);
  }

  /// The range of a kind of pledge on a day. Consultation, which no estimate covers, leaves all
  /// open.
  Interval of(Obligation kind, LocalDate on) {
    return kind == Obligation.CONSULTATION ? Interval.UNIT : BaseRate.prior(rates, kind, era(on));
  }

  /// The estimates that cover a kind of pledge on a day.
  List<BaseRate> covering(Obligation kind, LocalDate on) {
    return rates.stream().filter(rate -> rate.covers(kind, era(on))).toList();
  }

  private static Era era(LocalDate on) {
    return on.getYear() < END_OF_OLD ? Era.BEFORE_1945 : Era.SINCE_1945;
  }

  /// A table from its text.
  ///
  /// @throws Unreadable where a line is none of a table, or a kind or a time has no estimate
  public static PriorTable parse(String text) {
    List<BaseRate> rates = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (!line.isEmpty() && !line.startsWith("#") && !line.equals(HEADER)) {
        rates.add(rate(line, at + 1));
      }
    }
    PriorTable table = new PriorTable(rates);
    for (Obligation kind : KINDS) {
      for (Era era : Era.values()) {
        if (rates.stream().noneMatch(rate -> rate.covers(kind, era))) {
          throw new Unreadable(
              lines.size(),
              "no line covers "
                  + word(kind)
                  + " "
                  + word(era)
                  + ".\nMaybe add one, such as: "
                  + word(kind)
                  + ","
                  + word(era)
                  + ",0.5,my own assumption");
        }
      }
    }
    return table;
  }

  private static BaseRate rate(String line, int number) {
    String[] cells = line.split(",", 4);
    if (cells.length < 4 || cells[3].isBlank()) {
      throw new Unreadable(
          number, "'" + line + "' has no four parts.\nMaybe it should read: " + HEADER);
    }
    double share;
    try {
      share = Double.parseDouble(cells[2].strip());
    } catch (NumberFormatException _) {
      throw new Unreadable(
          number,
          "the share '" + cells[2].strip() + "' is no number.\nMaybe write it as 0.41 for 41 %.");
    }
    if (!(share > 0 && share < 1)) {
      throw new Unreadable(
          number, "a share lies between 0 and 1, not at " + share + ".\nMaybe divide by 100.");
    }
    return new BaseRate(
        cells[3].strip(), kinds(cells[0].strip(), number), eras(cells[1].strip(), number), share);
  }

  private static Set<Obligation> kinds(String word, int number) {
    if (word.equals(ALL)) {
      return EnumSet.copyOf(KINDS);
    }
    return KINDS.stream()
        .filter(kind -> word(kind).equals(word))
        .findFirst()
        .map(Set::of)
        .orElseThrow(() ->
            new Unreadable(
                number,
                "'"
                    + word
                    + "' is no kind of pledge.\nMaybe one of: "
                    + words(KINDS.stream().map(PriorTable::word))));
  }

  private static Set<Era> eras(String word, int number) {
    if (word.equals(ALL)) {
      return EnumSet.allOf(Era.class);
    }
    return Arrays.stream(Era.values())
        .filter(era -> word(era).equals(word))
        .findFirst()
        .map(Set::of)
        .orElseThrow(() ->
            new Unreadable(
                number,
                "'"
                    + word
                    + "' is no time.\nMaybe one of: "
                    + words(Arrays.stream(Era.values()).map(PriorTable::word))));
  }

  private static String words(Stream<String> words) {
    return Stream.concat(words, Stream.of(ALL)).collect(Collectors.joining(", "));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The text of which this is the table.
  public String text() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (BaseRate rate : rates) {
      text.append(rate.obligations().size() > 1 ? ALL : word(rate.obligations().iterator().next()))
          .append(',')
          .append(rate.eras().size() > 1 ? ALL : word(rate.eras().iterator().next()))
          .append(',')
          .append(rate.share())
          .append(',')
          .append(rate.source())
          .append('\n');
    }
    return text.toString();
  }
}
