// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import entente.source.Sha256;
import entente.source.datasets.Table.Download;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    serve(started, "/data/flat.zip", () -> zip(Map.of("folder/table.csv", TEXT)));
    serve(
        started,
        "/data/nested.zip",
        () ->
            zip(
                Map.of(
                    "codebook.pdf",
                    new byte[] {1},
                    "inner.zip",
                    zip(Map.of("../../table.csv", TEXT)))));
    started.start();
    server = started;
    url = "http://localhost:" + started.getAddress().getPort() + "/data/table.csv";
  }

  private interface Content {
    byte[] get() throws IOException;
  }

  private static void serve(HttpServer server, String path, Content content) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = content.get();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
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
    Path file = Fetch.into(folder, new Download(url, List.of(), hash(), (long) TEXT.length));
    assertThat(file).hasFileName("table.csv").hasBinaryContent(TEXT);
    assertThat(folder.resolve("table.csv.part")).doesNotExist();
  }

  @Test
  void aBrokenFetchGoesOnWhereItStopped() throws IOException {
    Files.write(folder.resolve("table.csv.part"), Arrays.copyOf(TEXT, 5000));
    Path file = Fetch.into(folder, new Download(url, List.of(), hash(), null));
    assertThat(file).hasBinaryContent(TEXT);
    assertThat(ranges).containsExactly("bytes=5000-");
  }

  @Test
  void aFileWithAnotherHashIsNotKept() {
    assertThatThrownBy(() -> Fetch.into(folder, new Download(url, List.of(), "00", null)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not the file that was published");
    assertThat(folder.resolve("table.csv")).doesNotExist();
    assertThat(folder.resolve("table.csv.part")).doesNotExist();
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() ->
            Fetch.into(
                folder, new Download(url.replace("/data/table", "/none"), List.of(), null, null)))
        .hasMessageContaining("answers");
  }

  @Test
  void aFileIsTakenOutOfAnArchive() throws IOException {
    Path file =
        Fetch.into(
            folder,
            new Download(url.replace("table.csv", "flat.zip"), List.of("table.csv"), hash(), null));
    assertThat(file).hasFileName("table.csv").hasBinaryContent(TEXT);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("expected", "table.csv");
  }

  /// The archive inside the archive names a place outside the folder, which is not followed.
  @Test
  void aFileIsTakenOutOfAnArchiveInAnArchiveAndPutWhereItWasAskedFor() throws IOException {
    Path file =
        Fetch.into(
            folder,
            new Download(
                url.replace("table.csv", "nested.zip"),
                List.of("inner.zip", "table.csv"),
                null,
                null));
    assertThat(file).isEqualTo(folder.resolve("table.csv")).hasBinaryContent(TEXT);
    assertThat(folder.resolve("../../table.csv")).doesNotExist();
  }

  @Test
  void anArchiveWithoutTheFileSaysWhatItHolds() {
    assertThatThrownBy(() ->
            Fetch.into(
                folder,
                new Download(
                    url.replace("table.csv", "nested.zip"), List.of("table.csv"), null, null)))
        .hasMessage("the archive holds no table.csv, but codebook.pdf, inner.zip");
    assertThat(folder.resolve("table.csv")).doesNotExist();
  }

  @Test
  void whatIsNoArchiveIsSaidSo() {
    assertThatThrownBy(
            () -> Fetch.into(folder, new Download(url, List.of("other.csv"), null, null)))
        .hasMessageContaining("no zip archive");
  }

  @Test
  void aFileThatIsThereIsNeverWrittenOver() throws IOException {
    Files.writeString(folder.resolve("table.csv"), "mine");
    assertThatThrownBy(() -> Fetch.into(folder, new Download(url, List.of(), null, null)))
        .hasMessageContaining("is already there");
    assertThat(folder.resolve("table.csv")).hasContent("mine");
  }
}
