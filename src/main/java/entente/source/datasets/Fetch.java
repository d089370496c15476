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
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Fetches a table's file from its maintainers, out of a zip archive where they publish one. What
/// was fetched before a break is kept beside the target as `NAME.part`, and the next attempt goes
/// on from there.
public final class Fetch {
  private static final int WHOLE = 200;
  private static final int PART = 206;
  private static final int NOTHING_LEFT = 416;
  private static final int PIECE = 1 << 16;

  /// The most bytes that a file in an archive may have.
  private static final long MOST = 2L << 30;

  /// How many of the names in an archive a message gives.
  private static final int NAMED = 5;

  private Fetch() {}

  /// Fetches the file into a folder, under the name that it has at its source. A file that is there
  /// is never written over.
  ///
  /// @return the file
  /// @throws IOException with what went wrong, in words for the user
  public static Path into(Path folder, Download download) throws IOException {
    URI uri = URI.create(download.url());
    String path = uri.getPath();
    Path target = folder.resolve(download.name());
    if (Files.exists(target)) {
      throw new IOException(target + " is already there");
    }
    Path part = folder.resolve(path.substring(path.lastIndexOf('/') + 1) + ".part");
    receive(uri, part);
    @Nullable Long bytes = download.bytes();
    if (bytes != null && Files.size(part) < bytes) {
      throw new IOException(
          String.format(
              "%,d of %,d bytes came; the same command goes on from there",
              Files.size(part), bytes));
    }
    Path file = download.inside().isEmpty() ? part : unpacked(part, target, download.inside());
    @Nullable String wanted = download.sha256();
    String hash = Sha256.of(file);
    if (!file.equals(part)) {
      Files.delete(part);
    }
    if (wanted != null && !wanted.equals(hash)) {
      Files.delete(file);
      throw new IOException(
          "what came is not the file that was published: SHA-256 " + hash + ", not " + wanted);
    }
    SafeFile.move(file, target);
    return target;
  }

  /// The file out of the archive, beside where it will be. Only its content is taken from the
  /// archive, never a place to put it.
  private static Path unpacked(Path archive, Path target, List<String> inside) throws IOException {
    Path file = target.resolveSibling(target.getFileName() + ".unpacked");
    try (InputStream in = Files.newInputStream(archive)) {
      copy(in, inside, file);
    } catch (ZipException broken) {
      Files.deleteIfExists(file);
      Files.delete(archive);
      throw new IOException("what came is no zip archive: " + broken.getMessage(), broken);
    } catch (IOException broken) {
      Files.deleteIfExists(file);
      throw broken;
    }
    return file;
  }

  private static void copy(InputStream in, List<String> inside, Path file) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    List<String> names = new ArrayList<>();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      if (!name.equals(inside.getFirst())) {
        if (!name.isEmpty()) {
          names.add(name);
        }
        continue;
      }
      if (inside.size() > 1) {
        copy(zip, inside.subList(1, inside.size()), file);
      } else {
        bounded(zip, file);
      }
      return;
    }
    throw new IOException(
        names.isEmpty()
            ? "what came is no zip archive, or an empty one"
            : "the archive holds no "
                + inside.getFirst()
                + ", but "
                + String.join(", ", names.stream().limit(NAMED).toList()));
  }

  private static void bounded(InputStream in, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] piece = new byte[PIECE];
      long written = 0;
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        written += n;
        if (written > MOST) {
          throw new IOException("the file in the archive is larger than any table known");
        }
        out.write(piece, 0, n);
      }
    }
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
