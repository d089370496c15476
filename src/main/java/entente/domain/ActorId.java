// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.util.regex.Pattern;

/// The identity of an actor: ISO 3166-1 alpha-3 for a state (`PRK`), a case's own word for a
/// leader, body or bloc (`kim-jong-un`, `un-security-council`).
public record ActorId(String value) implements Comparable<ActorId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

  public ActorId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'"
              + value
              + "' is not an actor id: letters, digits and hyphens, beginning with a letter");
    }
  }

  public static ActorId of(String value) {
    return new ActorId(value);
  }

  @Override
  public int compareTo(ActorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
