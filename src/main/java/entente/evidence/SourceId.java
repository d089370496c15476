// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import java.util.regex.Pattern;

/// The identity of a source within a case (`un-sc15648`).
public record SourceId(String value) implements Comparable<SourceId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
  private static final int LONGEST = 80;

  public SourceId {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is not an id: lower-case letters and digits, joined by hyphens or dots");
    }
  }

  public static SourceId of(String value) {
    return new SourceId(value);
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
