package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

  private static final ServerAddress SERVER = new ServerAddress();

  static List<Exception> outages() {
    MongoException labelled = new MongoException(1, "somewhere");
    labelled.addLabel("RetryableWriteError");
    return List.of(
        new MongoTimeoutException("no server"),
        new MongoSocketReadException("cut", SERVER),
        new MongoInterruptedException("closing", new InterruptedException()),
        new MongoNotPrimaryException(new BsonDocument(), SERVER),
        labelled,
        new NotLeaderOrFollowerException("moved"),
        new UncheckedIOException(new IOException("cut")),
        new ParkingFailedException(new IllegalStateException()),
        new IllegalStateException("wrapped", new MongoTimeoutException("no server")));
  }

  static List<Exception> poisons() {
    return List.of(
        new IllegalStateException(),
        new NullPointerException(),
        new MongoWriteException(
            new WriteError(11000, "duplicate", new BsonDocument()), SERVER, List.of()),
        new MongoCommandException(BsonDocument.parse("{ok: 0, code: 2}"), SERVER));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void whatIsOutOfReachIsNoFaultOfTheEvents(Exception outage) {
    assertThat(Failure.of(outage)).isEqualTo(Failure.OUTAGE);
  }

  @ParameterizedTest
  @MethodSource("poisons")
  void everythingElseIs(Exception poison) {
    assertThat(Failure.of(poison)).isEqualTo(Failure.POISON);
  }

  @Test
  void waitingAndGapsAreFoundInsideOfWhatWrapsThem() {
    assertThat(Failure.of(new RuntimeException(new NotYetException("x"))))
        .isEqualTo(Failure.NOT_YET);
    assertThat(Failure.of(new RuntimeException(new SequenceGapException(Events.at(5), 3))))
        .isEqualTo(Failure.GAP);
  }

  @ParameterizedTest
  @CsvSource({"0,200", "1,400", "2,800", "5,6400", "6,10000", "60,10000", "1000000,10000"})
  void pausesDoubleUpToTenSeconds(int failures, long millis) {
    assertThat(RetryPolicy.STANDARD.pause(failures)).isEqualTo(Duration.ofMillis(millis));
    assertThat(RetryPolicy.STANDARD.postponement(failures))
        .isEqualTo(Duration.ofMillis(Math.min(millis, 2000)));
  }

  @Test
  void whatHasNotArrivedHoldsUpItsPartitionForHalfAMinute() {
    Duration whole = Duration.ZERO;
    for (int times = 0; times < RetryPolicy.STANDARD.notYetTries() - 1; times++) {
      whole = whole.plus(RetryPolicy.STANDARD.postponement(times));
    }

    assertThat(whole).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(35));
  }

  @Test
  void onlyTheFaultOfAnEventExhaustsPatience() {
    RetryPolicy policy = RetryPolicy.STANDARD;

    assertThat(policy.exhausted(Failure.OUTAGE, 1_000_000)).isFalse();
    assertThat(policy.exhausted(Failure.NOT_YET, 17)).isFalse();
    assertThat(policy.exhausted(Failure.NOT_YET, 18)).isTrue();
    assertThat(policy.exhausted(Failure.POISON, 2)).isFalse();
    assertThat(policy.exhausted(Failure.POISON, 3)).isTrue();
    assertThat(policy.exhausted(Failure.GAP, 4)).isFalse();
    assertThat(policy.exhausted(Failure.GAP, 5)).isTrue();
    assertThat(policy.exhausted(Failure.UNREADABLE, 1)).isTrue();
  }
}
