package org.kept.notification.write.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kept.notification.automation.WhenDueThenMail;
import org.kept.notification.mail.Mail;
import org.kept.notification.model.Follower;

class TwoInstancesTest {

  private static final int FOLLOWERS = 30;

  @Test
  void instances_that_look_at_the_same_time_serve_everybody_once() throws Exception {
    MailingBench bench = new MailingBench();
    List<Follower> followers =
        IntStream.range(0, FOLLOWERS)
            .mapToObj(n -> bench.follower("reader" + n + "@example.org", MailingBench.DAILY))
            .toList();
    bench.activity.report("Alpha");
    bench.clock.advance(Duration.ofMinutes(1));
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Integer>> served = new ArrayList<>();

    try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < 3; i++) {
        WhenDueThenMail instance = bench.instance();
        served.add(
            instances.submit(
                () -> {
                  together.await();
                  return instance.round();
                }));
      }
      together.countDown();
    }

    int all = 0;
    for (Future<Integer> some : served) {
      all += some.get();
    }
    assertThat(all).isEqualTo(FOLLOWERS);
    assertThat(bench.server.taken())
        .extracting(Mail::to)
        .doesNotHaveDuplicates()
        .hasSize(FOLLOWERS);
    assertThat(followers).allSatisfy(f -> assertThat(bench.states(f)).containsExactly("SENT"));
  }
}
