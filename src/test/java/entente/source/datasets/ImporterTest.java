// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Headers are as published; the rows are invented.
class ImporterTest {
  private static final String NMC_ORIGINAL =
      "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n";
  private static final String NMC = "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n";
  private static final String ALLIANCE =
      "ccode1,ccode2,year,cow_defense,cow_neutral,cow_nonagg,cow_entente\n";

  private static final String MID =
      "dispnum,ccode1,ccode2,year,dispongoing,disponset,sidea1,sidea2,fatality1,fatality2,fatalpre1,fatalpre2,hiact1,hiact2,hostlev1,hostlev2,orig1,orig2\n";

  @TempDir private Path folder;
  private Path store = Path.of("");

  @BeforeEach
  void nameTheStore() {
    store = folder.resolve("store").resolve("data.duckdb");
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Outcome add(Path file) {
    return add(file, false);
  }

  private Outcome add(Path file, boolean anyway) {
    try (Store open = Store.openToWrite(store)) {
      return new Importer(open, Catalogue.shipped()).add(file, anyway);
    } catch (StoreUnavailable | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> List<T> query(String sql, java.util.function.Function<Row, T> read) {
    try (Store open = Store.open(store)) {
      return open.query(sql, read);
    } catch (StoreUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  private Holding held(String table) {
    try (Store open = Store.open(store)) {
      return open.holding(table).orElseThrow();
    } catch (StoreUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  private String refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return String.join("\n", ((Outcome.Refused) outcome).problems());
  }

  /// Version 7.0 by its last year, with as many rows as it has.
  private static String nmc(String lastRow) {
    StringBuilder text = new StringBuilder(NMC);
    for (int i = 0; i < 17_120; i++) {
      text.append(2 + i / 200).append(',').append(1816 + i % 200).append(",5,6,7,8,90,1,0.01\n");
    }
    return text.append(lastRow).toString();
  }

  @Test
  void theCodeForMissingIsMissingAndNotANumber() {
    Outcome outcome = add(file("a.csv", ALLIANCE + "2,20,1950,1,0,1,1\n2,200,1950,1,0,0,1\n"));
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Added(folder.resolve("a.csv"), "cow_alliance", "to 1950", 2, 0, null, 0));
    add(file("mid.csv", MID + "2,2,200,1902,1,1,1,0,0,-9,0,-9,0,7,1,3,1,1\n"));
    assertThat(
            query(
                "SELECT fatality1, fatality2 FROM cow_mid_directed",
                row ->
                    List.of(
                        row.findInteger("fatality1").isPresent(),
                        row.findInteger("fatality2").isPresent())))
        .containsExactly(List.of(true, false));
  }

  @Test
  void aTableRemembersWhereItCameFromAndHowItIsCited() {
    add(file("a.csv", ALLIANCE + "2,20,1950,1,0,1,1\n2,20,1951,1,0,1,1\n"));
    Holding held = held("cow_alliance");
    assertThat(held.coverage()).isEqualTo("1950-1951");
    assertThat(held.citation()).contains("Gibler");
    assertThat(held.bibtex()).startsWith("@book{gibler2009international");
    assertThat(held.files()).hasSize(1);
    assertThat(held.files().getFirst().sha256()).hasSize(64);
    assertThat(held.files().getFirst().name()).isEqualTo("a.csv");
  }

  @Test
  void theSameFileTwiceIsAlreadyThere() {
    Path file = file("a.csv", ALLIANCE + "2,20,1950,1,0,1,1\n");
    add(file);
    assertThat(add(file))
        .isInstanceOfSatisfying(
            Outcome.Kept.class,
            k -> assertThat(k.reason()).contains("already there, the same file"));
    Path same = file("b.csv", ALLIANCE + "\"2\",\"20\",\"1950\",1,0,1,1\n");
    assertThat(add(same))
        .isInstanceOfSatisfying(
            Outcome.Kept.class, k -> assertThat(k.reason()).contains("row for row, from a.csv"));
  }

  @Test
  void aNewerVersionReplacesAndAnOlderOneStaysOut() {
    Path old = file("old.csv", ALLIANCE + "2,20,1950,1,0,1,1\n");
    Path young = file("young.csv", ALLIANCE + "2,20,1960,1,0,1,1\n");
    add(old);
    assertThat(add(young))
        .isInstanceOfSatisfying(
            Outcome.Added.class, a -> assertThat(a.replaced()).isEqualTo("to 1950"));
    assertThat(add(old))
        .isInstanceOfSatisfying(
            Outcome.Kept.class, k -> assertThat(k.reason()).contains("older than to 1960"));
    assertThat(add(old, true)).isInstanceOf(Outcome.Added.class);
    assertThat(query("SELECT year FROM cow_alliance", row -> row.integer("year")))
        .containsExactly(1950);
  }

  @Test
  void theOriginalAndTheSavedFormsOfCapabilitiesAreToldApart() {
    assertThat(
            refusal(
                add(
                    file(
                        "n.csv",
                        NMC_ORIGINAL + "USA,2,1816,3823,17,80,254,8659,101,.039697491,2021\n"))))
        .contains("1 rows, where version 6.0 has 15,951: the file seems to be cut off");
    assertThat(add(file("n7.csv", nmc("900,2022,-9,6,7,8,90,1,0.01\n"))))
        .isInstanceOfSatisfying(Outcome.Added.class, a -> assertThat(a.version()).isEqualTo("7.0"));
    assertThat(
            query(
                "SELECT milex FROM cow_nmc WHERE ccode = 900",
                row -> row.findLong("milex").isPresent()))
        .containsExactly(false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,20,1950,1,0,1,7 | a.csv:3: cow_entente is \"7\"; it must be a whole number from 0 to 1",
        "2,xx,1950,1,0,1,1 | a.csv:3: ccode2 is \"xx\"; it must be a whole number from 2 to 990",
        "2,20.5,1950,1,0,1,1 | a.csv:3: ccode2 is \"20.5\"; it must be a whole number from 2 to 990",
        "2,20,1949,1,0,1,0 | a.csv:3: ccode1 ccode2 year 2 20 1949 is already on line 2",
        ",20,1950,1,0,1,0 | a.csv:3: a row without ccode1 or ccode2 or year",
        "2,20,19 | a.csv:3: the row has not 7 cells, as the header has; maybe the file is cut off there"
      })
  void aWrongRowIsNamedByItsLineAndNothingChanges(String row, String problem) {
    add(file("before.csv", ALLIANCE + "2,20,1940,1,0,1,1\n"));
    String said = refusal(add(file("a.csv", ALLIANCE + "2,20,1949,1,0,1,1\n" + row + "\n")));
    assertThat(said).contains(problem);
    assertThat(query("SELECT year FROM cow_alliance", r -> r.integer("year")))
        .containsExactly(1940);
    assertThat(held("cow_alliance").version()).isEqualTo("to 1940");
  }

  @Test
  void filesThatAreNoTableAreForeign() throws IOException {
    assertThat(foreign(file("empty.csv", ""))).isEqualTo("the file is empty");
    assertThat(foreign(file("page.csv", "<html><body>Not found</body></html>")))
        .contains("web page");
    assertThat(foreign(file("x.csv", "a,b\n1,2\n")))
        .contains("its header is that of no table")
        .contains("a,b");
    assertThat(foreign(file("y.csv", ALLIANCE.replace("cow_entente", "entente") + "1\n")))
        .isEqualTo("it looks like cow_alliance, but lacks cow_entente and has entente besides");
    assertThat(foreign(Files.write(folder.resolve("z.zip"), new byte[] {'P', 'K', 3, 4, 0, 0})))
        .contains("zip");
    assertThat(refusal(add(file("header.csv", ALLIANCE)))).contains("a header and no rows");
  }

  private String foreign(Path file) {
    assertThat(add(file)).isInstanceOf(Outcome.Foreign.class);
    return ((Outcome.Foreign) add(file)).reason();
  }

  @Test
  void theStringNaIsNamibia() {
    StringBuilder votes = new StringBuilder("\"rcid\",\"country\",\"country_code\",\"vote\"\n");
    votes.append("3,\"Namibia\",\"NA\",\"yes\"\n");
    votes.append("3,\"Yemen Arab Republic\",,\"no\"\n".repeat(870_108));
    add(file("un_votes.csv", votes.toString()));
    assertThat(
            query(
                "SELECT country_code FROM un_votes_unvotes WHERE country = 'Namibia'",
                r -> r.findText("country_code").orElse("none")))
        .containsExactly("NA");
    assertThat(
            query(
                "SELECT DISTINCT country_code FROM un_votes_unvotes WHERE vote = 'no'",
                r -> r.findText("country_code").orElse("none")))
        .containsExactly("none");
  }

  @Test
  void tablesOfOneHeaderAreToldApartByTheirName() {
    String rows = "Country Name,Country Code,Year,Value\nWorld,WLD,2000,6.1e9\n";
    assertThat(add(file("gdp.csv", rows)))
        .isInstanceOfSatisfying(
            Outcome.Added.class, a -> assertThat(a.table()).isEqualTo("wb_gdp"));
    assertThat(add(file("population.csv", rows)))
        .isInstanceOfSatisfying(
            Outcome.Added.class, a -> assertThat(a.table()).isEqualTo("wb_population"));
    assertThat(foreign(file("other.csv", rows))).contains("whose file's name holds");
  }

  @Test
  void westernTextAndLineBreaksInCellsAreRead() throws IOException {
    String text =
        String.join(
            "\r\n",
            "obsid,gwcode,leadid,leader,yrborn,gender,startdate,enddate,entry,exit,exitcode",
            "A-1,155,x,\"Ib\u00e1\u00f1ez",
            "del Campo\",1877,\"M\",1927-05-10,1931-07-26,Regular,Irregular,Popular",
            "A-2,155,y,Z,1877,\"Q\",1931-07-26,1932-07-26,Regular,Irregular,Popular",
            "");
    Path file = folder.resolve("archigos.csv");
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));
    assertThat(refusal(add(file)))
        .contains("archigos.csv:4: gender is \"Q\"; it must be one of M, F");
    Files.write(file, text.replace("\"Q\"", "\"F\"").getBytes(Charset.forName("windows-1252")));
    assertThat(add(file)).isInstanceOf(Outcome.Added.class);
    assertThat(held("archigos").files().getFirst().encoding()).isEqualTo("windows-1252");
    assertThat(query("SELECT leader FROM archigos WHERE obsid = 'A-1'", r -> r.text("leader")))
        .first()
        .asString()
        .startsWith("Ib\u00e1\u00f1ez");
  }

  @Test
  void eventsOfSeveralFilesStandBesideEachOtherOnce() {
    String first = gdelt2(1) + gdelt2(2);
    String second = gdelt2(2) + gdelt2(3);
    add(file("one.CSV", first));
    assertThat(add(file("two.CSV", second)))
        .isInstanceOfSatisfying(
            Outcome.Added.class,
            a -> {
              assertThat(a.rows()).isEqualTo(1);
              assertThat(a.known()).isEqualTo(1);
            });
    assertThat(held("gdelt2_events").rows()).isEqualTo(3);
    assertThat(held("gdelt2_events").files()).hasSize(2);
  }

  private static String gdelt2(int id) {
    return id
        + "\t20181024\t201810\t2018\t2018.8055"
        + "\t".repeat(10)
        + "\tAUS\tVICTORIA\tAUS"
        + "\t".repeat(7)
        + "\t0\t139\t139\t13\t3\t-7.0\t3\t1\t3\t2.0"
        + "\t0\t\t\t\t\t\t\t".repeat(3)
        + "\t20191024143000\thttps://example.org\n";
  }

  @Test
  void verificationFindsARowThatWasLost() throws Exception {
    add(file("a.csv", ALLIANCE + "2,20,1950,1,0,1,1\n2,20,1951,1,0,1,1\n"));
    try (Store open = Store.openToWrite(store)) {
      Verification verification = new Verification(open, Catalogue.shipped());
      assertThat(verification.of(open.holdings().getFirst()).faults()).isEmpty();
      open.execute("UPDATE cow_alliance SET cow_nonagg = 0 WHERE year = 1950");
      assertThat(verification.of(open.holdings().getFirst()).faults())
          .containsExactly("its rows are not those that were added: the checksum differs");
      open.execute("DELETE FROM cow_alliance WHERE year = 1950");
      assertThat(verification.of(open.holdings().getFirst()).faults())
          .contains("1 rows, where 2 were recorded");
    }
  }

  @Test
  void aStoreThatIsNotThereOrNoStoreIsSaidSo() {
    assertThatThrownBy(() -> Store.open(store))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("no datasets have been added yet");
    Path text =
        file("notes.txt", "these are notes, and no store of datasets at all\n".repeat(2000));
    assertThatThrownBy(() -> Store.open(text))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is not a store of datasets");
  }

  @Test
  void anImportThatIsKilledLeavesTheOldTableWhole() throws Exception {
    add(file("old.csv", ALLIANCE + "2,20,1940,1,0,1,1\n"));
    StringBuilder many = new StringBuilder(ALLIANCE);
    for (int i = 0; i < 700_000; i++) {
      many.append(2 + i % 900)
          .append(',')
          .append(2 + i / 900 % 900)
          .append(',')
          .append(1990 + i / 810_000)
          .append(",1,0,1,1\n");
    }
    Path large = file("large.csv", many.toString());
    for (int wait : new int[] {300, 600, 900, 1200}) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "entente.Main",
                  "data",
                  "add",
                  "--store",
                  store.toString(),
                  large.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      boolean ended = process.waitFor(wait, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      long rows =
          query("SELECT count(*) AS n FROM cow_alliance", r -> r.findLong("n").orElse(0))
              .getFirst();
      assertThat(rows).as("rows after %s ms", wait).isEqualTo(ended || rows > 1 ? 700_000 : 1);
      assertThat(held("cow_alliance").rows()).isEqualTo(rows);
    }
  }

  @Test
  void aSecondProcessIsTurnedAwayWithAReason() throws Exception {
    try (Store open = Store.openToWrite(store)) {
      assertThat(open.holdings()).isEmpty();
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "entente.Main",
                  "data",
                  "list",
                  "--store",
                  store.toString())
              .redirectErrorStream(true)
              .start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isEqualTo(2);
      assertThat(said)
          .contains("in use by another process")
          .contains("Maybe wait")
          .doesNotContain("Exception");
    }
  }
}
