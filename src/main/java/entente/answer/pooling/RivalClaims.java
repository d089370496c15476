// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.pooling;

import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Methods;
import entente.answer.Part;
import entente.answer.Passage;
import entente.answer.Question;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Figure;
import entente.model.pooling.Confidence;
import entente.model.pooling.Pooling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows from the figures that several sources give for one quantity.
public final class RivalClaims {
  private RivalClaims() {}

  public static List<Passage> passages(Setting in) {
    List<Passage> passages = new ArrayList<>();
    for (Figure figure : in.world().ledger().figures()) {
      Passage passage = in.recall(List.of("figure", figure), at -> passage(at, figure));
      if (passage != null) {
        passages.add(passage);
      }
    }
    return passages;
  }

  public static List<Exhibit> exhibits(Setting in) {
    List<Exhibit> exhibits = new ArrayList<>();
    for (Figure figure : in.world().ledger().figures()) {
      List<Evidence.Measured> claims = claims(in, figure);
      if (claims.size() > 1) {
        exhibits.add(
            in.recall(
                List.of("figure.exhibit", figure), at -> exhibit(at, figure, claims(at, figure))));
      }
    }
    return exhibits;
  }

  /// Every figure that the world holds for a quantity, replaced ones too: a revision is evidence of
  /// its own.
  public static List<Evidence.Measured> claims(Setting in, Figure figure) {
    return in.world().all().stream()
        .filter(Evidence.Measured.class::isInstance)
        .map(Evidence.Measured.class::cast)
        .filter(item -> figure.id().equals(item.figure()))
        .sorted((a, b) -> {
          int byTime = a.attribution().published().compareTo(b.attribution().published());
          return byTime != 0 ? byTime : a.id().compareTo(b.id());
        })
        .toList();
  }

  public static Finding<Pooling.Pool> pool(
      Setting in, Figure figure, List<Evidence.Measured> items) {
    return in.recall(List.of("pool", figure, items), at -> pooled(at, figure, items));
  }

  private static Finding<Pooling.Pool> pooled(
      Setting in, Figure figure, List<Evidence.Measured> items) {
    List<Pooling.Claim> claims = items.stream().map(item -> claim(in, item)).toList();
    Pooling.Kind kind =
        switch (figure.kind()) {
          case CUMULATIVE -> Pooling.Kind.CUMULATIVE;
          case STOCK -> Pooling.Kind.STOCK;
          case PERIOD -> Pooling.Kind.PERIOD;
        };
    Pooling.Pool pool = Pooling.of(kind, figure.unit(), claims, in.world().date());
    List<EvidenceId> evidence =
        items.stream()
            .flatMap(item ->
                item.conversion() == null
                    ? Stream.of(item.id())
                    : Stream.of(item.id(), Objects.requireNonNull(item.conversion())))
            .filter(in.world()::holds)
            .toList();
    return Finding.known("figure." + figure.id(), Methods.POOLING, evidence, pool, pool.working())
        .with("kind of quantity", figure.kind().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Pooling.Claim claim(Setting in, Evidence.Measured item) {
    List<ActorId> saidBy = item.attribution().saidBy();
    Pooling.@Nullable Factor factor = null;
    @Nullable Quantity convertedFrom = null;
    if (item.conversion() != null
        && in.world().find(item.conversion()) instanceof Evidence.Conversion conversion) {
      factor = new Pooling.Factor(conversion.factor(), conversion.from(), conversion.to());
      for (EvidenceId origin : item.attribution().derivedFrom()) {
        if (in.world().find(origin) instanceof Evidence.Measured measured) {
          convertedFrom = measured.amount();
        }
      }
    }
    int reliability =
        in.world().ledger().sourcesOf(item).stream()
            .mapToInt(source -> source.reliability().rank())
            .min()
            .orElse(6);
    return new Pooling.Claim(
        item.id().value(),
        item.amount(),
        item.when(),
        saidBy.isEmpty() ? null : saidBy.getFirst().value(),
        in.world().originOf(item.id()).value(),
        factor,
        convertedFrom,
        reliability,
        item.attribution().credibility().grade(),
        !in.world().denialsOf(item.id()).isEmpty());
  }

  private static @Nullable Passage passage(Setting in, Figure figure) {
    List<Evidence.Measured> claims = claims(in, figure);
    if (claims.isEmpty()) {
      return null;
    }
    Finding<Pooling.Pool> finding = pool(in, figure, claims);
    Pooling.Pool pool = ((Finding.Known<Pooling.Pool>) finding.result()).value();
    List<Finding<?>> basis = List.of(finding);
    String id = in.id("doing.figure", figure.id());
    Part name = in.voice().figure(figure.id());
    List<Sentence> sentences = new ArrayList<>();
    Passage.@Nullable Gist gist = null;
    if (pool.interval() == null) {
      sentences.add(
          Sentence.of(
              id,
              Label.GAP,
              basis,
              "how many {} there were is not known: no figure stands.",
              name));
    } else {
      Part amount = Voice.amount(pool.interval(), pool.unit());
      sentences.add(
          Sentence.of(
              id,
              Label.ASSESSMENT,
              basis,
              switch (pool.agreement()) {
                case CONFLICT -> "the sources do not agree on {}; together they leave {}.";
                case AGREE -> "independent sources agree on {}: {}.";
                case ONE_ORIGIN -> "what is known of {} rests on a single measurement: {}.";
                case NOTHING -> "for {} nothing stands but doubtful figures: {}.";
              },
              name,
              amount));
      gist =
          pool.agreement() == Pooling.Agreement.NOTHING
              ? null
              : Passage.Gist.of("{}: {}", name, amount);
    }
    if (claims.size() > 1) {
      sentences.add(
          Sentence.of(
              id + ".independence",
              Label.ASSESSMENT,
              basis,
              "{} rest on {}.",
              Voice.count(claims.size(), "report", "reports"),
              Voice.count(
                  pool.independentOrigins(),
                  "independent measurement",
                  "independent measurements")));
    }
    if (pool.impliedFactor() != null) {
      sentences.add(
          Sentence.of(
              id + ".conversion",
              Label.ASSESSMENT,
              basis,
              "figures that differ by a near-constant factor of {} are the same count converted, not several counts.",
              Voice.amountOf(pool.impliedFactor())));
    }
    for (Pooling.Discarded discarded : pool.discarded()) {
      Evidence item = in.world().find(EvidenceId.of(discarded.id()));
      if (item != null) {
        sentences.add(in.setAside(item, discarded.reason(), finding));
      }
    }
    if (pool.interval() != null) {
      sentences.add(confidence(in, id, name, claims, pool, finding));
    }
    return new Passage(Question.DOING, "Figures: " + figure.name(), 40, sentences, gist);
  }

  private static Sentence confidence(
      Setting in,
      String id,
      Part name,
      List<Evidence.Measured> claims,
      Pooling.Pool pool,
      Finding<Pooling.Pool> pooled) {
    Confidence confidence = Confidence.of(claims.stream().map(c -> claim(in, c)).toList(), pool);
    Finding<Confidence> finding =
        Finding.known(
            "confidence." + pooled.id(),
            Methods.CONFIDENCE,
            pooled.evidence(),
            confidence,
            confidence.working());
    return Sentence.of(
        id + ".confidence",
        Label.ASSESSMENT,
        List.of(finding, pooled),
        "confidence in the figure for {} is {}: {}.",
        name,
        Voice.outcome(confidence.level().word()),
        Voice.outcome(confidence.reason()));
  }

  private static Exhibit exhibit(Setting in, Figure figure, List<Evidence.Measured> claims) {
    Pooling.Pool pool = ((Finding.Known<Pooling.Pool>) pool(in, figure, claims).result()).value();
    List<Exhibit.Rival> rivals = new ArrayList<>();
    for (Evidence.Measured item : claims) {
      if (!item.amount().unit().convertsTo(figure.unit())) {
        continue;
      }
      @Nullable String reason =
          pool.discarded().stream()
              .filter(d -> d.id().equals(item.id().value()))
              .map(Pooling.Discarded::reason)
              .findFirst()
              .orElse(null);
      List<ActorId> saidBy = item.attribution().saidBy();
      rivals.add(
          new Exhibit.Rival(
              item.id(),
              item.when(),
              item.amount().in(figure.unit()).interval(),
              saidBy.isEmpty()
                  ? in.world().ledger().sourcesOf(item).getFirst().publisher()
                  : in.voice().names(saidBy, 2).text(),
              reason == null,
              reason));
    }
    return new Exhibit.RivalFigures(
        "figure." + figure.id(),
        "Rival figures: " + figure.name(),
        Question.DOING,
        figure.unit(),
        pool.interval(),
        rivals);
  }
}
