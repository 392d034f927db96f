package org.kept.servicekit.consume;

import java.util.List;

/**
 * Turns events into a view, as often as they come.
 *
 * <p>What may be relied on: events of one partition come in offset order, one thread at a time.
 * What may not: that they come once. After a crash, a moved partition or an outage any number of
 * the last ones come again, so an event that was seen is told by {@link StreamGuard}, from what the
 * view itself remembers. An event that had to be parked comes late, after younger ones of its
 * partition, and says so ({@link Received#repaired}): numbers that trust offsets must be computed
 * anew then.
 *
 * <p>What a failure means is told by its type:
 *
 * <ul>
 *   <li>MongoDB or Kafka out of reach: the same batch comes again until it works.
 *   <li>{@link NotYetException}: this event and what follows in its partition come again a little
 *       later; other partitions go on. After half a minute its stream is set aside, so that nobody
 *       else waits for it, and tried again every second or two until it works.
 *   <li>{@link SequenceGapException}: some tries, then the stream is parked.
 *   <li>anything else: the events are given one at a time to find the culprit, which is tried some
 *       times more; then its stream is parked, and all others go on.
 * </ul>
 *
 * A batch that failed may have been written in part; writing it again must do no harm.
 */
@FunctionalInterface
public interface Projector {

  /**
   * Writes what these events mean; when it returns they are safe and never needed again.
   *
   * @param batch one event or more
   */
  void project(List<Received> batch);
}
