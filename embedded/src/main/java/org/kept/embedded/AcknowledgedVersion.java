package org.kept.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Remembers up to which version of the store writes were acknowledged, so that a file that lost
 * some is not taken for whole.
 *
 * <p>It is written after each sync and not synced itself, but for the first time: after a power cut
 * it may be behind, never ahead.
 */
final class AcknowledgedVersion implements AutoCloseable {

  private static final long MASK = 0x4b65_7074_4b65_7074L;

  private final Path path;
  private final FileChannel file;
  private boolean known;

  AcknowledgedVersion(Path path) {
    this.path = path;
    try {
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "The file "
              + path
              + " cannot be written ("
              + e
              + "): give this user the right to write it.",
          e);
    }
  }

  /** 0 if nothing was acknowledged. To be called before the first {@link #write}. */
  long read() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    try {
      file.read(bytes, 0);
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "The number of the last acknowledged commit cannot be read: " + e, e);
    }
    if (bytes.position() == 0) {
      return 0;
    }
    long version = bytes.getLong(0);
    known = bytes.getLong(Long.BYTES) == (version ^ MASK);
    if (!known) {
      throw new EmbeddedServerException(
          "The file "
              + path
              + " is damaged: restore the directory it is in from a copy, or move that directory away to start empty.");
    }
    return version;
  }

  void write(long version) {
    try {
      file.write(
          ByteBuffer.allocate(2 * Long.BYTES).putLong(version).putLong(version ^ MASK).flip(), 0);
      if (!known) {
        file.force(true);
        known = true;
      }
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "The number of the last acknowledged commit cannot be written: " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "The number of the last acknowledged commit cannot be kept: " + e, e);
    }
  }
}
