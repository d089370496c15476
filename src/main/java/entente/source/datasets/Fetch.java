// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import entente.source.SafeFile;
import entente.source.Sha256;
import entente.source.datasets.Table.Download;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Fetches a table's file from its maintainers. What was fetched before a break is kept beside the
/// target as `NAME.part`, and the next attempt goes on from there.
public final class Fetch {
  private static final int WHOLE = 200;
  private static final int PART = 206;
  private static final int NOTHING_LEFT = 416;
  private static final int PIECE = 1 << 16;

  private Fetch() {}

  /// Fetches the file into a folder, under the name that it has at its source.
  ///
  /// @return the file
  /// @throws IOException with what went wrong, in words for the user
  public static Path into(Path folder, Download download) throws IOException {
    URI uri = URI.create(download.url());
    String path = uri.getPath();
    Path target = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
    if (Files.exists(target)) {
      throw new IOException(target + " is already there");
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    receive(uri, part);
    @Nullable Long bytes = download.bytes();
    if (bytes != null && Files.size(part) < bytes) {
      throw new IOException(
          String.format(
              "%,d of %,d bytes came; the same command goes on from there",
              Files.size(part), bytes));
    }
    @Nullable String wanted = download.sha256();
    String hash = Sha256.of(part);
    if (wanted != null && !wanted.equals(hash)) {
      Files.delete(part);
      throw new IOException(
          "what came is not the file that was published: SHA-256 " + hash + ", not " + wanted);
    }
    SafeFile.move(part, target);
    return target;
  }

  private static void receive(URI uri, Path part) throws IOException {
    long there = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(10));
    if (there > 0) {
      request.header("Range", "bytes=" + there + "-");
    }
    try (HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build()) {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        switch (response.statusCode()) {
          case WHOLE -> write(in, part, StandardOpenOption.TRUNCATE_EXISTING);
          case PART -> write(in, part, StandardOpenOption.APPEND);
          case NOTHING_LEFT -> {
            // All of it came before.
          }
          default -> throw new IOException(uri.getHost() + " answers " + response.statusCode());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", e);
    }
  }

  private static void write(InputStream in, Path part, StandardOpenOption how) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] piece = new byte[PIECE];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        out.write(piece, 0, n);
      }
    }
  }
}
