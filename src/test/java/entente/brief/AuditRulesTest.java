// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.audit.Audit;
import entente.answer.audit.Auditor;
import entente.answer.audit.Judged;
import entente.answer.audit.Verdict;
import entente.evidence.Case;
import entente.evidence.claim.Article;
import entente.evidence.claim.Reading;
import entente.source.articles.ArticleFile;
import entente.source.articles.ArticleReader;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Single rules of the auditor, each on a few sentences of which the last words are judged.
class AuditRulesTest {
  private static final String IRAN = "russia-iran-2025";
  private static final String ARMENIA = "armenia-csto-2022";
  private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Two counts of one vote, each of its own side.
        IRAN
            + "|93 members voted to strip|On 7 April 2022 the General Assembly met. There 93 members voted to strip Russia of its seat in the Human Rights Council, with 24 against.|CONFIRMED",
        IRAN
            + "|81 members voted to strip|On 7 April 2022 the General Assembly met. There 81 members voted to strip Russia of its seat in the Human Rights Council, with 24 against.|CONTRADICTED",
        // One vote otherwise is enough against "every".
        ARMENIA
            + "|opposed every text|Armenia opposed every text on Ukraine that was put to the vote in the General Assembly.|CONTRADICTED",
        ARMENIA
            + "|voted against all resolutions|Armenia has not voted against all resolutions on Ukraine in the General Assembly.|CONFIRMED",
        // Each share of its own years.
        ARMENIA
            + "|94 per cent|Russia's share of the arms that Armenia bought was 94 per cent between 2015 and 2019 and 96 per cent in 2020.|CONFIRMED",
        ARMENIA
            + "|94 per cent|Russia's share of the arms that Armenia bought was 94 per cent between 2015 and 2019 and 75 per cent in 2020.|CONTRADICTED",
        // Who denied did not own to it; who owned to one thing while he denied another did.
        IRAN
            + "|Tehran confirmed|On 10 September 2024 the United States spoke of ballistic missiles from Iran. Tehran confirmed the shipment at once.|CONTRADICTED",
        IRAN
            + "|Iran conceded|In November 2022 Iran conceded that it had given drones to Russia.|CONFIRMED",
        // What the articles let a party do, and which duties they hold.
        ARMENIA
            + "|prohibits|The Collective Security Treaty was signed in 1992. It prohibits its parties from leaving.|CONTRADICTED",
        IRAN + "|commits|The treaty commits Russia and Iran to defend each other.|CONTRADICTED",
        ARMENIA
            + "|commits|The Collective Security Treaty commits its parties to defend each other.|CONFIRMED",
        // Steps by other words.
        ARMENIA
            + "|appealed|On 13 September 2022 fighting broke out. Yerevan appealed to the organisation the following week.|CONTRADICTED",
        IRAN + "|into law|Putin signed the treaty into law on 21 April 2025.|CONFIRMED",
        IRAN + "|into law|Putin signed the treaty into law on 17 January 2025.|CONTRADICTED",
        IRAN
            + "|followed eight|The State Duma approved the treaty on 8 April 2025. The Federation Council followed eight days later.|CONFIRMED",
        IRAN
            + "|since then|Iran's parliament approved the treaty on 21 May 2025. It has been in force since then.|CONTRADICTED",
        // How long a measure has held.
        IRAN
            + "|has imposed|The European Union has imposed sanctions on Iran since 2012.|CONFIRMED",
        IRAN
            + "|has imposed|The European Union has imposed sanctions on Iran since 2019.|CONTRADICTED",
        IRAN + "|lifted|The United States lifted its sanctions on Iran in 2023.|CONTRADICTED",
        // Both ends of a change.
        ARMENIA
            + "|grew|Trade with Russia grew between 2019 and 2022, from over two billion dollars to about five billion.|CONFIRMED",
        ARMENIA
            + "|grew|Trade with Russia grew between 2019 and 2022, from over two billion dollars to about nine billion.|CONTRADICTED",
        // Whether a draft passed.
        IRAN
            + "|failed to|On 26 September 2025 the Security Council passed a resolution that extended the relief from sanctions on Iran. It failed to satisfy anyone.|UNSUPPORTED",
        IRAN
            + "|passed|On 26 September 2025 the Security Council passed a resolution that extended the relief from sanctions on Iran.|CONTRADICTED",
        // Another of the same state took part, or another member was in the chair.
        IRAN + "|Jalali was|Kazem Jalali was received by Putin on 23 June 2025.|CONTRADICTED",
        ARMENIA
            + "|Tajikistan|In January 2022 Tajikistan held the chair of the organisation.|CONTRADICTED",
        // A denial is no word for what it denies, and a stranger's word is no one's on record.
        IRAN
            + "|John Smith|John Smith said in September 2024 that Russia had received ballistic missiles from Iran.|UNSUPPORTED",
        // What is not needed is not what was needed.
        ARMENIA
            + "|assessment|Pashinyan said on 23 November 2022 that a political assessment of the attacks was not needed.|CONTRADICTED",
        // A time that cannot be reckoned bears nothing out.
        ARMENIA
            + "|a month later|Azerbaijan attacked. The leaders of the allies met by video a month later.|UNSUPPORTED",
        // A value against another value of its series is a ratio.
        ARMENIA
            + "|a quarter|Russia's share of Armenia's arms is a quarter of what it was in 2020.|UNSUPPORTED",
        // A state that is no party is not in the clause.
        IRAN
            + "|exercises|Article 5 of the treaty has Russia and Iran hold military exercises with India.|UNSUPPORTED",
      })
  void aRuleJudges(String name, String words, String text, Verdict verdict) throws IOException {
    Case file = ((CaseReading.Read) CaseFolder.read(Path.of("cases", name))).whole();
    Article article =
        ArticleFile.read(("1 December 2025\n\n" + text).getBytes(StandardCharsets.UTF_8), "a.txt");
    Reading reading = new ArticleReader(file.ledger().actors()).read(article);
    Audit audit = new Auditor(file, World.asOf(file.ledger(), DAY)).audit(reading, "a.txt");
    int at = article.text().indexOf(words);
    Judged judged =
        audit.claims().stream()
            .filter(j -> j.claim().span().start() <= at && at < j.claim().span().end())
            .findFirst()
            .orElseThrow();
    assertThat(judged.verdict()).as("%s", judged.why().text()).isEqualTo(verdict);
  }
}
