package org.kept.commitment;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.OrganizationEvent.OrganizationRenamed;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.write.CampaignAggregate;
import org.kept.commitment.write.CommitmentAggregate;
import org.kept.commitment.write.OrganizationAggregate;

/** What adds to a long history is refused, what finishes something goes through. */
@ExtendWith(RunningService.Shared.class)
class LongHistoriesTest {

  private static final String FULL = "history.length";

  private static RunningService service;

  @BeforeAll
  static void start(RunningService running) {
    service = running;
  }

  @Test
  void ofAnOrganization() {
    String id = service.approvedOrganization("hana");
    String path = "/organizations/" + id;
    Api hana = service.member("hana");
    String invitation = "{\"email\": \"a@example.org\", \"role\": \"editor\"}";
    String token = hana.post(path + "/invitations", invitation).is(201).text("token");
    String open = hana.post(path + "/invitations", invitation).is(201).id();
    // Registered with its owner, approved, invited twice: 5, and the next rename is the last.
    service.lengthen(id, OrganizationAggregate.EVENTS, new OrganizationRenamed(id, "Again"), 494);

    hana.put(path + "/name", "{\"name\": \"The last name\"}").is(200);

    hana.put(path + "/name", "{\"name\": \"One more\"}").isProblem(409, FULL);
    hana.put(path + "/name", "{\"name\": \"The last name\"}").is(200);
    hana.put(path + "/classification", "{\"type\": \"funder\"}").isProblem(409, FULL);
    hana.post(path + "/invitations", invitation).isProblem(409, FULL);
    service.member("ivan").post(path + "/members", "{\"token\": \"" + token + "\"}").is(200);
    hana.put(path + "/members/ivan/role", "{\"role\": \"owner\"}").isProblem(409, FULL);
    hana.delete(path + "/invitations/" + open).is(200);
    hana.delete(path + "/members/ivan").is(200);
  }

  @Test
  void ofADraft() {
    String campaign = service.openCampaign();
    String maker = service.approvedOrganization("hana");
    Api hana = service.member("hana");
    String id =
        hana.post("/commitments", Bodies.commitment(campaign, maker, Bodies.CONTENT)).is(201).id();
    String path = "/commitments/" + id;
    service.lengthen(
        id, CommitmentAggregate.EVENTS, new CommitmentDraftEdited(id, Wording.EMPTY), 198);

    hana.put(path + "/content", Bodies.CONTENT).is(200);

    hana.put(path + "/content", Bodies.CONTENT).is(200);
    hana.put(path + "/content", "{\"title\": \"Help one more\"}").isProblem(409, FULL);
    hana.post(path + "/submission").is(200);
    service
        .staff()
        .post(path + "/changes", "{\"changes\": [{\"field\": \"title\", \"change\": \"More\"}]}")
        .isProblem(409, FULL);
    service.staff().post(path + "/publication").is(200);
  }

  @Test
  void ofAPublicCommitment() {
    String id = service.publishedCommitment("hana").id();
    String path = "/commitments/" + id;
    Api hana = service.member("hana");
    String note = "{\"occurred\": {\"date\": \"2014-01\"}, \"note\": \"Launched\"}";
    String first = hana.post(path + "/notes", note).is(200).text("noteId");
    String second = hana.post(path + "/notes", note).is(200).text("noteId");
    // Drafted, submitted, published, two notes.
    CommitmentTranslated translated =
        new CommitmentTranslated(id, "title", "fr", "Rester fidèles", "human");
    service.lengthen(id, CommitmentAggregate.EVENTS, translated, 494);

    hana.post(path + "/translations", translation("Fieles")).is(200);

    hana.post(path + "/translations", translation("Fieles")).is(200);
    hana.post(path + "/translations", translation("Más fieles")).isProblem(409, FULL);
    hana.post(path + "/notes", note).isProblem(409, FULL);
    hana.post(
            path + "/choices",
            """
            {"note": "%s", "among": ["%s"], "reason": "The publisher should know"}
            """
                .formatted(first, second))
        .isProblem(409, FULL);
    hana.post(
            path + "/amendments",
            """
            {"reason": "Said more exactly", "content": %s}
            """
                .formatted(Bodies.CONTENT.replace("Hold webinars", "Hold more webinars")))
        .isProblem(409, FULL);
    service
        .staff()
        .post(path + "/closure", "{\"outcome\": \"not-kept\", \"statement\": \"It is over.\"}")
        .is(200);
  }

  @Test
  void ofAnExtendedOrWithdrawnOne() {
    String id = service.publishedCommitment("hana").id();
    String path = "/commitments/" + id;
    Api hana = service.member("hana");
    CommitmentTranslated translated =
        new CommitmentTranslated(id, "title", "fr", "Rester fidèles", "human");
    service.lengthen(id, CommitmentAggregate.EVENTS, translated, 496);

    String extension = "{\"to\": \"%s\", \"reason\": \"Funding came late\"}";
    hana.post(path + "/extension", extension.formatted("2015-01-31")).is(200);
    hana.post(path + "/extension", extension.formatted("2015-02-28")).isProblem(409, FULL);
    hana.post(path + "/withdrawal", "{\"reason\": \"It is over\"}").is(200);
  }

  @Test
  void ofACampaign() {
    String id = service.openCampaign();
    CampaignAmended amended =
        new CampaignAmended(
            id,
            Text.of("en", "Families"),
            Text.of("en", "Help families."),
            new Dates(LocalDate.of(2013, 10, 1), LocalDate.of(2015, 12, 31)),
            List.of("en"),
            List.of(),
            null,
            "As before");
    service.lengthen(id, CampaignAggregate.EVENTS, amended, 498);
    String terms =
        """
        {"name": "%s", "goal": "Help families.", "languages": ["en"],
         "period": {"from": "2013-10-01", "to": "2015-12-31"}, "reason": "A better name"}
        """;

    service.staff().post("/campaigns/" + id + "/amendments", terms.formatted("Last")).is(200);
    service
        .staff()
        .post("/campaigns/" + id + "/amendments", terms.formatted("One more"))
        .isProblem(409, FULL);
    service.staff().post("/campaigns/" + id + "/closure", "{\"reason\": \"It is over\"}").is(200);
  }

  private static String translation(String spanish) {
    return """
        {"field": "title", "language": "es", "text": "%s", "by": "human"}
        """
        .formatted(spanish);
  }
}
