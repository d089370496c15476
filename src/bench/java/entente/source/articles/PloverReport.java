// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.PloverType;
import entente.evidence.claim.Article;
import entente.evidence.claim.Claim;
import entente.evidence.claim.Stems;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// How well acts and actors are found, against two public gold sets: the PLOVER gold records (root
/// and roles, by the reader's rules alone), and sentences with both actors marked (root, by a
/// maximum-entropy classifier trained on the training split). Nothing that is learnt is kept.
final class PloverReport {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final Pattern TAG = Pattern.compile("</?[st]>");

  private PloverReport() {}

  /// @param args the folder with the gold sets
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    records(Files.readString(folder.resolve("PLOVER_GSR_CAMEO.txt")));
    pairs(folder.resolve("PLV_train.tsv"), folder.resolve("PLV_test.tsv"));
  }

  private static Collection<Actor> actors() {
    return ((CaseReading.Read) CaseFolder.read(Path.of("cases/russia-iran-2025")))
        .whole()
        .ledger()
        .actors();
  }

  /// Root, source and target of the gold records, found by the reader's rules.
  private static void records(String json) {
    ArticleReader reader = new ArticleReader(actors());
    int all = 0;
    int roots = 0;
    int named = 0;
    int[] source = new int[3];
    int[] target = new int[3];
    for (String record : json.split("\\},\\s*\\{\\s*\"id\"", -1)) {
      String event = value(record, "event");
      String text = value(record, "text");
      PloverType gold = type(event);
      if (text.isEmpty() || gold == null) {
        continue;
      }
      all++;
      Article article =
          new Article(
              "",
              LocalDate.of(2000, 1, 1),
              "0".repeat(64),
              text,
              text,
              List.of(new Article.Anchor(0, 0)));
      List<Claim> claims = reader.read(article).claims();
      PloverType got = root(claims);
      named += got == null ? 0 : 1;
      roots += gold == got ? 1 : 0;
      roles(record, "source", claims, Claim.Role.SOURCE, source);
      roles(record, "target", claims, Claim.Role.TARGET, target);
    }
    OUT.println("PLOVER gold records, by rules alone");
    OUT.println();
    OUT.println("| what | gold | given | right | precision | recall |");
    OUT.println("| --- | --- | --- | --- | --- | --- |");
    row("root", all, named, roots);
    row("source (states)", source[0], source[1], source[2]);
    row("target (states)", target[0], target[1], target[2]);
  }

  private static void row(String what, int gold, int given, int right) {
    OUT.printf(
        "| %s | %d | %d | %d | %.2f | %.2f |%n",
        what, gold, given, right, share(right, given), share(right, gold));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /// The act that stands first with a type, the main verb's before a noun's.
  private static @org.jspecify.annotations.Nullable PloverType root(List<Claim> claims) {
    for (Claim claim : claims) {
      for (Claim.Act act : claim.acts()) {
        if (act.type() != null) {
          return act.type();
        }
      }
    }
    return null;
  }

  private static void roles(
      String record, String role, List<Claim> claims, Claim.Role part, int[] counts) {
    Set<String> gold = new LinkedHashSet<>();
    Matcher block =
        Pattern.compile("\"" + role + "\": \\[(.*?)\\]", Pattern.DOTALL).matcher(record);
    if (block.find()) {
      Matcher code = Pattern.compile("\"code\": \"([A-Z]{3})\"").matcher(block.group(1));
      while (code.find()) {
        gold.add(code.group(1));
      }
    }
    Set<String> got = new LinkedHashSet<>();
    for (Claim claim : claims) {
      for (Claim.Mention mention : claim.actors()) {
        boolean adjective =
            mention.form() == Claim.Form.ADJECTIVE && mention.role() == Claim.Role.OTHER;
        if (mention.role() == part || adjective && part == Claim.Role.SOURCE) {
          got.add(state(mention.actor()));
        }
      }
    }
    counts[0] += gold.size();
    counts[1] += got.size();
    gold.retainAll(got);
    counts[2] += gold.size();
  }

  private static String state(ActorId actor) {
    return actor.value();
  }

  private static @org.jspecify.annotations.Nullable PloverType type(String word) {
    try {
      return PloverType.valueOf(word);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String value(String record, String key) {
    Matcher value = Pattern.compile("\"" + key + "\": \"((?:[^\"\\\\]|\\\\.)*)\"").matcher(record);
    return value.find() ? value.group(1).replace("\\\"", "\"") : "";
  }

  /// Root of sentences with both actors marked.
  private static void pairs(Path train, Path test) throws IOException {
    List<Event> events = new ArrayList<>();
    for (Map<String, String> row : rows(train)) {
      events.add(
          new Event(
              row.getOrDefault("gold_root", ""),
              features(row.getOrDefault("marked_sentence", ""))));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
    parameters.put("Cutoff", 1);
    parameters.put("Iterations", 200);
    parameters.put("L1Cost", 0.1);
    parameters.put("L2Cost", 0.3);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new HashMap<>());
    MaxentModel model = trainer.train(ObjectStreamUtils.createObjectStream(events));
    Map<String, int[]> counts = new TreeMap<>();
    int right = 0;
    int all = 0;
    for (Map<String, String> row : rows(test)) {
      String gold = row.getOrDefault("gold_root", "");
      String got =
          model.getBestOutcome(model.eval(features(row.getOrDefault("marked_sentence", ""))));
      all++;
      right += gold.equals(got) ? 1 : 0;
      counts.computeIfAbsent(gold, _ -> new int[3])[0]++;
      counts.computeIfAbsent(got, _ -> new int[3])[1]++;
      if (gold.equals(got)) {
        counts.computeIfAbsent(gold, _ -> new int[3])[2]++;
      }
    }
    OUT.println();
    OUT.println("Sentences with both actors marked, by a classifier trained on the training split");
    OUT.println();
    OUT.println("| root | gold | given | right | precision | recall | F1 |");
    OUT.println("| --- | --- | --- | --- | --- | --- | --- |");
    double f1 = 0;
    int classes = 0;
    for (var entry : counts.entrySet()) {
      int[] c = entry.getValue();
      double precision = share(c[2], c[1]);
      double recall = share(c[2], c[0]);
      double f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
      classes += c[0] > 0 ? 1 : 0;
      f1 += c[0] > 0 ? f : 0;
      OUT.printf(
          "| %s | %d | %d | %d | %.2f | %.2f | %.2f |%n",
          entry.getKey(), c[0], c[1], c[2], precision, recall, f);
    }
    OUT.printf(
        "%nAccuracy %.3f of %d; macro-F1 %.3f over %d roots.%n",
        share(right, all), all, f1 / classes, classes);
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.getFirst().split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(header.length, cells.length); i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /// Words and acts of a marked sentence, by where they stand to the two actors.
  private static String[] features(String marked) {
    int s = Math.max(0, marked.indexOf("<s>"));
    int t = Math.max(0, marked.indexOf("<t>"));
    int sEnd = Math.max(s, marked.indexOf("</s>"));
    int tEnd = Math.max(t, marked.indexOf("</t>"));
    boolean forward = s <= t;
    String first = marked.substring(0, Math.min(s, t));
    String between = forward ? piece(marked, sEnd, t) : piece(marked, tEnd, s);
    String after = piece(marked, Math.max(sEnd, tEnd), marked.length());
    Set<String> features = new LinkedHashSet<>();
    features.add("bias");
    features.add("order=" + forward);
    words("m", between, features, true);
    words("a", after, features, true);
    words("b", first, features, false);
    words("w", piece(marked, 0, marked.length()), features, false);
    words("t", piece(marked, t, tEnd), features, false);
    return features.toArray(String[]::new);
  }

  private static String piece(String marked, int from, int to) {
    return TAG.matcher(marked.substring(Math.min(from, to), Math.max(from, to))).replaceAll(" ");
  }

  private static void words(String where, String text, Set<String> features, boolean pairs) {
    List<Word> words = Word.in(text, 0, text.length());
    String before = "^";
    boolean act = false;
    for (Word word : words) {
      if (!word.letters()) {
        continue;
      }
      Lexicon.Verb verb = Lexicon.shared().verb(word.lower());
      if (verb != null && !Lexicon.auxiliary(word.lower())) {
        features.add(where + "verb=" + verb.lemma());
        if (verb.type() != null) {
          features.add(where + "type=" + verb.type());
        }
        if (!act && !where.equals("w")) {
          features.add(where + "first=" + verb.lemma());
          act = true;
        }
      }
      String stem = Stems.of(word.text());
      String shown = stem == null ? word.lower() : stem;
      features.add(where + "=" + shown);
      if (pairs) {
        features.add(where + "2=" + before + "_" + shown);
      }
      before = shown;
    }
  }
}
