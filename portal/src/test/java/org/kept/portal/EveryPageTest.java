package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page: headers, weight, well-formed and accessible HTML, validators. */
class EveryPageTest {

  static RunningPortal portal;

  @BeforeAll
  static void start() {
    portal = new RunningPortal();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=fr",
        "/commitments/sptf-2014",
        "/commitments/sptf-2014?lang=es",
        "/commitments/sptf-2014/milestones?deliverable=D2",
        "/commitments/unknown"
      })
  void is_well_formed_safe_light_and_can_be_heard(String path) {
    var answer = portal.get(path);

    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                + " frame-ancestors 'none'; base-uri 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(answer.raw().headers().allValues("Set-Cookie")).isEmpty();
    assertThat(parseErrors(answer.body())).isEmpty();

    Document page = answer.page();
    assertThat(page.select("script, style, [style], iframe, link[rel=preload]")).isEmpty();
    assertThat(page.select("link[rel=stylesheet], img").eachAttr("abs:href"))
        .noneMatch(h -> !h.isEmpty());
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(headingLevels(page)).isTrue();
    assertThat(page.title()).endsWith("· Kept");
    assertThat(page.body().text()).doesNotContain("??").doesNotContain("null");
    assertThat(page.select("table").stream()).allMatch(t -> t.selectFirst("caption") != null);
    assertThat(page.select("table th").stream()).allMatch(th -> th.hasAttr("scope"));
    assertThat(page.select("select, input:not([type=hidden])").stream())
        .allMatch(field -> !page.select("label[for=" + field.id() + "]").isEmpty());
    assertThat(page.select("svg:not(symbol svg)").stream())
        .allMatch(svg -> isHiddenOrNamed(page, svg));
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .allMatch(href -> page.getElementById(href.substring(1)) != null);
    int css = portal.get(page.select("link[rel=stylesheet]").attr("href")).body().length();
    assertThat(answer.body().length() + css).isLessThan(60 * 1024);
  }

  @Test
  void so_many_are_served_and_so_many_may_wait() {
    assertThat(portal.server().getMaxThreads()).isEqualTo(200);
    assertThat(portal.server().getMaxConnections()).isEqualTo(1_000);
    assertThat(portal.server().getAcceptCount()).isEqualTo(100);
  }

  @Test
  void a_reader_of_thirty_languages_gets_the_one_there_is() {
    String languages = "de,nl,".repeat(15) + "es";

    var answer = portal.get("/", "Accept-Language", languages);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().selectFirst("html").attr("lang")).isEqualTo("es");
  }

  @Test
  void an_unchanged_page_is_not_sent_again() {
    var first = portal.get("/commitments/sptf-2014");
    assertThat(first.header("ETag")).isNotEmpty();
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(first.raw().headers().allValues("Vary").toString())
        .containsIgnoringCase("accept-language");

    var again = portal.get("/commitments/sptf-2014", "If-None-Match", first.header("ETag"));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void the_style_is_kept_for_a_year_under_a_name_that_changes_with_it() {
    String href = portal.get("/").page().select("link[rel=stylesheet]").attr("href");
    assertThat(href).matches("/kept-[0-9a-f]{32}\\.css");

    var style = portal.get(href);

    assertThat(style.status()).isEqualTo(200);
    assertThat(style.header("Content-Type")).startsWith("text/css");
    assertThat(style.header("Cache-Control")).contains("max-age=31536000").contains("public");
    assertThat(style.header("ETag")).isNotEmpty();
    assertThat(portal.get(href, "If-None-Match", style.header("ETag")).status()).isEqualTo(304);
    assertThat(style.body())
        .doesNotContain("http")
        .doesNotContain("@import")
        .doesNotContain("url(\"");
  }

  @Test
  void a_slow_link_gets_it_compressed() {
    assertThat(
            portal
                .get("/commitments/sptf-2014", "Accept-Encoding", "gzip")
                .header("Content-Encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void the_list_shows_each_commitment_with_its_status_and_bar() {
    Document page = portal.get("/").page();

    Element line = page.selectFirst(".commitments li");
    assertThat(line.text())
        .contains("Help pro-poor organizations keep true to their missions")
        .contains("A commitment by Social Performance Task Force (SPTF)")
        .contains("20%")
        .contains("Missed");
    assertThat(line.select("a").attr("href")).isEqualTo("/commitments/sptf-2014");
    assertThat(line.select("svg.bar .fill").attr("width")).isEqualTo("20%");
    assertThat(page.getElementById("campaign-100-million-families").text())
        .contains("Help 100 million families lift themselves out of extreme poverty")
        .contains("Called by Microcredit Summit Campaign")
        .contains("1 commitment");
  }

  @Test
  void the_front_page_says_which_figures_rest_on_made_up_milestones() {
    assertThat(portal.get("/").page().select("ul.commitments small.machine").text())
        .contains("Illustrative data");
  }

  @Test
  void a_campaign_of_more_than_fifty_commitments_says_that_these_are_the_first() {
    String asked = "/commitments?campaign=100-million-families&limit=50";
    String list = FakeServices.resource("commitments.json");
    String item = list.substring(list.indexOf('[') + 1, list.lastIndexOf(']'));
    String fifty = String.join(",", Collections.nCopies(50, item));
    try {
      portal.commitments.answer(asked, "{\"items\":[" + fifty + "],\"next\":null}");
      assertThat(portal.get("/").text())
          .contains("50 commitments")
          .doesNotContain("Only the first");

      portal.commitments.answer(asked, "{\"items\":[" + fifty + "],\"next\":\"c\"}");
      assertThat(portal.get("/").text()).contains("Only the first 50 are shown.");
    } finally {
      portal.commitments.answer(asked, list);
    }
  }

  @Test
  void health_is_open_and_nothing_else_of_the_inside_is() {
    assertThat(portal.get("/actuator/health").status()).isEqualTo(200);
    assertThat(portal.get("/actuator/env").status()).isEqualTo(404);
  }

  private static List<ParseError> parseErrors(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    parser.parseInput(html, "");
    return parser.getErrors();
  }

  /** No heading stands more than one level below the one before it. */
  private static boolean headingLevels(Document page) {
    int before = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      if (level > before + 1) {
        return false;
      }
      before = level;
    }
    return true;
  }

  private static boolean isHiddenOrNamed(Document page, Element svg) {
    if (svg.closest("[aria-hidden=true]") != null) {
      return true;
    }
    if (!svg.attr("role").equals("img")) {
      return false;
    }
    return !svg.attr("aria-label").isEmpty()
        || List.of(svg.attr("aria-labelledby").split(" ")).stream()
            .allMatch(id -> page.getElementById(id) != null);
  }
}
