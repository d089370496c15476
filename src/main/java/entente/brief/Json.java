// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Part;
import entente.answer.Sentence;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.When;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Source;
import entente.world.World;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// The parts of a brief as JSON. Members always come in the same order; what is not there is null,
/// and so is an end of an interval that has no bound.
final class Json {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /// The text of one JSON object.
  static String object(Consumer<Json> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(new Indented(), text)) {
      out.writeStartObject();
      members.accept(new Json(out));
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter()
          .withObjectIndenter(INDENTER)
          .withArrayIndenter(INDENTER)
          .createInstance();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  Json text(String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
    return this;
  }

  Json number(String name, double value) {
    out.writeName(name);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      out.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
    return this;
  }

  Json flag(String name, boolean value) {
    out.writeBooleanProperty(name, value);
    return this;
  }

  Json member(String name, Consumer<Json> members) {
    out.writeName(name);
    out.writeStartObject();
    members.accept(this);
    out.writeEndObject();
    return this;
  }

  Json nothing(String name) {
    out.writeNullProperty(name);
    return this;
  }

  <T> Json each(String name, Iterable<? extends T> values, Consumer<T> members) {
    out.writeArrayPropertyStart(name);
    for (T value : values) {
      out.writeStartObject();
      members.accept(value);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  Json texts(String name, Iterable<?> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(value -> out.writeString(value.toString()));
    out.writeEndArray();
    return this;
  }

  void sentence(Sentence sentence) {
    text("id", sentence.id());
    text("label", sentence.label().word());
    text("text", sentence.text());
    each("parts", sentence.parts(), this::part);
    texts("findings", sentence.basis().stream().map(Finding::id).toList());
    texts("evidence", sentence.evidence());
  }

  private void part(Part part) {
    switch (part) {
      case Part.Words words -> kind("words", words);
      case Part.Name name -> kind("name", name).text("value", name.id().value());
      case Part.Number number -> kind("number", number).number("value", number.value());
      case Part.Time time -> kind("time", time).text("value", time.value());
      case Part.Chance chance ->
          kind("chance", chance).texts("value", List.of(chance.low().term(), chance.high().term()));
      case Part.Claim claim -> kind("claim", claim).text("value", claim.item().value());
      case Part.Outcome outcome -> kind("outcome", outcome);
      case Part.Term term -> kind("term", term).text("value", term.id());
    }
  }

  private Json kind(String kind, Part part) {
    return text("kind", kind).text("text", part.text());
  }

  void finding(Finding<?> finding) {
    text("id", finding.id());
    member(
        "method",
        json ->
            json.text("id", finding.method().id())
                .text("name", finding.method().name())
                .text("citation", finding.method().citation()));
    texts("evidence", finding.evidence());
    each(
        "parameters",
        finding.parameters(),
        parameter -> text("name", parameter.name()).text("value", parameter.value()));
    member(
        "result",
        json -> {
          switch (finding.result()) {
            case Finding.Known<?> _ -> json.flag("known", true);
            case Finding.Unknown<?>(Finding.Reason reason, String missing) ->
                json.flag("known", false).text("reason", word(reason)).text("missing", missing);
          }
        });
    texts("working", finding.working().stream().map(line -> line.text()).toList());
  }

  void evidence(World world, Evidence item) {
    EvidenceCard card = EvidenceCard.of(world, item);
    text("id", card.id().value());
    text("kind", card.kind());
    text("words", card.claim());
    texts("said-by", item.attribution().saidBy().stream().map(ActorId::value).toList());
    when("when", item.attribution().when());
    when("published", item.attribution().published());
    number("credibility", card.grade().credibility().grade());
    text("grade", card.grade().code());
    texts("sources", card.sourceIds());
    texts("derived-from", card.derivedFrom());
    texts("supersedes", card.supersedes());
    text("superseded-by", card.supersededBy() == null ? null : card.supersededBy().value());
    texts("denied-by", card.denials().stream().map(Evidence::id).toList());
    text("note", card.note());
  }

  void source(Source source) {
    text("id", source.id().value());
    text("type", source.type());
    text("author", source.author());
    text("title", source.title());
    text("publisher", source.publisher());
    when("issued", source.issued());
    text("url", source.url());
    text("reliability", source.reliability().name());
    text("state-media", source.stateMedia() == null ? null : source.stateMedia().value());
    text("note", source.note());
  }

  void exhibit(Exhibit exhibit) {
    switch (exhibit) {
      case Exhibit.Timeline timeline -> {
        head("timeline", exhibit);
        each(
            "moments",
            timeline.moments(),
            moment -> {
              item(moment.item(), moment.when());
              text("lane", moment.lane()).text("text", moment.text());
            });
      }
      case Exhibit.CapUse use -> {
        head("cap-use", exhibit);
        text("unit", use.unit().symbol()).number("year", use.year()).number("limit", use.limit());
        interval("total", use.total());
        each(
            "deliveries",
            use.deliveries(),
            delivery -> {
              item(delivery.item(), delivery.when());
              interval("amount", delivery.amount());
              text("claimant", delivery.claimant()).flag("counted", delivery.counted());
              text("reason", delivery.reason());
            });
      }
      case Exhibit.DrawnIn drawnIn -> {
        head("drawn-in", exhibit);
        text("note", drawnIn.note());
        each(
            "parties",
            drawnIn.parties(),
            party -> {
              text("name", party.name());
              text("side", party.attacking() ? "attackers" : "attacked");
              interval("chance", party.chance());
              texts(
                  "through",
                  party.through().stream().map(at -> drawnIn.parties().get(at).name()).toList());
              text("why", party.why());
              texts("items", party.items());
            });
      }
      case Exhibit.Grid grid -> {
        head("table", exhibit);
        text("note", grid.note());
        texts("headings", grid.headings());
        each(
            "lines",
            grid.lines(),
            line -> {
              EvidenceId item = line.item();
              text("item", item == null ? null : item.value());
              texts("cells", line.cells());
            });
      }
      case Exhibit.Paths paths -> {
        head("paths", exhibit);
        text("note", paths.note());
        each(
            "paths",
            paths.paths(),
            path -> {
              text("name", path.name());
              each(
                  "points",
                  path.points(),
                  point -> {
                    text("item", point.item().value());
                    number("year", point.year());
                    interval("amount", point.amount());
                  });
            });
      }
      case Exhibit.RivalFigures figures -> {
        head("rival-figures", exhibit);
        text("unit", figures.unit().symbol());
        interval("pooled", figures.pooled());
        each(
            "rivals",
            figures.rivals(),
            rival -> {
              item(rival.item(), rival.when());
              interval("amount", rival.amount());
              text("claimant", rival.claimant()).flag("used", rival.used());
              text("reason", rival.reason());
            });
      }
    }
  }

  private void head(String kind, Exhibit exhibit) {
    text("kind", kind);
    text("id", exhibit.id());
    text("title", exhibit.title());
    text("question", word(exhibit.question()));
  }

  private void item(EvidenceId item, When when) {
    text("item", item.value());
    when("when", when);
  }

  private void when(String name, When when) {
    text(name, when.text());
  }

  private void interval(String name, @Nullable Interval interval) {
    if (interval == null) {
      nothing(name);
    } else {
      member(name, json -> json.number("low", interval.low()).number("high", interval.high()));
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
