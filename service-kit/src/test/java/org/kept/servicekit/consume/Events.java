package org.kept.servicekit.consume;

import java.time.Instant;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationApproved;

/** Events for tests that need no broker. */
final class Events {

  private Events() {}

  /** An event of stream {@code s} at this sequence. */
  static Received at(long sequence) {
    return new Received(published(sequence), "topic", 0, sequence);
  }

  /** The same after something was discarded. */
  static Received at(long sequence, long follows) {
    return new Received(published(sequence), "topic", 0, sequence, follows, true);
  }

  private static Published published(long sequence) {
    return of("s", sequence);
  }

  /** An event of any stream. */
  static Published of(String stream, long sequence) {
    return new Published(
        new Envelope(
            stream + ":" + sequence,
            "/test",
            "org.kept.organization.approved.v1",
            stream,
            Instant.EPOCH,
            sequence,
            stream,
            "anna",
            null),
        new OrganizationApproved(stream));
  }
}
