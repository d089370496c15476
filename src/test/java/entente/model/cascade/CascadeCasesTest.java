// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.model.payoff.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every case of the catalogue gives what the catalogue says.
class CascadeCasesTest {
  private static final Catalogue CATALOGUE = Catalogue.read();
  private static final Draws DRAWS = Draws.of(1, 200_000);
  private static final long NEVER_EXACT = 0;

  /// The figures of the page have one decimal of a hundredth.
  private static final double ROUNDING = 0.0005 + 1e-12;

  /// Five standard errors at a probability of one half.
  private static final double SAMPLING = 5 * 0.5 / Math.sqrt(DRAWS.count());

  static Stream<Catalogue.Named> cases() {
    return CATALOGUE.named().stream();
  }

  @Test
  void thereAreFortyCasesAtLeastAndTheyAreNumberedInOrder() {
    assertThat(CATALOGUE.named()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(CATALOGUE.named().stream().map(Catalogue.Named::number).toList())
        .isEqualTo(IntStream.rangeClosed(1, CATALOGUE.named().size()).boxed().toList());
    assertThat(CATALOGUE.named().stream().map(Catalogue.Named::title)).doesNotHaveDuplicates();
  }

  @Test
  void everyCaseNamesARuleAndEveryRuleHasACase() {
    assertThat(CATALOGUE.named().stream().flatMap(one -> one.rules().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(CATALOGUE.rules().keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void obligationsAreThoseOfTheCatalogue(Catalogue.Named one) {
    Notation notation = Notation.of(one.situation());
    List<String> lines = new ArrayList<>();
    notation
        .wars()
        .forEach((account, war) ->
            lines(Obligations.of(notation.situation().pledges(), war))
                .forEach(line -> lines.add(account.isEmpty() ? line : account + ": " + line)));
    assertThat(lines)
        .containsExactlyInAnyOrderElementsOf(
            one.result().stream().filter(line -> !Chance.isOne(line)).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void chancesAreThoseOfTheCatalogueExactAndDrawn(Catalogue.Named one) {
    Notation notation = Notation.of(one.situation());
    for (String line : one.result()) {
      if (Chance.isOne(line)) {
        Chance chance = Chance.parse(line);
        Interval exact = chance.of(notation, Cascade.MOST_WAYS);
        Interval drawn = chance.of(notation, NEVER_EXACT);
        assertThat(exact.low()).as(line).isCloseTo(chance.range().low(), within(ROUNDING));
        assertThat(exact.high()).as(line).isCloseTo(chance.range().high(), within(ROUNDING));
        assertThat(drawn.low()).as(line).isCloseTo(exact.low(), within(SAMPLING));
        assertThat(drawn.high()).as(line).isCloseTo(exact.high(), within(SAMPLING));
      }
    }
  }

  /// A line that asks for a probability: "RUS at war: 41-75 %".
  record Chance(String account, String without, String question, Interval range) {
    private static final java.util.regex.Pattern LINE =
        java.util.regex.Pattern.compile(
            "(?:(\\w+): )?(?:(without|change by) (\\S+), )?([^:]+): ([-−.\\d]+ %|[.\\d]+-[.\\d]+ %)");

    static boolean isOne(String line) {
      return LINE.matcher(line).matches();
    }

    static Chance parse(String line) {
      var matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(line);
      }
      return new Chance(
          Objects.requireNonNullElse(matcher.group(1), ""),
          matcher.group(2) == null ? "" : matcher.group(2) + " " + matcher.group(3),
          matcher.group(4),
          Notation.chance(matcher.group(5)));
    }

    Interval of(Notation notation, long mostWays) {
      Situation situation = notation.situation();
      if (account.equals("any")) {
        return new Accounts(
                notation.wars().entrySet().stream()
                    .map(war ->
                        new Accounts.Account(
                            war.getKey(),
                            Cascade.of(situation.as(war.getValue()), DRAWS, mostWays)))
                    .toList())
            .atWar(ActorId.of(question.replace(" at war", "")));
      }
      Situation asked = situation.as(Objects.requireNonNull(notation.wars().get(account)));
      if (without.startsWith("change by ")) {
        String treaty = without.substring(10);
        TreatyEffect effect =
            new TreatyEffect(
                treaty,
                Cascade.of(asked, DRAWS, mostWays),
                Cascade.of(asked.without(treaty), DRAWS, mostWays));
        return effect.atWar(ActorId.of(question.replace(" at war", "")));
      }
      Situation told =
          without.isEmpty() ? asked : asked.without(without.substring("without ".length()));
      return read(Cascade.of(told, DRAWS, mostWays));
    }

    private Interval read(Cascade cascade) {
      String[] words = question.split(" ", 2);
      if (words[0].equals("capability")) {
        return cascade.capability(question.endsWith("attackers") ? Side.ATTACKER : Side.DEFENDER);
      }
      ActorId actor = ActorId.of(words[0]);
      String asks = words[1];
      if (asks.startsWith("abandoned by ")) {
        return Objects.requireNonNull(
            cascade.abandonment(actor).get(ActorId.of(asks.substring(13))), question);
      }
      return switch (asks) {
        case "at war" -> cascade.atWar(actor);
        case "drawn in" -> cascade.entrapment(actor);
        case "with the attackers" -> cascade.on(Side.ATTACKER, actor);
        case "with the defenders" -> cascade.on(Side.DEFENDER, actor);
        default -> throw new IllegalArgumentException("no question of the catalogue: " + question);
      };
    }
  }

  private static List<String> lines(Obligations obligations) {
    List<String> lines = new ArrayList<>();
    for (Duty duty : obligations.duties()) {
      lines.add(
          duty.pledge().by()
              + " must fight beside "
              + duty.pledge().to()
              + step(duty.step())
              + (duty.clear() ? "" : ", not clearly"));
    }
    for (Limit limit : obligations.limits()) {
      lines.add(
          limit.pledge().by() + " must not fight " + limit.pledge().to() + step(limit.step()));
    }
    for (Duty duty : obligations.consultations()) {
      lines.add(duty.pledge().by() + " must consult " + duty.pledge().to() + step(duty.step()));
    }
    for (Conflict conflict : obligations.conflicts()) {
      lines.add(
          switch (conflict) {
            case Conflict.BothSides(ActorId actor, var _, var _) ->
                actor + " is bound to both sides";
            case Conflict.Barred(ActorId actor, var _, var _, var _) ->
                actor + " is bound to fight and not to";
            case Conflict.Breach(ActorId actor, Pledge pledge) ->
                actor + " breaks its pledge to " + pledge.to();
          });
    }
    lines.add(
        "at war if every clear promise is kept: "
            + names(obligations.attackers())
            + " against "
            + names(obligations.defenders()));
    return lines;
  }

  private static String step(int step) {
    return step == 1 ? "" : " (step " + step + ")";
  }

  private static String names(SortedSet<ActorId> actors) {
    return actors.stream()
        .map(ActorId::value)
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining(", "));
  }
}
