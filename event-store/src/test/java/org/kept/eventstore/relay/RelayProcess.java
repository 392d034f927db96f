package org.kept.eventstore.relay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kept.eventstore.CommitStore;

/**
 * A relay in a process of its own, which says on its standard output when it begins to send and
 * when that is acknowledged. At one of these it can be told to wait for a line.
 */
final class RelayProcess {

  /** So that a stopped one is soon taken for dead. */
  static final Duration LEASE = Duration.ofMillis(1500);

  private RelayProcess() {}

  /**
   * Runs until it is killed.
   *
   * @param args connection string, database, Kafka servers, owner, and what to say before it waits,
   *     for example {@code sending 3}
   */
  public static void main(String[] args) throws InterruptedException {
    try (MongoClient client = MongoClients.create(args[0])) {
      Map<String, Object> kafka = Map.of("bootstrap.servers", args[2]);
      RelaySettings settings =
          new RelaySettings(
              new CommitStore(client.getDatabase(args[1])),
              PumpTest.TYPES,
              PumpTest.MAPPER,
              "/" + args[3],
              kafka,
              new SimpleMeterRegistry(),
              args[3]);
      Relay.start(settings, () -> new Talking(new KafkaEventSender(kafka), args[4]), LEASE);
      Thread.currentThread().join();
    }
  }

  private static final class Talking implements EventSender {

    private final EventSender sender;
    private final String waitAfter;
    private int sends;

    Talking(EventSender sender, String waitAfter) {
      this.sender = sender;
      this.waitAfter = waitAfter;
    }

    @Override
    public List<Optional<Failure>> send(List<ProducerRecord<String, byte[]>> records) {
      sends++;
      say("sending " + sends);
      List<Optional<Failure>> answers = sender.send(records);
      say("acknowledged " + sends);
      return answers;
    }

    private void say(String line) {
      System.out.println(line);
      if (line.equals(waitAfter)) {
        try {
          System.in.read();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void close() {
      sender.close();
    }
  }
}
