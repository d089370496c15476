// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

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
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.LifeCycleStep;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.model.exposure.Channel;
import entente.model.exposure.Effect;
import entente.model.exposure.Materiality;
import entente.model.exposure.Sign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the partnership means for the reader's country: seven fields, each with its exposure, its
/// change since the signature, and the effect.
public final class Exposure {
  /// The least effect that is called material.
  static final double MATERIAL = .05;

  private static final int WEIGHT = 90;

  private Exposure() {}

  /// Nothing where no reader's country was named.
  public static List<Passage> passages(Setting in) {
    @Nullable ActorId reader = in.reader();
    if (reader == null) {
      return List.of();
    }
    if (in.isParty(reader)) {
      return List.of(
          gap(
              in,
              reader,
              "{} is a party itself: what it gains and owes stands above.",
              "a reader's country that is no party"));
    }
    @Nullable Standpoint you = standpoint(in, reader);
    if (you == null) {
      return List.of(
          gap(
              in,
              reader,
              in.fromTables()
                  ? "what it means for {} cannot be told from tables alone: only a case names the agreement whose effects are weighed."
                  : "what it means for {} cannot be told: the case holds no agreement of theirs that was signed by then.",
              "an agreement between the parties, and when it was signed"));
    }
    List<Reach> reaches =
        Stream.of(
                Security.of(you),
                Goods.of(you),
                Finance.of(you),
                Enforcement.of(you),
                Arms.of(you),
                People.of(you),
                Precedent.of(you))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    return passages(you, reaches);
  }

  private static List<Passage> passages(Standpoint you, List<Reach> reaches) {
    List<Reach> told = reaches.stream().filter(Reach::told).toList();
    entente.model.exposure.Exposure ranked =
        entente.model.exposure.Exposure.of(told.stream().map(Exposure::channel).toList(), MATERIAL);
    List<Passage> passages = new ArrayList<>();
    passages.add(summary(you, reaches, ranked));
    List<Reach> order = new ArrayList<>();
    for (Effect effect : ranked.effects()) {
      told.stream().filter(r -> r.field().id().equals(effect.channel().id())).forEach(order::add);
    }
    reaches.stream().filter(r -> !r.told()).forEach(order::add);
    int weight = WEIGHT;
    for (Reach reach : order) {
      weight++;
      passages.add(passage(you, reach, weight));
    }
    return passages;
  }

  private static @Nullable Standpoint standpoint(Setting in, ActorId reader) {
    @Nullable EvidenceId subject = in.file().subject();
    if (subject == null || !(in.world().find(subject) instanceof Evidence.Agreement agreement)) {
      return null;
    }
    LocalDate signed =
        in
            .world()
            .items(
                Evidence.Step.class,
                s -> s.agreement().equals(subject) && s.step() == LifeCycleStep.SIGNED)
            .stream()
            .map(s -> s.when().earliest())
            .min(LocalDate::compareTo)
            .orElse(agreement.when().earliest());
    return new Standpoint(in, reader, agreement, signed);
  }

  private static Channel channel(Reach reach) {
    return new Channel(
        reach.field().id(), reach.exposure(), reach.change(), reach.sign(), ids(reach));
  }

  private static List<String> ids(Reach reach) {
    return reach.evidence().stream().map(e -> e.id().value()).distinct().sorted().toList();
  }

  private static Finding<Effect> finding(Standpoint you, Reach reach) {
    List<EvidenceId> evidence = reach.evidence().stream().map(Evidence::id).toList();
    String id =
        "exposure."
            + you.reader().value().toLowerCase(java.util.Locale.ROOT)
            + "."
            + reach.field().id();
    if (!reach.told()) {
      return new Finding<>(
          id,
          Methods.EXPOSURE,
          evidence,
          List.of(),
          new Finding.Unknown<>(
              Finding.Reason.TOO_LITTLE_EVIDENCE, "the total of which this is a share"),
          List.of());
    }
    entente.model.exposure.Exposure one =
        entente.model.exposure.Exposure.of(List.of(channel(reach)), MATERIAL);
    Finding<Effect> finding =
        Finding.known(id, Methods.EXPOSURE, evidence, one.effects().getFirst(), one.working())
            .with("material from", Figures.percent(MATERIAL));
    for (var parameter : reach.parameters().entrySet()) {
      finding = finding.with(parameter.getKey(), parameter.getValue());
    }
    return finding;
  }

  private static Passage passage(Standpoint you, Reach reach, int weight) {
    Finding<Effect> finding = finding(you, reach);
    List<Sentence> sentences = new ArrayList<>();
    boolean effectSaid = false;
    for (Reach.Line line : reach.lines()) {
      if (line.suffix().equals("watch")) {
        sentences.add(effect(you, reach, finding));
        effectSaid = true;
      }
      sentences.add(sentence(you, reach, finding, line));
    }
    if (!effectSaid && reach.told()) {
      sentences.add(effect(you, reach, finding));
    }
    return new Passage(
        Question.WINNING,
        "What about " + you.name().text() + ": " + reach.field().words(),
        weight,
        sentences,
        null);
  }

  private static Sentence sentence(
      Standpoint you, Reach reach, Finding<Effect> finding, Reach.Line line) {
    List<Finding<?>> basis = new ArrayList<>();
    boolean computed = line.about().isEmpty() || line.label() != Label.FACT;
    if (computed) {
      basis.add(finding);
    }
    line.about().stream().distinct().forEach(item -> basis.add(you.in().contested(item)));
    return Sentence.of(
        you.id(reach.field().id(), line.suffix()),
        line.label(),
        basis,
        line.pattern(),
        line.parts().toArray(Part[]::new));
  }

  private static Sentence effect(Standpoint you, Reach reach, Finding<Effect> finding) {
    Effect effect = ((Finding.Known<Effect>) finding.result()).value();
    return Sentence.of(
        you.id(reach.field().id()),
        reach.field().byConvention() ? Label.JUDGEMENT : Label.ASSESSMENT,
        List.of(finding),
        "with an exposure of {}, changed by {} since the signature on {}, the effect on {} is {} on the scale from nought to full: {}.",
        Voice.share(reach.exposure()),
        Voice.share(reach.change()),
        Voice.day(you.signed()),
        you.name(),
        Voice.share(size(effect)),
        Voice.outcome(words(effect)));
  }

  private static Interval size(Effect effect) {
    return Interval.of(effect.smallest(), effect.largest());
  }

  private static String words(Effect effect) {
    String direction =
        switch (effect.channel().sign()) {
          case GOOD -> "to its good";
          case HARM -> "to its harm";
          case OPEN -> "for good or harm";
        };
    return switch (effect.materiality()) {
      case MATERIAL -> "material, " + direction;
      case POSSIBLY_MATERIAL -> "it may be material, " + direction;
      case IMMATERIAL -> "not material";
    };
  }

  private static Passage summary(
      Standpoint you, List<Reach> reaches, entente.model.exposure.Exposure ranked) {
    List<Effect> material = ranked.material();
    List<Reach> untold = reaches.stream().filter(r -> !r.told()).toList();
    int all = Field.values().length;
    int none = all - material.size() - untold.size();
    Finding<Object> finding =
        Finding.<Object>known(
                "exposure." + you.reader().value().toLowerCase(java.util.Locale.ROOT),
                Methods.EXPOSURE,
                reaches.stream().flatMap(r -> r.evidence().stream()).map(Evidence::id).toList(),
                ranked,
                ranked.working())
            .with(
                "channels searched",
                String.join("; ", Stream.of(Field.values()).map(Field::words).toList()))
            .with("material from", Figures.percent(MATERIAL))
            .with(
                "without evidence",
                Voice.joined(
                    Stream.of(Field.values())
                        .filter(f -> reaches.stream().noneMatch(r -> r.field() == f))
                        .map(Field::words)
                        .toList()));
    Part name = you.name();
    Part of = Voice.count(all, "channel", "channels");
    Part nothing = Voice.number(none);
    List<Sentence> sentences = new ArrayList<>();
    Passage.Gist gist =
        Passage.Gist.of("no material exposure was found for {} in {} of {}", name, nothing, of);
    if (!material.isEmpty()) {
      Part channels = Voice.outcome(Voice.joined(material.stream().map(Exposure::rank).toList()));
      sentences.add(
          Sentence.of(
              you.id(),
              Label.ASSESSMENT,
              List.of(finding),
              "for {}, what matters or may matter is, by size, {}.",
              name,
              channels));
      Part most = Voice.outcome(field(material.getFirst()).words());
      sentences.add(
          Sentence.of(
              you.id("most"),
              Label.ASSESSMENT,
              List.of(finding),
              "the largest effect on {} that the evidence allows is in {}.",
              name,
              most));
      gist =
          Passage.Gist.of(
              "for {}, the largest effect that the evidence allows is in {}", name, most);
    }
    if (none > 0) {
      sentences.add(
          Sentence.of(
              you.id("none"),
              Label.ASSESSMENT,
              List.of(finding),
              "no material exposure was found for {} in {} of {}.",
              name,
              nothing,
              of));
    }
    if (!untold.isEmpty()) {
      sentences.add(
          Sentence.of(
              you.id("untold"),
              Label.GAP,
              List.of(finding),
              "the evidence does not say how much reaches {} in {}.",
              name,
              Voice.outcome(Voice.joined(untold.stream().map(r -> r.field().words()).toList()))));
    }
    boolean summed = !material.isEmpty() || none > 0;
    return new Passage(
        Question.WINNING, "What about " + name.text(), WEIGHT, sentences, summed ? gist : null);
  }

  private static Field field(Effect effect) {
    return Stream.of(Field.values())
        .filter(f -> f.id().equals(effect.channel().id()))
        .findFirst()
        .orElseThrow();
  }

  private static String rank(Effect effect) {
    String sure = effect.materiality() == Materiality.MATERIAL ? "" : "possibly ";
    String direction = effect.channel().sign() == Sign.OPEN ? "for good or harm" : "harm";
    return field(effect).words()
        + " ("
        + sure
        + direction
        + ", at most "
        + Figures.percent(effect.largest())
        + ")";
  }

  private static Passage gap(Setting in, ActorId reader, String pattern, String missing) {
    Finding<Object> finding =
        Finding.<Object>unknown(
                "exposure." + reader.value().toLowerCase(java.util.Locale.ROOT),
                Methods.SEARCH,
                Finding.Reason.NOT_APPLICABLE,
                missing)
            .with("reader", reader.value());
    Part name = in.voice().name(reader);
    return new Passage(
        Question.WINNING,
        "What about " + name.text(),
        WEIGHT,
        List.of(Sentence.of(in.id("you", reader), Label.GAP, List.of(finding), pattern, name)),
        null);
  }
}
