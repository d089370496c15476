// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files written whole or not at all: into a temporary file beside the target, forced to the disk,
/// then renamed over the target in one step.
public final class SafeFile {
  private SafeFile() {}

  /// Writes a file, in place of one that is there.
  public static void replace(Path file, String text) throws IOException {
    Path target = file.toAbsolutePath();
    Path temporary =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      write(temporary, text);
      move(temporary, target);
      Path folder = target.getParent();
      if (folder != null) {
        forceFolder(folder);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Writes a file that is not there yet.
  ///
  /// @throws FileAlreadyExistsException when something of that name is there
  public static void create(Path file, String text) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    replace(file, text);
  }

  /// Moves a file that another writer has finished over its target: forced to the disk, then
  /// renamed.
  public static void settle(Path finished, Path target) throws IOException {
    try (FileChannel out = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      out.force(true);
    }
    move(finished, target);
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      forceFolder(folder);
    }
  }

  /// Renames a file or folder, in one step where the file system can.
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  /// Forces a folder's entries to the disk; where the system cannot open a folder, its own pace has
  /// to do.
  private static void forceFolder(Path folder) {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException e) {
      // Windows opens no folder as a file; the rename itself is still atomic.
    }
  }
}
