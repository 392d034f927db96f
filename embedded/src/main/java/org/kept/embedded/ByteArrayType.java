package org.kept.embedded;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Byte arrays in unsigned order, each page's worth followed by a checksum: a flipped bit is an
 * error, not an answer.
 */
final class ByteArrayType extends BasicDataType<byte[]> {

  static final ByteArrayType INSTANCE = new ByteArrayType();

  private static final int ARRAY_OVERHEAD = 24;

  private ByteArrayType() {}

  @Override
  public int compare(byte[] a, byte[] b) {
    return Arrays.compareUnsigned(a, b);
  }

  @Override
  public int getMemory(byte[] array) {
    return ARRAY_OVERHEAD + array.length;
  }

  @Override
  public boolean isMemoryEstimationAllowed() {
    return false; // exact sizes cost nothing here, and documents differ too much to be sampled
  }

  @Override
  public void write(WriteBuffer buffer, byte[] array) {
    buffer.putVarInt(array.length).put(array);
  }

  @Override
  public byte[] read(ByteBuffer buffer) {
    int length = DataUtils.readVarInt(buffer);
    if (length < 0 || length > buffer.remaining()) {
      throw corrupt(); // before a flipped length asks for memory that is not there
    }
    byte[] array = new byte[length];
    buffer.get(array);
    return array;
  }

  @Override
  public void write(WriteBuffer buffer, Object arrays, int count) {
    int start = buffer.position();
    super.write(buffer, arrays, count);
    ByteBuffer written = buffer.getBuffer().duplicate();
    written.flip().position(start);
    buffer.putInt(checksum(written));
  }

  @Override
  public void read(ByteBuffer buffer, Object arrays, int count) {
    ByteBuffer read = buffer.duplicate();
    super.read(buffer, arrays, count);
    read.limit(buffer.position());
    if (checksum(read) != buffer.getInt()) {
      throw corrupt();
    }
  }

  @Override
  public byte[][] createStorage(int size) {
    return new byte[size][];
  }

  private static MVStoreException corrupt() {
    return DataUtils.newMVStoreException(
        DataUtils.ERROR_FILE_CORRUPT, "A page does not match its checksum");
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
