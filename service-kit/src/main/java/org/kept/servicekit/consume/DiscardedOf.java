package org.kept.servicekit.consume;

import java.util.List;

/**
 * What staff took out of one stream for good, for one consumer.
 *
 * @param consumer the projection that goes without
 * @param stream id of the campaign, organization, commitment or milestone; topic, partition and
 *     offset where the record did not tell
 * @param topic where its events are
 * @param parked something of the stream waits again
 * @param discarded by whom, when and why, the oldest first
 */
public record DiscardedOf(
    String consumer,
    String stream,
    String topic,
    boolean parked,
    List<ParkedStream.Discarded> discarded) {}
