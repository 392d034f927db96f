package org.kept.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.zip.CRC32C;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file of blocks, each followed by a checksum of its content and place: whatever the disk changed
 * is an error when it is read, and not an answer.
 */
final class CheckedFile extends FileBaseDefault {

  /** What the store writes is always a number of these. */
  static final int BLOCK = 4096;

  static final int STORED_BLOCK = BLOCK + Integer.BYTES;

  /**
   * The store keeps its header in the first two blocks, twice, each with a checksum of its own, and
   * goes on with one when the other is torn.
   */
  private static final int HEADER_BLOCKS = 2;

  private final FileChannel file;

  CheckedFile(FileChannel file) {
    this.file = file;
  }

  /** How many bytes of data there are in so many bytes of a file, whose end may be unfinished. */
  static long dataIn(long bytes) {
    return bytes / STORED_BLOCK * BLOCK;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    long size = size();
    if (position >= size) {
      return -1;
    }
    int length = (int) Math.min(target.remaining(), size - position);
    if (length == 0) {
      return 0;
    }
    long first = position / BLOCK;
    int blocks = (int) ((position + length - 1) / BLOCK - first) + 1;
    ByteBuffer stored = stored(first, blocks);
    int from = (int) (position % BLOCK);
    for (int block = 0, left = length; block < blocks; block++) {
      ByteBuffer data = stored.slice(block * STORED_BLOCK, BLOCK);
      if (first + block >= HEADER_BLOCKS
          && checksum(data, first + block) != stored.getInt(block * STORED_BLOCK + BLOCK)) {
        throw new IOException("Block " + (first + block) + " does not match its checksum");
      }
      int part = Math.min(BLOCK - from, left);
      target.put(data.slice(from, part));
      left -= part;
      from = 0;
    }
    return length;
  }

  private ByteBuffer stored(long first, int blocks) throws IOException {
    ByteBuffer stored = ByteBuffer.allocate(blocks * STORED_BLOCK);
    while (stored.hasRemaining()) {
      if (file.read(stored, first * STORED_BLOCK + stored.position()) < 0) {
        throw new EOFException();
      }
    }
    return stored;
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    requireWhole(position);
    requireWhole(length);
    ByteBuffer stored = ByteBuffer.allocate(length / BLOCK * STORED_BLOCK);
    for (long block = position / BLOCK; source.hasRemaining(); block++) {
      ByteBuffer data = source.slice(source.position(), BLOCK);
      source.position(source.position() + BLOCK);
      stored.put(data.duplicate()).putInt(checksum(data, block));
    }
    stored.flip();
    while (stored.hasRemaining()) {
      file.write(stored, position / BLOCK * STORED_BLOCK + stored.position());
    }
    return length;
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    requireWhole(size);
    file.truncate(size / BLOCK * STORED_BLOCK);
  }

  private static void requireWhole(long length) throws IOException {
    if (length % BLOCK != 0) {
      throw new IOException("The store no longer writes whole blocks, but " + length + " bytes");
    }
  }

  private static int checksum(ByteBuffer data, long block) {
    CRC32C checksum = new CRC32C();
    checksum.update(data.duplicate());
    checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, block));
    return (int) checksum.getValue();
  }

  @Override
  public long size() throws IOException {
    return dataIn(file.size());
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
