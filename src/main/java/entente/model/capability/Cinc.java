// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.capability;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The Composite Index of National Capability: the mean of a state's shares of the system in
/// military spending, military personnel, iron and steel, energy, population and urban population
/// (Singer, Bremer and Stuckey 1972).
///
/// A component that is not known is left out of the mean; it does not count as zero. Population and
/// steel weigh as much as arms, so the index says how much a state could draw on, not who would
/// win.
///
/// @param index from 0 to 1
/// @param known how many components went in
public record Cinc(double index, int known, List<Working> working) {
  private static final int DIGITS = 4;

  /// One component.
  ///
  /// @param value the state's; empty where not known
  /// @param total the system's, above zero
  public record Component(String name, OptionalDouble value, double total) {
    public Component {
      if (!(total > 0)) {
        throw new IllegalArgumentException(
            "the system's " + name + " lies above zero, not at " + total);
      }
      if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= total)) {
        throw new IllegalArgumentException(
            name + " lies between 0 and the system's " + total + ", not at " + value.getAsDouble());
      }
    }
  }

  public Cinc {
    working = List.copyOf(working);
  }

  /// The index of a state's components.
  ///
  /// @throws IllegalArgumentException where no component is known
  public static Cinc of(List<Component> components) {
    double sum = 0;
    int known = 0;
    List<Working> working = new ArrayList<>();
    for (Component component : components) {
      if (component.value().isEmpty()) {
        working.add(new Working(component.name() + ": not known, left out"));
        continue;
      }
      double share = component.value().getAsDouble() / component.total();
      working.add(
          new Working(
              "%s: %s of %s = %s"
                  .formatted(
                      component.name(),
                      Figures.number(component.value().getAsDouble()),
                      Figures.number(component.total()),
                      Figures.significant(share, DIGITS))));
      sum += share;
      known++;
    }
    if (known == 0) {
      throw new IllegalArgumentException("no component is known");
    }
    double index = sum / known;
    working.add(
        new Working("mean of %d shares = %s".formatted(known, Figures.significant(index, DIGITS))));
    return new Cinc(index, known, working);
  }
}
