package org.kept.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kept.chaos.child.KeptChild;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} under load and a restart: nothing gone, nothing twice, no mail twice. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class SurvivesKillTest {

  private static final String MEMBER = "organization-tool";
  private static final String ADMIN = "operator";
  private static final int WRITERS = 4;
  private static final int ACKNOWLEDGED_BEFORE_KILL = 60;

  @Test
  void whatWasAcknowledgedIsThereOnceAndNobodyIsMailedTwice(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    Map<String, String> ports = KeptChild.freePorts();
    String commitment;
    List<String> acknowledged;
    int mails;

    try (Launched kept = Launched.run(data, ports)) {
      DemoReport report = Demo.walkThrough(kept.addresses(), 0);
      assertThat(report.deviations()).isEmpty();
      commitment = commitmentId(kept.addresses());
      mails = Mails.files(kept.addresses().mails()).size();
      acknowledged = writeUntilKilled(kept, commitment);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL);

    try (Launched again = Launched.run(data, ports)) {
      Addresses at = again.addresses();
      KeptApi api = new KeptApi(at);
      for (String milestone : acknowledged) {
        assertThat(api.get(at.progress() + "/milestones/" + milestone).get("id").asString())
            .isEqualTo(milestone);
      }
      JsonNode d2 = countedOnceCaughtUp(api, at, commitment, acknowledged.size());
      assertThat(d2.get("countedTrue").asInt() - Expected.TRUE_COUNT)
          .as("acknowledged milestones, and at most one a writer whose answer was cut off")
          .isBetween(acknowledged.size(), acknowledged.size() + WRITERS);
      assertThat(reconciliation(api, at, commitment)).isEmpty();

      DemoReport told = Demo.walkThrough(at, 0);
      assertThat(told.mailsDelivered()).isEqualTo(1);
      assertThat(Mails.files(at.mails())).hasSize(mails);
    }
  }

  /** Logs milestones from several threads, kills when enough are acknowledged. */
  private static List<String> writeUntilKilled(Launched kept, String commitment)
      throws InterruptedException {
    Addresses at = kept.addresses();
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    AtomicInteger next = new AtomicInteger();
    CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.submit(
            () -> {
              KeptApi api = new KeptApi(at);
              while (true) {
                int n = next.incrementAndGet();
                Map<String, Object> body =
                    Map.of(
                        "deliverable",
                        "D2",
                        "subject",
                        "Institution under load " + n,
                        "region",
                        "EAP",
                        "occurred",
                        Map.of("date", "2014-05"));
                acknowledged.add(
                    api.post(
                            MEMBER,
                            at.progress() + "/commitments/" + commitment + "/milestones",
                            body,
                            "load-" + n)
                        .get("id")
                        .asString());
                enough.countDown();
              }
            });
      }
      assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
      kept.process().kill();
    }
    return new ArrayList<>(acknowledged);
  }

  private static JsonNode countedOnceCaughtUp(
      KeptApi api, Addresses at, String commitment, int atLeast) {
    JsonNode progress =
        Waiting.until(
            "the acknowledged milestones to be counted",
            () -> api.get(at.progress() + "/commitments/" + commitment + "/progress"),
            p ->
                p.get("deliverables").get(1).get("countedTrue").asInt()
                    >= Expected.TRUE_COUNT + atLeast);
    return progress.get("deliverables").get(1);
  }

  private static JsonNode reconciliation(KeptApi api, Addresses at, String commitment) {
    return api.getAs(ADMIN, at.progress() + "/commitments/" + commitment + "/reconciliation")
        .get("differences");
  }

  private static String commitmentId(Addresses at) {
    return new KeptApi(at).get(at.commitment() + "/commitments/sptf-2014").get("id").asString();
  }
}
