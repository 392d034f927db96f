package org.kept.eventstore.relay;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends to Kafka, with a sender that is made when it is needed and anew after it broke. */
final class Courier implements AutoCloseable {

  private final Supplier<EventSender> senders;
  private @Nullable EventSender sender;

  Courier(Supplier<EventSender> senders) {
    this.senders = senders;
  }

  Wave send(List<MappedCommit> commits) {
    if (sender == null) {
      sender = senders.get();
    }
    Wave wave = Wave.send(commits, sender);
    if (wave.failure().isPresent()) {
      close();
    }
    return wave;
  }

  @Override
  public void close() {
    if (sender != null) {
      sender.close();
      sender = null;
    }
  }
}
