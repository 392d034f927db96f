package org.kept.eventstore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.Outbox;
import org.kept.eventstore.TestStore;

class RelayLeasesTest {

  private final MongoDatabase database = TestStore.freshDatabase();
  private Instant now = Instant.parse("2014-06-01T12:00:00Z");
  private final RelayLeases ann = new RelayLeases(database, "ann", () -> now);
  private final RelayLeases bob = new RelayLeases(database, "bob", () -> now);

  @Test
  void aLoneRelayTakesAllSlicesAtOnce() {
    ann.renew();

    assertThat(ann.share()).isEqualTo(SliceRange.ALL);
  }

  @Test
  void beforeItsFirstRenewalARelayHasNothing() {
    assertThat(ann.share()).isEqualTo(SliceRange.NONE);
    assertThat(ann.isDue()).isTrue();
  }

  @Test
  void aSecondRelayWaitsUntilTheFirstHasMadeRoom() {
    ann.renew();
    bob.renew();
    assertThat(bob.share()).isEqualTo(SliceRange.NONE);

    pass(RelayLeases.RENEWAL);
    ann.renew();
    bob.renew();

    assertThat(ann.share()).isEqualTo(new SliceRange(0, 8));
    assertThat(bob.share()).isEqualTo(new SliceRange(8, 16));
  }

  @Test
  void theShareOfARelayThatDiedGoesToTheOther() {
    bothAtWork();

    pass(RelayLeases.LEASE.minusMillis(1));
    bob.renew();
    assertThat(bob.share()).isEqualTo(new SliceRange(8, 16));

    pass(Duration.ofMillis(1));
    bob.renew();
    assertThat(bob.share()).isEqualTo(SliceRange.ALL);
  }

  @Test
  void aRelayThatWasTakenForDeadJoinsAnew() {
    bothAtWork();
    pass(RelayLeases.LEASE.plusMillis(1));
    bob.renew();

    ann.renew();
    assertThat(ann.share()).isEqualTo(SliceRange.NONE);

    pass(RelayLeases.RENEWAL);
    ann.renew();
    assertThat(ann.share()).isEqualTo(new SliceRange(0, 8));
  }

  @Test
  void aRelayThatLeavesMakesRoomAtOnce() {
    bothAtWork();

    ann.release();
    bob.renew();

    assertThat(bob.share()).isEqualTo(SliceRange.ALL);
  }

  @Test
  void aRelayThatComesBackUnderItsNameGoesOnAtOnce() {
    ann.renew();
    RelayLeases again = new RelayLeases(database, "ann", () -> now);

    again.renew();

    assertThat(again.share()).isEqualTo(SliceRange.ALL);
  }

  @Test
  void aRenewalIsDueAfterAThirdOfTheLease() {
    ann.renew();
    assertThat(ann.isDue()).isFalse();

    pass(RelayLeases.RENEWAL.minusMillis(1));
    assertThat(ann.isDue()).isFalse();

    pass(Duration.ofMillis(1));
    assertThat(ann.isDue()).isTrue();
  }

  @Test
  void leasesOfTheLongDeadAreRemoved() {
    bob.renew();
    pass(RelayLeases.LEASE.multipliedBy(2).plusMillis(1));

    ann.renew();

    assertThat(database.getCollection("relay_leases").find().map(d -> d.getString("_id")))
        .containsExactly("ann");
  }

  @Test
  void howeverManyShareEverySliceBelongsToExactlyOne() {
    for (int of = 1; of <= 20; of++) {
      int count = of;
      List<Integer> dealt =
          IntStream.range(0, of)
              .mapToObj(i -> SliceRange.share(i, count))
              .flatMap(share -> IntStream.range(share.from(), share.to()).boxed())
              .toList();
      assertThat(dealt).isEqualTo(IntStream.range(0, Outbox.SLICES).boxed().toList());
    }
  }

  @Test
  void aRangeHoldsTheMarksOfItsSlicesAndNoOther() {
    for (int i = 0; i < 1_000; i++) {
      String mark = Outbox.mark("stream-" + i, i);
      int slice = Integer.parseInt(mark.substring(0, 2));
      assertThat(new SliceRange(slice, slice + 1).holds(mark)).isTrue();
      assertThat(new SliceRange(0, slice).holds(mark)).isFalse();
      assertThat(new SliceRange(slice + 1, 16).holds(mark)).isFalse();
      assertThat(SliceRange.ALL.holds(mark)).isTrue();
    }
  }

  private void bothAtWork() {
    ann.renew();
    bob.renew();
    pass(RelayLeases.RENEWAL);
    ann.renew();
    bob.renew();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
