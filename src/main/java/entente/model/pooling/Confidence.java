// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.pooling;

import entente.domain.Working;
import java.util.List;

/// How far a pooled figure can be relied on, apart from how likely it is: the quality, number and
/// agreement of independent measurements (Intelligence Community Directive 203).
///
/// High: two or more independent measurements agree, of which at least two are from a usually
/// reliable source (A or B) and probably true (1 or 2), and nobody denies them. Low: no credible
/// figure stands, measurements conflict, or a single one is denied or comes with less than a fairly
/// reliable source (D or worse) or a credibility of 3 or worse. Otherwise moderate.
public record Confidence(Level level, String reason, List<Working> working) {
  private static final int USUALLY_RELIABLE = 2;
  private static final int FAIRLY_RELIABLE = 3;
  private static final int PROBABLY_TRUE = 2;

  public Confidence {
    working = List.copyOf(working);
  }

  /// A level of confidence.
  public enum Level {
    LOW("low"),
    MODERATE("moderate"),
    HIGH("high");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public static Confidence of(List<Pooling.Claim> claims, Pooling.Pool pool) {
    List<Pooling.Claim> standing =
        claims.stream().filter(claim -> pool.used().contains(claim.id())).toList();
    boolean denied = standing.stream().anyMatch(Pooling.Claim::denied);
    long good =
        standing.stream()
            .filter(c -> c.reliability() <= USUALLY_RELIABLE && c.credibility() <= PROBABLY_TRUE)
            .map(Pooling.Claim::origin)
            .distinct()
            .count();
    boolean fair =
        standing.stream()
            .anyMatch(c -> c.reliability() <= FAIRLY_RELIABLE && c.credibility() <= PROBABLY_TRUE);
    String denial = denied ? ", and a party denies it" : "";
    Working counts =
        new Working(
            pool.independentOrigins()
                + " independent, "
                + good
                + " of them graded B2 or better, "
                + (denied ? "denied" : "not denied"));
    return switch (pool.agreement()) {
      case NOTHING ->
          new Confidence(Level.LOW, "no credible figure stands" + denial, List.of(counts));
      case CONFLICT ->
          new Confidence(
              Level.LOW, "independent measurements do not overlap" + denial, List.of(counts));
      case ONE_ORIGIN ->
          new Confidence(
              denied || !fair ? Level.LOW : Level.MODERATE,
              "it rests on a single measurement" + (fair ? "" : " of middling grade") + denial,
              List.of(counts));
      case AGREE ->
          good >= 2 && !denied
              ? new Confidence(
                  Level.HIGH, "well graded independent measurements agree", List.of(counts))
              : new Confidence(
                  Level.MODERATE,
                  "independent measurements agree"
                      + (good >= 2 ? "" : ", but fewer than two are well graded")
                      + denial,
                  List.of(counts));
    };
  }
}
