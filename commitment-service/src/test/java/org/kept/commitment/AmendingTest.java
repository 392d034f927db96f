package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kept.commitment.Api.Answer;
import org.kept.testkit.Servers;

/** Amendments as they are sent: by people who have read something older, and more than once. */
@ExtendWith(RunningService.Shared.class)
class AmendingTest {

  private final RunningService service;

  AmendingTest(RunningService service) {
    this.service = service;
  }

  private static String amended(String title, String more) {
    return """
        {"reason": "Said more exactly", "content": %s%s}
        """
        .formatted(
            Bodies.CONTENT.replace(
                "Help pro-poor organizations keep true to their missions", title),
            more);
  }

  private String published() {
    return "/commitments/" + service.publishedCommitment("amy").id();
  }

  @Test
  void aTranslationThatWasAddedMeanwhileStaysUntilItIsRemoved() {
    String path = published();
    String title = "Help pro-poor organizations keep true to their missions";
    Api amy = service.member("amy");
    amy.post(
            path + "/translations",
            """
            {"field": "title", "language": "fr", "text": "Rester fidèles", "by": "human"}
            """)
        .is(200);

    String more = amended(title, "").replace("Hold webinars", "Hold webinars in three languages");
    Answer amendment = amy.post(path + "/amendments", more).is(200);
    Answer shown = service.anybody().get(path + "?atLeast=" + amendment.version()).is(200);
    assertThat(shown.json().at("/content/title/translations/0/text").asString())
        .isEqualTo("Rester fidèles");
    assertThat(shown.json().at("/content/deliverables/2/title/text").asString())
        .isEqualTo("Hold webinars in three languages");

    Answer removal =
        amy.post(
                path + "/amendments",
                more.strip().replaceFirst("}$", "")
                    + ", \"removedTranslations\": [{\"field\": \"title\", \"language\": \"fr\"}]}")
            .is(200);
    Answer after = service.anybody().get(path + "?atLeast=" + removal.version()).is(200);
    assertThat(after.json().at("/content/title/translations")).isEmpty();
  }

  @Test
  void aRepeatedAmendmentIsAnsweredAsBeforeWhileNobodyCanSayWhatCounts() {
    String path = published();
    Api keyed = service.member("amy").with("Idempotency-Key", "key-" + Servers.fresh());
    String first = amended("Help organizations keep to their missions", "");
    Answer before = keyed.post(path + "/amendments", first).is(200);
    service
        .member("amy")
        .post(path + "/amendments", amended("Help organizations keep what they promise", ""))
        .is(200);

    service.progress().goesAway();
    try {
      assertThat(keyed.post(path + "/amendments", first).is(200).version())
          .isEqualTo(before.version());
      keyed
          .post(path + "/amendments", amended("Help organizations keep their word", ""))
          .isProblem(422, "request.key-reused");
    } finally {
      service.progress().comesBack();
    }
  }

  @Test
  void aRepeatedClosureIsAnsweredAsBeforeWhileNobodyCanSayWhatCounts() {
    String path = published();
    Api keyed = service.staff().with("Idempotency-Key", "key-" + Servers.fresh());
    String body = "{\"outcome\": \"not-kept\", \"statement\": \"Nothing came of it.\"}";
    Answer before = keyed.post(path + "/closure", body).is(200);

    service.progress().goesAway();
    try {
      Answer again = keyed.post(path + "/closure", body).is(200);
      assertThat(again.json()).isEqualTo(before.json());
    } finally {
      service.progress().comesBack();
    }
  }
}
