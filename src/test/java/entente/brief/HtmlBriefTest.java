// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.Golden;
import entente.answer.Sentence;
import entente.evidence.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlBriefTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");

  static List<Brief> briefs() {
    return List.of(
        SampleBrief.ordinary(),
        SampleBrief.crowded(),
        SampleBrief.hostile(),
        SampleBrief.empty(),
        Flagship.latest());
  }

  @Test
  void isWrittenAsBefore() {
    Golden.check("sample/brief.html", body(HtmlBrief.render(SampleBrief.ordinary())));
  }

  /// The page without its style and script, which have files of their own.
  static String body(String page) {
    int script = page.indexOf("<script>");
    return page.substring(page.indexOf("<body>"), script < 0 ? page.length() : script);
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void everyIdIsUniqueAndEveryLinkWithinThePageLeadsSomewhere(Brief brief) {
    String page = HtmlBrief.render(brief);
    Set<String> ids = new HashSet<>();
    Matcher id = ID.matcher(page);
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as("id %s stands once", id.group(1)).isTrue();
    }
    Matcher href = HREF.matcher(page);
    while (href.find()) {
      if (href.group(1).startsWith("#")) {
        assertThat(ids).contains(href.group(1).substring(1));
      } else {
        assertThat(href.group(1)).matches("data:,|https?://.*");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void everySentenceAndItsEvidenceStandInThePage(Brief brief) {
    String page = HtmlBrief.render(brief);
    for (Sentence sentence : brief.sentences()) {
      assertThat(page).contains("id=\"basis/" + sentence.id() + "\"");
      assertThat(page).contains("href=\"#basis/" + sentence.id() + "\"");
    }
    for (Evidence item : brief.evidence()) {
      assertThat(page).contains("id=\"evidence/" + item.id() + "\"");
    }
  }

  @Test
  void evidenceIsNeverMarkup() {
    String page = HtmlBrief.render(SampleBrief.hostile());
    assertThat(page.split("<script", -1)).hasSize(2);
    assertThat(page).doesNotContain("</title> ");
    assertThat(page).doesNotContain("<img", "href=\"javascript:", "\u001b", "\u202e");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void thePolicyForbidsEveryRequest() {
    String page = HtmlBrief.render(SampleBrief.ordinary());
    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .doesNotContain("unsafe-inline", "@import", "url(", "fetch(", "XMLHttpRequest");
  }

  @Test
  void headingsGoDownOneStepAtATime() {
    String page = HtmlBrief.render(Flagship.latest());
    Matcher heading = Pattern.compile("<h([1-6])[ >]").matcher(page);
    int last = 0;
    while (heading.find()) {
      int level = Integer.parseInt(heading.group(1));
      assertThat(level).isLessThanOrEqualTo(last + 1);
      last = level;
    }
  }

  @Test
  void markupClosesWhatItOpens() {
    assertThatThrownBy(() -> new Markup().open("p").toString()).hasMessageContaining("not closed");
    assertThat(new Markup().leaf("p", "a < b & \"c\"", "title", "'d'").toString())
        .isEqualTo("<p title=\"&#39;d&#39;\">a &lt; b &amp; &quot;c&quot;</p>");
  }

  @Test
  void aLongGapBetweenYearsIsDrawnShort() {
    Years years = Years.of(List.of(1961, 2000, 2001, 2004));
    assertThat(years.cells()).containsExactly(1961, Years.GAP, 2000, 2001, 2002, 2003, 2004);
    assertThat(years.cellOf(2004)).isEqualTo(6);
    assertThat(Years.of(java.util.stream.IntStream.range(1816, 2025).boxed().toList()).cells())
        .hasSizeLessThanOrEqualTo(30);
  }
}
