// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TiesTest {
  private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);

  @Test
  void contactsAreCountedByYearAndKind() {
    Ties ties =
        Ties.of(
            List.of(
                contact("a", "2019-04-25", "summit"),
                contact("b", "2023-09-13", "summit"),
                contact("c", "2023-07-25", "visit"),
                contact("d", "2023", "visit"),
                contact("e", "2025-09-03", "summit")),
            END_OF_2024);
    assertThat(ties.counts())
        .containsExactly(
            new Ties.Count(2019, "summit", 1),
            new Ties.Count(2023, "summit", 1),
            new Ties.Count(2023, "visit", 2));
    assertThat(ties.working())
        .anySatisfy(
            line -> assertThat(line.text()).startsWith("1 of 4 contacts are in no half-year"));
  }

  @Test
  void theLastContactIsTheLatestKnown() {
    List<Contact> contacts =
        List.of(contact("b", "2023-09-13", "summit"), contact("a", "2024-06-19", "summit"));
    assertThat(Ties.of(contacts, END_OF_2024).last()).isEqualTo(contacts.get(1));
    assertThat(Ties.of(contacts, LocalDate.of(2024, 6, 18)).last()).isEqualTo(contacts.get(0));
    assertThat(Ties.of(List.of(), END_OF_2024).last()).isNull();
  }

  @Test
  void aBreakIsFoundBetweenHalfYears() {
    List<Contact> contacts = new ArrayList<>(List.of(contact("first", "2019-04-25", "summit")));
    for (int month = 7; month <= 12; month++) {
      contacts.add(contact("m" + month, "2023-%02d-10".formatted(month), "visit"));
      contacts.add(contact("n" + month, "2024-%02d-10".formatted(month), "visit"));
      contacts.add(contact("o" + month, "2024-%02d-10".formatted(month - 6), "visit"));
    }
    Ties ties = Ties.of(contacts, END_OF_2024);
    assertThat(ties.halfYears()).startsWith("2019-H1").endsWith("2024-H2").hasSize(12);
    var change = Objects.requireNonNull(ties.change());
    assertThat(ties.halfYears().get(change.mode() - 1)).isEqualTo("2023-H1");
    assertThat(change.logBayesFactor()).isPositive();
  }

  @Test
  void anUnfinishedHalfYearIsNotCountedAsQuiet() {
    Ties ties = Ties.of(List.of(contact("a", "2022-03-01", "visit")), LocalDate.of(2024, 6, 29));
    assertThat(ties.halfYears()).endsWith("2023-H2").hasSize(4);
    assertThat(
            Ties.of(List.of(contact("a", "2022-03-01", "visit")), LocalDate.of(2023, 6, 1))
                .change())
        .isNull();
  }

  private static Contact contact(String id, String on, String kind) {
    return new Contact(id, When.parse(on), kind);
  }
}
