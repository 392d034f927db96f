package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kept.commitment.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * The story of SPTF's commitment, told through the API: drafted, sent back, submitted again,
 * published, amended, closed as partly kept, renewed.
 */
@ExtendWith(RunningService.Shared.class)
class SptfStoryTest {

  private static RunningService service;

  @BeforeAll
  static void start(RunningService running) {
    service = running;
  }

  @Test
  void aCommitmentFromItsFirstDraftToItsRenewal() {
    Api amelia = service.member("amelia");
    Api sabina = service.staff();
    String campaign = service.openCampaign();
    String sptf = service.approvedOrganization("amelia");

    // SPTF drafts with its working group as a partner, and submits.
    String draft =
        amelia.post("/commitments", Bodies.commitment(campaign, sptf, Bodies.CONTENT)).is(201).id();
    String path = "/commitments/" + draft;
    long revision = amelia.get(path + "/content").is(200).json().get("revision").asLong();
    amelia
        .patch(
            path + "/content",
            """
            {"basedOn": %d, "content": {"partners": [
              {"name": "Responsible Inclusive Finance Working Group",
               "members": [{"organizationId": "%s"}, {"name": "MicroSave"}]}]}}
            """
                .formatted(revision, sptf))
        .is(200);
    amelia.post(path + "/submission").is(200);

    // Staff ask who is helped; SPTF says so and submits again.
    sabina
        .post(
            path + "/changes",
            """
            {"changes": [{"field": "deliverables[D1].title",
                          "change": "Say what the guide accompanies."}]}
            """)
        .is(200);
    amelia
        .post(path + "/amendments", amended("whatever", 10))
        .isProblem(409, "commitment.not-published");
    amelia
        .patch(
            path + "/content",
            """
            {"basedOn": %d, "content": {"deliverables": [
              {"key": "D1", "title": "Publish a technical guide to the Universal Standards"}]}}
            """
                .formatted(revision + 1))
        .is(200);
    amelia.post(path + "/submission").is(200);
    Answer published = sabina.post(path + "/publication").is(200);
    Answer shown = service.anybody().get(path + "?atLeast=" + published.version()).is(200);
    assertThat(shown.json().at("/content/deliverables/0/title/text").asString())
        .isEqualTo("Publish a technical guide to the Universal Standards");
    assertThat(shown.json().at("/content/partners/0/members/1/name").asString())
        .isEqualTo("MicroSave");

    // Two sources date the launch of the SPI4 differently; both stay, one is chosen.
    String january = note(amelia, path, "2014-01", "CERISE's FAQ");
    String february = note(amelia, path, "2014-02", "The campaign's blog");
    amelia
        .post(
            path + "/choices",
            """
            {"note": "%s", "among": ["%s"], "reason": "The publisher of the tool should know"}
            """
                .formatted(january, february))
        .is(200);

    Answer after = service.anybody().get(path + "?atLeast=9").is(200);
    assertThat(after.json().get("notes")).hasSize(2);
    assertThat(after.json().at("/choices/0/note").asString()).isEqualTo(january);
    assertThat(after.json().at("/choices/0/among/0").asString()).isEqualTo(february);

    // D2 is amended, but not below what is verified.
    service.progress().says(draft, verified(12));
    Answer amendment =
        amelia.post(path + "/amendments", amended("Two more are possible", 12)).is(200);
    Answer below =
        amelia
            .post(path + "/amendments", amended("Fewer took part", 11))
            .isProblem(422, "commitment.several");
    assertThat(below.json().at("/errors/0/code").asString())
        .isEqualTo("commitment.target-verified");
    service.progress().goesAway();
    long commits = service.commits();
    Answer away =
        amelia
            .post(path + "/amendments", amended("One more", 13))
            .isProblem(503, "commitment.progress-away");
    assertThat(away.header("Retry-After")).isEqualTo("5");
    assertThat(service.commits()).isEqualTo(commits);
    service.progress().comesBack();
    Answer translated =
        amelia
            .post(
                path + "/translations",
                """
                {"field": "deliverables[D1].title", "language": "fr",
                 "text": "Publier un guide technique", "by": "human"}
                """)
            .is(200);
    Answer now = service.anybody().get(path + "?atLeast=" + translated.version()).is(200);
    assertThat(amendment.version()).isLessThan(translated.version());
    assertThat(now.json().at("/content/deliverables/1/measure/minimumPerRegion/LAC").asInt())
        .isEqualTo(12);
    assertThat(now.json().at("/content/deliverables/0/title/translations/0/by").asString())
        .isEqualTo("human");

    // Staff close it as partly kept, which is what the numbers say too.
    Answer closed =
        sabina
            .post(
                path + "/closure",
                """
                {"outcome": "partly-kept", "statement": "The guide is there, the platform is not."}
                """)
            .is(200);
    assertThat(closed.text("outcome")).isEqualTo("partly-kept");
    assertThat(closed.text("computedOutcome")).isEqualTo("partly-kept");
    amelia
        .post(path + "/withdrawal", "{\"reason\": \"Too late\"}")
        .isProblem(409, "commitment.not-published");

    // SPTF renews it.
    Answer renewed =
        amelia
            .post(
                "/commitments",
                """
                {"campaignId": "%s", "makerId": "%s", "predecessorId": "%s", "content": %s}
                """
                    .formatted(campaign, sptf, draft, Bodies.CONTENT))
            .is(201);
    String renewal = "/commitments/" + renewed.id();
    amelia.post(renewal + "/submission").is(200);
    Answer again = sabina.post(renewal + "/publication").is(200);
    Answer successor = service.anybody().get(renewal + "?atLeast=" + again.version()).is(200);
    assertThat(successor.json().at("/predecessorId").asString()).isEqualTo(draft);
    assertThat(service.anybody().get(path).is(200).json().at("/successors/0/id").asString())
        .isEqualTo(renewed.id());
    service
        .member("else")
        .post(
            "/commitments",
            """
            {"campaignId": "%s", "makerId": "%s", "predecessorId": "%s"}
            """
                .formatted(campaign, service.approvedOrganization("else"), draft))
        .isProblem(422, "commitment.predecessor-maker");

    itsTimelineReadsLikeTheStory(path);
  }

  private static void itsTimelineReadsLikeTheStory(String path) {
    Answer history = service.member("amelia").get(path + "/history").is(200);

    assertThat(
            history
                .json()
                .get("items")
                .valueStream()
                .map(SptfStoryTest::told)
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            amelia: began to write it
            amelia: edited the draft
              the partners, added: Responsible Inclusive Finance Working Group
            amelia: submitted it for review
            sabina: asked for changes “deliverables[D1].title: Say what the guide accompanies.”
            amelia: edited the draft
              D1: the title was reworded
            amelia: submitted it for review
            sabina: published it
            amelia: noted a fact beside it “The SPI4 was launched.”
            amelia: noted a fact beside it “The SPI4 was launched.”
            amelia: chose between facts that contradict each other \
            “The publisher of the tool should know”
            amelia: amended it “Two more are possible”
              D2: the target in EAP changed from 10 to 12
              D2: the target in ECA changed from 10 to 12
              D2: the target in LAC changed from 10 to 12
              D2: the target in MENA changed from 10 to 12
              D2: the target in SA changed from 10 to 12
              D2: the target in SSA changed from 10 to 12
              the partners, taken out: Responsible Inclusive Finance Working Group
            amelia: translated a text of it
              D1: the title in French, added: Publier un guide technique
            sabina: closed it as partly kept “The guide is there, the platform is not.”""");
    assertThat(history.json().at("/items/0/at").asString()).isNotEmpty();
  }

  private static String told(JsonNode item) {
    String why = !item.hasNonNull("why") ? "" : " “" + item.get("why").asString() + "”";
    return item.at("/who/name").asString()
        + ": "
        + item.get("sentence").asString()
        + why
        + item.get("changes")
            .valueStream()
            .map(it -> "\n  " + it.get("sentence").asString())
            .collect(Collectors.joining());
  }

  private static String note(Api by, String path, String month, String source) {
    return by.post(
            path + "/notes",
            """
            {"deliverable": "D2", "occurred": {"date": "%s"}, "note": "The SPI4 was launched.",
             "source": "%s"}
            """
                .formatted(month, source))
        .is(200)
        .text("noteId");
  }

  private static String verified(int inEachRegion) {
    String regions =
        Stream.of("EAP", "ECA", "LAC", "MENA", "SA", "SSA")
            .map(code -> "{\"code\": \"%s\", \"verified\": %d}".formatted(code, inEachRegion))
            .collect(Collectors.joining(","));
    return """
        {"deliverables": [{"key": "D2", "kind": "count-per-region", "countedTrue": %d,
          "reported": 0, "verified": %d, "percentExact": 100, "status": "Achieved",
          "regions": [%s]}]}
        """
        .formatted(inEachRegion * 6, inEachRegion * 6, regions);
  }

  private static String amended(String reason, int minimum) {
    String content =
        Bodies.CONTENT
            .replace(
                "Create and publish a technical guide",
                "Publish a technical guide to the Universal Standards")
            .replace("\"minimumPerRegion\": 10", "\"minimumPerRegion\": " + minimum);
    return "{\"reason\": \"%s\", \"content\": %s}".formatted(reason, content);
  }
}
