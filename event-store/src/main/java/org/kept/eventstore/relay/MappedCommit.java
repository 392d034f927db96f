package org.kept.eventstore.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kept.eventstore.Commit;

/** A commit with the Kafka records of its events, in their order. */
record MappedCommit(Commit commit, List<ProducerRecord<String, byte[]>> records) {}
