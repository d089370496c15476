// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import java.util.regex.Pattern;

/// The identity of an item of evidence within a case: lower-case words and digits joined by hyphens
/// or dots (`oil-2024-03`, `treaty-2024.article-4`).
public record EvidenceId(String value) implements Comparable<EvidenceId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
  private static final int LONGEST = 80;

  public EvidenceId {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is not an id: lower-case letters and digits, joined by hyphens or dots");
    }
  }

  public static EvidenceId of(String value) {
    return new EvidenceId(value);
  }

  @Override
  public int compareTo(EvidenceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
