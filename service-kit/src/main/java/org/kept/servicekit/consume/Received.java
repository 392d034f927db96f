package org.kept.servicekit.consume;

import org.kept.contracts.Envelope;
import org.kept.contracts.Published;

/**
 * An event and where it was read.
 *
 * @param follows sequence of the event that stands before this one in its stream; lower than {@code
 *     sequence - 1} only where staff discarded what was between
 * @param repaired comes from a parked stream, hence later than younger events of its partition
 */
public record Received(
    Published event, String topic, int partition, long offset, long follows, boolean repaired) {

  /** An event in its ordinary place. */
  public Received(Published event, String topic, int partition, long offset) {
    this(event, topic, partition, offset, event.envelope().sequence() - 1, false);
  }

  /** Who, when, which stream. */
  public Envelope envelope() {
    return event.envelope();
  }

  /** Id of the campaign, organization, commitment or milestone. */
  public String stream() {
    return event.envelope().subject();
  }

  /** Place in its stream, counted from 0. */
  public long sequence() {
    return event.envelope().sequence();
  }

  /** What happened: one of the contract records. */
  public Object data() {
    return event.data();
  }
}
