// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.audit.Audit;
import entente.answer.audit.Judged;
import entente.answer.audit.Verdict;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim.Mood;
import entente.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The audit of an article by what was known on its own day, and by what is known now.
///
/// @param dated whether the article says when it was published; else its day was assumed
public record AuditReport(String caseName, Audit then, Audit now, boolean dated) {
  public AuditReport {
    if (then.claims().size() != now.claims().size()) {
      throw new IllegalArgumentException("two audits of one article have the same claims");
    }
  }

  /// A claim with both verdicts.
  record Row(Judged then, Judged now) {
    boolean turned() {
      return then.verdict() != now.verdict();
    }

    /// The verdict that a reader has to know: of two, the graver.
    Judged graver() {
      return now.verdict().compareTo(then.verdict()) < 0 ? now : then;
    }
  }

  Article article() {
    return then.reading().article();
  }

  LocalDate day() {
    return then.world().date();
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < then.claims().size(); at++) {
      rows.add(new Row(then.claims().get(at), now.claims().get(at)));
    }
    return rows;
  }

  /// What is about who did what or which way, before what is about how much or who said it, before
  /// what is about when and in which words.
  private static int material(Judged judged) {
    return switch (judged.what()) {
      case "date", "order", "lapse", "quotation" -> 2;
      case "figure",
          "count",
          "percentage",
          "share",
          "rank",
          "distance",
          "votes",
          "bound",
          "speaker",
          "office" ->
          1;
      default -> 0;
    };
  }

  /// What to correct: contradicted before refined before disputed; of each the most material first,
  /// of as material the surest.
  List<Row> corrections() {
    return rows().stream()
        .filter(r -> r.then().finds() || r.now().finds())
        .sorted(
            Comparator.comparing((Row r) -> r.graver().verdict())
                .thenComparingInt(r -> material(r.graver()))
                .thenComparingDouble(r -> -r.graver().strength()))
        .toList();
  }

  /// Claims on which the case holds nothing.
  List<Row> missing() {
    return rows().stream()
        .filter(r ->
            r.then().verdict() == Verdict.UNSUPPORTED && r.now().verdict() == Verdict.UNSUPPORTED)
        .toList();
  }

  /// What no evidence can settle: valuations and suppositions.
  List<Row> beyond() {
    return rows().stream()
        .filter(
            r -> r.then().verdict() == Verdict.JUDGEMENT && r.now().verdict() == Verdict.JUDGEMENT)
        .toList();
  }

  /// Forecasts, with how they came out.
  List<Row> forecasts() {
    return rows().stream()
        .filter(
            r -> r.then().claim().mood() == Mood.FORECAST && r.then().verdict() == Verdict.FORECAST)
        .toList();
  }

  /// Every item that any verdict rests on.
  List<Evidence> evidence() {
    TreeSet<EvidenceId> ids = new TreeSet<>();
    for (Row row : rows()) {
      Stream.of(row.then(), row.now())
          .forEach(j -> {
            ids.addAll(j.with());
            ids.addAll(j.against());
          });
    }
    return ids.stream().map(id -> find(id)).flatMap(Optional::stream).toList();
  }

  private Optional<Evidence> find(EvidenceId id) {
    return Optional.ofNullable(now.world().find(id))
        .or(() -> Optional.ofNullable(then.world().find(id)));
  }

  World world() {
    return now.world();
  }

  String words(Judged judged) {
    return judged.claim().span().in(article().text()).replaceAll("\\s+", " ");
  }

  /// The counts in a line: "9 contradicted, 1 refined, ...".
  static String counts(Audit audit) {
    List<String> counts = new ArrayList<>();
    audit
        .counts()
        .forEach((verdict, count) -> {
          if (count > 0) {
            counts.add(count + " " + verdict.word());
          }
        });
    return counts.isEmpty() ? "no claims" : String.join(", ", counts);
  }

  /// Whether both verdicts are by the same evidence, so that there is but one.
  boolean once() {
    return then.world().date().equals(now.world().date())
        && then.world().known().equals(now.world().known());
  }

  /// Whether any claim got another verdict by later evidence.
  boolean turned() {
    return rows().stream().anyMatch(Row::turned);
  }

  /// So many items are named in a line; of more, how many more there are.
  private static final int NAMED = 4;

  /// The items against a claim and for it, the first few by name.
  static String items(Judged judged) {
    List<String> ids =
        Stream.concat(judged.against().stream(), judged.with().stream())
            .map(EvidenceId::value)
            .toList();
    return ids.size() <= NAMED
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, NAMED)) + " and " + (ids.size() - NAMED) + " more";
  }

  /// What was found, with what is right: "contradicted (figure). Right: 96 per cent".
  static String verdict(Judged judged) {
    String right =
        judged.right().isEmpty()
            ? ""
            : judged.verdict() == Verdict.DISPUTED
                ? ": " + judged.right()
                : ". Right: " + judged.right();
    return judged.verdict().word()
        + (judged.what().isEmpty() ? "" : " (" + judged.what() + ")")
        + right;
  }

  /// "1 claim lacks", "2 claims lack".
  static String claims(int many, String one, String more) {
    return many + (many == 1 ? " claim " + one : " claims " + more);
  }

  String heading() {
    return "Audit of “" + article().title() + "” by " + judge();
  }

  /// By what it is judged: a case, the added tables, or both.
  private String judge() {
    Ledger ledger = world().ledger();
    boolean own = ledger.added().size() < ledger.items().size();
    return ledger.added().isEmpty()
        ? "the case " + caseName
        : own
            ? "the case " + caseName + " and the added tables"
            : "the added tables on " + caseName;
  }
}
