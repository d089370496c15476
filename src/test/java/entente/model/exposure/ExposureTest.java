// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import entente.domain.Interval;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExposureTest {
  private static final Channel ENERGY =
      new Channel(
          "energy", Interval.of(.08, .1), Interval.of(.1, .2), Sign.HARM, List.of("imports"));
  private static final Channel TRADE =
      new Channel("trade", Interval.point(.001), Interval.of(-1, 0), Sign.GOOD, List.of("customs"));
  private static final Channel PRECEDENT =
      new Channel("precedent", Interval.of(0, .5), Interval.point(.1), Sign.OPEN, List.of());

  @Test
  void anEffectIsExposureTimesChangeTimesSign() {
    Interval effect = ENERGY.effect();
    assertThat(effect.low()).isCloseTo(-.02, within(1e-12));
    assertThat(effect.high()).isCloseTo(-.008, within(1e-12));
    assertThat(TRADE.effect()).isEqualTo(Interval.of(-.001, 0));
    assertThat(PRECEDENT.effect()).isEqualTo(Interval.of(-.05, .05));
  }

  @Test
  void channelsAreRankedByTheLargestEffectTheyCanHave() {
    Exposure found = Exposure.of(List.of(TRADE, ENERGY, PRECEDENT), .005);
    assertThat(found.effects())
        .extracting(e -> e.channel().id())
        .containsExactly("precedent", "energy", "trade");
    assertThat(found.effects())
        .extracting(Effect::materiality)
        .containsExactly(
            Materiality.POSSIBLY_MATERIAL, Materiality.MATERIAL, Materiality.IMMATERIAL);
    assertThat(found.material()).hasSize(2);
    assertThat(found.working().getLast().text())
        .isEqualTo(
            "trade: exposure 0.001 x change [-1, 0] x sign 1 = [-0.001, 0], at most 0.1 %, by customs");
  }

  @Test
  void whereEveryEffectIsBelowTheThresholdNoMaterialExposureIsFound() {
    assertThat(Exposure.of(List.of(TRADE), .005).material()).isEmpty();
    assertThat(Exposure.of(List.of(), .005).material()).isEmpty();
  }

  @Test
  void anExposureOfWhichNothingIsKnownMayBeMaterial() {
    Channel unknown = Channel.unknown("people", Interval.of(0, .3), Sign.HARM);
    assertThat(Exposure.of(List.of(unknown), .005).material())
        .extracting(Effect::materiality)
        .containsExactly(Materiality.POSSIBLY_MATERIAL);
  }

  @Test
  void aHigherThresholdNeverFindsMore() {
    Laws.forAll(
        ExposureTest::channels,
        channels ->
            assertThat(Exposure.of(channels, .01).material())
                .extracting(Effect::channel)
                .containsAll(
                    Exposure.of(channels, .05).material().stream().map(Effect::channel).toList()));
  }

  @Test
  void everyEffectWithinTheIntervalsLiesWithinTheBounds() {
    Laws.forAll(
        ExposureTest::channels,
        channels -> {
          for (Channel channel : channels) {
            double middle = channel.exposure().middle() * channel.change().middle();
            assertThat(channel.effect().contains(middle * channel.sign().factor().middle()))
                .isTrue();
          }
        });
  }

  @Test
  void anExposureIsAShareAndAThresholdIsAboveNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Channel("a", Interval.of(0, 2), Interval.UNIT, Sign.OPEN, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Exposure.of(List.of(), 0));
  }

  private static List<Channel> channels(RandomGenerator random) {
    return IntStream.range(0, 4)
        .mapToObj(i -> {
          double exposure = random.nextDouble();
          double change = random.nextDouble(-.3, .3);
          return new Channel(
              "c" + i,
              Interval.of(exposure * random.nextDouble(), exposure),
              Interval.of(change, change + random.nextDouble(.1)),
              List.of(Sign.values()).get(random.nextInt(3)),
              List.of());
        })
        .toList();
  }
}
