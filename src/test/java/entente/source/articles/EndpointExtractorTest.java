// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import entente.evidence.Case;
import entente.evidence.claim.Article;
import entente.source.articles.ArticleReader.Assisted;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Recorded answers, good and bad, from a server of the test's own.
class EndpointExtractorTest {
  private static final Case FILE =
      ((CaseReading.Read) CaseFolder.read(Path.of("cases/russia-iran-2025"))).whole();
  private static final String TEXT =
      "Russia and Iran\n\n10 October 2025\n\nRussia ratified the treaty on 21 April, and Iran followed."
          + " It sent 43 drones to Moscow.\n";

  @Test
  void aQuotationThatStandsThereIsReadByTheReaderItself() throws IOException {
    Assisted read =
        read(200, list("{\"sentence\": 3, \"quote\": \"Russia ratified the treaty on 21 April\"}"));
    assertThat(read.review()).isEmpty();
    assertThat(read.reading().claims()).hasSize(1);
    var claim = read.reading().claims().getFirst();
    assertThat(claim.id()).isEqualTo("3.1");
    assertThat(claim.times().getFirst().when().text()).isEqualTo("2025-04-21");
  }

  @Test
  void wordsThatDoNotStandThereAreRefused() throws IOException {
    Assisted read =
        read(
            200,
            list(
                "{\"sentence\": 4, \"quote\": \"It sent 430 drones to Moscow\"},"
                    + "{\"sentence\": 3, \"quote\": \"Moscow ratified the pact\"},"
                    + "{\"sentence\": 9, \"quote\": \"Russia\"},"
                    + "{\"sentence\": 4, \"quote\": \"Russia ratified the treaty\"},"
                    + "{\"sentence\": 4, \"quote\": \"\"}"));
    assertThat(read.reading().claims()).isEmpty();
    assertThat(read.review().stream().map(Grounding.Refused::reason))
        .containsExactly(
            "these words do not stand in that sentence",
            "these words do not stand in that sentence",
            "there is no such sentence",
            "these words do not stand in that sentence",
            "it quotes nothing");
  }

  @Test
  void figuresThatTheEndpointAddsAreNotLookedAt() throws IOException {
    Assisted read =
        read(
            200,
            list(
                "{\"sentence\": 4, \"quote\": \"It sent 43 drones to Moscow\", \"amount\": 999, \"verdict\": \"true\"}"));
    assertThat(read.reading().claims().getFirst().amounts().getFirst().low()).isEqualTo(43);
  }

  @Test
  void aListBetweenOtherWordsIsFound() throws IOException {
    Assisted read =
        read(
            200,
            message(
                "Here you are: [{\\\"sentence\\\": 3, \\\"quote\\\": \\\"Iran followed\\\"}] Good luck!"));
    assertThat(read.reading().claims()).hasSize(1);
  }

  @Test
  void nonsenseIsSaidToBeNonsense() {
    assertThatThrownBy(() -> read(500, "")).hasMessageContaining("status 500");
    assertThatThrownBy(() -> read(200, "<html>")).hasMessageContaining("did not answer in JSON");
    assertThatThrownBy(() -> read(200, "{}")).hasMessageContaining("without a message");
    assertThatThrownBy(() -> read(200, message("I cannot do that.")))
        .hasMessageContaining("without a list");
    assertThatThrownBy(() -> read(200, message("[{\\\"sentence\\\": ]")))
        .hasMessageContaining("broken list");
  }

  private static String list(String elements) {
    return message("[" + elements.replace("\"", "\\\"") + "]");
  }

  private static String message(String escaped) {
    return "{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \""
        + escaped
        + "\"}}]}";
  }

  private static Assisted read(int status, String answer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      Article article = ArticleFile.read(TEXT.getBytes(StandardCharsets.UTF_8), "a.txt");
      URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
      return new ArticleReader(FILE.ledger().actors())
          .read(article, new EndpointExtractor(base, "recorded", null));
    } finally {
      server.stop(0);
    }
  }
}
