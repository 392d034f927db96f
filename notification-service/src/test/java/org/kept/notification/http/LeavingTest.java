package org.kept.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.notification.http.RunningService.*;
import static org.kept.notification.progress.FakeProgressService.activity;
import static org.kept.notification.progress.FakeProgressService.entry;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.testkit.Tokens;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

class LeavingTest {

  private static final String STAFF = Tokens.staff("staff-1", "digests:send");

  private final String address = anAddress();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private String slug;
  private JsonNode follow;
  private String following;
  private String unsubscribe;

  @BeforeEach
  void somebody_got_a_digest() {
    log.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    slug = publishCommitment("Keep <i>true</i>");
    PROGRESS.answer(
        "0",
        activity(
            "5",
            entry("reported", "Alpha", "EAP", null),
            new int[] {0, 0},
            new int[] {7, 12},
            false));
    follow = follower(slug, address);
    DigestTest.send(follow, "key-1", STAFF);
    List<String> links = links(awaitMail(address, 2));
    following = links.get(links.size() - 2);
    unsubscribe = links.getLast();
  }

  @Test
  void one_click_without_a_cookie_ends_it_and_looking_does_not() throws Exception {
    String header = mails(address).get(1).getHeader("List-Unsubscribe", "");
    assertThat(header).contains("<http://kept.test" + unsubscribe + ">");

    HttpResponse<String> page = get(unsubscribe, null);
    assertThat(page.body()).contains("<button>Stop all mail</button>");
    assertThat(stored()).isNotNull();

    HttpResponse<String> done = postForm(unsubscribe, "List-Unsubscribe=One-Click");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(stored()).isNull();
    assertThat(postForm(unsubscribe, "List-Unsubscribe=One-Click").statusCode())
        .as("again")
        .isEqualTo(200);
    assertThat(get(unsubscribe, null).body()).contains("You will get no more mail");
    assertThat(DigestTest.send(follow, "key-2", STAFF).statusCode()).isEqualTo(404);
  }

  @Test
  void after_erasure_only_hashed_ledger_entries_are_left() {
    HttpResponse<String> erased = postForm(following + "/erasure", "");

    assertThat(erased.statusCode()).isEqualTo(200);
    for (String collection :
        List.of("followers", "ledger", "suppressed", "limits", "commitments")) {
      for (Document document : database().getCollection(collection).find()) {
        assertThat(document.toJson()).doesNotContain(address);
      }
    }
    JsonNode digests =
        json(get("/digests?follower=" + follow.get("followerId").asString(), STAFF)).get("digests");
    assertThat(digests).hasSize(2);
  }

  @Test
  void a_program_erases_by_delete() {
    assertThat(send(request(following, null).DELETE()).statusCode()).isEqualTo(204);
    assertThat(stored()).isNull();
    assertThat(send(request(following, null).DELETE()).statusCode()).isEqualTo(204);
  }

  @Test
  void the_followers_page_shows_and_changes_how_they_are_told() {
    HttpResponse<String> page = get(following, null);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsPattern(
            "<a href=\"http://portal.test/commitments/[^\"]+\">Keep &lt;i&gt;true&lt;/i&gt;</a>")
        .contains("value=\"daily\" checked=\"checked\"")
        .contains("<option value=\"Europe/Paris\" selected=\"selected\">")
        .contains("value=\"08:00\"")
        .doesNotContain("<i>", "<script", address);

    HttpResponse<String> saved =
        postForm(
            following + "/settings",
            "language=es&zone=America%2FLima&rhythm=weekly&at=17%3A30&day=friday&allQuiet=true");
    assertThat(saved.statusCode()).isEqualTo(303);
    HttpResponse<String> after = get(saved.headers().firstValue("Location").orElseThrow(), null);
    assertThat(after.body())
        .contains("lang=\"es\"", "Guardado.", "value=\"weekly\" checked=\"checked\"", "viernes")
        .contains("<option value=\"friday\" selected=\"selected\">");
    Document preferences = stored().get("preferences", Document.class);
    assertThat(preferences.getString("zone")).isEqualTo("America/Lima");
    assertThat(preferences.getBoolean("allQuiet")).isTrue();
  }

  @Test
  void what_the_page_cannot_take_is_told_on_the_page_and_changes_nothing() {
    HttpResponse<String> answer =
        postForm(following + "/settings", "language=en&zone=Nowhere&rhythm=daily&at=08%3A00");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nowhere is not a time zone");
    assertThat(stored().get("preferences", Document.class).getString("zone"))
        .isEqualTo("Europe/Paris");
  }

  @Test
  void unfollowing_one_keeps_the_others_and_unfollowing_the_last_erases() {
    String other = publishCommitment("Other");
    JsonNode second = follower(other, address);
    assertThat(get(following, null).body()).contains("Other");

    HttpResponse<String> one =
        postForm(following + "/unfollowing", "follow=" + follow.get("id").asString());
    assertThat(one.statusCode()).isEqualTo(303);
    assertThat(get(following, null).body()).contains("Other").doesNotContain("&lt;i&gt;true");

    HttpResponse<String> last =
        postForm(following + "/unfollowing", "follow=" + second.get("id").asString());
    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(stored()).isNull();
  }

  @Test
  void neither_addresses_nor_tokens_nor_ids_of_links_reach_the_log() {
    get(following, null);
    get(unsubscribe, null);
    postForm(following + "/settings", "language=en");
    postForm(unsubscribe, "");

    String token = unsubscribe.substring(unsubscribe.lastIndexOf('/') + 1);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(message -> message.contains(address) || message.contains(token));
  }

  @Test
  void a_fault_is_told_as_a_page_and_its_address_is_not_logged() {
    database()
        .getCollection("followers")
        .updateOne(
            new Document("address", address),
            new Document("$set", new Document("preferences.zone", "Nowhere/" + address)));

    HttpResponse<String> answer = get(following, null);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("<h1>That did not work</h1>");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(message -> message.startsWith("a follower's page failed"))
        .noneMatch(message -> message.contains(address));
    database().getCollection("followers").deleteOne(new Document("address", address));
  }

  private Document stored() {
    return database().getCollection("followers").find(new Document("address", address)).first();
  }
}
