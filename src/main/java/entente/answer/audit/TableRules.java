// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.evidence.Evidence;
import java.util.List;
import java.util.stream.Stream;

/// Judges claims by the added tables, one after the other, each with what those before spoke of.
final class TableRules {
  private final Tables tables;
  private final TableVotes votes;

  TableRules(Tables tables) {
    this.tables = tables;
    this.votes = new TableVotes(tables);
  }

  /// What the tables say of a claim, and what it speaks of.
  record Said(List<Ruling> rulings, TableMatter.Topic topic) {}

  Said of(Matter matter, TableMatter.Topic before) {
    if (tables.isEmpty()) {
      return new Said(List.of(), before);
    }
    TableMatter in = new TableMatter(matter, tables, before);
    TableMatter.Topic topic = TableFigures.topic(in);
    List<Evidence.Vote> meant = votes.meant(in);
    Evidence.Vote vote = meant.isEmpty() ? before.vote() : meant.getFirst();
    TableMatter.Topic next = new TableMatter.Topic(topic.figure(), topic.of(), topic.times(), vote);
    if (!in.judgeable()) {
      return new Said(List.of(), next);
    }
    List<Ruling> ties =
        Stream.of(
                TableAlliances.of(in), TableTies.of(in), TablePositions.of(in), votes.of(in, meant))
            .flatMap(List::stream)
            .toList();
    return new Said(ties.isEmpty() ? TableFigures.of(in, topic) : ties, next);
  }
}
