// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.cascade.Network.Member;
import entente.model.cascade.Network.Term;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Many cascades at once, a bit for each, where nobody can be held back: whoever keeps a pledge to
/// one that the war has reached is reached. The order of steps cannot matter then, and each pass
/// uses what the same pass has found.
final class Reach implements Spread {
  private final long[][] kept;
  private final long[][] state;
  private final long[] some;
  private final Entry[] entries;
  private final Link[] links;

  /// A decision that alone brings an actor in.
  private record Entry(int row, int kept) {}

  /// Those to whom an actor owes pledges that are kept together.
  private static final class Link {
    private final int row;
    private final int kept;
    private final int[] triggers;

    Link(int row, int kept, int[] triggers) {
      this.row = row;
      this.kept = kept;
      this.triggers = triggers;
    }
  }

  Reach(Network network, int words) {
    List<Member> members = network.members();
    kept = new long[network.rows()][words];
    state = new long[2 * members.size()][words];
    some = new long[words];
    List<Integer> order =
        IntStream.range(0, members.size())
            .boxed()
            .sorted(Comparator.comparingInt(network::earliest))
            .toList();
    entries =
        order.stream()
            .flatMap(at -> {
              Member member = members.get(at);
              int row = Network.row(at, member.open());
              return IntStream.concat(
                      member.mayChoose() ? IntStream.of(member.chosen()) : IntStream.empty(),
                      duties(member).stream()
                          .filter(term -> term.trigger() == Network.ALWAYS)
                          .mapToInt(Term::kept))
                  .mapToObj(decided -> new Entry(row, decided));
            })
            .toArray(Entry[]::new);
    links =
        order.stream()
            .flatMap(at -> {
              Member member = members.get(at);
              int row = Network.row(at, member.open());
              return duties(member).stream()
                  .filter(term -> term.trigger() != Network.ALWAYS)
                  .mapToInt(Term::kept)
                  .distinct()
                  .mapToObj(decided -> new Link(row, decided, triggers(member, decided)));
            })
            .toArray(Link[]::new);
  }

  private static List<Term> duties(Member member) {
    return member.duties().on(member.open());
  }

  private static int[] triggers(Member member, int decided) {
    return duties(member).stream()
        .filter(term -> term.kept() == decided && term.trigger() != Network.ALWAYS)
        .mapToInt(Term::trigger)
        .distinct()
        .toArray();
  }

  @Override
  public long[][] kept() {
    return kept;
  }

  @Override
  public long[][] run() {
    Rows.clear(state);
    for (Entry entry : entries) {
      Rows.or(state[entry.row()], kept[entry.kept()]);
    }
    long changed = links.length;
    while (changed != 0) {
      changed = 0;
      for (Link link : links) {
        Rows.union(some, state, link.triggers);
        changed |= Rows.addBoth(state[link.row], some, kept[link.kept]);
      }
    }
    return state;
  }
}
