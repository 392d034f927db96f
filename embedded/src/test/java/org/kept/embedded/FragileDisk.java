package org.kept.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that, when the power is cut, has what was synced and any part of what was written since.
 *
 * <p>The file system of the store under the scheme {@code fragile:}; writes go to the file beneath
 * as well.
 */
public final class FragileDisk extends FilePathWrapper {

  private static final int SECTOR = 512;
  private static final Map<String, FragileFile> FILES = new ConcurrentHashMap<>();
  private static final Set<String> READ_ONLY = ConcurrentHashMap.newKeySet();

  static String file(Path file) {
    FilePath.register(new FragileDisk());
    return "fragile:" + file;
  }

  /** What the disk may hold after the power was cut now, as a file that can be opened. */
  static void cutPower(String file, Random random, Path image) throws IOException {
    Files.write(image, FILES.get(file).afterPowerCut(random));
  }

  /**
   * What the disk may hold if of all that is not synced one sector is lost.
   *
   * @return whether there is such a sector
   */
  static boolean cutPowerLosing(String file, int sector, Path image) throws IOException {
    byte[] bytes = FILES.get(file).withoutSector(sector);
    if (bytes != null) {
      Files.write(image, bytes);
    }
    return bytes != null;
  }

  /** How often the file was synced since it was opened. */
  static long syncs(String file) {
    return FILES.get(file).syncs;
  }

  /** From now on nothing reaches the disk any more, and whoever syncs is told so. */
  static void failSyncs(String file) {
    FILES.get(file).failing = true;
  }

  /** From now on so many bytes fit on the disk, and then none. */
  static void leaveRoom(String file, long bytes) {
    FILES.get(file).room = bytes;
  }

  /** Whoever opens the file from now on may only read it. */
  static void forbidWriting(String file) {
    READ_ONLY.add(file);
  }

  @Override
  public boolean canWrite() {
    return !READ_ONLY.contains(name) && super.canWrite();
  }

  @Override
  public String getScheme() {
    return "fragile";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FragileFile file = new FragileFile(getBase().open(mode));
    FILES.put(name, file);
    return file;
  }

  private record Written(long position, byte[] bytes) {
    boolean isTruncation() {
      return bytes.length == 0;
    }
  }

  private static final class FragileFile extends FileBaseDefault {
    private final FileChannel channel;
    private final List<Written> unsynced = new ArrayList<>();
    private byte[] synced;
    private volatile long syncs;
    private volatile boolean failing;
    private volatile long room = Long.MAX_VALUE;

    FragileFile(FileChannel channel) throws IOException {
      this.channel = channel;
      ByteBuffer there = ByteBuffer.allocate((int) channel.size());
      channel.read(there, 0);
      this.synced = there.array();
    }

    synchronized byte[] afterPowerCut(Random random) {
      byte[] image = synced;
      for (Written written : unsynced) {
        if (written.isTruncation()) {
          image = random.nextBoolean() ? applied(image, written) : image;
        } else if (random.nextInt(4) > 0) {
          for (int sector = 0; sector < written.bytes.length; sector += SECTOR) {
            if (random.nextInt(8) > 0) {
              byte[] bytes =
                  Arrays.copyOfRange(
                      written.bytes, sector, Math.min(sector + SECTOR, written.bytes.length));
              image = applied(image, new Written(written.position + sector, bytes));
            }
          }
        }
      }
      return image;
    }

    synchronized byte[] withoutSector(int lost) {
      byte[] image = synced;
      int sector = 0;
      for (Written written : unsynced) {
        byte[] before = image;
        image = applied(image, written);
        int sectors = (written.bytes.length + SECTOR - 1) / SECTOR;
        if (lost >= sector && lost < sector + sectors) {
          int from = (int) written.position + (lost - sector) * SECTOR;
          int to = Math.min(from + SECTOR, (int) written.position + written.bytes.length);
          byte[] old = Arrays.copyOf(before, image.length);
          System.arraycopy(old, from, image, from, to - from);
        }
        sector += sectors;
      }
      return lost < sector ? image : null;
    }

    private static byte[] applied(byte[] image, Written written) {
      if (written.isTruncation()) {
        return Arrays.copyOf(image, (int) written.position);
      }
      byte[] changed =
          Arrays.copyOf(
              image, Math.max(image.length, (int) written.position + written.bytes.length));
      System.arraycopy(written.bytes, 0, changed, (int) written.position, written.bytes.length);
      return changed;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      byte[] bytes = new byte[(int) Math.min(source.remaining(), room)];
      if (bytes.length == 0) {
        throw new IOException("No space left on device");
      }
      room -= bytes.length;
      source.get(bytes);
      unsynced.add(new Written(position, bytes));
      return channel.write(ByteBuffer.wrap(bytes), position);
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      unsynced.add(new Written(size, new byte[0]));
      channel.truncate(size);
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public synchronized void force(boolean metaData) throws IOException {
      if (failing) {
        throw new IOException("The disk is broken");
      }
      syncs++;
      for (Written written : unsynced) {
        synced = applied(synced, written);
      }
      unsynced.clear();
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return channel.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
