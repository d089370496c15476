// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.domain.StateSystem;
import entente.domain.SystemState;
import entente.domain.Unit;
import entente.domain.When;
import entente.evidence.Attribution;
import entente.evidence.Credibility;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Good;
import entente.evidence.Ledger;
import entente.evidence.Reliability;
import entente.evidence.Series;
import entente.evidence.Source;
import entente.evidence.SourceId;
import entente.source.datasets.Holding;
import entente.source.datasets.Store;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Evidence about two states as it is gathered from the tables, with the sources and actors that it
/// names.
final class Gathered {
  /// The system of states as an actor: whose totals a state's share is of.
  static final ActorId SYSTEM = ActorId.of("state-system");

  private static final int LONGEST = 64;
  private static final Pattern VOTES_TO = Pattern.compile("votes to (\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern IN_VERSION = Pattern.compile("\\b(\\d{4})\\b");
  private static final Pattern NEEDS_ARTICLE =
      Pattern.compile("^.{1,3}$|^(United|League|Organi[sz]ation|European|African|Arab) ");
  private static final Pattern YEAR = Pattern.compile("year = \\{(\\d{4})\\}");

  private final Store store;
  private final StateSystem system;
  private final LocalDate date;
  private final SystemState first;
  private final SystemState second;
  private final Map<String, Holding> tables = new LinkedHashMap<>();
  private final Map<ActorId, Actor> actors = new LinkedHashMap<>();
  private final Map<SourceId, Source> sources = new LinkedHashMap<>();
  private final Map<EvidenceId, Evidence> items = new LinkedHashMap<>();
  private final Map<String, Good> goods = new LinkedHashMap<>();
  private final Map<String, Series> series = new LinkedHashMap<>();

  Gathered(Store store, StateSystem system, LocalDate date, SystemState first, SystemState second) {
    this.store = store;
    this.system = system;
    this.date = date;
    this.first = first;
    this.second = second;
    store.holdings().forEach(holding -> tables.put(holding.table(), holding));
    system.on(date).forEach(this::actor);
    actor(first);
    actor(second);
    actors.put(SYSTEM, new Actor.Body(SYSTEM, "the system of states", List.of(), null, null));
  }

  Store store() {
    return store;
  }

  LocalDate date() {
    return date;
  }

  int year() {
    return date.getYear();
  }

  /// The years up to the date that the table, which the store has, covers and in which both states
  /// belonged to the system.
  List<Integer> years(String table) {
    return IntStream.rangeClosed(firstYear(table), Math.min(year(), lastYear(table)))
        .filter(year -> both().stream().allMatch(state -> wasMember(state, year)))
        .boxed()
        .toList();
  }

  private boolean wasMember(SystemState state, int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return state.isMember(end.isBefore(date) ? end : date);
  }

  SystemState first() {
    return first;
  }

  SystemState second() {
    return second;
  }

  List<SystemState> both() {
    return List.of(first, second);
  }

  /// The table, if the store has it; from then on it counts as a source that was asked.
  boolean has(String table) {
    @Nullable Holding holding = tables.get(table);
    if (holding != null) {
      cite(holding);
    }
    return holding != null;
  }

  /// Whether the table, which the store has, covers the year of the date.
  boolean covers(String table) {
    Integer last = holding(table).lastYear();
    return last != null && year() <= last;
  }

  private Holding holding(String table) {
    return Objects.requireNonNull(tables.get(table), table);
  }

  private SourceId cite(Holding holding) {
    SourceId id = SourceId.of(holding.table().replace('_', '-'));
    sources.computeIfAbsent(
        id,
        _ ->
            new Source(
                id,
                "dataset",
                null,
                holding.title() + ", version " + holding.version(),
                withoutStop(holding.citation()),
                When.parse(String.valueOf(issued(holding))),
                holding.page(),
                Reliability.B,
                null,
                holding.coverage().isEmpty() ? null : "covers " + holding.coverage()));
    return id;
  }

  /// A citation as it stands before a comma.
  private static String withoutStop(String citation) {
    return citation.endsWith(".") ? citation.substring(0, citation.length() - 1) : citation;
  }

  /// The year in which the table was published: that of its newest reference, of its version, or
  /// the last that it covers.
  private static int issued(Holding holding) {
    Matcher years = YEAR.matcher(holding.bibtex());
    int latest = 0;
    while (years.find()) {
      latest = Math.max(latest, Integer.parseInt(years.group(1)));
    }
    Matcher named = IN_VERSION.matcher(holding.version());
    if (named.find()) {
      latest = Math.max(latest, Integer.parseInt(named.group(1)));
    }
    Integer covered = holding.lastYear();
    return Math.max(latest, covered == null ? 1 : covered);
  }

  /// What an item says of itself.
  ///
  /// @param id after the table's name: `rus.2012.milex`
  Attribution attribution(String table, String id, When when, @Nullable String note) {
    Holding holding = holding(table);
    int last = when.openEnd() ? year() : when.latest().getYear();
    int published = Math.max(issued(holding), last);
    return attribution(table, id, when, When.parse(String.valueOf(published)), note);
  }

  /// The same, of something that was public before the table.
  Attribution attribution(
      String table, String id, When when, When published, @Nullable String note) {
    Holding holding = holding(table);
    return new Attribution(
        EvidenceId.of(table.replace('_', '-') + "." + plain(id)),
        List.of(cite(holding)),
        Credibility.PROBABLY_TRUE,
        List.of(),
        when,
        published,
        List.of(),
        List.of(),
        note);
  }

  static String plain(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
  }

  /// The events of a mode that were gathered.
  Stream<Evidence.Event> events(String mode) {
    return items.values().stream()
        .filter(Evidence.Event.class::isInstance)
        .map(Evidence.Event.class::cast)
        .filter(event -> mode.equals(event.mode()));
  }

  void add(Evidence item) {
    items.putIfAbsent(item.id(), item);
  }

  /// Adds one value of a series.
  ///
  /// @param of the state, or the pair's first
  /// @param to the other side of a relation; null where there is none
  void indicator(
      String table,
      String id,
      int year,
      ActorId of,
      @Nullable ActorId to,
      Measure measure,
      double value) {
    indicator(table, id, inYear(year), of, to, measure, value);
  }

  /// Adds one year's value of a series about the two.
  ///
  /// @param id how the item's id begins
  void between(String table, String id, int year, Measure measure, double value) {
    indicator(
        table,
        id + "." + first().abbreviation() + "." + second().abbreviation() + "." + year,
        year,
        actor(first()),
        actor(second()),
        measure,
        value);
  }

  /// Adds one value of a series, of a day or a span.
  void indicator(
      String table,
      String id,
      When when,
      ActorId of,
      @Nullable ActorId to,
      Measure measure,
      double value) {
    series.putIfAbsent(measure.id(), new Series(measure.id(), measure.words(), measure.unit()));
    add(
        new Evidence.Indicator(
            attribution(table, id, when, null),
            of,
            to,
            measure.id(),
            Quantity.of(value, measure.unit()),
            null,
            null));
  }

  /// Adds a position that votes imply. An estimate is known from the last day whose votes it uses.
  void position(String table, String id, When when, ActorId of, Measure measure, Quantity amount) {
    series.putIfAbsent(measure.id(), new Series(measure.id(), measure.words(), measure.unit()));
    Matcher day = VOTES_TO.matcher(holding(table).version());
    add(
        new Evidence.Indicator(
            day.find()
                ? attribution(table, id, when, When.parse(day.group(1)), null)
                : attribution(table, id, when, null),
            of,
            SYSTEM,
            measure.id(),
            amount,
            null,
            null));
  }

  static When inYear(int year) {
    return When.parse(digits(year));
  }

  /// From one year to another; one year where they are the same.
  static When inYears(int first, int last) {
    return When.parse(first == last ? digits(first) : digits(first) + "/" + digits(last));
  }

  /// From one year to another as it stood when a year was over: what went on after it had not
  /// ended.
  static When inYears(int first, int last, int whole) {
    return last > whole ? When.parse(digits(first) + "/..") : inYears(first, last);
  }

  private static String digits(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  /// The last year that was over on the date.
  int lastWholeYear() {
    return date.plusDays(1).getYear() - 1;
  }

  /// The first year that the table has.
  int firstYear(String table) {
    Integer first = holding(table).firstYear();
    return first == null ? 0 : first;
  }

  /// The last year that the table has.
  int lastYear(String table) {
    Integer last = holding(table).lastYear();
    return last == null ? 0 : last;
  }

  /// The name at the end of a year of a Correlates of War number; the number where no list has it.
  String named(int cow, int year) {
    return system.byCow(cow).map(state -> named(state, year)).orElse("state " + cow);
  }

  /// The name of a state at the end of a year.
  String named(SystemState state, int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return state.nameOn(end.isBefore(date) ? end : date).name();
  }

  /// The name of a Gleditsch-Ward number at the end of a year.
  String namedByGw(int gw, int year) {
    LocalDate then = LocalDate.of(year, 12, 31);
    return system.byGw(gw, then).map(state -> state.nameOn(then).name()).orElse("state " + gw);
  }

  String nameOf(SystemState state) {
    return state.nameOn(date).name();
  }

  /// Adds a count over a span, of one kind of pledge.
  void count(String series, String kind, When when, int count) {
    String id = series + "." + kind;
    this.series.putIfAbsent(id, new Series(id, series.replace('-', ' ') + ", " + kind, Unit.ITEM));
    add(
        new Evidence.Indicator(
            attribution("alliance_fulfilment", series + "." + kind, when, null),
            SYSTEM,
            null,
            id,
            Quantity.of(count, Unit.ITEM),
            null,
            null));
  }

  /// A series that tables fill.
  record Measure(String id, String words, Unit unit) {}

  void good(String id, String name) {
    goods.putIfAbsent(id, new Good(id, name));
  }

  /// The actor for a Correlates of War number; null where no list has it.
  @Nullable ActorId actor(int cow) {
    return system.byCow(cow).map(this::actor).orElse(null);
  }

  /// The leader of a state, as a table of leaders has it.
  ActorId leader(String word, String name, SystemState of, LocalDate since) {
    ActorId id = ActorId.of("leader-" + plain(word));
    actors.putIfAbsent(
        id, new Actor.Leader(id, name, List.of(), actor(of), "leader", When.parse(since + "/..")));
    return id;
  }

  /// A body by an id of its own.
  ActorId body(String word, String name) {
    ActorId id = ActorId.of(word);
    actors.putIfAbsent(id, new Actor.Body(id, name, List.of(), null, null));
    return id;
  }

  /// The state that a table calls by a name on the date; a body of that name where it is no state.
  ActorId sender(String name) {
    return system.meaning(name, date) instanceof StateSystem.Meaning.Member member
        ? actor(member.state())
        : body(
            shortened("sender-" + plain(name)),
            NEEDS_ARTICLE.matcher(name).find() ? "the " + name : name);
  }

  /// A word no longer than an actor's id may be; what is cut off stays told apart by its hash.
  private static String shortened(String word) {
    return word.length() <= LONGEST
        ? word
        : word.substring(0, LONGEST - 9)
            + "-"
            + String.format(Locale.ROOT, "%08x", word.hashCode());
  }

  ActorId actor(SystemState state) {
    ActorId id = state.id();
    actors.computeIfAbsent(id, _ -> state.on(date));
    return id;
  }

  /// Today's ISO code; for a state that is no more, its Correlates of War abbreviation with `cow-`
  /// before it, since the two lists use some words for different states.
  Ledger ledger() {
    return Ledger.of(
        actors.values(),
        sources.values(),
        items.values(),
        goods.values(),
        series.values(),
        List.of());
  }
}
