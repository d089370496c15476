// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.PloverType;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Reading;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Drafts of evidence from an article's claims, for a person to check, grade and move into the
/// case: each with the article's own words, and without a grade.
public final class Drafts {
  private Drafts() {}

  /// A file of drafts.
  ///
  /// @param lacking the claims on which the case has nothing
  public static String of(Reading reading, List<Claim> lacking) {
    StringBuilder out = new StringBuilder();
    out.append("# Drafts from the article \"")
        .append(one(reading.article().title()))
        .append("\"\n");
    out.append("# SHA-256 ").append(reading.article().sha256()).append("\n");
    out.append(
        "# Nothing here is evidence yet: find a source of your own for each, grade it, and move it\n");
    out.append("# to a file of the folder 'evidence'. Entente does not read this folder.\n");
    out.append("events:\n");
    int number = 0;
    for (Claim claim : lacking) {
      number++;
      out.append("  # sentence ")
          .append(claim.id())
          .append(": ")
          .append(one(claim.sentence().in(reading.article().text())))
          .append("\n");
      out.append("  - id: draft-").append(number).append("\n");
      claim.acts().stream()
          .map(Claim.Act::type)
          .filter(t -> t != null)
          .findFirst()
          .ifPresent(type -> out.append("    type: ").append(lower(type)).append("\n"));
      out.append("    who: ").append(actors(claim, Claim.Role.SOURCE)).append("\n");
      out.append("    whom: ").append(actors(claim, Claim.Role.TARGET)).append("\n");
      out.append("    what: ")
          .append(quoted(claim.span().in(reading.article().text())))
          .append("\n");
      if (!claim.times().isEmpty()) {
        out.append("    when: ").append(claim.times().getFirst().when().text()).append("\n");
      }
      if (reading.article().date() != null) {
        out.append("    published: ").append(reading.article().date()).append("\n");
      }
      if (claim.saying() != null && claim.saying().speaker() != null) {
        out.append("    said-by: [").append(claim.saying().speaker()).append("]\n");
      }
      out.append("    sources: [] # yours\n");
      out.append("    # credibility: 1 to 6, by you\n");
    }
    return out.toString();
  }

  private static String lower(PloverType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static String actors(Claim claim, Claim.Role role) {
    return claim.actors(role).stream()
        .distinct()
        .map(Object::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String one(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }

  private static String quoted(String text) {
    return "\"" + one(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
