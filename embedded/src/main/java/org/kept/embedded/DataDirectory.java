package org.kept.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A directory that one process at a time may use, and whose content has a format number. */
final class DataDirectory implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final String FORMAT = "format";

  /** A channel that nobody refers to is closed by the garbage collector, and its lock with it. */
  private static final Set<DataDirectory> IN_USE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the directory if need be, and locks it until it is closed or the process ends.
   *
   * @param what what is in it, for a person to read
   * @param format the format this version reads and writes
   */
  static DataDirectory open(Path path, String what, int format) {
    try {
      Files.createDirectories(path);
      DataDirectory directory = new DataDirectory(path.toRealPath(), lock(path, what));
      try {
        directory.checkFormat(what, format);
        IN_USE.add(directory);
        return directory;
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "The directory "
              + path
              + " for "
              + what
              + " cannot be used ("
              + e
              + "): give this user the right to write it, make room on its disk, or choose another one.",
          e);
    }
  }

  private static FileChannel lock(Path path, String what) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // by this very process
    }
    if (lock == null) {
      String owner = Files.readString(path.resolve(LOCK)).strip();
      channel.close();
      throw new EmbeddedServerException(
          "The directory "
              + path
              + " for "
              + what
              + " is in use by process "
              + owner
              + ": stop that process, or choose another directory.");
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
    return channel;
  }

  private void checkFormat(String what, int format) throws IOException {
    Path file = path.resolve(FORMAT);
    if (Files.notExists(file)) {
      if (!isEmpty()) {
        throw new EmbeddedServerException(
            "The directory "
                + path
                + " has files but no format number, so it is not known to hold "
                + what
                + ": choose another directory.");
      }
      write(file, format);
      return;
    }
    String found = Files.readString(file).strip();
    if (!found.matches("[1-9][0-9]{0,8}")) {
      throw new EmbeddedServerException(
          "The file "
              + file
              + " should hold the format number of "
              + what
              + " and does not: restore the directory from a copy, or choose another one.");
    }
    int written = Integer.parseInt(found);
    if (written > format) {
      throw wrongFormat(
          what,
          written,
          "written by a newer version; this one",
          format,
          "start the newer version, or choose another directory.");
    }
    if (written < format) {
      throw wrongFormat(
          what,
          written,
          "written before the first release; this version",
          format,
          "choose another directory, or start the older version.");
    }
  }

  private EmbeddedServerException wrongFormat(
      String what, int written, String by, int format, String whatToDo) {
    return new EmbeddedServerException(
        "The directory %s holds %s in format %d, %s reads format %d: %s"
            .formatted(path, what, written, by, format, whatToDo));
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.allMatch(file -> file.endsWith(LOCK));
    }
  }

  /** On disk, with its name, before anything else is put into the directory. */
  private void write(Path file, int format) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap((format + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    sync();
  }

  /** Makes the names of new files durable. */
  void sync() {
    try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException e) {
      // Some systems cannot open a directory; they keep names durable on their own.
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** Frees the directory for the next process. */
  @Override
  public void close() {
    IN_USE.remove(this);
    try {
      lock.close();
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "The directory " + path + " could not be unlocked: " + e, e);
    }
  }
}
