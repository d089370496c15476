// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's Chromium, without a network.
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// Starts it. Skips the test where there is none; the variable CHROMIUM may name another.
  public static Chromium start() {
    Optional<Path> program = program();
    assumeTrue(
        program.isPresent(),
        "no Chromium on the PATH or in CHROMIUM (Debian: apt install chromium)");
    Playwright playwright = Playwright.create();
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    .setArgs(List.of("--no-sandbox")));
    return new Chromium(playwright, browser);
  }

  /// An empty page in a profile of its own.
  public Page page(Browser.NewContextOptions options) {
    return browser.newContext(options.setOffline(true)).newPage();
  }

  public Page page() {
    return page(new Browser.NewContextOptions());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> program() {
    String named = System.getenv().getOrDefault("CHROMIUM", "");
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(Stream.of(named).filter(n -> !n.isEmpty()).map(Path::of), onPath)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
