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
  private static final String DPRK = "russia-dprk-2024";
  private static final String ARMENIA = "armenia-csto-2022";
  private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Who is singled out, and who is told.
        ARMENIA
            + "|It was Peskov|It was Peskov who offered monitors of the alliance for Armenia's border in October 2022.|CONTRADICTED",
        DPRK
            + "|It was Kim|It was Kim himself who spoke in June 2024 of an “Asian version of NATO”.|CONTRADICTED",
        // A date belongs to the verb beside it; what is foreseen is not missing.
        DPRK
            + "|took effect|On 4 December 2024 the treaty that Vladimir Putin and Kim Jong Un signed in June 2024 took effect.|CONFIRMED",
        DPRK
            + "|upper house|The State Duma approved the treaty on 24 October 2024; the upper house followed on 6 November without a vote against.|CONFIRMED",
        // A "no" that is the vote, and votes on other texts.
        DPRK
            + "|said no|North Korea has said no to every resolution of the General Assembly on the war in Ukraine.|CONFIRMED",
        DPRK
            + "|not voted|China has not voted against a single resolution of the General Assembly on Ukraine.|CONTRADICTED",
        // Before and after, one thing and not another.
        IRAN
            + "|handed over|In November 2022 Amir-Abdollahian said that a limited number of drones had been handed over after the war in Ukraine began.|CONTRADICTED",
        ARMENIA
            + "|said that|On 23 November 2022 Pashinyan said that military intervention and not a political assessment of the attacks was needed.|CONTRADICTED",
        // What others deny, and who never denied it.
        IRAN + "|supplied|Last year Iran supplied Russia with ballistic missiles.|DISPUTED",
        DPRK
            + "|never denied|The Kremlin has never denied the reports that North Korean soldiers would fight for Russia.|CONTRADICTED",
        // The share of several years is not that of one; bounds that follow; money for money.
        ARMENIA
            + "|94 per cent|According to SIPRI 94 per cent of Armenia's arms imports in 2019 came from Russia.|REFINED",
        ARMENIA
            + "|at most|Armenia's contracts for Indian arms come to $400 million at most.|CONTRADICTED",
        // How long, who decides, and what no clause holds.
        ARMENIA
            + "|is prolonged|The Collective Security Treaty was signed in 1992. It is prolonged for ten years at a time.|CONTRADICTED",
        ARMENIA
            + "|defence ministers|Under Article 6 of the Collective Security Treaty the defence ministers decide on the use of forces against an aggression.|CONTRADICTED",
        IRAN
            + "|No line|The treaty was signed in January 2025. No line of it obliges either army to come to the other's rescue.|CONFIRMED",
        DPRK
            + "|No line|The treaty was signed in June 2024. No line of it obliges either army to come to the other's rescue.|CONTRADICTED",
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
        // Another in the place of one who took part, whom a list has or not; not where they met
        // elsewhere.
        ARMENIA
            + "|Erdogan|In November 2020 Putin, Pashinyan and Erdogan agreed on a ceasefire in Nagorno-Karabakh.|CONTRADICTED",
        DPRK
            + "|Philippines|On 18 August 2023 the leaders of the United States, Japan and the Philippines met at Camp David.|CONTRADICTED",
        IRAN
            + "|Lavrov received|Lavrov received Araghchi in the Kremlin on 23 June 2025.|CONTRADICTED",
        DPRK + "|Pistorius|Boris Pistorius met Shoigu in Geneva on 17 June 2025.|UNSUPPORTED",
        ARMENIA
            + "|chaired|In January 2022 the Collective Security Treaty Organization sent peacekeepers to Kazakhstan. Russia chaired the organisation at the time.|CONTRADICTED",
        ARMENIA
            + "|attacked|On 13 September 2022 Armenian forces attacked Azerbaijani positions along the border.|CONTRADICTED",
        // Where they met.
        DPRK + "|in Moscow|Lavrov met Kim Jong Un in Moscow on 19 October 2023.|CONTRADICTED",
        DPRK + "|in Pyongyang|Lavrov met Kim Jong Un in Pyongyang on 19 October 2023.|CONFIRMED",
        // A stranger's word is borne out by nothing that others said.
        ARMENIA
            + "|Zakharova|On 23 February 2024 Maria Zakharova said that Armenia had not taken any formal step to freeze its membership.|UNSUPPORTED",
        // What was only to come does not bear out that it was done.
        DPRK + "|sent arms|South Korea sent arms to Ukraine in June 2024.|UNSUPPORTED",
        ARMENIA
            + "|left the|Armenia left the Collective Security Treaty Organization in June 2024.|CONTRADICTED",
        ARMENIA
            + "|given notice|Armenia has given notice that it will leave the Collective Security Treaty.|CONTRADICTED",
        // A denied act against one that is on record.
        ARMENIA
            + "|refused to send|On 6 January 2022 the alliance refused to send peacekeepers to Kazakhstan.|CONTRADICTED",
        DPRK
            + "|acknowledged|Pyongyang has never acknowledged that its soldiers fought in the Kursk region.|CONTRADICTED",
        DPRK
            + "|did not meet|Putin and Kim Jong Un did not meet in Beijing in September 2025.|CONTRADICTED",
        DPRK
            + "|never met|Until their talks in April 2019 Putin and Kim Jong Un had never met.|UNSUPPORTED",
        // An admission against a denial, each by its sense.
        ARMENIA
            + "|Baku acknowledged|On 13 September 2022 fighting broke out on the border. Baku acknowledged that its forces had aimed at civilian sites.|CONTRADICTED",
        DPRK
            + "|conceded|Ukraine conceded on 26 April 2025 that its forces were no longer fighting in the Kursk region.|CONTRADICTED",
        // Whether soldiers came, or arms were promised.
        ARMENIA
            + "|No soldiers|In September 2022 Armenia asked its allies for help. No soldiers came.|CONFIRMED",
        ARMENIA
            + "|No soldiers|In January 2022 Kazakhstan asked its allies for help. No soldiers came.|CONTRADICTED",
        IRAN
            + "|pledged|On 23 June 2025 Putin met Araghchi in the Kremlin. He pledged weapons to Tehran.|CONTRADICTED",
        // When it was, by an act that is done once; and what another did as well.
        DPRK + "|acceded|Finland acceded to the alliance in April 2022.|CONTRADICTED",
        DPRK + "|became a member|Sweden became a member of NATO in March 2023.|CONTRADICTED",
        DPRK
            + "|Sweden joined|Finland joined NATO in April 2023. Sweden joined two months later.|CONTRADICTED",
        DPRK + "|Finland joined|Finland joined NATO before Sweden.|CONFIRMED",
        DPRK + "|Sweden joined|Sweden joined NATO before Finland.|CONTRADICTED",
        DPRK
            + "|before Syria|North Korea recognised the so-called Donetsk People's Republic before Syria did.|CONTRADICTED",
        IRAN
            + "|before the State Duma|Iran's parliament approved the treaty before the State Duma did.|CONTRADICTED",
        IRAN
            + "|before it imposed|The European Union imposed sanctions on Russia before it imposed any on Iran.|CONTRADICTED",
        IRAN
            + "|ten days after|Putin received Araghchi ten days after Israel began its strikes on Iran.|CONFIRMED",
        IRAN
            + "|the day after|Putin received Araghchi the day after Israel began its strikes on Iran.|CONTRADICTED",
        DPRK
            + "|The next day|On 26 April 2025 Gerasimov spoke of North Korean soldiers in the Kursk region. The next day Pyongyang's Central Military Commission confirmed it.|CONTRADICTED",
        ARMENIA
            + "|has bound|The Collective Security Treaty has bound its members since April 1994.|CONFIRMED",
        ARMENIA
            + "|has bound|The Collective Security Treaty has bound its members since April 1996.|CONTRADICTED",
        // What the articles have the parties do, let them do, or have no word of.
        IRAN
            + "|attack on both|Under the treaty between Russia and Iran an attack on one is an attack on both.|CONTRADICTED",
        ARMENIA
            + "|attack on all|Under the Collective Security Treaty an attack on one party counts as an attack on all.|CONFIRMED",
        IRAN
            + "|obliges Russia|The treaty obliges Russia to send troops if Iran is attacked.|CONTRADICTED",
        IRAN + "|stops short|The treaty stops short of a mutual defence clause.|CONFIRMED",
        IRAN
            + "|to apply|Article 19 of the treaty obliges the parties to apply unilateral coercive measures against each other.|CONTRADICTED",
        IRAN
            + "|one command|Article 5 of the treaty obliges the parties to place their troops under one command.|CONTRADICTED",
        ARMENIA
            + "|without any notice|A party may leave the Collective Security Treaty at once, without any notice.|CONTRADICTED",
        ARMENIA
            + "|may conclude|The parties may conclude agreements that are incompatible with the Collective Security Treaty.|CONTRADICTED",
        DPRK
            + "|expire|The treaty of 2024 will expire after ten years unless it is renewed.|CONTRADICTED",
        // Other money, other periods, another year of a series.
        ARMENIA
            + "|euros|Armenia's contracts for Indian arms are worth at least 400 million euros.|CONTRADICTED",
        IRAN
            + "|million dollars|In the first nine months of 2024 trade between Russia and Iran stood at 3.3 million dollars.|CONTRADICTED",
        IRAN
            + "|it was|Trade between Russia and Iran was worth $4.04 billion in 2021. A year later it was $6.4 billion.|CONTRADICTED",
        DPRK
            + "|averaged|China's purchases of Russian crude averaged 1.76 million barrels a day in July 2024.|CONFIRMED",
        DPRK
            + "|averaged|China's purchases of Russian crude averaged 1.76 billion barrels a day in July 2024.|CONTRADICTED",
        ARMENIA
            + "|one in ten|By March 2024 Russia's share of Armenia's arms contracts had fallen to one in ten.|CONFIRMED",
        // Two figures against each other, and the thing that is named most closely.
        ARMENIA
            + "|lost more|Azerbaijan lost more soldiers than Armenia in the fighting of September 2022.|CONTRADICTED",
        ARMENIA
            + "|first spoke|Azerbaijan first spoke of 71 dead soldiers and then of 50.|CONTRADICTED",
        DPRK
            + "|killed at|In January 2025 Western officials put the number of North Korean soldiers killed at 4,000.|CONTRADICTED",
        // Who said it, by rare words and by day; a day after a month is any of its days.
        DPRK
            + "|On 17 June|On 17 June 2024 Sergei Lavrov said that the treaty was not aimed at any country.|CONTRADICTED",
        DPRK
            + "|On 17 June|On 17 June 2024 Yury Ushakov said that the treaty was not aimed at any country.|CONFIRMED",
        IRAN
            + "|Masoud Pezeshkian called|Masoud Pezeshkian called the treaty a breakthrough.|CONTRADICTED",
        IRAN + "|Vladimir Putin called|Vladimir Putin called the treaty a breakthrough.|CONFIRMED",
        DPRK
            + "|Valery Gerasimov acknowledged|Valery Gerasimov acknowledged the North Korean soldiers on 26 April 2025.|CONFIRMED",
        DPRK
            + "|Valery Gerasimov acknowledged|Valery Gerasimov acknowledged the Chinese soldiers on 26 April 2025.|UNSUPPORTED",
        ARMENIA
            + "|A day later|In February 2024 Pashinyan spoke of a freeze. A day later Dmitry Peskov said that Armenia had taken no official step.|CONFIRMED",
        ARMENIA
            + "|A day later|In February 2024 Pashinyan spoke of a freeze. A day later Sergei Lavrov said that Armenia had taken no official step.|CONTRADICTED",
        // Bare figures of one speaker, and figures in another unit.
        DPRK
            + "|In early November|In early November 2024 the Pentagon's figure was about 7,000.|CONTRADICTED",
        DPRK
            + "|In early November|In early November 2024 the Pentagon's figure was about 10,000.|CONFIRMED",
        DPRK + "|In January 2024|In January 2024 Russia notified 15,279 tonnes.|CONTRADICTED",
        DPRK + "|In January 2024|In January 2024 Russia notified 15,279 barrels.|CONFIRMED",
        // What a clause has with others, without more, and on what.
        IRAN
            + "|Article 5 of|Article 5 of the treaty of January 2025 has the two hold military exercises together with China.|CONTRADICTED",
        IRAN
            + "|Article 5 of|Article 5 of the treaty of January 2025 has the two hold military exercises together.|CONFIRMED",
        IRAN
            + "|Under Article 4|Under Article 4 of the treaty the two exchange information and nothing else.|CONTRADICTED",
        IRAN
            + "|Both must apply|Both must apply unilateral coercive measures under Article 19 of the treaty.|CONTRADICTED",
        ARMENIA
            + "|Article 2 of|Article 2 of the Collective Security Treaty has the members consult when one is attacked, not over a mere threat.|CONTRADICTED",
        ARMENIA
            + "|It is for|It is for the members' foreign ministers to decide on the use of force under the Collective Security Treaty.|CONTRADICTED",
        ARMENIA
            + "|It is for|It is for the heads of state to decide on the use of force under the Collective Security Treaty.|CONFIRMED",
        IRAN
            + "|The parties to|The parties to the treaty of 2025 consult on threats that one alone faces.|CONTRADICTED",
        ARMENIA
            + "|It also lets|The Collective Security Treaty forbids the use of force. It also lets its members join other alliances.|CONTRADICTED",
        ARMENIA
            + "|On the first|In September 2022 Yerevan reported fighting. On the first day it spoke of no more than 49 killed.|CONTRADICTED",
        // What was struck, how many, of which nation, with whom and where.
        IRAN
            + "|The United States|The United States bombed Iran's oil terminals in June 2025.|UNSUPPORTED",
        IRAN + "|Putin received Pezeshkian|Putin received Pezeshkian in June 2025.|UNSUPPORTED",
        DPRK
            + "|Nine countries set|Nine countries set up a team to monitor the sanctions in October 2024.|CONTRADICTED",
        ARMENIA
            + "|The truce of|The truce of November 2020 provided for Turkish peacekeepers in Nagorno-Karabakh.|CONTRADICTED",
        ARMENIA
            + "|The European Union|The European Union agreed in January 2023 to send an armed mission to Armenia's border.|CONTRADICTED",
        DPRK
            + "|It was in|It was in Moscow that Putin and Kim first met, in April 2019.|CONTRADICTED",
        DPRK
            + "|China sent 22,730|China sent 22,730 barrels of refined petroleum to North Korea in 2019.|CONTRADICTED",
        // The reason given, and what was never so before.
        ARMENIA
            + "|it condemned|Nikol Pashinyan refused to put his name to the declaration of November 2022 because it condemned Azerbaijan.|CONTRADICTED",
        ARMENIA
            + "|it failed|Nikol Pashinyan refused to put his name to the declaration of November 2022 because it failed to condemn Azerbaijan.|CONFIRMED",
        DPRK
            + "|South Korea's Rural|South Korea's Rural Development Administration blamed the poor harvest of 2022 on a lack of fertiliser.|CONTRADICTED",
        DPRK
            + "|South Korea's Rural|South Korea's Rural Development Administration blamed the poor harvest of 2022 on floods and drought.|CONFIRMED",
        DPRK
            + "|Vladimir Putin had|Vladimir Putin had never been to Pyongyang before June 2024.|CONTRADICTED",
        ARMENIA
            + "|The Kremlin insisted|The Kremlin insisted that Armenia had taken no formal step to suspend its membership.|CONFIRMED",
        // One year against another, one figure after another, a part of a whole.
        DPRK
            + "|The North's harvest|The North's harvest of 2024 was slightly smaller than that of 2023.|CONFIRMED",
        DPRK
            + "|The North's harvest|The North's harvest of 2024 was larger than that of 2023.|CONTRADICTED",
        DPRK
            + "|The Bank of|The Bank of Korea put the growth of the North's economy in 2024 at 3.7 per cent, a little more than in the year before.|CONFIRMED",
        DPRK
            + "|The Bank of|The Bank of Korea put the growth of the North's economy in 2024 at 3.7 per cent, less than in the year before.|CONTRADICTED",
        DPRK
            + "|Russia's oil deliveries|Russia's oil deliveries of 2023 to North Korea were larger than those of 2018.|CONTRADICTED",
        ARMENIA
            + "|Azerbaijan's own count|Azerbaijan's own count of its dead rose from 50 to 71 within two days.|CONFIRMED",
        ARMENIA
            + "|Azerbaijan's own count|Azerbaijan's own count of its dead fell from 71 to 50 within two days.|CONTRADICTED",
        IRAN
            + "|The batch of|The batch of December 2022, about 250 drones, was half of what had been ordered.|UNSUPPORTED",
        // How long after, and who belongs to what.
        IRAN
            + "|Five days into|Five days into Israel's air campaign, Putin said that the treaty contained no provisions on defence.|CONFIRMED",
        IRAN
            + "|Ten days after|Ten days after the start of Israel's strikes Putin said that the treaty contained no provisions on defence.|CONTRADICTED",
        ARMENIA
            + "|it took|When unrest broke out in Kazakhstan in January 2022, it took the alliance two weeks to send peacekeepers.|UNSUPPORTED",
        IRAN
            + "|The free trade|The free trade agreement took effect nearly seventeen months after it was signed.|CONFIRMED",
        IRAN
            + "|Kyrgyzstan is among|Kyrgyzstan is among the states of the free trade agreement with Iran.|CONFIRMED",
        IRAN
            + "|Tajikistan is among|Tajikistan is among the states of the free trade agreement with Iran.|CONTRADICTED",
        // What lies years off, weeks after a month, or was said by a host speaks against nothing.
        DPRK
            + "|called the visit|Beijing, whose own treaty with the North dates from 1961, called the visit a bilateral matter.|CONFIRMED",
        IRAN
            + "|Russia ratified it|The State Duma approved the treaty in April 2025. Russia ratified it a fortnight later.|UNSUPPORTED",
        IRAN
            + "|His host called|Abbas Araghchi was in Moscow on 23 June 2025. His host called the aggression unprovoked.|CONFIRMED",
        ARMENIA
            + "|The allies voiced|In May 2021 Armenia asked for consultations. The allies voiced concern, they said, and left it at that.|UNSUPPORTED",
        ARMENIA
            + "|in 2019|The Russian side said that in 2022 trade with Armenia stood at about 5 billion dollars; in 2019 it had been more than 2 billion.|CONFIRMED",
        IRAN
            + "|No party may|No party may sign up to unilateral coercive measures against the other.|CONFIRMED",
        // How often a state has voted one way, who turned a text down, what was never so before.
        DPRK
            + "|China has come|China has come out against two of the Assembly's resolutions on the war.|CONFIRMED",
        DPRK
            + "|China has come|China has come out against four of the Assembly's resolutions on the war.|CONTRADICTED",
        ARMENIA
            + "|In March 2014|In March 2014 Armenia was among the 11 states that turned down a resolution on the territorial integrity of Ukraine.|CONFIRMED",
        DPRK
            + "|Never before had|On 28 March 2024 Russia cast the sole vote against the panel of experts. Never before had Moscow blocked a text on North Korea.|CONTRADICTED",
        // Who let it pass, who was in the chair, who is among the parties.
        IRAN
            + "|Iran let it|In September 2024 Blinken said that Iran had delivered ballistic missiles. Iran let it pass without a denial.|CONTRADICTED",
        ARMENIA
            + "|Belarus held the|In January 2022 the allies sent peacekeepers to Kazakhstan. Belarus held the chair at the time.|CONTRADICTED",
        ARMENIA
            + "|Armenia held the|In January 2022 the allies sent peacekeepers to Kazakhstan. Armenia held the chair at the time.|CONFIRMED",
        ARMENIA
            + "|Those who belonged|Those who belonged to the Collective Security Treaty in 2022 were Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Uzbekistan.|CONTRADICTED",
        // A step that only tells when something else was; a ratification that was signed.
        DPRK
            + "|Putin signed the|Putin signed the ratification of the treaty on 9 November 2024.|CONFIRMED",
        DPRK
            + "|The first North|The first North Korean troops arrived after the treaty between the two had entered into force.|CONTRADICTED",
        DPRK
            + "|The first North|The first North Korean troops arrived before the treaty between the two had entered into force.|CONFIRMED",
        IRAN
            + "|The parliament in|The parliament in Tehran had voted for the treaty as early as March 2025.|CONTRADICTED",
        IRAN
            + "|US sanctions under|US sanctions under Executive Order 13846 were imposed in August 2020.|CONTRADICTED",
        // What only looks like another date, order or one alone.
        DPRK
            + "|It replaces a|The treaty of 2024 was signed on 19 June 2024. It replaces a treaty of friendship signed in February 2000.|CONFIRMED",
        ARMENIA
            + "|On 31 October|The quarrel goes back to the war of 2020. On 31 October of that year Russia's foreign ministry promised Armenia all necessary help if the fighting spread to its territory.|CONFIRMED",
        ARMENIA
            + "|Armenia's defence ministry|Armenia's defence ministry said that in 2023 Russia had delivered arms worth 400 million dollars under the contracts struck after the war of 2020.|CONTRADICTED",
        ARMENIA
            + "|Only after this|In November 2022 Pashinyan declined to sign the declaration. Only after this did Lavrov offer Armenia monitors of the alliance for its border.|UNSUPPORTED",
        ARMENIA
            + "|In 2014 Armenia|In 2014 Armenia was the only ally to join Russia in voting against the Assembly's resolution on the territorial integrity of Ukraine.|CONTRADICTED",
        ARMENIA
            + "|It invoked the|In January 2022 Kazakhstan turned to the allies. In September it was Armenia's turn. It invoked the treaty on 13 September 2022.|CONFIRMED",
        ARMENIA
            + "|obliges|Article 4 of the Collective Security Treaty obliges the members to help a party under armed attack, whether or not it has asked for help.|CONTRADICTED",
        DPRK
            + "|South Korea's Rural|South Korea's Rural Development Administration puts the grain harvest of 2024 at 4.78 million tonnes, 8 per cent less than in 2023.|CONTRADICTED",
        DPRK
            + "|South Korea's Rural|South Korea's Rural Development Administration puts the grain harvest of 2024 at 4.78 million tonnes, 0.8 per cent less than in 2023.|CONFIRMED",
        ARMENIA
            + "|Azerbaijan's own count|Azerbaijan's own count of its dead rose from 71 to 90 within two days.|UNSUPPORTED",
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
