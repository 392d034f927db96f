package org.kept.progress.read.counts;

import java.time.Instant;
import org.kept.progress.events.MilestoneEvent;
import org.kept.servicekit.consume.Received;

/** A milestone event, and where it was read. */
public record Recorded(Received received, MilestoneEvent event) {

  /** The key under which a summary remembers up to where it counted this partition. */
  String partition() {
    return received.topic().replace('.', '_') + "-" + received.partition();
  }

  Instant at() {
    return received.envelope().time();
  }

  String actor() {
    return received.envelope().actor();
  }
}
