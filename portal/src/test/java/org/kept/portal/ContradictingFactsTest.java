package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContradictingFactsTest {

  static RunningPortal portal;

  @BeforeAll
  static void start() {
    portal = new RunningPortal();
    portal.commitments.answer(
        "/commitments/chosen",
        FakeServices.resource("commitment.json")
            .replace(
                "\"notes\": [",
                "\"choices\": [{\"note\": \"n2\", \"among\": [\"n1\"],"
                    + " \"reason\": \"CERISE keeps the tool <b>itself</b>.\"}], \"notes\": ["));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_one_held_to_be_right_says_why_and_the_other_leads_to_it() {
    Document page = portal.get("/commitments/chosen").page();

    assertThat(page.select("#fact-n2 .held").text())
        .isEqualTo("Held to be right: CERISE keeps the tool <b>itself</b>.");
    assertThat(page.getElementById("fact-n1").text())
        .contains("CERISE launched the SPI4")
        .endsWith("Set aside: another fact contradicts this one. What is held to be right");
    assertThat(page.select("#fact-n1 a[href^=#fact]").attr("href")).isEqualTo("#fact-n2");
    assertThat(page.select(".held")).hasSize(1);
    assertThat(page.select(".set-aside").eachAttr("id")).containsExactly("fact-n1");
  }

  @Test
  void french_and_spanish_say_so_too() {
    assertThat(portal.get("/commitments/chosen?lang=fr").text())
        .contains("Retenu comme exact : CERISE")
        .contains("Écarté : un autre fait contredit celui-ci. Ce qui est retenu");
    assertThat(portal.get("/commitments/chosen?lang=es").text())
        .contains("Se da por cierto: CERISE")
        .contains("Descartado: otro hecho contradice este. Lo que se da por cierto");
  }

  @Test
  void facts_among_which_nothing_was_chosen_stand_equal() {
    assertThat(portal.get("/commitments/sptf-2014").page().select(".held, .set-aside")).isEmpty();
  }
}
