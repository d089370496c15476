// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import entente.answer.Setting;
import entente.answer.assumptions.KeyAssumptions;
import entente.answer.payoff.ReadersWeights;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.domain.Actor;
import entente.domain.ActorId;
import entente.evidence.Assumption;
import entente.evidence.Preset;
import entente.source.cases.Assumptions;
import entente.source.states.Capitals;
import entente.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which case, as of when, under which assumptions: what most commands ask.
final class CaseOptions {
  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description =
          "A case's name (see: entente cases) or folder; or two states, as in RUS-PRK, of which the added tables tell (see: entente data).")
  String name = "";

  @Option(
      names = "--data",
      description = "Join to the case what the added tables say of its two states.")
  boolean data;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "The file that holds the added tables (see: entente data --help).")
  @Nullable Path store;

  /// The second of two states, where a command takes them apart.
  @Nullable String second;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Answer as of this day, from what had been published by then. Default: the case's own date, or its last publication.")
  @Nullable String asOf;

  @Option(
      names = "--known",
      paramLabel = "DATE",
      description =
          "Use what had been published by this day, where that is not the day asked about.")
  @Nullable String known;

  @Option(
      names = "--assume",
      paramLabel = "ASSUMPTION",
      description =
          "Suppose something: a line such as \"without source osc\" or \"set oil-2024-03 amount 0 bbl\", or the name of a preset in the case's whatif folder. May be given again.")
  List<String> assume = new ArrayList<>();

  @Option(
      names = "--reader",
      paramLabel = "STATE",
      description = "Say what it means for this state: its ISO 3166-1 alpha-3 code, such as JPN.")
  @Nullable String reader;

  @Option(
      names = "--weights",
      paramLabel = "WEIGHTS",
      description =
          "Your own weights of the parties' goals: a file with one a line, or a list such as \"PRK.goal-prk-space=0.5, RUS.munitions>=0.3\"; what is left is spread freely.")
  @Nullable String weights;

  /// The case and its presets, and what every reader's state brings.
  Cases.Loaded loaded() {
    return forReader(read(), reader);
  }

  /// A case with the distances to the reader's state, which no writer of a case need look up.
  static Cases.Loaded forReader(Cases.Loaded loaded, @Nullable String reader) {
    @Nullable ActorId state = reader(loaded, reader);
    return state == null
        ? loaded
        : new Cases.Loaded(loaded.folder(), Capitals.with(loaded.file(), state), loaded.presets());
  }

  private Cases.Loaded read() {
    Optional<Pairs.Words> pair = pair();
    if (pair.isPresent()) {
      LocalDate date = date(asOf, today(), "--as-of");
      return new Cases.Loaded(Path.of(""), Pairs.read(pair.get(), date, store), List.of());
    }
    Cases.Loaded loaded = Cases.load(name);
    if (!data) {
      return loaded;
    }
    LocalDate date = date(asOf, loaded.file().defaultAsOf(), "--as-of");
    return new Cases.Loaded(
        loaded.folder(), Pairs.join(loaded.file(), date, store), loaded.presets());
  }

  private Optional<Pairs.Words> pair() {
    if (second != null) {
      return Optional.of(new Pairs.Words(name, second));
    }
    return Cases.exists(name) ? Optional.empty() : Pairs.words(name);
  }

  World world() {
    return world(loaded());
  }

  /// What tables say becomes known when they are published, long after: where two states stand for
  /// a case, all that is known today is used unless another day is asked for.
  World world(Cases.Loaded loaded) {
    LocalDate date = date(asOf, loaded.file().defaultAsOf(), "--as-of");
    LocalDate otherwise = loaded.folder().equals(Path.of("")) ? today() : date;
    return world(loaded, date, date(known, otherwise, "--known"), assumptions(loaded, assume));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  static World world(
      Cases.Loaded loaded, LocalDate date, LocalDate known, List<Assumption> assumptions) {
    try {
      return World.asOf(loaded.file().ledger(), date, known, assumptions);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(String.valueOf(e.getMessage()));
    }
  }

  Brief brief() {
    Cases.Loaded loaded = loaded();
    return brief(plain(loaded), world(loaded));
  }

  /// The brief, with the check of what it takes as given.
  Brief briefChecked() {
    Cases.Loaded loaded = loaded();
    Setting plain = plain(loaded);
    World world = world(loaded);
    return brief(plain, world).checked(KeyAssumptions.sentences(plain.in(world)));
  }

  /// The brief, with what changed since the brief of an earlier day.
  Brief briefSince(String day) {
    Cases.Loaded loaded = loaded();
    World now = world(loaded);
    LocalDate then = date(day, now.date(), "--since");
    if (then.isAfter(now.date())) {
      throw new UserMistake(
          "--since: "
              + then
              + " lies after "
              + now.date()
              + ", the day of the brief.\nMaybe name an earlier day.");
    }
    Setting plain = plain(loaded);
    World earlier = world(loaded, then, then, assumptions(loaded, assume));
    return brief(plain, now)
        .since(Briefs.of(plain.in(earlier)))
        .checked(KeyAssumptions.sentences(plain.in(now)));
  }

  /// A brief of a world; of one under assumptions, with what they change.
  private static Brief brief(Setting plain, World world) {
    return world.assumptions().isEmpty() ? Briefs.of(plain) : Briefs.whatIf(plain, world);
  }

  /// The case as it stands, nothing assumed.
  private Setting plain(Cases.Loaded loaded) {
    World world = world(loaded);
    World plain = world(loaded, world.date(), world.known(), List.of());
    return weighing(Setting.of(loaded.file(), plain, reader(loaded, reader)), weights);
  }

  /// A setting with the weights that a list or a file gives; as it is where none are asked for.
  static Setting weighing(Setting in, @Nullable String weights) {
    if (weights == null) {
      return in;
    }
    try {
      return in.weighing(ReadersWeights.parse(in, lines(weights)));
    } catch (ReadersWeights.NotWeights e) {
      throw new UserMistake("--weights: " + e.getMessage());
    }
  }

  private static List<ReadersWeights.Line> lines(String weights) {
    if (weights.contains("=")) {
      return ReadersWeights.split(weights);
    }
    try {
      return ReadersWeights.lines(weights, Files.readString(Path.of(weights)));
    } catch (IOException | InvalidPathException _) {
      throw new UserMistake(
          "--weights: there is no readable file '"
              + weights
              + "'.\nMaybe write the weights themselves, as in PRK.goal-prk-space=0.5.");
    }
  }

  /// The state that a code stands for; null where none is given.
  static @Nullable ActorId reader(Cases.Loaded loaded, @Nullable String code) {
    if (code == null) {
      return null;
    }
    List<String> codes = new ArrayList<>();
    for (Actor actor : loaded.file().ledger().actors()) {
      if (actor instanceof Actor.State state) {
        if (state.id().value().equalsIgnoreCase(code)) {
          return state.id();
        }
        codes.add(state.id().value());
      }
    }
    for (Actor actor : loaded.file().ledger().actors()) {
      if (actor instanceof Actor.State state && isCalled(state, code)) {
        throw new UserMistake(
            "--reader takes a state's code, not its name.\nMaybe you meant " + state.id() + "?");
      }
    }
    throw new UserMistake(
        "--reader: no state has the code '" + code + "'.\n" + Cases.suggestion(code, codes));
  }

  private static boolean isCalled(Actor.State state, String name) {
    return state.name().equalsIgnoreCase(name)
        || state.name().equalsIgnoreCase("the " + name)
        || state.aliases().stream().anyMatch(name::equalsIgnoreCase);
  }

  /// The assumptions that lines and names of presets stand for.
  static List<Assumption> assumptions(Cases.Loaded loaded, List<String> lines) {
    List<Assumption> assumptions = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (String line : lines) {
      loaded.presets().stream()
          .filter(preset -> preset.name().equals(line))
          .findFirst()
          .ifPresentOrElse(
              preset -> assumptions.addAll(preset.assumptions()),
              () -> written.add(asLine(line, loaded.presets())));
    }
    if (!written.isEmpty()) {
      Assumptions.Parsed parsed = Assumptions.parse(written, loaded.file(), Path.of(""));
      if (parsed.problems().anyError()) {
        throw new UserMistake(parsed.problems().toString());
      }
      assumptions.addAll(parsed.assumptions());
    }
    return assumptions;
  }

  /// What is a word alone was meant for a preset.
  private static String asLine(String line, List<Preset> presets) {
    if (line.strip().contains(" ")) {
      return line;
    }
    throw new UserMistake(
        "--assume: the case has no what-if '"
            + line
            + "'.\nMaybe write a line such as \"without state-media\""
            + (presets.isEmpty()
                ? "."
                : ", or name one of these: "
                    + String.join(", ", presets.stream().map(Preset::name).toList())
                    + "."));
  }

  static LocalDate date(@Nullable String text, LocalDate otherwise, String option) {
    if (text == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new UserMistake(
          option + ": '" + text + "' is not a day in the calendar.\nMaybe write it as 2024-07-15.");
    }
  }
}
