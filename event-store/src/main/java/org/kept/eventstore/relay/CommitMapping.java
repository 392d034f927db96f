package org.kept.eventstore.relay;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kept.contracts.CloudEventCodec;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.eventstore.Commit;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;

/** Commits to CloudEvents, whole before any of it is sent. */
public final class CommitMapping {

  /** What a broker takes by default is a little more, headers included. */
  public static final int MAX_BYTES = 1_000_000;

  private final EventTypes types;
  private final ContractMapper mapper;
  private final String source;

  CommitMapping(EventTypes types, ContractMapper mapper, String source) {
    this.types = types;
    this.mapper = mapper;
    this.source = source;
  }

  MappedCommit map(Commit commit) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>(commit.events().size());
    long sequence = commit.firstSeq();
    for (StoredEvent event : commit.events()) {
      records.add(map(commit, sequence++, event));
    }
    return new MappedCommit(commit, records);
  }

  private ProducerRecord<String, byte[]> map(Commit commit, long sequence, StoredEvent event) {
    OutgoingEvent outgoing = mapper.map(commit, types.read(event));
    Envelope envelope =
        new Envelope(
            commit.stream() + ":" + sequence,
            source,
            ContractTypes.typeOf(outgoing.data()),
            commit.stream(),
            commit.at(),
            sequence,
            outgoing.key(),
            commit.actor().id(),
            commit.traceparent());
    ProducerRecord<String, byte[]> record =
        CloudEventCodec.encode(outgoing.topic(), new Published(envelope, outgoing.data()));
    if (record.value().length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "published, %s has %,d bytes, more than %,d"
              .formatted(event.name(), record.value().length, MAX_BYTES));
    }
    return record;
  }
}
