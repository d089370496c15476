// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.domain.Working;
import entente.evidence.EvidenceId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A model's result with its provenance, or the reason why there is none.
///
/// @param id unique in a brief and the same on every date: `cap.cap-refined`
/// @param evidence the items that went in
/// @param parameters what else went in, each with its value
/// @param working the arithmetic, line by line
/// @param <T> the model's result
public record Finding<T>(
    String id,
    Method method,
    List<EvidenceId> evidence,
    List<Parameter> parameters,
    Result<T> result,
    List<Working> working) {
  /// A value that went into a model and is no evidence.
  public record Parameter(String name, String value) {}

  /// What a model returned.
  public sealed interface Result<T> {}

  public record Known<T>(T value) implements Result<T> {}

  /// Nothing, for a reason.
  ///
  /// @param missing what evidence would settle it, as a noun phrase
  public record Unknown<T>(Reason reason, String missing) implements Result<T> {}

  /// Why a finding is not known.
  public enum Reason {
    NO_SOURCE,
    SOURCES_DISAGREE,
    NOT_APPLICABLE,
    TOO_LITTLE_EVIDENCE
  }

  public Finding {
    evidence = List.copyOf(new TreeSet<>(evidence));
    parameters = List.copyOf(parameters);
    working = List.copyOf(working);
  }

  public static <T> Finding<T> known(
      String id, Method method, List<EvidenceId> evidence, T value, List<Working> working) {
    return new Finding<>(id, method, evidence, List.of(), new Known<>(value), working);
  }

  public static <T> Finding<T> unknown(String id, Method method, Reason reason, String missing) {
    return new Finding<>(
        id, method, List.of(), List.of(), new Unknown<>(reason, missing), List.of());
  }

  public Finding<T> with(String parameter, String value) {
    List<Parameter> more = new java.util.ArrayList<>(parameters);
    more.add(new Parameter(parameter, value));
    return new Finding<>(id, method, evidence, more, result, working);
  }

  /// All evidence that a list of findings rests on.
  public static SortedSet<EvidenceId> evidenceOf(List<? extends Finding<?>> findings) {
    SortedSet<EvidenceId> all = new TreeSet<>();
    findings.forEach(finding -> all.addAll(finding.evidence()));
    return all;
  }
}
