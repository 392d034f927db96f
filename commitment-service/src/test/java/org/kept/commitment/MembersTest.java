package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kept.commitment.Api.Answer;
import org.kept.testkit.Servers;
import tools.jackson.databind.JsonNode;

/** People come, change and go, over HTTP; of addresses and names nothing is left when they go. */
@ExtendWith(RunningService.Shared.class)
class MembersTest {

  private static RunningService service;

  @BeforeAll
  static void start(RunningService running) {
    service = running;
  }

  private static String invite(Api by, String organization, String address, String role) {
    return by.post(
            "/organizations/" + organization + "/invitations",
            "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(address, role))
        .is(201)
        .text("token");
  }

  private static Answer accept(String who, String organization, String token) {
    return service
        .member(who)
        .post("/organizations/" + organization + "/members", "{\"token\": \"" + token + "\"}");
  }

  private static void assertNowhere(String trace) {
    for (String collection : service.database().listCollectionNames()) {
      for (Document document : service.database().getCollection(collection).find()) {
        assertThat(document.toJson()).as(collection).doesNotContain(trace);
      }
    }
  }

  @Test
  void whoIsInvitedJoinsOnceAndTheAddressIsErased() {
    String organization = service.approvedOrganization("rita");
    String address = "edna-" + Servers.fresh() + "@example.org";
    String token = invite(service.member("rita"), organization, address, "editor");

    accept("edna", organization, token.replace(".", ".0"))
        .isProblem(422, "organization.invitation-invalid");
    accept("edna", service.approvedOrganization("rolf"), token)
        .isProblem(422, "organization.invitation-invalid");
    Answer joined = accept("edna", organization, token).is(200);
    accept("eve", organization, token).isProblem(422, "organization.invitation-invalid");

    Answer shown =
        service
            .member("edna")
            .get("/organizations/" + organization + "?atLeast=" + joined.version())
            .is(200);
    assertThat(shown.json().at("/members/1/id").asString()).isEqualTo("edna");
    assertThat(shown.json().at("/members/1/role").asString()).isEqualTo("editor");
    assertNowhere(address);
    assertNowhere(token);
  }

  @Test
  void aTokenIsKeptAsAHashAndARepeatedRequestGivesAnother() {
    String organization = service.approvedOrganization("rosa");
    Api rosa = service.member("rosa").with("Idempotency-Key", "key-" + Servers.fresh());
    String address = "emil-" + Servers.fresh() + "@example.org";
    String first = invite(rosa, organization, address, "owner");
    assertNowhere(first);

    String second = invite(rosa, organization, address, "owner");

    accept("emil", organization, first).isProblem(422, "organization.invitation-invalid");
    accept("emil", organization, second).is(200);
  }

  @Test
  void aWithdrawnInvitationLeavesNothing() {
    String organization = service.approvedOrganization("rudi");
    String address = "erna-" + Servers.fresh() + "@example.org";
    String token = invite(service.staff(), organization, address, "editor");
    String path = "/organizations/" + organization + "/invitations/" + token.split("\\.", 2)[0];

    service.member("stranger").delete(path).isProblem(403, "organization.owners-only");
    String open = "/organizations/" + organization + "/invitations";
    JsonNode shown = service.member("rudi").get(open).is(200).json().get("items");
    assertThat(shown).hasSize(1);
    assertThat(shown.at("/0/email").asString()).isEqualTo(address);
    assertThat(shown.at("/0/role").asString()).isEqualTo("editor");
    service.member("rudi").delete(path).is(200);
    assertThat(service.member("rudi").get(open).is(200).json().get("items")).isEmpty();

    accept("erna", organization, token).isProblem(422, "organization.invitation-invalid");
    assertNowhere(address);
  }

  @Test
  void anOrganizationNeverLosesItsLastOwner() {
    String organization = service.approvedOrganization("rena");
    Api rena = service.member("rena");
    String path = "/organizations/" + organization;
    accept("elsa", organization, invite(rena, organization, "elsa@example.org", "editor")).is(200);

    rena.post(path + "/departure").isProblem(409, "organization.last-owner");
    rena.put(path + "/members/elsa/role", "{\"role\": \"owner\"}").is(200);
    rena.post(path + "/departure").is(200);
    service.member("elsa").delete(path + "/members/elsa").isProblem(409, "organization.last-owner");
  }

  @Test
  void peopleItNamesAreShownAndErasingLeavesNothing() {
    String organization = service.approvedOrganization("rima");
    Api rima = service.member("rima");
    String path = "/organizations/" + organization;
    String name = "Name of a person " + Servers.fresh();

    rima.put(
            path + "/people/director",
            "{\"name\": \"%s\", \"title\": \"Director\"}".formatted(name))
        .is(204);
    Answer shown = service.anybody().get(path + "?atLeast=2").is(200);
    assertThat(shown.json().at("/people/0/name").asString()).isEqualTo(name);
    assertThat(shown.json().at("/people/0/title").asString()).isEqualTo("Director");

    service
        .member("stranger")
        .delete(path + "/people/director")
        .isProblem(403, "organization.owners-only");
    service.staff().delete(path + "/people/director").is(204);
    assertThat(service.anybody().get(path).is(200).json().get("people")).isEmpty();
    assertNowhere(name);
  }
}
