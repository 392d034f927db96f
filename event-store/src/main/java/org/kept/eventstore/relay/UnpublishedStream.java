package org.kept.eventstore.relay;

import java.time.Instant;

/**
 * A stream that waits because a commit of it cannot be published.
 *
 * @param firstSeq the place of that commit; what comes after it waits, too
 * @param reason what went wrong
 * @param since when that was found
 * @param retryWanted it is about to be tried again
 */
public record UnpublishedStream(
    String stream, String kind, long firstSeq, String reason, Instant since, boolean retryWanted) {}
