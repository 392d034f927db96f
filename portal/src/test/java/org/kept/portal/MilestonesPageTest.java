package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MilestonesPageTest {

  private static final String PAGE = "/commitments/sptf-2014/milestones";

  static RunningPortal portal;

  @BeforeAll
  static void start() {
    portal = new RunningPortal();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void each_milestone_says_what_when_and_whether_it_counts() {
    Document page = portal.get(PAGE + "?deliverable=D2").page();

    assertThat(page.select("table.milestones tbody tr")).hasSize(52);
    assertThat(row(page, "Illustrative MFI EAP-07").text())
        .contains("East Asia and the Pacific")
        .contains("2nd quarter of 2014")
        .contains("22 April 2014")
        .contains("Reported")
        .contains("Yes");
    assertThat(row(page, "Illustrative MFI EAP-08").text())
        .contains("15 January 2015")
        .contains("No: out of window")
        .contains("outside calendar year 2014");
    assertThat(row(page, "Illustrative MFI LAC-01").select("a")).hasSize(2);
    assertThat(page.select(".banner").text()).contains("Illustrative data");
  }

  @Test
  void those_on_one_page_stand_by_date_then_by_name_and_others_as_they_were_told() {
    String told =
        """
        {"items": [
          {"id": "m1", "subject": "b", "occurred": {"date": "2014-Q2"}, "counted": true},
          {"id": "m2", "subject": "d", "occurred": {"date": "2014-04-02"}, "counted": true},
          {"id": "m3", "subject": "c", "occurred": {"date": "2014-03"}, "counted": true},
          {"id": "m4", "subject": "a", "occurred": {"date": "2014-Q2"}, "counted": true},
          {"id": "m5", "subject": "e", "occurred": {"date": "2014"}, "counted": true}],
         "next": null}
        """;
    String path = "/commitments/sptf-2014/milestones?limit=50&deliverable=D3";
    portal.progress.answer(path, told);
    portal.progress.answer(path + "&cursor=9", told);

    Document whole = portal.get(PAGE + "?deliverable=D3").page();
    Document last = portal.get(PAGE + "?deliverable=D3&cursor=9").page();

    assertThat(whole.select("tbody th").eachText()).containsExactly("e", "c", "a", "b", "d");
    assertThat(whole.text()).contains("By date, then by name.");
    assertThat(last.select("tbody th").eachText()).containsExactly("b", "d", "c", "a", "e");
    assertThat(last.text()).contains("In the order in which they were told.");
  }

  @Test
  void a_stage_is_called_as_on_the_page_of_the_commitment() {
    portal.progress.answer(
        "/commitments/sptf-2014/milestones?limit=50&deliverable=D1",
        """
        {"items": [{"id": "m1", "subject": "translated:fr", "occurred": {"date": "2014"}}]}
        """);

    assertThat(portal.get(PAGE + "?deliverable=D1").page().select("tbody th").text())
        .isEqualTo("translated (French)");
  }

  @Test
  void evidence_is_a_link_that_vouches_for_nothing() {
    Element link = row(portal.get(PAGE).page(), "Illustrative MFI EAP-01").selectFirst("a");

    assertThat(link.attr("href")).isEqualTo("https://example.org/evidence/eap-01");
    assertThat(link.attr("rel")).isEqualTo("noopener nofollow");
    assertThat(link.text()).isEqualTo("example.org");
  }

  @Test
  void evidence_that_is_not_on_the_web_is_no_link() {
    portal.progress.answer(
        "/commitments/sptf-2014/milestones?limit=50&region=SA",
        FakeServices.resource("milestones.json")
            .replace("https://example.org/evidence/eap-01", "javascript:alert(1)")
            .replace("https://example.org/evidence/eap-02", "data:text/html,<b>"));

    Document page = portal.get(PAGE + "?region=SA").page();

    assertThat(page.select("a[href^=javascript], a[href^=data]")).isEmpty();
    assertThat(row(page, "Illustrative MFI EAP-01").text()).contains("Evidence");
  }

  @Test
  void the_choice_reaches_the_service_and_stays_in_the_form_and_the_pager() {
    portal.progress.answer(
        "/commitments/sptf-2014/milestones?limit=50&deliverable=D2&region=EAP&counted=false&cursor=a%26b",
        FakeServices.resource("milestones.json").replace("\"next\": null", "\"next\": \"c d&e\""));

    Document page =
        portal.get(PAGE + "?deliverable=D2&region=EAP&counted=no&cursor=a%26b&lang=fr").page();

    assertThat(page.select("select#deliverable option[selected]").val()).isEqualTo("D2");
    assertThat(page.select("select#region option[selected]").text())
        .isEqualTo("Asie de l’Est et Pacifique");
    assertThat(page.select("select#counted option[selected]").val()).isEqualTo("no");
    assertThat(page.select("form input[name=lang]").val()).isEqualTo("fr");
    assertThat(page.select(".pager a").eachAttr("href"))
        .containsExactly(
            PAGE + "?deliverable=D2&region=EAP&counted=no&lang=fr",
            PAGE + "?deliverable=D2&region=EAP&counted=no&cursor=c%20d%26e&lang=fr");
  }

  @Test
  void a_place_in_the_list_that_there_is_not_is_a_wrong_address_and_no_outage() {
    portal.progress.failWith(400);
    try {
      var answer = portal.get(PAGE + "?cursor=nonsense");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("This address cannot be understood");
    } finally {
      portal.progress.failWith(200);
    }
  }

  @Test
  void a_choice_that_nothing_fits_says_so() {
    portal.progress.answer(
        "/commitments/sptf-2014/milestones?limit=50&deliverable=D4",
        "{\"items\":[],\"next\":null}");

    assertThat(portal.get(PAGE + "?deliverable=D4").text())
        .contains("No milestone fits this choice");
  }

  private static Element row(Document page, String subject) {
    return page.select("table.milestones tbody tr").stream()
        .filter(r -> r.select("th").text().startsWith(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + subject));
  }
}
