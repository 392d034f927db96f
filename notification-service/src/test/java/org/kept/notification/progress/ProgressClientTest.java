package org.kept.notification.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.notification.progress.FakeProgressService.activity;
import static org.kept.notification.progress.FakeProgressService.entry;
import static org.kept.notification.progress.FakeProgressService.figures;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kept.contracts.values.Text;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.model.Language;
import org.kept.notification.model.digest.Entry;
import org.kept.notification.model.digest.Figures;
import org.kept.notification.model.digest.News;
import org.kept.notification.write.mailing.ActivityUnavailableException;

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
