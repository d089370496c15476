// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.Setting;
import entente.answer.cascade.Assumed;
import entente.answer.cascade.Attack;
import entente.answer.cascade.ClausePledges;
import entente.answer.cascade.Entanglement;
import entente.answer.cascade.PriorTable;
import entente.answer.commitment.ClauseTrials;
import entente.answer.commitment.Told;
import entente.brief.HtmlEntanglement;
import entente.brief.JsonEntanglement;
import entente.brief.TerminalClauses;
import entente.brief.TerminalEntanglement;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.AlliancePledge;
import entente.domain.Interval;
import entente.domain.StateSystem;
import entente.domain.SystemState;
import entente.domain.When;
import entente.domain.clause.Place;
import entente.evidence.EvidenceId;
import entente.source.alliances.PledgesOnDay;
import entente.source.cases.Treaties;
import entente.source.datasets.Store;
import entente.source.dyads.FulfilmentRows;
import entente.source.states.StateHistory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente cascade`.
@Command(
    name = "cascade",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Say who is bound, and who may end up at war, if one state attacks another: by the clauses of a case and of the shipped treaties, or by the added tables.",
      "",
      "Whether a pledge is kept is a range of published rates, not one number. The same seed gives the same result."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente cascade russia-dprk-2024 --event \"USA invades PRK\" --on 2025-03-01 --without treaty-2024",
      "  entente cascade --event \"AUH attacks SRB\" --on 1914-07-28",
      "  entente cascade --event \"FRN attacks ITA\" --on 1914-07-28 --without 1350",
      "  entente cascade --event \"AUH attacks SRB\" --on 1914-07-28 --may-join RUS:SRB",
      "  entente cascade --show-priors > priors.csv"
    })
final class CascadeCommand implements Callable<Integer> {
  /// How a result is rendered.
  enum Format {
    text,
    json,
    html
  }

  private static final Pattern EVENT =
      Pattern.compile("\\s*(.+?)\\s+attacks?\\s+(.+?)\\s*", Pattern.CASE_INSENSITIVE);
  private static final String NUMBER = "(-?(?:\\d+(?:\\.\\d+)?|\\.\\d+))";
  private static final Pattern RANGE = Pattern.compile(NUMBER + "(?:\\.\\." + NUMBER + ")?");
  private static final String NO_EVENT =
      "an attack is needed.\nMaybe: --event \"AUH attacks SRB\" --on 1914-07-28";
  private static final int MOST_DRAWS = 1_000_000_000;

  @Spec private CommandSpec spec;
  @Mixin private DataCommand.Where where;
  @Mixin private Output output;
  @Mixin private Look look;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CASE",
      description =
          "A case's name or folder: its clauses and those of the shipped treaties are followed. Without it, the pledges of the added tables are.")
  private @Nullable String name;

  @Option(
      names = "--event",
      paramLabel = "TEXT",
      description =
          "Who attacks whom: \"AUH attacks SRB\", \"DEU and SUN attack POL\"; with a case, as entente clause reads it.")
  private @Nullable String event;

  @Option(names = "--on", paramLabel = "DATE", description = "The day of the attack.")
  private @Nullable String on;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "With a case: from what had been published by this day.")
  private @Nullable String asOf;

  @Option(
      names = "--without",
      paramLabel = "TREATY",
      description =
          "Say what this treaty changes: its number in ATOP; with a case, the id of the agreement.")
  private @Nullable String without;

  @Option(
      names = "--may-join",
      paramLabel = "STATE:BESIDE",
      description =
          "A state that may join unbound, by its interest in the outcome. May be given again.")
  private List<String> mayJoin = new ArrayList<>();

  @Option(
      names = "--direct",
      description =
          "Read a pledge of defence as covering only one that was attacked itself, not one that came to another's aid.")
  private boolean direct;

  @Option(
      names = "--step-days",
      paramLabel = "DAYS",
      description = "Days from one step to the next (default: all fall due on the day).",
      defaultValue = "0")
  private int stepDays;

  @Option(
      names = "--priors",
      paramLabel = "FILE",
      description = "How often pledges are kept, in place of what was published.")
  private @Nullable Path priors;

  @Option(
      names = "--show-priors",
      description =
          "Print that table, as published and as counted in the added tables, to be edited.")
  private boolean showPriors;

  @Option(
      names = "--status-quo",
      paramLabel = "LOW..HIGH",
      description =
          "What the attacker has without an attack, where winning without war is 1 (default: 0.5..0.9).")
  private @Nullable String statusQuo;

  @Option(
      names = "--conflict",
      paramLabel = "LOW..HIGH",
      description = "What a war that is fought is worth to it (default: -1..0).")
  private @Nullable String conflict;

  @Option(
      names = "--cost",
      paramLabel = "LOW..HIGH",
      description = "A war's cost to each side, of what is fought over (default: 0.05..0.25).")
  private @Nullable String cost;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Draws, where not all ways can be gone through (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private int samples;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Format format = Format.text;

  @SuppressWarnings("NullAway.Init")
  CascadeCommand() {}

  @Override
  public Integer call() {
    if (showPriors) {
      output.write(spec, withCounts(PriorTable.published()).text());
      return ExitCode.DONE;
    }
    if (samples < 1 || samples > MOST_DRAWS) {
      throw new UserMistake(
          "--samples lies between 1 and 1,000,000,000, not at " + samples + ".\nMaybe: 1000000");
    }
    if (stepDays < 0) {
      throw new UserMistake("--step-days is 0 or more, not " + stepDays + ".\nMaybe: 5");
    }
    StateSystem system = StateHistory.read();
    Asked asked = name == null ? byTables(system) : byClauses(name, system);
    checkTreaty(asked.given());
    Entanglement result = Entanglement.of(asked.given());
    output.write(
        spec,
        switch (format) {
          case text ->
              TerminalEntanglement.render(
                  result, asked.names(), asked.notes(), look.terminal(output));
          case json -> JsonEntanglement.render(result, asked.names(), asked.notes());
          case html -> HtmlEntanglement.render(result, asked.names(), asked.notes());
        });
    return ExitCode.DONE;
  }

  /// The table with the shares counted in the added tables, where there are any.
  private PriorTable withCounts(PriorTable published) {
    if (!Files.exists(where.path())) {
      return published;
    }
    try (Store store = where.open()) {
      PriorTable table = published;
      for (LocalDate in : List.of(OLD, NEW)) {
        table = table.with(FulfilmentRows.byKind(store, in.equals(NEW)), in);
      }
      return table;
    }
  }

  /// Days of the two times of which pledges were counted.
  private static final LocalDate OLD = LocalDate.of(1944, 12, 31);

  private static final LocalDate NEW = LocalDate.of(1945, 1, 1);

  /// What is asked, the names of states, and what the pledges were read from.
  private record Asked(Entanglement.Given given, Map<ActorId, String> names, List<String> notes) {}

  private Asked byTables(StateSystem system) {
    if (asOf != null) {
      throw new UserMistake(
          "--as-of goes with a case, and the tables are as their makers left them.\nMaybe name a case: entente cascade russia-dprk-2024 ...");
    }
    Attack attack = attack(system);
    List<Entanglement.MayJoin> joining =
        mayJoin.stream()
            .map(text -> joining(text, attack, one -> Pairs.state(system, one, attack.on()).id()))
            .toList();
    PriorTable table = table();
    Assumed assumed = assumed();
    PledgesOnDay pledges;
    try (Store store = where.open()) {
      if (!store.has(PledgesOnDay.MEMBERS)) {
        throw new UserMistake(
            "a cascade reads atop_member, not added yet.\nMaybe see where to get it: docs/datasets.md; then: entente data add atop-member-level.csv; or name a case, whose clauses are read: entente cascade russia-dprk-2024 ...");
      }
      pledges = PledgesOnDay.of(store, system, attack.on());
      if (priors == null) {
        table =
            table.with(FulfilmentRows.byKind(store, attack.on().getYear() >= 1945), attack.on());
      }
    }
    return new Asked(
        given(attack, pledges.pledges(), pledges.capability(), table, joining, assumed),
        names(system, attack.on()),
        notes(pledges, attack.on(), direct));
  }

  private Asked byClauses(String name, StateSystem system) {
    Cases.Loaded loaded = Cases.load(name).withLibrary();
    LocalDate day = CaseOptions.date(on, loaded.file().defaultAsOf(), "--on");
    LocalDate otherwise =
        day.isAfter(loaded.file().defaultAsOf()) ? day : loaded.file().defaultAsOf();
    LocalDate date = CaseOptions.date(asOf, otherwise, "--as-of");
    if (event == null) {
      throw new UserMistake(NO_EVENT);
    }
    List<Place> places = Treaties.places();
    Told told = IncidentWords.parse(event, day, null, loaded.file().ledger().actors(), places);
    if (!told.act().isForce()) {
      throw new UserMistake(
          "--event: a cascade follows an attack, and this is none.\nMaybe ask who is bound to consult: entente clause "
              + name
              + " --event \""
              + event
              + "\"");
    }
    Setting in = Setting.of(loaded.file(), CaseOptions.world(loaded, date, date, List.of()));
    Attack attack =
        new Attack(
            new TreeSet<>(told.attackers()),
            new TreeSet<>(Set.of(told.victim())),
            day,
            stepDays,
            TerminalClauses.told(in, told));
    Map<ActorId, String> names = new TreeMap<>();
    for (Actor actor : loaded.file().ledger().actors()) {
      if (actor instanceof Actor.State state) {
        names.put(state.id(), state.name());
      }
    }
    List<Entanglement.MayJoin> joining =
        mayJoin.stream().map(text -> joining(text, attack, one -> named(one, names))).toList();
    Map<ActorId, Place> homes = new TreeMap<>();
    for (Place place : places) {
      ActorId owner = place.of();
      if (owner != null && place.id().startsWith("home-")) {
        homes.put(owner, place);
      }
    }
    ClausePledges pledges = ClausePledges.of(in, told, ClauseTrials.all(in), homes, Set.of());
    List<String> notes = new ArrayList<>();
    notes.add(
        "Pledges: the clauses of the case's agreements and of the shipped treaties, by their words, as of "
            + When.words(date)
            + " (entente clause says what decided each).");
    notes.add(
        direct
            ? reading(direct)
            : "Reading: a pledge of defence covers one that comes to the aid of the attacked too, if it is attacked for that; whether it is, is left open (--direct leaves such pledges out).");
    return new Asked(
        given(
            attack,
            pledges.pledges(),
            capability(in, system, day, notes),
            table(),
            joining,
            assumed()),
        names,
        notes);
  }

  /// Shares of the system's capability: the table's where it was added, and else the case's.
  private Map<ActorId, Double> capability(
      Setting in, StateSystem system, LocalDate day, List<String> notes) {
    if (where.file != null || Files.exists(where.path())) {
      try (Store store = where.open()) {
        Optional<PledgesOnDay.Capability> added = PledgesOnDay.capability(store, system, day);
        if (added.isPresent()) {
          notes.add(capabilityNote(added.get().year()));
          return added.get().shares();
        }
      }
    }
    ClausePledges.Capability given = ClausePledges.capability(in);
    Integer year = given.year();
    notes.add(
        year == null
            ? "Capability: not known; neither the case nor an added table tells it."
            : "Capability: share of the system's (CINC), as the case gives it, the latest in "
                + year
                + ": "
                + String.join(", ", given.evidence().stream().map(EvidenceId::value).toList())
                + ".");
    return given.shares();
  }

  private static ActorId named(String word, Map<ActorId, String> names) {
    for (Map.Entry<ActorId, String> state : names.entrySet()) {
      if (state.getKey().value().equalsIgnoreCase(word)
          || state.getValue().equalsIgnoreCase(word)
          || state.getValue().equalsIgnoreCase("the " + word)) {
        return state.getKey();
      }
    }
    throw new UserMistake(
        "--may-join: no state is called '"
            + word
            + "'.\n"
            + Cases.suggestion(word, List.copyOf(names.values())));
  }

  private Entanglement.Given given(
      Attack attack,
      List<AlliancePledge> pledges,
      Map<ActorId, Double> capability,
      PriorTable table,
      List<Entanglement.MayJoin> joining,
      Assumed assumed) {
    String number = without;
    boolean bare = number != null && name == null && number.chars().allMatch(Character::isDigit);
    return new Entanglement.Given(
        attack,
        pledges,
        capability,
        table,
        joining,
        assumed,
        direct,
        bare ? PledgesOnDay.ATOP + number : number,
        seed,
        samples);
  }

  private Attack attack(StateSystem system) {
    String text = event;
    if (text == null) {
      throw new UserMistake(NO_EVENT);
    }
    if (on == null) {
      throw new UserMistake("the day of the attack is needed.\nMaybe: --on 1914-07-28");
    }
    LocalDate day = CaseOptions.date(on, LocalDate.EPOCH, "--on");
    Matcher parts = EVENT.matcher(text);
    if (!parts.matches()) {
      throw new UserMistake(
          "--event: '"
              + text
              + "' does not say who attacks whom.\nMaybe: --event \"AUH attacks SRB\"");
    }
    SortedSet<ActorId> attackers = states(parts.group(1), system, day);
    SortedSet<ActorId> attacked = states(parts.group(2), system, day);
    SortedSet<ActorId> both = new TreeSet<>(attackers);
    both.retainAll(attacked);
    if (!both.isEmpty()) {
      throw new UserMistake(
          "--event: "
              + both.first()
              + " is on both sides.\nMaybe who began is disputed: then ask once for each account.");
    }
    return new Attack(attackers, attacked, day, stepDays);
  }

  private static SortedSet<ActorId> states(String words, StateSystem system, LocalDate day) {
    SortedSet<ActorId> states = new TreeSet<>();
    for (String word : words.split("\\s*,\\s*|\\s+and\\s+", -1)) {
      states.add(Pairs.state(system, word, day).id());
    }
    return states;
  }

  private static Entanglement.MayJoin joining(
      String text, Attack attack, Function<String, ActorId> state) {
    String[] parts = text.split(":", -1);
    if (parts.length != 2) {
      throw new UserMistake(
          "--may-join: '"
              + text
              + "' does not say who may join beside whom.\nMaybe: --may-join RUS:SRB");
    }
    ActorId actor = state.apply(parts[0].strip());
    ActorId beside = state.apply(parts[1].strip());
    if (!attack.attackers().contains(beside) && !attack.attacked().contains(beside)) {
      throw new UserMistake(
          "--may-join: "
              + beside
              + " neither attacks nor is attacked.\nMaybe name one of the event.");
    }
    if (attack.attackers().contains(actor) || attack.attacked().contains(actor)) {
      throw new UserMistake(
          "--may-join: " + actor + " is at war from the start.\nMaybe name a third state.");
    }
    return new Entanglement.MayJoin(actor, beside);
  }

  private PriorTable table() {
    Path file = priors;
    if (file == null) {
      return PriorTable.published();
    }
    try {
      return PriorTable.parse(Files.readString(file));
    } catch (PriorTable.Unreadable e) {
      throw new UserMistake(file + ", " + e.getMessage());
    } catch (NoSuchFileException _) {
      throw new UserMistake(
          "there is no file " + file + ".\nMaybe make it: entente cascade --show-priors > " + file);
    } catch (CharacterCodingException _) {
      throw new UserMistake(file + " is no text in UTF-8.");
    } catch (IOException e) {
      throw new UserMistake("cannot read " + file + ": " + e.getMessage());
    }
  }

  private Assumed assumed() {
    try {
      return new Assumed(
          range(statusQuo, Assumed.WIDE.statusQuo(), "--status-quo"),
          range(conflict, Assumed.WIDE.conflict(), "--conflict"),
          range(cost, Assumed.WIDE.cost(), "--cost"));
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage() + ".\nMaybe leave out what you do not know.");
    }
  }

  private static Interval range(@Nullable String text, Interval otherwise, String option) {
    if (text == null) {
      return otherwise;
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      double low = Double.parseDouble(range.group(1));
      double high = range.group(2) == null ? low : Double.parseDouble(range.group(2));
      if (low <= high) {
        return Interval.of(low, high);
      }
    }
    throw new UserMistake(option + ": '" + text + "' is no range.\nMaybe: " + option + " 0.1..0.5");
  }

  private void checkTreaty(Entanglement.Given given) {
    String treaty = given.without();
    if (treaty == null) {
      return;
    }
    List<String> inForce =
        given.pledges().stream().map(AlliancePledge::treaty).distinct().sorted().toList();
    if (!inForce.contains(treaty)) {
      throw new UserMistake(
          "--without: no pledge of "
              + treaty
              + " bears on this attack.\n"
              + (inForce.isEmpty()
                  ? "Maybe leave it out: no treaty does."
                  : "Maybe one of: "
                      + String.join(", ", inForce.stream().limit(12).toList())
                      + (inForce.size() > 12 ? " ..." : "")));
    }
  }

  private static Map<ActorId, String> names(StateSystem system, LocalDate day) {
    Map<ActorId, String> names = new TreeMap<>();
    for (SystemState state : system.on(day)) {
      names.put(state.id(), state.nameOn(day).name());
    }
    return names;
  }

  private static List<String> notes(PledgesOnDay pledges, LocalDate day, boolean direct) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Pledges: ATOP, members of alliances, as in force on the day of the attack. A member owes what it promised to each other member.");
    notes.add(reading(direct));
    if (day.getYear() > pledges.lastYear()) {
      notes.add(
          "The table follows alliances to "
              + pledges.lastYear()
              + ": those made since are missing, and those that have ended since are taken to be in force.");
    }
    Integer year = pledges.capabilityYear();
    notes.add(
        year == null
            ? "Capability: not known, National Material Capabilities has not been added."
            : capabilityNote(year));
    return notes;
  }

  private static String capabilityNote(int year) {
    return "Capability: share of the system's (CINC) in " + year + ".";
  }

  private static String reading(boolean direct) {
    return direct
        ? "Reading: a pledge of defence covers only one that was attacked itself."
        : "Reading: a pledge of defence covers one that comes to the aid of the attacked too (--direct reads it otherwise).";
  }
}
