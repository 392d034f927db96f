package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommitmentPageTest {

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

  @Test
  void it_says_who_promised_what_when_and_to_whom() {
    String text = portal.get(PAGE).text();

    assertThat(text)
        .contains("Help pro-poor organizations keep true to their missions")
        .contains("A commitment by Social Performance Task Force (SPTF)")
        .contains("100 Million Families")
        .contains("1 October 2013 to 31 December 2014")
        .contains("letter to the Microcredit Summit Campaign, October 2013")
        .contains("2013 Partnerships against Poverty Summit, 2013")
        .contains("At least 10 MFIs in each of 6 regions")
        .contains("With CERISE")
        .contains("With Responsible Inclusive Finance Working Group");
  }

  @Test
  void it_shows_how_far_each_promise_is_and_what_the_number_is_made_of() {
    Document page = portal.get(PAGE).page();

    Element d2 = page.getElementById("D2");
    assertThat(d2.text())
        .contains("80%")
        .contains("48 of 60 MFIs count toward the target")
        .contains("True count 51 MFIs")
        .contains("Regions met 3 of 6")
        .contains("Reported 49")
        .contains("Verified 2")
        .contains("Told late, counted 3")
        .contains("Not counted 1 out of window");
    assertThat(page.getElementById("D1").text())
        .contains("1 of 5 stages done")
        .contains("created, done")
        .contains("translated (French), not yet");
    assertThat(page.select("#D2 .more a").attr("href"))
        .isEqualTo(PAGE + "/milestones?deliverable=D2");
  }

  @Test
  void the_drawing_and_the_table_say_the_same_numbers() {
    Element d2 = portal.get(PAGE).page().getElementById("D2");

    List<String> drawn = d2.select("figure svg g text").eachText();
    List<String> tabled =
        d2.select("tbody tr").stream()
            .flatMap(
                row ->
                    List.of(
                        row.select("th").text(),
                        row.select("td").get(0).text() + " of " + row.select("td").get(1).text())
                        .stream())
            .toList();
    assertThat(drawn).hasSize(12).isEqualTo(tabled);
    assertThat(drawn)
        .containsExactly(
            "East Asia and the Pacific", "7 of 10",
            "Eastern Europe and Central Asia", "6 of 10",
            "Latin America and the Caribbean", "12 of 10",
            "Middle East and North Africa", "5 of 10",
            "South Asia", "10 of 10",
            "Sub-Saharan Africa", "11 of 10");
    assertThat(d2.select("tfoot td.n").eachText()).containsExactly("48", "60");
  }

  @Test
  void the_bars_are_as_long_as_their_numbers() {
    Element d2 = portal.get(PAGE).page().getElementById("D2");

    double perUnit = 358.0 / 12;
    List<Integer> counts = List.of(7, 6, 12, 5, 10, 11);
    var groups = d2.select("figure svg g");
    for (int i = 0; i < counts.size(); i++) {
      double fill = Double.parseDouble(groups.get(i).select(".fill").attr("width"));
      var more = groups.get(i).select(".beyond");
      double beyond = more.isEmpty() ? 0 : Double.parseDouble(more.attr("width"));
      assertThat(fill + beyond).isCloseTo(counts.get(i) * perUnit, within());
      assertThat(fill).isCloseTo(Math.min(10, counts.get(i)) * perUnit, within());
      assertThat(Double.parseDouble(groups.get(i).select(".target").attr("x1")))
          .isCloseTo(10 * perUnit, within());
    }
  }

  @Test
  void each_region_leads_to_its_milestones() {
    assertThat(portal.get(PAGE).page().select("#D2 tbody a").eachAttr("href"))
        .hasSize(6)
        .contains(PAGE + "/milestones?deliverable=D2&region=EAP");
  }

  @Test
  void made_up_milestones_that_count_are_announced_and_only_then() {
    assertThat(portal.get(PAGE).text()).contains("Illustrative data");

    portal.commitments.answer("/commitments/real", FakeServices.resource("commitment.json"));
    portal.progress.answer(
        "/commitments/real/progress",
        FakeServices.resource("progress.json")
            .replace("\"illustrative\": true", "\"illustrative\": false"));

    assertThat(portal.get("/commitments/real").text())
        .contains("80%")
        .doesNotContain("Illustrative data");
  }

  @Test
  void a_commitment_that_has_ended_says_how() {
    String published = FakeServices.resource("commitment.json");
    portal.commitments.answer(
        "/commitments/closed",
        published.replace(
            "\"state\": \"published\"",
            "\"state\": \"closed\", \"outcome\": \"partly-kept\", \"closingStatement\":"
                + " {\"language\": \"en\", \"text\": \"The guide came late.\"}"));
    portal.commitments.answer(
        "/commitments/withdrawn",
        published.replace(
            "\"state\": \"published\"",
            "\"state\": \"withdrawn\", \"withdrawalReason\": \"The funder left.\""));

    assertThat(portal.get("/commitments/closed").page().select(".ending").text())
        .isEqualTo("Closed: partly kept The guide came late.");
    assertThat(portal.get("/commitments/withdrawn").page().select(".ending").text())
        .isEqualTo("Withdrawn: The funder left.");
    assertThat(portal.get(PAGE).page().select(".ending")).isEmpty();
  }

  @Test
  void while_the_period_runs_the_bar_shows_where_it_should_be_by_now() {
    portal.commitments.answer("/commitments/running", FakeServices.resource("commitment.json"));
    portal.progress.answer(
        "/commitments/running/progress",
        FakeServices.resource("progress.json").replace("\"pace\": 100", "\"pace\": 52"));

    Element d2 = portal.get("/commitments/running").page().getElementById("D2");

    assertThat(d2.select("svg.bar .pace").attr("x1")).isEqualTo("52%");
    assertThat(d2.select("svg.bar .fill").attr("width")).isEqualTo("80%");
    assertThat(d2.select("svg.bar").attr("aria-label"))
        .isEqualTo("80% of the target reached; 52% would be the pace");
    assertThat(d2.text()).contains("Pace: 52% by today");
    assertThat(portal.get(PAGE).page().select(".pace")).isEmpty();
  }

  @Test
  void every_status_is_a_word_a_shape_and_a_colour() {
    Map<String, String> words =
        Map.of(
            "NotStarted", "Not started",
            "OnTrack", "On track",
            "Behind", "Behind",
            "FarBehind", "Far behind",
            "Achieved", "Achieved",
            "AchievedLate", "Achieved late",
            "Missed", "Missed",
            "Withdrawn", "Withdrawn");
    portal.commitments.answer("/commitments/any", FakeServices.resource("commitment.json"));
    words.forEach(
        (status, word) -> {
          portal.progress.answer(
              "/commitments/any/progress",
              FakeServices.resource("progress.json").replace("Missed", status));

          Document page = portal.get("/commitments/any").page();

          Element mark = page.selectFirst(".overall .status");
          assertThat(mark.text()).isEqualTo("Status: " + word);
          String shape = mark.selectFirst("use").attr("href");
          assertThat(page.select("symbol" + shape)).as(shape).hasSize(1);
          assertThat(mark.className()).isEqualTo("status status-" + shape.substring(3));
        });
  }

  @Test
  void hostile_words_are_shown_and_not_obeyed() {
    String evil =
        "</title></p><script>alert(1)</script><img src=x onerror=alert(1)>\\\"' ${7*7} [[1]]";
    portal.commitments.answer(
        "/commitments/evil",
        FakeServices.resource("commitment.json")
            .replace("Help pro-poor organizations keep true to their missions", evil)
            .replace("\"D2\"", "\"D2'><script>\"")
            .replace("letter to the", evil));
    portal.progress.answer(
        "/commitments/evil/progress",
        FakeServices.resource("progress.json")
            .replace("\"D2\"", "\"D2'><script>\"")
            .replace("\"EAP\"", "\"E<b>\"")
            .replace("East Asia and the Pacific", "<script>1</script>"));
    portal.progress.answer(
        "/commitments/evil/activity",
        FakeServices.resource("activity.json").replace("Illustrative MFI", evil));

    var answer = portal.get("/commitments/evil");

    assertThat(answer.status()).isEqualTo(200);
    Document page = answer.page();
    assertThat(page.select("script, img, b b")).isEmpty();
    assertThat(page.title()).contains("<script>alert(1)</script>");
    assertThat(page.selectFirst("h1").text()).contains("${7*7} [[1]]");
    assertThat(page.select("figure svg text").first().text()).isEqualTo("<script>1</script>");
    assertThat(page.select("*").stream().flatMap(e -> e.attributes().asList().stream()))
        .noneMatch(a -> a.getKey().startsWith("on"));
  }

  @Test
  void it_speaks_french() {
    var answer = portal.in(Locale.FRANCE, PAGE);

    assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo("fr");
    assertThat(answer.header("Content-Language")).isEqualTo("fr");
    assertThat(answer.text())
        .contains("Aider les organisations au service des plus pauvres")
        .contains("(traduit automatiquement)")
        .contains("Un engagement de Social Performance Task Force (SPTF)")
        .contains("du 1er octobre 2013 au 31 décembre 2014")
        .contains("48 MFIs sur 60 comptent pour l’objectif")
        .contains("80 %")
        .contains("1 hors période")
        .contains("Asie de l’Est et Pacifique")
        .contains("2e trimestre 2014")
        .contains("février 2014");
    assertThat(answer.page().select(".timeline").text())
        .contains("Vérifié\u202f: Illustrative MFI");
    assertThat(answer.page().select("#D1 h3 span").attr("lang")).isEqualTo("en");
  }

  @Test
  void it_speaks_spanish() {
    var answer = portal.in(Locale.of("es", "PE"), PAGE);

    assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo("es");
    assertThat(answer.text())
        .contains("Ayudar a las organizaciones")
        .doesNotContain("traducido automáticamente")
        .contains("del 1 de octubre de 2013 al 31 de diciembre de 2014")
        .contains("48 de 60 MFIs cuentan para la meta")
        .contains("No cumplido")
        .contains("2.º trimestre de 2014")
        .contains("febrero de 2014");
  }

  @Test
  void it_speaks_english_with_those_whose_language_it_has_not() {
    var answer = portal.in(Locale.JAPANESE, PAGE);

    assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(answer.text()).contains("2nd quarter of 2014").contains("February 2014");
  }

  @Test
  void a_chosen_language_beats_the_browser_and_stays_chosen() {
    Document page = portal.get(PAGE + "?lang=fr", "Accept-Language", "es").page();

    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
    assertThat(page.select(".more a").eachAttr("href")).allMatch(h -> h.contains("lang=fr"));
    assertThat(page.select(".languages a").eachAttr("href"))
        .containsExactly(PAGE + "?lang=en", PAGE + "?lang=fr", PAGE + "?lang=es");
    assertThat(page.select(".languages [aria-current]").text()).isEqualTo("Français");
    assertThat(
            portal
                .get(PAGE + "?lang=xx", "Accept-Language", "es")
                .page()
                .select("html")
                .attr("lang"))
        .isEqualTo("es");
  }

  @Test
  void it_can_be_shared() {
    Document page = portal.get(PAGE).page();

    assertThat(page.select("meta[property=og:title]").attr("content"))
        .isEqualTo("Help pro-poor organizations keep true to their missions");
    assertThat(page.select("meta[property=og:description]").attr("content"))
        .startsWith("Publish a");
    assertThat(page.select("meta[property=og:url]").attr("content"))
        .isEqualTo("https://kept.example" + PAGE);
    assertThat(page.select("meta[property=article:tag]").eachAttr("content"))
        .containsExactly("#Commit100M", "#100MGoal");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .contains("https://kept.example" + PAGE + "?lang=fr");
    assertThat(page.select(".share").text()).contains("#Commit100M").contains("#100MGoal");
  }

  @Test
  void a_percentage_is_told_as_one() {
    portal.commitments.answer(
        "/commitments/share",
        FakeServices.resource("commitment.json")
            .replace(
                "\"kind\": \"count-per-region\"",
                "\"kind\": \"percentage\", \"target\": 60,"
                    + " \"numerator\": {\"one\": \"poor client\", \"many\": \"poor clients\"},"
                    + " \"denominator\": {\"one\": \"client\", \"many\": \"clients\"}"));
    portal.progress.answer(
        "/commitments/share/progress",
        """
        {"percent": 75, "pace": 52, "status": "OnTrack", "illustrative": false, "deliverables": [
          {"key": "D2", "kind": "percentage", "counted": 42.5, "countedTrue": 42.5, "reported": 1,
           "verified": 0, "target": 60, "percent": 71, "pace": 52, "status": "OnTrack",
           "reading": {"numerator": 850, "denominator": 2000}}]}
        """);

    Element d2 = portal.get("/commitments/share").page().getElementById("D2");

    assertThat(d2.text())
        .contains("60% of clients: poor clients")
        .contains("42.5% now, target 60%")
        .contains("Latest reading 850 of 2,000");
    assertThat(d2.select("table")).isEmpty();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.11);
  }
}
