// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer;

import entente.world.Reads;
import entente.world.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has been worked out for one case and reader, each result with what it asked of its world.
/// In a world that answers all of that alike, the same object is the result; in any other, it is
/// worked out again, and where that comes to an equal result the earlier object stands for it, so
/// that what rests on it is left alone.
public final class Memo {
  /// How many results of one computation are kept: those of the latest worlds. A watch list alone
  /// supposes some twenty.
  private static final int KEPT = 64;

  private final Map<Object, List<Entry<?>>> entries = new ConcurrentHashMap<>();
  private final AtomicInteger worked = new AtomicInteger();
  private final AtomicReference<@Nullable Memo> unresolved = new AtomicReference<>();

  /// A result, with the latest world that it was found to hold in.
  private static final class Entry<T extends @Nullable Object> {
    private final World world;
    private final Reads reads;
    private final T value;

    private Entry(World world, Reads reads, T value) {
      this.world = world;
      this.reads = reads;
      this.value = value;
    }
  }

  /// The result of a computation in a world.
  ///
  /// @param key names the computation and all that it uses beside the case, the reader and the
  ///   world
  <T extends @Nullable Object> T recall(Object key, World world, Function<World, T> computation) {
    List<Entry<T>> known = known(key);
    for (Entry<T> entry : known) {
      if (entry.world == world) {
        return entry.value;
      }
    }
    for (Entry<T> entry : known) {
      if (entry.reads.holdIn(world)) {
        keep(key, new Entry<>(world, entry.reads, entry.value), entry);
        return entry.value;
      }
    }
    worked.incrementAndGet();
    Reads reads = new Reads();
    T result = computation.apply(world.watched(reads));
    for (Entry<T> entry : known) {
      if (Objects.equals(entry.value, result)) {
        result = entry.value;
        break;
      }
    }
    return kept(key, new Entry<>(world, reads.close(), result));
  }

  /// Keeps a result, unless one of the same world was kept meanwhile by another thread: that one
  /// then.
  @SuppressWarnings("unchecked")
  private <T extends @Nullable Object> T kept(Object key, Entry<T> made) {
    List<Entry<?>> now =
        entries.merge(
            key,
            List.of(made),
            (before, _) ->
                before.stream().anyMatch(entry -> entry.world == made.world)
                    ? before
                    : with(before, made, null));
    for (Entry<?> entry : now) {
      if (entry.world == made.world) {
        return (T) entry.value;
      }
    }
    return made.value;
  }

  /// The memory for the case without the outcomes of its questions.
  Memo ofUnresolved() {
    Memo made = unresolved.get();
    if (made == null) {
      made = new Memo();
      unresolved.set(made);
    }
    return made;
  }

  /// How many computations have been carried out, not recalled.
  public int worked() {
    Memo other = unresolved.get();
    return worked.get() + (other == null ? 0 : other.worked());
  }

  @SuppressWarnings("unchecked")
  private <T extends @Nullable Object> List<Entry<T>> known(Object key) {
    return (List<Entry<T>>) (List<?>) entries.getOrDefault(key, List.of());
  }

  private void keep(Object key, Entry<?> latest, @Nullable Entry<?> instead) {
    entries.merge(key, List.of(latest), (before, _) -> with(before, latest, instead));
  }

  private static List<Entry<?>> with(
      List<Entry<?>> before, Entry<?> latest, @Nullable Entry<?> instead) {
    return Stream.<Entry<?>>concat(
            Stream.of(latest), before.stream().filter(entry -> entry != instead))
        .limit(KEPT)
        .toList();
  }
}
