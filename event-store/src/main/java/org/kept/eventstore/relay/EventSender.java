package org.kept.eventstore.relay;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends records and waits until Kafka has all of them for good. */
interface EventSender extends AutoCloseable {

  /** Why a record is not on Kafka, as far as is known. */
  sealed interface Failure {

    /** The record can never be sent; sending goes on with others. */
    record OfRecord(Exception cause) implements Failure {}

    /** The sender is of no more use; the record may be on Kafka or not. */
    record OfSender(Exception cause) implements Failure {}
  }

  /** Sends records of different streams; one answer each, in order, empty if acknowledged. */
  List<Optional<Failure>> send(List<ProducerRecord<String, byte[]>> records);

  /** Gives up at once what is on its way. */
  @Override
  void close();
}
