package org.kept.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.Records;

/**
 * The records that a broker left on disk, all read before it starts again.
 *
 * <p>Kafka by itself reads, after a clean stop, nothing, and after any other only the end; where it
 * cannot read on, it cuts the log off and starts, whatever was acknowledged. Here only what may be
 * the rest of one unfinished, unacknowledged write is left for it to cut off.
 */
final class BrokerLogs {

  private static final String CLEANLY_STOPPED = ".kafka_cleanshutdown";
  private static final String ACKNOWLEDGED = "replication-offset-checkpoint";
  private static final String METADATA = "__cluster_metadata-";

  /** Batches this far ahead are not looked for behind a damaged one. */
  private static final int MOST_OFFSETS_LOST = 1_000_000;

  private final Path directory;
  private final boolean cleanlyStopped;
  private final Map<String, Long> acknowledged;

  private BrokerLogs(Path directory) throws IOException {
    this.directory = directory;
    this.cleanlyStopped = Files.exists(directory.resolve(CLEANLY_STOPPED));
    this.acknowledged = acknowledged(directory.resolve(ACKNOWLEDGED));
  }

  /**
   * Reads every record; nothing is changed.
   *
   * @throws EmbeddedServerException with one line for a person, if any is not as it was written
   */
  static void requireWhole(Path directory) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> partitions = Files.list(directory)) {
      BrokerLogs logs = new BrokerLogs(directory);
      for (Path partition : partitions.filter(Files::isDirectory).sorted().toList()) {
        logs.read(partition);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new EmbeddedServerException(
          "The records in "
              + directory
              + " cannot be read ("
              + e
              + "): give this user the right to read them, or repair the disk.",
          e);
    }
  }

  private void read(Path partition) throws IOException {
    String name = partition.getFileName().toString();
    boolean compacted = name.startsWith("__") && !name.startsWith(METADATA);
    List<Path> segments;
    try (Stream<Path> files = Files.list(partition)) {
      segments = files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    }
    long next = -1;
    for (Path segment : segments) {
      long base = Long.parseLong(segment.getFileName().toString().replace(".log", ""));
      if (next >= 0 && next != base && !compacted) {
        throw damaged(segment, 0);
      }
      next = read(segment, base, compacted, segment.equals(segments.getLast()));
    }
    if (next >= 0 && next < acknowledged.getOrDefault(name, 0L)) {
      throw damaged(segments.getLast(), Files.size(segments.getLast()));
    }
  }

  /** Returns the offset after the last record. */
  private long read(Path segment, long base, boolean compacted, boolean last) throws IOException {
    long next = base;
    long position = 0;
    try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
      for (RecordBatch batch : records.batches()) {
        batch.ensureValid();
        if (compacted ? batch.baseOffset() < next : batch.baseOffset() != next) {
          throw damaged(segment, position);
        }
        next = batch.nextOffset();
        position += batch.sizeInBytes();
      }
    } catch (KafkaException | IllegalArgumentException e) {
      // The length, the checksum or the kind of a batch; what follows decides.
    }
    if (position < Files.size(segment)
        && (cleanlyStopped || !last || isFollowed(segment, position, next))) {
      throw damaged(segment, position);
    }
    return next;
  }

  /** Whether there is a whole batch somewhere behind the damage: then it is no unfinished write. */
  private static boolean isFollowed(Path segment, long position, long next) throws IOException {
    try (FileChannel channel = FileChannel.open(segment)) {
      ByteBuffer rest =
          channel.map(FileChannel.MapMode.READ_ONLY, position, channel.size() - position);
      for (int at = 1; at + Records.HEADER_SIZE_UP_TO_MAGIC < rest.limit(); at++) {
        long ahead = rest.getLong(at + Records.OFFSET_OFFSET) - next;
        int length = rest.getInt(at + Records.SIZE_OFFSET);
        if (ahead > 0
            && ahead < MOST_OFFSETS_LOST
            && length > 0
            && length <= rest.limit() - at - Records.LOG_OVERHEAD
            && rest.get(at + Records.MAGIC_OFFSET) == RecordBatch.CURRENT_MAGIC_VALUE
            && isWhole(rest.slice(at, Records.LOG_OVERHEAD + length))) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isWhole(ByteBuffer batch) {
    try {
      return MemoryRecords.readableRecords(batch).batches().iterator().next().isValid();
    } catch (KafkaException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Up to where each partition was acknowledged some seconds before the end, or at a clean end. */
  private static Map<String, Long> acknowledged(Path file) throws IOException {
    if (Files.notExists(file)) {
      return Map.of();
    }
    return Files.readAllLines(file).stream()
        .map(line -> line.split(" "))
        .filter(words -> words.length == 3 && words[2].matches("[0-9]{1,18}"))
        .collect(
            Collectors.toMap(words -> words[0] + "-" + words[1], words -> Long.valueOf(words[2])));
  }

  private EmbeddedServerException damaged(Path segment, long position) {
    return new EmbeddedServerException(
        "The records of the embedded broker in "
            + directory.relativize(segment)
            + " of "
            + directory
            + " are damaged at byte "
            + position
            + ": restore the directories of broker and database from one copy.");
  }
}
