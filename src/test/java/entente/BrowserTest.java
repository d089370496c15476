// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages in the system's Chromium, without a network.
class BrowserTest {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  @Test
  void chromiumShowsAPage() {
    inChromium(page -> {
      page.setContent("<h1>Entente</h1>");
      assertThat(page.locator("h1").innerText()).isEqualTo("Entente");
    });
  }

  /// Opens an empty page and hands it over. Skips the test where there is no Chromium.
  static void inChromium(Consumer<Page> visit) {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH (Debian: apt install chromium)");
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(chromium.orElseThrow())
            .setArgs(List.of("--no-sandbox"));
    try (Playwright playwright = Playwright.create();
        Browser browser = playwright.chromium().launch(options);
        var offline = browser.newContext(new Browser.NewContextOptions().setOffline(true))) {
      visit.accept(offline.newPage());
    }
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
