package org.kept.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.progress.Running.Answer;
import org.kept.testkit.Servers;

/**
 * More at once than there is room for, and an end in the middle of work: nothing accepted is lost.
 */
class UnderLoadIT {

  private static final int WRITERS = 12;
  private static final int EACH = 4;
  private static final int ROWS = 5;

  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

  /** Who is refused comes back when somebody else is done, after a second at the latest. */
  private final Semaphore room = new Semaphore(0);

  private final String slug = "load-" + Servers.fresh();
  private Running kept;
  private String milestones;
  private String imports;

  @BeforeEach
  void start() {
    kept = new Running("kept.web.requests-at-once=4");
    Sptf.makerAndCampaign(kept);
    String id = UUID.randomUUID().toString();
    Sptf.commitment(kept, id, slug);
    kept.await("/commitments/" + slug + "/progress", answer -> answer.status() == 200);
    milestones = "/commitments/" + id + "/milestones";
    imports = "/commitments/" + id + "/deliverables/D2/imports";
  }

  @AfterEach
  void end() {
    writers.close();
    kept.close();
  }

  private static String told(String subject) {
    return """
        {"deliverable":"D2","subject":"%s","occurred":{"date":"2014-05-10"},"country":"KH"}"""
        .formatted(subject);
  }

  private static byte[] file(String name) {
    StringBuilder csv = new StringBuilder("subject,occurred,country\n");
    for (int row = 0; row < ROWS; row++) {
      csv.append(name).append(" row ").append(row).append(",2014-05-10,KH\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whoIsRefusedForWantOfRoomIsToldWhenToComeBackAndWhatIsAcceptedIsThere() throws Exception {
    AtomicInteger refused = new AtomicInteger();
    Queue<String> accepted = new ConcurrentLinkedQueue<>();
    List<Future<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String name = "MFI " + writer;
      work.add(
          writers.submit(
              () -> {
                for (int i = 0; i < EACH; i++) {
                  String body = told(name + " " + i);
                  accepted.add(
                      until(refused, 201, () -> kept.post(milestones, Running.MEMBER, body))
                          .text("id"));
                }
                byte[] csv = file(name);
                Answer report =
                    until(refused, 200, () -> kept.post(imports, Running.MEMBER, "text/csv", csv));
                assertThat(report.text("newMilestones")).isEqualTo(Integer.toString(ROWS));
                return null;
              }));
    }
    for (Future<Void> one : work) {
      one.get();
    }

    assertThat(refused.get()).isPositive();
    assertThat(accepted).doesNotHaveDuplicates().hasSize(WRITERS * EACH);
    kept.await(
        "/commitments/" + slug + "/progress",
        answer ->
            answer.body().get("deliverables").get(1).get("countedTrue").asInt()
                == WRITERS * (EACH + ROWS));
    assertThat(MilestoneTopic.read().keySet()).containsAll(accepted);
  }

  private Answer until(AtomicInteger refused, int status, Callable<Answer> request)
      throws Exception {
    while (true) {
      Answer answer = request.call();
      if (answer.status() != 503) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        room.release();
        return answer;
      }
      assertThat(answer.text("code")).isEqualTo("server.overloaded");
      assertThat(answer.headers()).containsEntry("retry-after", "1");
      refused.incrementAndGet();
      room.tryAcquire(1, TimeUnit.SECONDS);
    }
  }

  @Test
  void aStopUnderLoadFinishesWhatWasAcceptedAndTurnsAwayTheRestAtOnce() throws Exception {
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    Map<String, String> cut = new ConcurrentHashMap<>();
    Queue<Duration> turnedAway = new ConcurrentLinkedQueue<>();
    List<Future<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String name = "MFI " + writer;
      work.add(
          writers.submit(
              () -> {
                for (int i = 0; writes(name + " " + i, acknowledged, cut, turnedAway); i++) {}
                return null;
              }));
    }
    Awaitility.await().until(() -> acknowledged.size() > 2 * WRITERS);

    kept.stop();

    Map<String, ?> onKafka = MilestoneTopic.read();
    for (Future<Void> one : work) {
      one.get();
    }
    assertThat(onKafka.keySet()).containsAll(acknowledged.values());
    assertThat(turnedAway)
        .hasSize(WRITERS)
        .allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(5)));
    kept.startAgain();
    // Who never got an answer was not let in any more: asked again with the same key, it is done
    // now.
    for (String subject : cut.keySet()) {
      Answer again =
          kept.post(milestones, Running.MEMBER, told(subject), "Idempotency-Key", key(subject));
      assertThat(again.status()).isEqualTo(201);
      assertThat(onKafka).as(cut.get(subject)).doesNotContainKey(again.text("id"));
      acknowledged.put(subject, again.text("id"));
    }
    kept.await(
        "/commitments/" + slug + "/progress",
        answer ->
            answer.body().get("deliverables").get(1).get("countedTrue").asInt()
                == acknowledged.size());
    Awaitility.await().until(() -> kept.store().outbox().size() == 0);
  }

  private static String key(String subject) {
    return subject.replace(' ', '-');
  }

  /** Whether to go on. */
  private boolean writes(
      String subject,
      Map<String, String> acknowledged,
      Map<String, String> cut,
      Queue<Duration> turnedAway)
      throws InterruptedException {
    long start = System.nanoTime();
    try {
      Answer answer =
          kept.tryPost(milestones, Running.MEMBER, told(subject), "Idempotency-Key", key(subject));
      if (answer.status() == 201) {
        acknowledged.put(subject, answer.text("id"));
        room.release();
      } else {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("retry-after");
        room.tryAcquire(1, TimeUnit.SECONDS);
      }
      return true;
    } catch (ConnectException e) {
      turnedAway.add(Duration.ofNanos(System.nanoTime() - start));
      return false;
    } catch (IOException e) {
      cut.put(subject, e.toString());
      return true;
    }
  }
}
