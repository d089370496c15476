// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.exposure;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.Comparator;
import java.util.List;

/// What an agreement changes for one country: the largest possible effect first.
///
/// @param threshold the least effect that is material
public record Exposure(List<Effect> effects, double threshold, List<Working> working) {
  public Exposure {
    effects = List.copyOf(effects);
    working = List.copyOf(working);
  }

  /// Ranks channels by the largest effect that each can have.
  public static Exposure of(List<Channel> channels, double threshold) {
    if (!(threshold > 0)) {
      throw new IllegalArgumentException(
          "the threshold is " + threshold + ". Maybe 0.01: nothing below a hundredth matters.");
    }
    List<Effect> effects =
        channels.stream()
            .map(channel -> effect(channel, threshold))
            .sorted(
                Comparator.comparingDouble(Effect::largest)
                    .reversed()
                    .thenComparing(effect -> effect.channel().id()))
            .toList();
    return new Exposure(effects, threshold, effects.stream().map(Exposure::working).toList());
  }

  /// The effects that are or may be material, the largest first. None: no material exposure was
  /// found.
  public List<Effect> material() {
    return effects.stream()
        .filter(effect -> effect.materiality() != Materiality.IMMATERIAL)
        .toList();
  }

  private static Effect effect(Channel channel, double threshold) {
    Interval effect = channel.effect();
    Effect unjudged = new Effect(channel, effect, Materiality.IMMATERIAL);
    Materiality materiality =
        unjudged.smallest() >= threshold
            ? Materiality.MATERIAL
            : unjudged.largest() >= threshold
                ? Materiality.POSSIBLY_MATERIAL
                : Materiality.IMMATERIAL;
    return new Effect(channel, effect, materiality);
  }

  private static Working working(Effect effect) {
    Channel channel = effect.channel();
    return new Working(
        channel.id()
            + ": exposure "
            + channel.exposure()
            + " x change "
            + channel.change()
            + " x sign "
            + channel.sign().factor()
            + " = "
            + effect.effect()
            + ", at most "
            + Figures.percent(effect.largest())
            + (channel.evidence().isEmpty()
                ? ", without evidence"
                : ", by " + String.join(", ", channel.evidence())));
  }
}
