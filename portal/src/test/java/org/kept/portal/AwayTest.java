package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AwayTest {

  private static final String PAGE = "/commitments/sptf-2014";

  static RunningPortal portal;

  @BeforeAll
  static void start() {
    portal = new RunningPortal();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @AfterEach
  void comeBack() {
    portal.commitments.comeBack();
    portal.progress.comeBack();
  }

  @Test
  void without_progress_the_promise_is_still_shown_and_the_gap_is_named() {
    portal.progress.goAway();

    var answer = portal.get(PAGE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .contains("Help pro-poor organizations keep true to their missions")
        .contains("Collaborate with CERISE on the SPI4")
        .contains("The figures are not reachable right now")
        .contains("The latest activity is not reachable right now");
    assertThat(answer.page().select("svg.bar, .status")).isEmpty();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    var list = portal.get("/");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.text())
        .contains("Help pro-poor organizations keep true to their missions")
        .contains("Some figures are not reachable right now");
  }

  @Test
  void without_commitments_a_page_says_what_is_missing_and_when_to_come_back() {
    portal.commitments.goAway();

    for (String path : new String[] {"/", PAGE, PAGE + "/milestones"}) {
      var answer = portal.get(path);
      assertThat(answer.status()).as(path).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("30");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.text()).contains("Back in a moment").contains("keeps the commitments");
      assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }
  }

  @Test
  void the_milestones_cannot_be_shown_without_progress() {
    portal.progress.failWith(500);

    var answer = portal.get(PAGE + "/milestones?lang=fr");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text()).contains("De retour dans un instant").contains("garde les jalons");
  }

  @Test
  void a_service_that_is_silent_is_not_waited_for_longer_than_a_reader_would() {
    portal.progress.fallSilent();
    Instant asked = Instant.now();

    var answer = portal.get(PAGE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("The figures are not reachable right now");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(9));
  }

  @Test
  void an_answer_that_is_no_answer_is_an_outage_too() {
    portal.commitments.answer("/commitments/odd", "<html>");

    assertThat(portal.get("/commitments/odd").status()).isEqualTo(503);
  }

  @Test
  void an_unknown_commitment_is_not_found_in_friendly_words() {
    for (String path : new String[] {"/commitments/nobody", "/commitments/nobody/milestones"}) {
      var answer = portal.get(path);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text()).contains("no published commitment").contains("list of commitments");
    }
  }

  @Test
  void an_unknown_address_is_not_found_in_the_readers_language() {
    var answer = portal.get("/nothing/here", "Accept-Language", "es");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo("es");
    assertThat(answer.text()).contains("Esta página no existe");
  }

  @Test
  void an_address_that_the_container_refuses_gets_no_stack_trace() {
    var answer = portal.get("/commitments/a%2Fb");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Tomcat");
  }
}
