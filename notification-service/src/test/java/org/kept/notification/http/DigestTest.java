package org.kept.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.notification.http.RunningService.*;
import static org.kept.notification.progress.FakeProgressService.activity;
import static org.kept.notification.progress.FakeProgressService.entry;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.testkit.AsyncApiDocument;
import org.kept.testkit.Tokens;
import tools.jackson.databind.JsonNode;

class DigestTest {

  private static final String STAFF = Tokens.staff("staff-1", "digests:send");

  private final String address = anAddress();
  private String slug;

  @BeforeEach
  void something_happened() {
    slug = publishCommitment("Keep true to the mission");
    PROGRESS.answer(
        "0",
        activity(
            "5",
            entry("reported", "Alpha", "EAP", null),
            new int[] {0, 0},
            new int[] {7, 12},
            false));
    PROGRESS.answer("5", activity("5", "", new int[] {7, 12}, new int[] {7, 12}, false));
  }

  @Test
  void staff_send_a_digest_and_it_arrives_whole() throws Exception {
    JsonNode follow = follower(slug, address, "fr");

    HttpResponse<String> sent = send(follow, "key-1", STAFF);

    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(json(sent).get("state").asString()).isEqualTo("SENT");
    MimeMessage mail = awaitMail(address, 2);
    assertThat(mail.getSubject()).isEqualTo("1 nouveau jalon\u00a0: FR Keep true to the mission");
    assertThat(mail.getHeader("Message-ID"))
        .containsExactly(json(sent).get("messageId").asString());
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(text(mail))
        .contains("19 MFIs")
        .contains("Latin America and the Caribbean  LAC  12/10  [##########] atteint")
        .contains("http://portal.test/commitments/" + slug);
    assertThat(html(mail)).contains("19 MFIs", "12/10").contains("lang=\"fr\"");
  }

  @Test
  void the_same_key_is_the_same_mail() {
    JsonNode follow = follower(slug, address);

    HttpResponse<String> first = send(follow, "key-1", STAFF);
    HttpResponse<String> again = send(follow, "key-1", STAFF);
    HttpResponse<String> another = send(follow, "key-2", STAFF);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(json(another).get("state").asString()).isEqualTo("NOTHING_NEW");
    assertThat(json(another).get("messageId")).isNull();
    assertThat(mails(address)).hasSize(2);
  }

  @Test
  void the_ledger_shows_every_mail_and_no_address() {
    JsonNode follow = follower(slug, address);
    send(follow, "key-1", STAFF);

    HttpResponse<String> answer =
        get("/digests?follower=" + follow.get("followerId").asString(), STAFF);

    JsonNode digests = json(answer).get("digests");
    assertThat(digests).hasSize(2);
    assertThat(digests.get(0).get("kind").asString()).isEqualTo("on-demand");
    assertThat(digests.get(0).get("state").asString()).isEqualTo("SENT");
    assertThat(digests.get(0).get("told").get(follow.get("commitmentId").asString()).asString())
        .isEqualTo("5");
    assertThat(digests.get(1).get("kind").asString()).isEqualTo("confirmation");
    assertThat(answer.body()).doesNotContain(address);
  }

  @Test
  void a_digest_comes_by_itself_when_it_is_due() {
    follower(slug, address);

    CLOCK.advance(Duration.ofDays(1));

    MimeMessage mail = awaitMail(address, 2);
    assertThat(flowing(mail)).contains("every day at 08:00 (Europe/Paris)");
  }

  @Test
  void only_a_token_with_the_scope_sends_or_lists() {
    JsonNode follow = follower(slug, address);
    String path = "/follows/" + follow.get("id").asString() + "/digests";

    assertThat(postJson(path, "", null).statusCode()).isEqualTo(401);
    assertThat(postJson(path, "", Tokens.staff("staff-1", "milestones:write")).statusCode())
        .isEqualTo(403);
    assertThat(get("/digests?follower=x", null).statusCode()).isEqualTo(401);
    assertThat(get("/digests?follower=x", Tokens.member("m-1", "milestones:write")).statusCode())
        .isEqualTo(403);
    assertThat(get("/digests", STAFF).statusCode()).isEqualTo(422);
  }

  @Test
  void an_unknown_or_unconfirmed_follow_gets_no_digest() {
    HttpResponse<String> unknown = postJson("/follows/nobody.nothing/digests", "", STAFF);
    postJson("/follows", follow(slug, address), null);
    awaitMail(address, 1);
    Document follower =
        database().getCollection("followers").find(new Document("address", address)).first();
    String id = follower.getList("follows", Document.class).getFirst().getString("id");

    HttpResponse<String> unconfirmed = postJson("/follows/" + id + "/digests", "", STAFF);

    assertThat(List.of(unknown.statusCode(), unconfirmed.statusCode())).containsOnly(404);
    assertThat(json(unconfirmed).get("code").asString()).isEqualTo("digest.follow-unknown");
  }

  @Test
  void staff_see_how_many_follow_and_nobody_else_does() {
    follower(slug, address);

    HttpResponse<String> count = get("/followers", Tokens.staff("staff-1"));

    assertThat(json(count).get("confirmed").asInt()).isPositive();
    assertThat(get("/followers", Tokens.member("m-1", "digests:send")).statusCode()).isEqualTo(403);
    assertThat(get("/followers", null).statusCode()).isEqualTo(401);
  }

  @Test
  void it_reads_what_the_asyncapi_document_says() {
    assertThat(topics()).isEqualTo(AsyncApiDocument.topicsReadBy("notification-service"));
  }

  @Test
  void the_api_describes_itself() {
    JsonNode paths = json(get("/v3/api-docs", null)).get("paths");

    assertThat(paths.propertyNames())
        .contains(
            "/follows",
            "/follows/confirmation",
            "/follows/{id}/digests",
            "/digests",
            "/unsubscribe/{token}");
  }

  static HttpResponse<String> send(JsonNode follow, String key, String token) {
    CLOCK.advance(Duration.ofMillis(1)); // so that the ledger has an order
    return RunningService.send(
        request("/follows/" + follow.get("id").asString() + "/digests", token)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }
}
