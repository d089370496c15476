// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Pages in the system's Chromium, without a network.
class BrowserTest {
  @Test
  void chromiumShowsAPage() {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page();
      page.setContent("<h1>Entente</h1>");
      assertThat(page.locator("h1").innerText()).isEqualTo("Entente");
    }
  }
}
