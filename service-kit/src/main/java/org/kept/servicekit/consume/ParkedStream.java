package org.kept.servicekit.consume;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose events one consumer could not take, and waits to be looked at.
 *
 * @param consumer the projection
 * @param stream id of the campaign, organization, commitment or milestone; topic, partition and
 *     offset where the record did not tell
 * @param kind {@code poison}, {@code gap}, {@code unreadable}, or {@code not_yet} for one that is
 *     tried again by itself
 * @param reason what the failure said
 * @param sequence of the event that failed
 * @param missingFrom the first event missing before it; {@code sequence} itself if none is
 * @param since when it was parked
 * @param lastTried when it failed last
 * @param tries how often it was tried since
 * @param waiting how many of its events wait
 * @param retryWanted it is about to be tried again
 * @param gapReported when the service that has the missing events was last asked to send them again
 * @param discarded what was taken out before
 */
public record ParkedStream(
    String consumer,
    String stream,
    String kind,
    String reason,
    String topic,
    int partition,
    long offset,
    long sequence,
    long missingFrom,
    Instant since,
    Instant lastTried,
    int tries,
    long waiting,
    boolean retryWanted,
    @Nullable Instant gapReported,
    List<Discarded> discarded) {

  /**
   * Events that staff took out, or gave up as lost: however many, told by the first and the last.
   *
   * @param sequence of the first
   * @param through sequence of the last
   * @param by actor id
   */
  public record Discarded(long sequence, long through, String reason, String by, Instant at) {}
}
