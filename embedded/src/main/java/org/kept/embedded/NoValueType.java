package org.kept.embedded;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The value of a map that is used as a set: always true, and no bytes. */
final class NoValueType extends BasicDataType<Boolean> {

  static final NoValueType INSTANCE = new NoValueType();

  private NoValueType() {}

  @Override
  public int getMemory(Boolean value) {
    return 0;
  }

  @Override
  public void write(WriteBuffer buffer, Boolean value) {}

  @Override
  public Boolean read(ByteBuffer buffer) {
    return Boolean.TRUE;
  }

  @Override
  public Boolean[] createStorage(int size) {
    return new Boolean[size];
  }
}
