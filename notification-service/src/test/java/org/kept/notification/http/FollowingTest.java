package org.kept.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.notification.http.RunningService.*;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.notification.documents.Suppressions;
import org.kept.notification.model.EmailAddress;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Hashes;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;
import tools.jackson.databind.JsonNode;

class FollowingTest {

  private static final Schedule DAILY =
      new Schedule(ZoneId.of("Europe/Paris"), new Rhythm.Daily(LocalTime.of(8, 0)));
  private static final String SHARED = publishCommitment("Title");
  private static final String PAGE = "text/html;charset=UTF-8";

  @Test
  void following_is_confirmed_by_a_button_and_by_nothing_less() throws Exception {
    String slug = publishCommitment("Keep <b>true</b> to the mission");
    String address = anAddress();

    HttpResponse<String> asked = postJson("/follows", follow(slug, address), null);
    assertThat(asked.statusCode()).isEqualTo(202);
    MimeMessage asking = awaitMail(address, 1);
    assertThat(asking.getSubject())
        .isEqualTo("Please confirm: follow “Keep <b>true</b> to the mission”");
    assertThat(flowing(asking)).contains("every day at 08:00 (Europe/Paris)");
    assertThat(asking.getHeader("List-Unsubscribe")).isNull();

    HttpResponse<String> page = get(link(asking), null);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue(PAGE);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body())
        .contains("<button>Yes, tell me</button>", "&lt;b&gt;true&lt;/b&gt;")
        .doesNotContain("<b>", "<script");
    assertThat(stored(address).getBoolean("confirmed")).as("looking confirms nothing").isFalse();

    String token = link(asking).replaceFirst(".*token=", "");
    HttpResponse<String> done = postForm("/follows/confirmation", "token=" + token);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("You follow “Keep &lt;b&gt;true", "The first digest comes on");
    assertThat(stored(address).getBoolean("confirmed")).isTrue();
  }

  @Test
  void a_program_that_confirms_gets_the_ids_and_the_same_ones_again() {
    String slug = SHARED;
    JsonNode confirmed = follower(slug, anAddress());

    assertThat(confirmed.get("id").asString()).startsWith(confirmed.get("followerId").asString());
    assertThat(confirmed.get("slug").asString()).isEqualTo(slug);
    assertThat(confirmed.get("nextDigestAt").asString()).isEqualTo("2026-03-26T07:00:00Z");
  }

  @Test
  void a_link_works_once_and_later_changes_stand() {
    String slug = SHARED;
    String address = anAddress();
    postJson("/follows", follow(slug, address), null);
    String token = link(awaitMail(address, 1)).replaceFirst(".*token=", "");
    HttpResponse<String> first =
        postJson("/follows/confirmation", "{\"token\":\"" + token + "\"}", null);

    HttpResponse<String> again =
        postJson("/follows/confirmation", "{\"token\":\"" + token + "\"}", null);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void a_form_that_prefers_json_gets_json() {
    String address = anAddress();
    postJson("/follows", follow(SHARED, address), null);
    String token = link(awaitMail(address, 1)).replaceFirst(".*token=", "");

    HttpResponse<String> answer =
        send(
            request("/follows/confirmation", null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + token)));

    assertThat(json(answer).get("id").asString()).isNotEmpty();
  }

  @Test
  void a_later_request_replaces_the_link_of_an_earlier_one() {
    String slug = SHARED;
    String address = anAddress();
    postJson("/follows", follow(slug, address), null);
    String earlier = link(awaitMail(address, 1));
    CLOCK.advance(Duration.ofMillis(5));
    postJson("/follows", follow(slug, address), null);
    String later = link(awaitMail(address, 2));

    assertThat(get(earlier, null).statusCode()).isEqualTo(404);
    assertThat(get(later, null).statusCode()).isEqualTo(200);
  }

  @Test
  void links_that_others_lengthened_still_work_and_programs_are_told_what_is_not_known() {
    String address = anAddress();
    postJson("/follows", follow(SHARED, address), null);
    assertThat(get(link(awaitMail(address, 1)) + "&utm_source=mail", null).statusCode())
        .isEqualTo(200);

    HttpResponse<String> answer =
        postJson("/follows?language=fr", follow(SHARED, anAddress()), null);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("code").asString()).isEqualTo("request.parameter-unknown");
    assertThat(json(answer).get("field").asString()).isEqualTo("language");
  }

  @Test
  void links_that_are_none_of_ours_or_too_old_say_so() {
    assertThat(get("/follows/confirmation?token=nonsense", null).statusCode()).isEqualTo(404);
    HttpResponse<String> answer =
        postJson("/follows/confirmation", "{\"token\":\"nonsense\"}", null);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).get("code").asString()).isEqualTo("follow.link-invalid");
    assertThat(get("/unsubscribe/nonsense", null).statusCode()).isEqualTo(404);
    assertThat(get("/following/nonsense", null).statusCode()).isEqualTo(404);

    String address = anAddress();
    postJson("/follows", follow(SHARED, address), null);
    String link = link(awaitMail(address, 1));
    CLOCK.advance(Follow.WAITS);
    assertThat(get(link, null).statusCode()).isEqualTo(404);
  }

  @Test
  void the_answer_is_the_same_whether_an_address_follows_is_new_or_may_not_be_written_to() {
    String slug = SHARED;
    String known = anAddress();
    follower(slug, known);
    String dead = anAddress();
    bean(Suppressions.class)
        .add(EmailAddress.parse(dead).orElseThrow(), "550 5.1.1", CLOCK.instant());

    HttpResponse<String> forKnown = postJson("/follows", follow(slug, known), null);
    HttpResponse<String> forDead = postJson("/follows", follow(slug, dead), null);
    String fresh = anAddress();
    HttpResponse<String> forNew = postJson("/follows", follow(slug, fresh), null);

    assertThat(forKnown.statusCode())
        .isEqualTo(202)
        .isEqualTo(forDead.statusCode())
        .isEqualTo(forNew.statusCode());
    assertThat(forKnown.body()).isEqualTo(forDead.body()).isEqualTo(forNew.body());
    awaitMail(fresh, 1); // came after the other one, which is therefore not on its way
    assertThat(mails(dead)).isEmpty();
  }

  @Test
  void nobody_can_have_one_mailbox_flooded() {
    String slug = SHARED;
    String address = anAddress();
    for (int i = 0; i < 8; i++) {
      assertThat(postJson("/follows", follow(slug, address), null).statusCode()).isEqualTo(202);
      CLOCK.advance(Duration.ofMillis(5));
    }
    awaitMail(address, 1);
    String fresh = anAddress();
    postJson("/follows", follow(slug, fresh), null);
    awaitMail(fresh, 1);

    assertThat(mails(address)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void a_client_that_asks_too_much_is_told_to_wait() {
    long hour = CLOCK.millis() / Duration.ofHours(1).toMillis();
    database()
        .getCollection("limits")
        .insertOne(
            new Document("_id", Hashes.of("client|203.0.113.7|" + hour))
                .append("count", 9_999)
                .append("until", new Date(CLOCK.millis() + 3_600_000)));

    assertThat(askedBy("203.0.113.7").statusCode()).isEqualTo(202);
    HttpResponse<String> answer = askedBy("203.0.113.7");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(json(answer).get("code").asString()).isEqualTo("follow.too-many");
    assertThat(json(answer).get("detail").asString()).startsWith("Trop de demandes de suivi");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 3601L);
  }

  private static HttpResponse<String> askedBy(String client) {
    return send(
        request("/follows", null)
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", client)
            .header("Accept-Language", "fr")
            .POST(HttpRequest.BodyPublishers.ofString(follow(SHARED, anAddress()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"commitment\":\"%s\" | \"commitment\":\"no-such-thing\" | follow.commitment-unknown | commitment",
        "@example.org | @@example.org | follow.email-malformed | email",
        "\"language\":\"en\" | \"language\":\"de\" | follow.language-unknown | language",
        "Europe/Paris | +02:00 | follow.zone-unknown | zone",
        "Europe/Paris | Mars/Olympus | follow.zone-unknown | zone",
        "daily | hourly | follow.rhythm-unknown | rhythm",
        "08:00 | 24:00 | follow.time-malformed | at",
        "08:00 | 8:00 | follow.time-malformed | at",
        "\"rhythm\":\"daily\" | \"rhythm\":\"weekly\",\"day\":\"someday\" | follow.weekday-unknown | day",
        "\"rhythm\":\"daily\" | \"rhythm\":\"monthly\",\"day\":0 | follow.month-day-out-of-range | day",
        "\"rhythm\":\"daily\" | \"rhythm\":\"monthly\",\"day\":32 | follow.month-day-out-of-range | day"
      })
  void what_is_not_known_is_refused_with_its_field(
      String from, String to, String code, String field) {
    String address = anAddress();
    String body = follow(SHARED, address).replace(from.formatted(SHARED), to);

    HttpResponse<String> answer = postJson("/follows", body, null);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("code").asString()).isEqualTo(code);
    assertThat(json(answer).get("field").asString()).isEqualTo(field);
    assertThat(stored(address)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1 | 1", "31 | 31", "sunday | SUNDAY"})
  void days_at_their_limits_are_taken(String day, String ignored) {
    String rhythm = day.equals("sunday") ? "weekly" : "monthly";
    String body =
        follow(SHARED, anAddress())
            .replace(
                "\"rhythm\":\"daily\"", "\"rhythm\":\"" + rhythm + "\",\"day\":\"" + day + "\"");

    assertThat(postJson("/follows", body, null).statusCode()).isEqualTo(202);
  }

  @Test
  void a_field_that_is_not_known_or_missing_is_told() {
    String body = follow(SHARED, anAddress());

    HttpResponse<String> unknown =
        postJson("/follows", body.replace("\"zone\"", "\"timezone\""), null);
    HttpResponse<String> missing =
        postJson("/follows", body.replaceFirst("\"zone\":\"[^\"]*\",", ""), null);

    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(json(unknown).get("code").asString()).isEqualTo("request.field-unknown");
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(json(missing).get("errors").get(0).get("field").asString()).isEqualTo("zone");
  }

  @Test
  void a_request_can_wait_for_a_commitment_that_is_on_its_way() {
    HttpResponse<String> answer =
        postJson("/follows?atLeast=0", follow("not-published-yet", anAddress()), null);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).get("code").asString()).isEqualTo("read.not-yet");
  }

  @Test
  void what_nobody_confirmed_is_forgotten() {
    String address = anAddress();
    postJson("/follows", follow(SHARED, address), null);
    awaitMail(address, 1);

    CLOCK.advance(Follow.WAITS.plusSeconds(1));

    Awaitility.await().until(() -> stored(address) == null);
  }

  private static Document stored(String address) {
    return database().getCollection("followers").find(new Document("address", address)).first();
  }
}
