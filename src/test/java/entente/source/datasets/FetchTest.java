// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import entente.source.Sha256;
import entente.source.datasets.Table.Download;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchTest {
  private static final byte[] TEXT =
      "ccode,year\n2,1816\n".repeat(1000).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private final List<String> ranges = new ArrayList<>();
  private @Nullable HttpServer server;
  private String url = "";

  @BeforeEach
  void serve() throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    started.createContext(
        "/data/table.csv",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          ranges.add(String.valueOf(range));
          int from =
              range == null
                  ? 0
                  : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
          byte[] body = Arrays.copyOfRange(TEXT, from, TEXT.length);
          exchange.sendResponseHeaders(range == null ? 200 : 206, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    started.start();
    server = started;
    url = "http://localhost:" + started.getAddress().getPort() + "/data/table.csv";
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private String hash() throws IOException {
    return Sha256.of(Files.write(folder.resolve("expected"), TEXT));
  }

  @Test
  void aFileComesWholeAndIsChecked() throws IOException {
    Path file = Fetch.into(folder, new Download(url, hash(), (long) TEXT.length));
    assertThat(file).hasFileName("table.csv").hasBinaryContent(TEXT);
    assertThat(folder.resolve("table.csv.part")).doesNotExist();
  }

  @Test
  void aBrokenFetchGoesOnWhereItStopped() throws IOException {
    Files.write(folder.resolve("table.csv.part"), Arrays.copyOf(TEXT, 5000));
    Path file = Fetch.into(folder, new Download(url, hash(), null));
    assertThat(file).hasBinaryContent(TEXT);
    assertThat(ranges).containsExactly("bytes=5000-");
  }

  @Test
  void aFileWithAnotherHashIsNotKept() {
    assertThatThrownBy(() -> Fetch.into(folder, new Download(url, "00", null)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not the file that was published");
    assertThat(folder.resolve("table.csv")).doesNotExist();
    assertThat(folder.resolve("table.csv.part")).doesNotExist();
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThatThrownBy(
            () -> Fetch.into(folder, new Download(url.replace("/data/table", "/none"), null, null)))
        .hasMessageContaining("answers");
  }
}
