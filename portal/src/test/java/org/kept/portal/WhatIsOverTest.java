package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commitments that were closed or withdrawn, whose figures go on as if they ran. */
class WhatIsOverTest {

  static RunningPortal portal;

  @BeforeAll
  static void start() {
    portal = new RunningPortal();
    commitment(
        "closed",
        "\"state\": \"closed\", \"outcome\": \"partly-kept\", \"computedOutcome\": \"not-kept\","
            + " \"closingStatement\": {\"language\": \"en\", \"text\": \"The guide came late.\"}");
    commitment(
        "agreed",
        "\"state\": \"closed\", \"outcome\": \"not-kept\", \"computedOutcome\": \"not-kept\"");
    commitment("withdrawn", "\"state\": \"withdrawn\", \"withdrawalReason\": \"The funder left.\"");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void commitment(String slug, String state) {
    portal.commitments.answer(
        "/commitments/" + slug,
        FakeServices.resource("commitment.json").replace("\"state\": \"published\"", state));
    portal.progress.answer("/commitments/" + slug + "/progress", running());
  }

  private static String running() {
    return FakeServices.resource("progress.json")
        .replace("\"pace\": 100", "\"pace\": 45")
        .replace("Missed", "NotStarted");
  }

  @Test
  void the_chosen_outcome_stands_with_its_statement_and_what_the_figures_say() {
    assertThat(ending("/commitments/closed"))
        .isEqualTo(
            "Closed: partly kept The guide came late."
                + " The figures alone say otherwise: not kept.");
    assertThat(ending("/commitments/closed?lang=fr"))
        .startsWith("Clos\u202f: tenu en partie")
        .endsWith("Les chiffres seuls disent autre chose\u202f: non tenu.");
    assertThat(ending("/commitments/closed?lang=es"))
        .startsWith("Cerrado: cumplido en parte")
        .endsWith("Las cifras por sí solas dicen otra cosa: no cumplido.");
    assertThat(ending("/commitments/agreed"))
        .isEqualTo("Closed: not kept The figures alone say the same.");
    assertThat(ending("/commitments/withdrawn")).isEqualTo("Withdrawn: The funder left.");
  }

  @Test
  void neither_pace_nor_a_status_of_what_runs_is_shown() {
    for (String slug : new String[] {"closed", "agreed", "withdrawn"}) {
      Document page = portal.get("/commitments/" + slug).page();

      assertThat(page.select(".overall .percent").text()).isEqualTo("20%");
      assertThat(page.select(".bar .pace")).isEmpty();
      assertThat(page.select(".overall, #D2").text())
          .contains("48 of 60 MFIs")
          .doesNotContain("Pace")
          .doesNotContain("Not started");
    }
  }

  @Test
  void what_was_achieved_or_missed_remains_so() {
    portal.progress.answer(
        "/commitments/closed/progress",
        running().replace("NotStarted", "Achieved").replaceFirst("Achieved", "NotStarted"));

    Document page = portal.get("/commitments/closed").page();

    assertThat(page.select("#D2 .status").text()).isEqualTo("Status: Achieved");
    assertThat(page.select(".overall .status")).isEmpty();
  }

  @Test
  void a_list_says_how_each_ended() {
    assertThat(line("\"closed\", \"outcome\": \"partly-kept\"").select(".status").text())
        .isEqualTo("Status: Closed: partly kept");
    assertThat(line("\"withdrawn\"").select(".status").text()).isEqualTo("Status: Withdrawn");
    assertThat(line("\"withdrawn\"").select(".bar .pace")).isEmpty();

    Element runs = line("\"published\"");
    assertThat(runs.select(".status").text()).isEqualTo("Status: Not started");
    assertThat(runs.select(".bar .pace")).hasSize(1);
  }

  private static Element line(String state) {
    portal.commitments.answer(
        "/commitments",
        FakeServices.resource("commitments.json")
            .replace("\"state\": \"published\"", "\"state\": " + state));
    portal.progress.answer("/commitments/01960000-0000-7000-8000-0000000000e1/progress", running());
    return portal.get("/").page().selectFirst(".commitments li");
  }

  private static String ending(String path) {
    return portal.get(path).page().select(".ending").text();
  }
}
