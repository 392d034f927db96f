package org.kept.notification.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.notification.progress.FakeProgressService.activity;
import static org.kept.notification.progress.FakeProgressService.entry;
import static org.kept.notification.progress.FakeProgressService.figures;

import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kept.contracts.values.Text;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.model.Language;
import org.kept.notification.model.digest.Entry;
import org.kept.notification.model.digest.Figures;
import org.kept.notification.model.digest.News;
import org.kept.notification.write.mailing.ActivityUnavailableException;
import org.kept.testkit.Unanswering;

class ProgressClientTest {

  private static final KnownCommitment SPTF =
      new KnownCommitment(
          "c-1", "sptf-2014", Text.of("en", "Title"), "ca", "cgap-6/1", "published", 3);

  private final FakeProgressService progress = new FakeProgressService();
  private final ProgressClient client = new ProgressClient(progress.uri());

  @AfterEach
  void stop() {
    progress.close();
  }

  @Test
  void an_answer_is_read_with_its_figures_at_both_ends() {
    progress.answer(
        "4",
        activity(
            "9",
            entry("retracted", "Alpha", "EAP", "not an MFI"),
            new int[] {7, 12},
            new int[] {6, 12},
            false));

    News news = client.since(SPTF, "4", Language.FR);

    assertThat(progress.asked()).containsExactly("fr /commitments/c-1/activity?since=4&limit=1000");
    assertThat(news.to()).isEqualTo("9");
    assertThat(news.entries())
        .containsExactly(
            new Entry(Entry.Kind.RETRACTED, "m-Alpha", "D2", "Alpha", "EAP", true, "not an MFI"));
    Figures after = news.after().getFirst();
    assertThat(after.kind()).isEqualTo(Figures.Kind.COUNT_PER_REGION);
    assertThat(after.title()).isEqualTo("SPI4 utilisé par des IMF");
    assertThat(after.machine()).isTrue();
    assertThat(after.counted()).as("beyond the target, too").isEqualByComparingTo("18");
    assertThat(after.percent()).isEqualByComparingTo("80");
    assertThat(after.region("OUT").orElseThrow().target()).isNull();
    assertThat(news.before().getFirst().region("EAP").orElseThrow().counted())
        .isEqualByComparingTo("7");
  }

  @Test
  void pages_are_followed_and_joined() {
    progress.answer(
        "0",
        activity(
            "5",
            entry("reported", "Alpha", "EAP", null),
            new int[] {0, 0},
            new int[] {1, 0},
            true));
    progress.answer(
        "5",
        activity(
            "8",
            entry("reported", "Beta", "LAC", null),
            new int[] {1, 0},
            new int[] {1, 1},
            false));

    News news = client.since(SPTF, News.START, Language.EN);

    assertThat(news.entries()).extracting(Entry::subject).containsExactly("Alpha", "Beta");
    assertThat(news.before().getFirst().counted()).isEqualByComparingTo("0");
    assertThat(news.after().getFirst().counted()).isEqualByComparingTo("2");
    assertThat(news.to()).isEqualTo("8");
    assertThat(news.more()).isFalse();
  }

  @Test
  void a_digest_tells_twenty_pages_of_a_thousand_and_says_that_there_is_more() {
    for (int page = 0; page < 21; page++) {
      progress.answer(
          Integer.toString(page),
          activity(
              Integer.toString(page + 1),
              entry("reported", "Alpha " + page, "EAP", null),
              new int[] {0, 0},
              new int[] {1, 0},
              page < 20));
    }

    News cut = client.since(SPTF, "0", Language.EN);
    News whole = client.since(SPTF, "1", Language.EN);

    assertThat(cut.entries()).hasSize(20);
    assertThat(cut.to()).isEqualTo("20");
    assertThat(cut.more()).isTrue();
    assertThat(whole.entries()).hasSize(20);
    assertThat(whole.to()).isEqualTo("21");
    assertThat(whole.more()).isFalse();
    assertThat(progress.asked()).hasSize(40).allMatch(asked -> asked.endsWith("&limit=1000"));
  }

  @Test
  void silence_is_not_listened_to_for_longer_than_the_limit() {
    try (Unanswering silent = Unanswering.silent()) {
      assertThatThrownBy(() -> hurried(silent).since(SPTF, "4", Language.EN))
          .isInstanceOf(ActivityUnavailableException.class)
          .hasCauseInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void a_server_that_does_not_let_in_is_not_waited_for_longer_than_the_limit() {
    try (Unanswering full = Unanswering.full()) {
      assertThatThrownBy(() -> hurried(full).since(SPTF, "4", Language.EN))
          .isInstanceOf(ActivityUnavailableException.class)
          .hasCauseInstanceOf(HttpConnectTimeoutException.class);
    }
  }

  private static ProgressClient hurried(Unanswering server) {
    URI uri = URI.create("http://127.0.0.1:" + server.port());
    return new ProgressClient(uri, Duration.ofMillis(50), Duration.ofMillis(200));
  }

  @Test
  void a_report_that_raises_what_is_left_out_does_not_count() {
    String outside =
        entry("reported", "Alpha", "EAP", null)
            .replaceFirst("\\}\\s*$", ",\"figuresAfter\":" + figures(new int[] {7, 2}, 1) + "}");
    progress.answer("4", activity("5", outside, new int[] {7, 2}, new int[] {7, 2}, false));

    assertThat(client.since(SPTF, "4", Language.EN).entries().getFirst().counts()).isFalse();
  }

  @Test
  void a_recount_explains_with_the_reason_of_the_amendment() {
    String answer =
        activity("9", "", new int[] {7, 2}, new int[] {6, 2}, false)
            .replace(
                "\"recounts\":[]",
                "\"recounts\":[{\"position\":\"9\",\"at\":\"2014-05-10T10:00:00Z\",\"deliverable\":\"D2\",\"reason\":\"split\"}]");
    progress.answer("4", answer);

    assertThat(client.since(SPTF, "4", Language.EN).entries())
        .containsExactly(new Entry(Entry.Kind.RECOUNTED, "", "D2", "", null, true, "split"));
  }

  @Test
  void a_commitment_that_is_not_there_yet_has_no_news() {
    News news = client.since(SPTF, News.START, Language.EN);

    assertThat(news.entries()).isEmpty();
    assertThat(news.to()).isEqualTo(News.START);
  }

  @Test
  void an_error_a_closed_door_and_nonsense_all_mean_later() {
    progress.answer("4", "{\"position\":");
    assertThatThrownBy(() -> client.since(SPTF, "4", Language.EN))
        .isInstanceOf(ActivityUnavailableException.class);
    progress.status(503);
    assertThatThrownBy(() -> client.since(SPTF, "4", Language.EN))
        .isInstanceOf(ActivityUnavailableException.class);
    progress.close();
    assertThatThrownBy(() -> client.since(SPTF, "4", Language.EN))
        .isInstanceOf(ActivityUnavailableException.class);
  }
}
