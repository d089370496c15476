// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.pooling;

import static entente.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.domain.Working;
import entente.model.pooling.Pooling.Agreement;
import entente.model.pooling.Pooling.Claim;
import entente.model.pooling.Pooling.Discarded;
import entente.model.pooling.Pooling.Factor;
import entente.model.pooling.Pooling.Kind;
import entente.model.pooling.Pooling.Pool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PoolingTest {
  private static final LocalDate LATER = LocalDate.of(2025, 12, 31);
  private static final Factor ROUNDS =
      new Factor(Interval.of(448, 500), Unit.CONTAINER, Unit.ROUND);
  private static final Factor TONNES =
      new Factor(Interval.of(0.125, 0.139), Unit.BARREL, Unit.TONNE);

  private static final List<Claim> CONTAINERS =
      List.of(
          claim("us-feb", "> 10000 containers", "2024-02-23", "USA"),
          claim("rok-feb", "~ 6700 containers", "2024-02-26", "KOR"),
          claim("rok-jun", ">= 10000 containers", "2024-06-14", "KOR"),
          claim("us-jun", "> 11000 containers", "2024-06-18", "USA"),
          claim("rok-aug", "> 13000 containers", "2024-08-27", "KOR"),
          claim("msmt", "> 20000 containers", "2025-05-29", "MSMT"));

  @Test
  void lowerBoundsOfIndependentObserversCombineByTheirMaximum() {
    Pool pool = containers("2024-12-31", 5);
    assertThat(pool.interval()).isEqualTo(Interval.atLeast(13_000));
    assertThat(pool.agreement()).isEqualTo(Agreement.AGREE);
    assertThat(pool.independentOrigins()).isEqualTo(2);
    assertThat(pool.confirmed()).isEqualTo(Interval.atLeast(11_000));
    assertThat(pool.lowRestsOn()).containsExactly("rok-aug");
    assertThat(pool.highRestsOn()).isEmpty();
    assertThat(pool.used()).containsExactly("us-jun", "rok-aug");
    assertThat(containers("2025-12-31", 6).interval()).isEqualTo(Interval.atLeast(20_000));
  }

  @Test
  void countsOfOneWeekThatDoNotOverlapAreInConflict() {
    Pool pool = containers("2024-02-28", 2);
    assertThat(pool.agreement()).isEqualTo(Agreement.CONFLICT);
    assertThat(pool.interval()).isEqualTo(Interval.atLeast(6365));
  }

  @Test
  void aLaterFigureOfOneObserverReplacesItsEarlierOne() {
    List<Claim> killed =
        List.of(
            claim("nis-jan", "300 people", "2025-01-13", "NIS"),
            claim("nis-apr", "600 people", "2025-04-30", "NIS"),
            claim("nis-sep", "~ 2000 people", "2025-09-02", "NIS"));
    Pool pool = Pooling.of(Kind.CUMULATIVE, Unit.PERSON, killed, LATER);
    assertThat(pool.interval()).isEqualTo(Interval.of(1900, 2100));
    assertThat(pool.agreement()).isEqualTo(Agreement.ONE_ORIGIN);
    assertThat(pool.discarded()).extracting(Discarded::id).containsExactly("nis-jan", "nis-apr");
    assertThat(pool.discarded().getFirst().reason())
        .isEqualTo("the same observer later put it at about 2,000 people (2 September 2025)");
  }

  @Test
  void anEarlierCountOfAnotherObserverBoundsAGrowingQuantityFromBelow() {
    List<Claim> killed =
        List.of(
            claim("uk-jan", "1000 people", "2025-01-22", "GBR"),
            claim("nis-sep", "~ 2000 people", "2025-09-02", "NIS"));
    Pool pool = Pooling.of(Kind.CUMULATIVE, Unit.PERSON, killed, LATER);
    assertThat(pool.interval()).isEqualTo(Interval.of(1900, 2100));
    assertThat(pool.confirmed()).isEqualTo(Interval.atLeast(1000));
    assertThat(pool.asOf()).isEqualTo(LocalDate.of(2025, 9, 2));
    Pool inJanuary =
        Pooling.of(
            Kind.CUMULATIVE,
            Unit.PERSON,
            List.of(
                claim("nis-jan", "300 people", "2025-01-22", "NIS"),
                claim("uk-jan", "1000 people", "2025-01-22", "GBR")),
            LATER);
    assertThat(inJanuary.agreement()).isEqualTo(Agreement.CONFLICT);
    assertThat(inJanuary.interval()).isEqualTo(Interval.of(300, 1000));
    assertThat(inJanuary.working().getLast().text())
        .isEqualTo("supported by at least two measurements: 300 to 1,000 people");
  }

  @Test
  void threeConversionsOfOneCountAreOneMeasurement() {
    Pool pool =
        Pooling.of(
            Kind.CUMULATIVE,
            Unit.ROUND,
            List.of(
                converted("feb", "<= 3e6 rounds", "2024-02-26", "~ 6700 containers"),
                converted("jun", "<= 4.8e6 rounds", "2024-06-14", ">= 10000 containers"),
                converted("aug", "<= 6e6 rounds", "2024-08-27", "> 13000 containers")),
            LATER);
    assertThat(pool.independentOrigins()).isEqualTo(1);
    Interval factor = Objects.requireNonNull(pool.impliedFactor());
    assertThat(factor.low()).isCloseTo(447.8, within(0.05));
    assertThat(factor.high()).isCloseTo(480, within(1e-9));
    assertThat(pool.working())
        .extracting(Working::text)
        .contains(
            "feb: 3,000,000 ÷ 6,700 = 448 rounds a container",
            "jun: 4,800,000 ÷ 10,000 = 480 rounds a container",
            "aug: 6,000,000 ÷ 13,000 = 462 rounds a container");
    assertThat(pool.interval()).isEqualTo(Interval.of(0, 6e6));
  }

  @Test
  void whatContainersCouldHoldIsAnUpperBoundAndNotACount() {
    Claim heavy = claim("rok-152", "<= 3e6 rounds", "2024-02-26", "KOR");
    Claim light = claim("rok-122", "<= 0.5e6 rounds", "2024-02-26", "KOR");
    Claim diu = claim("diu", "1.5e6 rounds", "2024-02-23", "UKR");
    Pool capacity = Pooling.of(Kind.CUMULATIVE, Unit.ROUND, List.of(heavy, light), LATER);
    assertThat(capacity.interval()).isEqualTo(Interval.of(0, 3e6));
    assertThat(capacity.figures()).isEqualTo(Interval.of(0.5e6, 3e6));
    assertThat(capacity.independentOrigins()).isEqualTo(1);
    Pool pool = Pooling.of(Kind.CUMULATIVE, Unit.ROUND, List.of(heavy, light, diu), LATER);
    assertThat(pool.interval()).isEqualTo(Interval.of(1.5e6, 3e6));
    assertThat(pool.agreement()).isEqualTo(Agreement.AGREE);
    assertThat(pool.figures()).isEqualTo(Interval.of(0.5e6, 3e6));
    assertThat(pool.lowRestsOn()).containsExactly("diu");
    assertThat(pool.highRestsOn()).containsExactly("rok-152");
  }

  @Test
  void aMillionBarrelsAreNot56000Tonnes() {
    Claim osc = claim("osc", "> 1e6 bbl", "2024-03-07/2024-11-05", "OSC");
    Claim copy =
        new Claim(
            "copy",
            Quantity.parse("56000 t"),
            When.parse("2024-03-07/2024-11-05"),
            "UP",
            "osc",
            TONNES,
            osc.amount(),
            3,
            3,
            false);
    Pool pool = Pooling.of(Kind.PERIOD, Unit.BARREL, List.of(osc, copy), LATER);
    assertThat(pool.interval()).isEqualTo(Interval.atLeast(1e6));
    assertThat(pool.discarded())
        .containsExactly(
            new Discarded(
                "copy",
                "more than 1,000,000 barrels × 0.125 to 0.139 = at least 125,000 tonnes,"
                    + " which 56,000 tonnes is not"));
  }

  @Test
  void aTrueConversionStandsButAddsNoMeasurement() {
    Claim osc = claim("osc", "1e6 bbl", "2024", "OSC");
    Claim copy =
        new Claim(
            "copy",
            Quantity.parse("130000 t"),
            When.parse("2024"),
            "press",
            "osc",
            TONNES,
            osc.amount(),
            3,
            3,
            false);
    Pool pool = Pooling.of(Kind.PERIOD, Unit.BARREL, List.of(osc, copy), LATER);
    assertThat(pool.discarded()).isEmpty();
    assertThat(pool.independentOrigins()).isEqualTo(1);
    assertThat(Objects.requireNonNull(pool.interval()).low())
        .isCloseTo(130_000 / 0.139, within(1e-3));
  }

  @Test
  void tradeOf2023CannotBe2270MillionDollarsIfItGrewAsReported() {
    Claim repost =
        new Claim(
            "repost",
            Quantity.parse("2.27 BUSD"),
            When.parse("2023"),
            "press",
            "bok",
            new Factor(Interval.of(1.74, 1.75), Unit.BILLION_US_DOLLARS, Unit.BILLION_US_DOLLARS),
            Quantity.parse("1.585..1.595 BUSD"),
            3,
            3,
            false);
    Claim bank = claim("bok", "2.77 BUSD", "2023", "BoK");
    Pool pool = Pooling.of(Kind.PERIOD, Unit.BILLION_US_DOLLARS, List.of(repost, bank), LATER);
    assertThat(pool.interval()).isEqualTo(Interval.point(2.77));
    assertThat(pool.discarded()).extracting(Discarded::id).containsExactly("repost");
    assertThat(1.59 * 1.746).isCloseTo(2.77, within(0.01));
  }

  @Test
  void troopFiguresOfThreeObserversOverlap() {
    Pool pool =
        Pooling.of(
            Kind.STOCK,
            Unit.PERSON,
            List.of(
                claim("us", "10000..12000 people", "2024-11", "USA"),
                claim("nis", "~ 11000 people", "2024-11", "NIS"),
                claim("msmt", "> 11000 people", "2024-11", "MSMT")),
            LATER);
    assertThat(pool.agreement()).isEqualTo(Agreement.AGREE);
    assertThat(pool.interval()).isEqualTo(Interval.of(11_000, 11_550));
    assertThat(pool.independentOrigins()).isEqualTo(3);
    assertThat(pool.confirmed()).isEqualTo(Interval.of(10_450, 12_000));
  }

  @Test
  void aDoubtfulFigureStandsOnlyAlone() {
    Claim good = claim("good", "100 people", "2024", "A");
    Claim poor =
        new Claim(
            "poor",
            Quantity.parse("900 people"),
            When.parse("2024"),
            "B",
            "b",
            null,
            null,
            5,
            4,
            false);
    assertThat(Pooling.of(Kind.STOCK, Unit.PERSON, List.of(good, poor), LATER).interval())
        .isEqualTo(Interval.point(100));
    Pool alone = Pooling.of(Kind.STOCK, Unit.PERSON, List.of(poor), LATER);
    assertThat(alone.agreement()).isEqualTo(Agreement.NOTHING);
    assertThat(alone.interval()).isEqualTo(Interval.point(900));
  }

  @Test
  void withoutUsableFigureThereIsNoInterval() {
    Claim later = claim("later", "100 people", "2026", "A");
    Claim rounds = claim("rounds", "100 rounds", "2024", "A");
    Pool pool = Pooling.of(Kind.STOCK, Unit.PERSON, List.of(later, rounds), LATER);
    assertThat(pool.interval()).isNull();
    assertThat(pool.agreement()).isEqualTo(Agreement.NOTHING);
    assertThat(pool.discarded())
        .extracting(Discarded::reason)
        .containsExactly(
            "it speaks of a time after 31 December 2025", "no factor leads from rounds to people");
  }

  @Test
  void agreementLiesWithinWhatEachStandingClaimAllows() {
    forAll(
        PoolingTest::anyClaims,
        claims -> {
          Pool pool = Pooling.of(Kind.STOCK, Unit.PERSON, claims, LATER);
          Interval interval = Objects.requireNonNull(pool.interval());
          for (Claim claim : claims) {
            Interval own = claim.amount().interval();
            assertThat(
                    pool.agreement() == Agreement.CONFLICT
                        ? interval.contains(own)
                        : own.contains(interval))
                .isTrue();
          }
        });
  }

  @Test
  void theOrderOfClaimsDoesNotMatter() {
    forAll(
        random -> {
          List<Claim> shuffled = new ArrayList<>(CONTAINERS);
          Collections.shuffle(shuffled, Random.from(random));
          return shuffled;
        },
        claims -> {
          Pool pool = Pooling.of(Kind.CUMULATIVE, Unit.CONTAINER, claims, LATER);
          assertThat(pool.interval()).isEqualTo(containers("2025-12-31", 6).interval());
          assertThat(pool.discarded())
              .containsExactlyInAnyOrderElementsOf(containers("2025-12-31", 6).discarded());
        });
  }

  private static List<Claim> anyClaims(RandomGenerator random) {
    List<Claim> claims = new ArrayList<>();
    int count = random.nextInt(1, 6);
    for (int at = 0; at < count; at++) {
      int low = random.nextInt(1, 50);
      claims.add(
          claim("c" + at, low + ".." + (low + random.nextInt(60)) + " people", "2024", "o" + at));
    }
    return claims;
  }

  private static Pool containers(String date, int known) {
    return Pooling.of(
        Kind.CUMULATIVE, Unit.CONTAINER, CONTAINERS.subList(0, known), LocalDate.parse(date));
  }

  private static Claim claim(String id, String amount, String when, String observer) {
    return new Claim(
        id, Quantity.parse(amount), When.parse(when), observer, id, null, null, 2, 2, false);
  }

  private static Claim converted(String id, String amount, String when, String from) {
    return new Claim(
        id,
        Quantity.parse(amount),
        When.parse(when),
        "KOR",
        "kor-containers",
        ROUNDS,
        Quantity.parse(from),
        2,
        3,
        false);
  }
}
