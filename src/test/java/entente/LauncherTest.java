// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher, tried on a small program of its own. Each case is a function in
/// `src/test/sh/launcher.sh`.
class LauncherTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "builds_once_and_then_starts_quietly",
        "a_rebuilt_jar_runs_the_new_code",
        "a_jar_replaced_behind_its_back_runs_the_new_code",
        "a_deleted_source_is_noticed",
        "works_through_a_symlink_from_another_folder",
        "works_after_the_folder_is_moved",
        "works_where_nothing_can_be_written",
        "two_at_once_build_once",
        "a_failed_build_shows_the_errors",
        "without_a_jdk_it_says_what_to_install",
        "the_exit_code_is_the_programs_own",
      })
  void theLauncher(String story, @TempDir Path folder) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("bash", "src/test/sh/launcher.sh", story, folder.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
