// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `entente ideal-points --votes`: positions from a file of the user's own, and files that place
/// nobody.
class OwnVotesTest {
  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  private static Ended run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Entente.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(args);
    return new Ended(code, out.toString(), err.toString());
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("votes.csv"), text);
  }

  private Ended estimate(String text, String... more) throws Exception {
    List<String> args =
        new ArrayList<>(
            List.of(
                "ideal-points",
                "--votes",
                file(text).toString(),
                "-o",
                folder.resolve("points.csv").toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  /// Members 0 to 19 on a line, two sessions of 40 items; on two of the items all agree.
  private static String committee() {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder all = new StringBuilder("session,state,item,vote\n");
    for (int session = 1; session <= 2; session++) {
      for (int item = 0; item < 40; item++) {
        double cut = random.nextGaussian();
        for (int member = 0; member < 20; member++) {
          double utility = (member - 9.5) / 5 + random.nextGaussian() / 2;
          String vote = utility < cut ? "yes" : utility < cut + 0.3 ? "abstain" : "no";
          all.append(
              session + ",\"M, " + member + "\"," + session + "/" + item + "," + vote + "\n");
        }
      }
    }
    return all.toString();
  }

  @Test
  void membersOfACommitteeArePlacedAndTheEstimateCanBeMadeAgain() throws Exception {
    Ended ended = estimate(committee(), "--up", "M, 19", "--warm-up", "300", "--kept", "500");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("40 positions from 1,560 ballots on 78 items");
    Path points = folder.resolve("points.csv");
    assertThat(Files.readString(points)).startsWith("state,session,").contains("\n\"M, 0\",1,40,");

    Ended verified = run("verify", points.toString());
    assertThat(verified.out()).contains("the same byte for byte");
    assertThat(verified.code()).isZero();

    file(committee().replaceFirst(",yes", ",no"));
    assertThat(run("verify", points.toString()).code()).isEqualTo(1);
  }

  @Test
  void chainsThatHaveNotConvergedSaySoAndEndWithOne() throws Exception {
    Ended ended = estimate(committee(), "--warm-up", "0", "--kept", "4");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("have not converged", "--warm-up");
  }

  @Test
  void aFileOfOneStateOrOneVoteOrNoneSaysWhyNobodyIsPlaced() throws Exception {
    String header = "session,state,item,vote\n";
    assertRefused(estimate(header + "1,A,x,yes\n1,A,y,no\n"), "all who voted agreed");
    assertRefused(estimate(header + "1,A,x,yes\n2,A,x,no\n"), "only one state voted");
    assertRefused(estimate(header + "1,A,x,yes\n"), "all who voted agreed");
    assertRefused(estimate(header + "1,A,x,8\n1,B,x,\n"), "there is no ballot");
    assertRefused(estimate(header), "a header and no rows");
    assertRefused(estimate(""), "the file is empty");
  }

  @Test
  void aVoteOnWhichAllAgreePlacesNobody() throws Exception {
    StringBuilder all = new StringBuilder("session,state,item,vote\n");
    for (int state = 0; state < 150; state++) {
      all.append("1,S" + state + ",x,yes\n1,S" + state + ",y,no\n");
    }
    assertRefused(estimate(all.toString()), "on each of the 2 items, all who voted agreed");
  }

  @Test
  void oneVoteOfTwoStatesIsPlacedOrSaysThatItHasNotConverged() throws Exception {
    Ended ended = estimate("session,state,item,vote\n1,A,x,yes\n1,B,x,no\n");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isBetween(0, 1);
    assertThat(ended.out()).contains("2 positions from 2 ballots on 1 items");
  }

  @Test
  void aWrongCellIsNamedByFileAndLine() throws Exception {
    assertRefused(
        estimate("session,state,item,vote\n1,A,x,yes\n1,B,x,maybe\n"),
        "votes.csv:3: vote is \"maybe\"; it must be one of yes, abstain, no");
    assertRefused(
        estimate("session,state,item,vote\n1,A,x,yes\n1,A,x,no\n"), "is already on line 2");
    assertRefused(
        estimate("session,state,item,vote\n1,,x,yes\n"), "votes.csv:2: a row without session");
    assertRefused(estimate("who,how\nA,yes\n"), "columns session, state, item and vote");
  }

  @Test
  void votesOfOnesOwnAreNotChosenByTopic() throws Exception {
    assertRefused(estimate(committee(), "--topic", "nuclear"), "--topic chooses among the added");
  }

  private static void assertRefused(Ended ended, String reason) {
    assertThat(ended.err()).contains(reason);
    assertThat(ended.code()).isEqualTo(2);
  }
}
