package org.kept.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system of the store, under the scheme {@code checked:}, which keeps a checksum of every
 * block: the store itself checks little of its own bookkeeping.
 */
public final class CheckedDisk extends FilePathWrapper {

  private static final String SCHEME = "checked";

  /**
   * The same file, seen through its checksums.
   *
   * @param file a path, or a name in another file system
   */
  static String file(String file) {
    FilePath.register(new CheckedDisk());
    return SCHEME + ":" + file;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new CheckedFile(getBase().open(mode));
  }

  @Override
  public long size() {
    return CheckedFile.dataIn(getBase().size());
  }
}
