// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import entente.Chromium;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page of an audit in the system's Chromium.
class AuditPageBrowserTest {
  @Test
  void aClaimOpensToItsEvidenceByClickAndByKey() throws IOException {
    AuditReport report =
        AuditedArticlesTest.report(
            "yerevan-summit.txt",
            AuditedArticlesTest.file("armenia-csto-2022"),
            LocalDate.of(2022, 11, 25),
            LocalDate.of(2026, 1, 1));
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.page();
      List<String> faults = new ArrayList<>();
      List<String> requests = new ArrayList<>();
      page.onConsoleMessage(message -> faults.add(message.text()));
      page.onRequest(request -> requests.add(request.url()));
      page.setContent(HtmlAudit.render(report));
      Locator claim = page.locator("article.audited a.contradicted").first();
      String target = claim.getAttribute("data-basis");
      Locator basis = page.locator("#" + target);
      assertThat(basis.isVisible()).isFalse();
      claim.click();
      assertThat(basis.isVisible()).isTrue();
      assertThat(basis.innerText()).contains("contradicted").contains("Against it");
      page.keyboard().press("Escape");
      assertThat(basis.isVisible()).isFalse();
      claim.focus();
      page.keyboard().press("Enter");
      assertThat(basis.isVisible()).isTrue();
      assertThat(faults).isEmpty();
      assertThat(requests).filteredOn(url -> !url.startsWith("data:")).isEmpty();
    }
  }
}
