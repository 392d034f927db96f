package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.contracts.ContractJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document says of every operation what it needs and how it can be refused. */
@ExtendWith(RunningService.Shared.class)
class OpenApiTest {

  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|");

  private static JsonNode api;

  private record Operation(String path, String method, JsonNode node) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    Set<String> codes() {
      Set<String> codes = new HashSet<>();
      for (JsonNode response : node.get("responses")) {
        codes.addAll(response.at("/content/application~1problem+json/examples").propertyNames());
      }
      return codes;
    }
  }

  @BeforeAll
  static void read(RunningService running) {
    api = running.anybody().get("/v3/api-docs").is(200).json();
  }

  private static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          all.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(20);
    return all;
  }

  private static boolean isOurs(Operation operation) {
    return !operation.path().startsWith("/admin") && !operation.path().startsWith("/problems");
  }

  private static Schema openApi() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            ContractJson.MAPPER.readTree(
                Files.readAllBytes(Path.of("src/test/resources/openapi/schema-3.1.json"))));
  }

  @Test
  void theDocumentIsValidByOpenApisOwnSchema() throws IOException {
    assertThat(api.get("openapi").asString()).startsWith("3.1.");
    assertThat(openApi().validate(api)).isEmpty();
  }

  @Test
  void aDocumentWithAMistakeIsNot() throws IOException {
    ObjectNode misnamed = (ObjectNode) api.deepCopy();
    ObjectNode listing = (ObjectNode) misnamed.at("/paths/~1commitments/get");
    listing.set("answers", listing.remove("responses"));

    ObjectNode misplaced = (ObjectNode) api.deepCopy();
    ((ObjectNode) misplaced.at("/paths/~1commitments/get/parameters/0")).put("in", "nowhere");

    assertThat(openApi().validate(misnamed)).isNotEmpty();
    assertThat(openApi().validate(misplaced)).isNotEmpty();
  }

  @Test
  void everyOperationSaysWhatItIsAndNamesItsProblemsWithAnExample() {
    for (Operation it : operations().stream().filter(OpenApiTest::isOurs).toList()) {
      assertThat(it.node().path("summary").asString("")).as(it.toString()).isNotEmpty();
    }
    for (Operation it : operations()) {
      assertThat(it.codes()).as(it.toString()).contains("server.overloaded", "server.error");
      for (JsonNode response : it.node().get("responses")) {
        response
            .at("/content/application~1problem+json/examples")
            .forEach(
                example -> {
                  assertThat(example.at("/value/type").asString()).startsWith("/problems/");
                  assertThat(example.at("/value/detail").asString("")).hasSizeGreaterThan(10);
                });
      }
    }
  }

  @Test
  void aReadAsksForNoKeyAndNoVersion() {
    for (Operation it : operations()) {
      if (it.method().equals("get")) {
        assertThat(it.node().at("/parameters").toString())
            .as(it.toString())
            .doesNotContain("Idempotency-Key", "If-Match");
        assertThat(it.codes()).as(it.toString()).doesNotContain("request.key-reused");
      }
    }
    assertThat(api.at("/paths/~1commitments~1{id}~1content/patch/parameters").toString())
        .contains("Idempotency-Key", "If-Match");
  }

  @Test
  void everyChangeNamesItsScope() {
    for (Operation it : operations()) {
      if (!it.method().equals("get") && !it.path().equals("/smart-check")) {
        assertThat(it.node().get("security")).as(it.toString()).isNotEmpty();
        // Each of several requirements is enough by itself, all scopes within one are needed.
        assertThat(it.node().get("security"))
            .allSatisfy(one -> assertThat(one.get("bearer")).as(it.toString()).hasSize(1));
        assertThat(it.codes()).as(it.toString()).contains("auth.missing", "auth.scope");
      }
    }
    assertThat(
            api.at("/paths/~1commitments~1{id}~1publication/post/security/0/bearer/0").asString())
        .isEqualTo("commitments:review");
    assertThat(api.at("/paths/~1review-queue/get/security/0/bearer/0").asString())
        .isEqualTo("commitments:review");
    assertThat(
            api.at("/paths/~1admin~1parked-streams~1discarded/get/security/0/bearer/0").asString())
        .isEqualTo("admin");
    assertThat(api.at("/paths/~1commitments/get").has("security")).isFalse();
  }

  @Test
  void everyProblemIsARuleOfTheTable() throws IOException {
    String table = Files.readString(Path.of("..", "docs", "rules.md"));
    Set<String> codes =
        operations().stream().flatMap(it -> it.codes().stream()).collect(Collectors.toSet());

    assertThat(codes)
        .contains("commitment.not-submitted", "slug.taken", "restore.format", "read.not-yet")
        .allSatisfy(code -> assertThat(table).contains("| `" + code + "` |"));
  }

  /** A rule that no operation names is one that nobody who reads the document expects. */
  @Test
  void everyRuleOfTheTableIsOfferedBySomeOperation() throws IOException {
    Set<String> offered =
        operations().stream().flatMap(it -> it.codes().stream()).collect(Collectors.toSet());
    // Answered where there is no operation.
    offered.add("request.method");

    assertThat(
            rules(
                "Campaigns, organizations and commitments",
                "What commitments need from other services",
                "Every request"))
        .hasSizeGreaterThan(120)
        .isSubsetOf(offered);
  }

  private static Set<String> rules(String... sections) throws IOException {
    Set<String> codes = new HashSet<>();
    String table = Files.readString(Path.of("..", "docs", "rules.md"));
    for (String section : sections) {
      int start = table.indexOf("\n## " + section + "\n");
      assertThat(start).as(section).isNotNegative();
      int end = table.indexOf("\n## ", start + 1);
      Matcher row = ROW.matcher(table.substring(start, end < 0 ? table.length() : end));
      row.results().map(found -> found.group(1)).forEach(codes::add);
    }
    return codes;
  }

  /** One operation of each package that takes a decision, with a rule of its own. */
  @ParameterizedTest
  @CsvSource({
    "post, /campaigns, campaign.region-scheme",
    "post, /campaigns, commitment.several",
    "post, /campaigns/{id}/amendments, campaign.closed",
    "post, /campaigns/{id}/closure, campaign.closed",
    "post, /organizations, organization.country",
    "post, /organizations/{id}/approval, organization.review-own",
    "post, /organizations/{id}/refusal, organization.approved",
    "put, /organizations/{id}/name, organization.owners-only",
    "put, /organizations/{id}/classification, organization.country",
    "get, /organizations/{id}/invitations, organization.owners-only",
    "post, /organizations/{id}/invitations, organization.invitations-number",
    "delete, /organizations/{id}/invitations/{invitation}, organization.invitation-unknown",
    "post, /organizations/{id}/members, organization.invitation-expired",
    "delete, /organizations/{id}/members/{member}, organization.last-owner",
    "put, /organizations/{id}/members/{member}/role, organization.last-owner",
    "post, /organizations/{id}/departure, organization.last-owner",
    "put, /organizations/{id}/people/{person}, organization.people-number",
    "delete, /organizations/{id}/people/{person}, organization.owners-only",
    "get, /organizations, auth.missing",
    "post, /commitments, commitment.campaign-closed",
    "get, /commitments, request.parameter-unknown",
    "put, /commitments/{id}/content, commitment.not-editable",
    "patch, /commitments/{id}/content, commitment.edits-collide",
    "post, /commitments/{id}/disposal, commitment.not-discardable",
    "post, /commitments/{id}/submission, commitment.title-missing",
    "post, /commitments/{id}/changes, commitment.changes-number",
    "post, /commitments/{id}/publication, commitment.review-own",
    "post, /commitments/{id}/amendments, commitment.progress-away",
    "post, /commitments/{id}/closure, commitment.progress-away",
    "post, /commitments/{id}/extension, commitment.extension-later",
    "post, /commitments/{id}/withdrawal, commitment.not-published",
    "post, /commitments/{id}/notes, commitment.note-future",
    "post, /commitments/{id}/choices, commitment.choice-among",
    "post, /commitments/{id}/translations, commitment.translation-by-human",
    "post, /imports/commitments, restore.not-whole"
  })
  void anOperationNamesTheRulesOfWhatItChanges(String method, String path, String code) {
    assertThat(operations().stream().filter(it -> it.toString().equals(method + " " + path)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.codes()).contains(code);
              if (path.startsWith("/organizations") || path.startsWith("/campaigns")) {
                assertThat(it.codes())
                    .noneMatch(c -> c.startsWith("commitment.") && !c.endsWith(".several"));
              }
            });
  }

  @Test
  void onlyWhatAsksProgressSaysThatItMayBeAway() {
    assertThat(
            operations().stream()
                .filter(it -> it.codes().contains("commitment.progress-away"))
                .map(Operation::toString))
        .containsExactlyInAnyOrder(
            "post /commitments/{id}/amendments", "post /commitments/{id}/closure");
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryPathParameterIsDescribed() {
    for (JsonNode reference : api.findValues("$ref")) {
      assertThat(api.at(reference.asString().substring(1)).isMissingNode())
          .as(reference.asString())
          .isFalse();
    }
    Set<String> ids = new HashSet<>();
    for (Operation it : operations()) {
      assertThat(ids.add(it.node().get("operationId").asString())).as(it.toString()).isTrue();
      Set<String> named = new HashSet<>();
      it.node().path("parameters").forEach(p -> named.add(p.get("name").asString()));
      for (String part : it.path().split("/", -1)) {
        if (part.startsWith("{")) {
          assertThat(named).as(it.toString()).contains(part.substring(1, part.length() - 1));
        }
      }
      assertThat(
              it.node().get("responses").propertyNames().stream().anyMatch(s -> s.startsWith("2")))
          .as(it + " says how it is answered when all is well")
          .isTrue();
    }
  }
}
