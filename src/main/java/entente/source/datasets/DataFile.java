// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import entente.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A file as it lies on the disk, before anybody knows which table it is.
///
/// @param sha256 of its bytes, in hexadecimal
/// @param encoding UTF-8, or Windows-1252 where its bytes are no UTF-8
/// @param binary whether it holds bytes that no text has
/// @param first its first line, without a byte order mark
/// @param second its second line; empty where there is none
record DataFile(
    Path path,
    String sha256,
    long bytes,
    String encoding,
    boolean binary,
    String first,
    String second) {
  static final String UTF_8 = "UTF-8";
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int PIECE = 1 << 16;
  private static final int LONGEST_LINE = 1 << 16;
  private static final char MARK = '\uFEFF';

  static DataFile read(Path path) throws IOException {
    MessageDigest digest = Sha256.digest();
    Utf8 utf8 = new Utf8();
    byte[] head = new byte[0];
    boolean binary = false;
    long bytes = 0;
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        digest.update(piece, 0, n);
        for (int i = 0; i < n && !binary; i++) {
          binary = piece[i] == 0;
        }
        if (head.length < 2 * LONGEST_LINE) {
          byte[] longer = new byte[head.length + n];
          System.arraycopy(head, 0, longer, 0, head.length);
          System.arraycopy(piece, 0, longer, head.length, n);
          head = longer;
        }
        bytes += n;
        utf8.take(piece, n);
      }
    }
    boolean isUtf8 = utf8.isValid();
    String text = new String(head, isUtf8 ? StandardCharsets.UTF_8 : WESTERN);
    List<String> lines = text.lines().limit(2).toList();
    String first = lines.isEmpty() ? "" : lines.getFirst();
    return new DataFile(
        path,
        HexFormat.of().formatHex(digest.digest()),
        bytes,
        isUtf8 ? UTF_8 : WESTERN.name(),
        binary,
        !first.isEmpty() && first.charAt(0) == MARK ? first.substring(1) : first,
        lines.size() < 2 ? "" : lines.get(1));
  }

  /// Writes the text anew in UTF-8.
  void inUtf8(Path target) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        OutputStream out = Files.newOutputStream(target)) {
      byte[] piece = new byte[PIECE];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        out.write(new String(piece, 0, n, WESTERN).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /// The cells of one line; a quote is doubled inside quotes.
  static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /// The line on which a record begins, counting from one; records may hold line breaks inside
  /// quotes.
  ///
  /// @param record which record, counting from one, the header included
  /// @param quotes whether a quote means anything in this file
  static long line(Path utf8, long record, boolean quotes) throws IOException {
    try (InputStream in = Files.newInputStream(utf8)) {
      byte[] piece = new byte[PIECE];
      long records = 1;
      long lines = 1;
      boolean quoted = false;
      if (record <= 1) {
        return 1;
      }
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        for (int i = 0; i < n; i++) {
          if (piece[i] == '"' && quotes) {
            quoted = !quoted;
          } else if (piece[i] == '\n') {
            lines++;
            if (!quoted && ++records == record) {
              return lines;
            }
          }
        }
      }
      return lines;
    }
  }

  /// Watches bytes go by and tells whether they were UTF-8: every lead byte followed by as many
  /// continuation bytes as it announces.
  private static final class Utf8 {
    private int due;
    private boolean valid = true;

    void take(byte[] bytes, int n) {
      for (int i = 0; i < n; i++) {
        int b = bytes[i] & 0xFF;
        if (due > 0) {
          valid &= (b & 0xC0) == 0x80;
          due--;
        } else if (b >= 0x80) {
          due = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
          valid &= b >= 0xC2 && b <= 0xF4;
        }
      }
    }

    boolean isValid() {
      return valid && due == 0;
    }
  }
}
