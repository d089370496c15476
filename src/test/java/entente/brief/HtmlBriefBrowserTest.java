// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import entente.Chromium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A brief in a browser: what a reader does with it, and what it must not do.
class HtmlBriefBrowserTest {
  private static final String FLOW = "doing.flow.oil-2024-03";

  private static @Nullable Chromium chromium;

  @TempDir private static Path folder = Path.of("");

  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    write("sample", SampleBrief.ordinary());
    write("crowded", SampleBrief.crowded());
    write("hostile", SampleBrief.hostile());
    write("empty", SampleBrief.empty());
    write("flagship", Flagship.latest());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /// Every test is also one of a silent console and of no request but for the page itself.
  @AfterEach
  void nothingWasRequestedAndNothingFailed() {
    assertThat(faults).isEmpty();
  }

  private static void write(String name, Brief brief) throws IOException {
    Files.writeString(folder.resolve(name + ".html"), HtmlBrief.render(brief));
  }

  private Page open(String name, Browser.NewContextOptions options) {
    Chromium started = chromium;
    if (started == null) {
      throw new IllegalStateException("not started");
    }
    Page page = started.page(options);
    String address = folder.resolve(name.replaceFirst("#.*", "") + ".html").toUri().toString();
    page.onConsoleMessage(message -> faults.add("console: " + message.text()));
    page.onPageError(error -> faults.add("error: " + error));
    page.onDialog(dialog -> {
      faults.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
        faults.add("request: " + request.url());
      }
    });
    page.navigate(address + (name.contains("#") ? name.substring(name.indexOf('#')) : ""));
    return page;
  }

  private Page open(String name) {
    return open(name, new Browser.NewContextOptions());
  }

  private static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions().setViewportSize(360, 740);
  }

  private static Locator sentence(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }

  @Test
  void aClickOpensASentenceDownToItsSource() {
    Page page = open("sample");
    sentence(page, FLOW).click();
    Locator panel = page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG);
    assertThat(panel).isVisible();
    assertThat(panel).containsText("165,000 barrels x 12");
    assertThat(panel).containsText("Security Council resolution 2397");
    assertThat(panel).containsText("B2 usually reliable source, probably true");
    Locator source = panel.locator("a.url[href^='https://example.org/reuters-oil']").first();
    assertThat(source).isVisible();
    assertThat(source).hasText("https://example.org/reuters-oil?a=1&b=%22");
    assertThat(sentence(page, FLOW)).hasAttribute("aria-expanded", "true");
    assertThat(page.url()).endsWith("#" + FLOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", " "})
  void aKeyOpensASentenceAndEscapeGoesBackToIt(String key) {
    Page page = open("sample");
    sentence(page, FLOW).focus();
    page.keyboard().press(key.equals(" ") ? "Space" : key);
    assertThat(page.locator("#panel")).isVisible();
    assertThat(page.locator("#panel-title")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("#panel")).isHidden();
    assertThat(sentence(page, FLOW)).isFocused();
    assertThat(page.url()).doesNotContain("#");
  }

  /// Waits until the page has been painted as it stands: a key that comes before is taken by what
  /// was there.
  private static void painted(Page page) {
    page.evaluate("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
  }

  @Test
  void theTabKeyReachesTheSkipLinkTheSentencesAndThePanel() {
    Page page = open("sample");
    page.keyboard().press("Tab");
    assertThat(page.locator("a.skip")).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("a.sentence").first()).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#panel-title")).isFocused();
    painted(page);
    page.keyboard().press("Tab");
    assertThat(page.locator("#panel-next")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#panel-close")).isFocused();
  }

  @Test
  void arrowsGoToTheSentenceBeforeAndAfter() {
    Page page = open("sample");
    Locator second = page.locator("a.sentence").nth(1);
    page.locator("a.sentence").first().click();
    page.keyboard().press("ArrowRight");
    assertThat(second).hasAttribute("aria-expanded", "true");
    assertThat(page.locator("#panel-title")).isFocused();
    page.keyboard().press("ArrowLeft");
    assertThat(second).hasAttribute("aria-expanded", "false");
    assertThat(page.locator("#panel-previous")).isDisabled();
  }

  @Test
  void anAddressWithASentenceOpensIt() {
    Page page = open("sample#" + FLOW);
    assertThat(page.locator("#panel blockquote")).containsText("more than 165,000 barrels");
  }

  @Test
  void aSentenceWithoutEvidenceSaysWhatItWouldTake() {
    Page page = open("empty");
    page.locator("a.sentence").first().click();
    assertThat(page.locator("#panel")).containsText("What would settle it: a report");
  }

  @Test
  void aLinkToEvidenceWithinThePanelOpensItsCard() {
    Page page = open("flagship");
    sentence(page, "why.exchange.prk").click();
    Locator card = page.locator("#panel details[data-item='troops-allies-2024-11']");
    assertThat(card).not().hasAttribute("open", "");
    page.locator("#panel p.inputs a[href='#evidence/troops-allies-2024-11']").first().click();
    assertThat(card).hasAttribute("open", "");
  }

  @Test
  void everySentenceOfTheFlagshipOpens() {
    Page page = open("flagship");
    Object counts =
        page.evaluate(
            "() => Array.from(document.querySelectorAll('a.sentence')).filter(s => {"
                + "s.click();"
                + "const shown = document.querySelector('#panel-body');"
                + "const bare = !shown.querySelector('h2, h3')"
                + " || shown.querySelector('.again')"
                + " || !shown.querySelector('details, .missing, .working, .parameters');"
                + "return bare; }).map(s => s.dataset.sentence)");
    assertThat((List<?>) counts).isEmpty();
  }

  @Test
  void withoutScriptsASentenceLeadsToItsBasisAndThatToTheEvidence() {
    Page page = open("sample", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("#panel")).isHidden();
    sentence(page, FLOW).click();
    assertThat(page.url()).endsWith("#basis/" + FLOW);
    Locator basis = page.locator("[id='basis/" + FLOW + "']");
    assertThat(basis).isInViewport();
    page.locator("[id='evidence/oil-2024-03']").scrollIntoViewIfNeeded();
    assertThat(page.locator("[id='evidence/oil-2024-03']")).containsText("the United States");
  }

  @Test
  void hostileEvidenceRunsNothing() {
    Page page = open("hostile");
    page.locator("a.sentence").first().click();
    assertThat(page.locator("img")).hasCount(0);
    assertThat(page.locator("script")).hasCount(1);
    assertThat(page.locator("a[href^='javascript']")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "crowded", "hostile", "flagship"})
  void aPhoneNeverScrollsSideways(String name) {
    Page page = open(name, phone());
    assertThat(overflow(page)).isLessThanOrEqualTo(0);
    page.locator("a.sentence").nth(2).click();
    assertThat(page.locator("#panel")).isVisible();
    assertThat(overflow(page)).isLessThanOrEqualTo(0);
    Object high = page.evaluate("document.querySelector('#panel').getBoundingClientRect().height");
    assertThat(((Number) high).doubleValue()).isLessThanOrEqualTo(740 * 0.7);
  }

  private static int overflow(Page page) {
    Object width =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) width).intValue();
  }

  @Test
  void lettersInPicturesStayWithinThem() {
    for (Browser.NewContextOptions size :
        List.of(phone(), new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      Page page = open("flagship", size);
      Object outside =
          page.evaluate(
              "() => Array.from(document.querySelectorAll('svg.picture')).filter(p =>"
                  + " p.getBoundingClientRect().width > 0).flatMap(p => {"
                  + "const b = p.getBoundingClientRect();"
                  + "return Array.from(p.querySelectorAll('text')).filter(t => {"
                  + "const r = t.getBoundingClientRect();"
                  + "return r.right > b.right + 2 || r.left < b.left - 2;"
                  + "}).map(t => t.textContent); })");
      assertThat((List<?>) outside).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void lettersStandOutFromThePaper(String scheme) {
    Page page =
        open("sample", new Browser.NewContextOptions().setColorScheme(ColorScheme.valueOf(scheme)));
    sentence(page, FLOW).click();
    Object least =
        page.evaluate(
            """
            () => {
              const rgb = c => c.match(/[0-9.]+/g).slice(0, 3).map(Number);
              const light = c => {
                const [r, g, b] = rgb(c).map(v => v / 255)
                  .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const paper = e => {
                for (let at = e; at; at = at.parentElement) {
                  const c = getComputedStyle(at).backgroundColor;
                  if (!/, 0\\)$|transparent/.test(c)) return c;
                }
                return 'rgb(255,255,255)';
              };
              let least = 21;
              for (const e of document.querySelectorAll('p, a, li, dt, dd, small, h1, h2, h3, td, th, span')) {
                if (!e.textContent.trim() || e.classList.contains('skip')) continue;
                const a = light(getComputedStyle(e).color);
                const b = light(paper(e));
                least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
              }
              return least;
            }
            """);
    assertThat(((Number) least).doubleValue()).isGreaterThan(4.5);
  }

  @Test
  void darkPaperIsDark() {
    Page page = open("sample", new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(21, 23, 26)");
  }

  @Test
  void printKeepsTheEvidenceAndLosesTheButtons() {
    Page page = open("sample");
    sentence(page, FLOW).click();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#panel")).isHidden();
    assertThat(page.locator("[id='evidence/oil-2024-03']")).isVisible();
    assertThat(page.locator("[id='basis/" + FLOW + "']")).isVisible();
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }
}
