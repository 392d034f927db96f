package org.kept.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.kept.contracts.RegionSchemes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The real commitment of data/sptf-2014.json, turned into the bodies the API takes. */
final class SptfInput {

  /** The deliverable that the illustrative list of institutions counts toward. */
  static final String COUNTED_DELIVERABLE = "D2";

  private static final String CSV = "/demo/spi4-use-illustrative.csv";
  private final JsonNode root;

  private SptfInput(JsonNode root) {
    this.root = root;
  }

  static SptfInput read() {
    return new SptfInput(KeptApi.JSON.readTree(resource("/demo/sptf-2014.json")));
  }

  byte[] csv() {
    return resource(CSV);
  }

  ObjectNode campaign() {
    return ((ObjectNode) root.get("campaign")).deepCopy().put("language", "en");
  }

  /**
   * Name, slug and type; the people named in the source stay out: events carry no personal data.
   */
  List<ObjectNode> organizations() {
    List<ObjectNode> bodies = new ArrayList<>();
    for (JsonNode organization : root.get("organizations")) {
      bodies.add(((ObjectNode) organization).deepCopy().without("people"));
    }
    return bodies;
  }

  String makerSlug() {
    return root.get("commitment").get("maker").asString();
  }

  String commitmentSlug() {
    return root.get("commitment").get("slug").asString();
  }

  /**
   * The draft.
   *
   * @param organizationIds ids by slug, for maker and partners
   */
  ObjectNode draft(String campaignId, Map<String, String> organizationIds) {
    JsonNode stated = root.get("commitment");
    ObjectNode content = KeptApi.JSON.createObjectNode();
    content.put("language", "en");
    content.set("title", stated.get("title"));
    content.set("period", stated.get("period"));
    content.put("historical", true);
    ArrayNode statements = content.putArray("statements");
    statements.add(statement("stated", stated.get("statedIn")));
    statements.add(statement("announced", stated.get("announcedAt")));
    ArrayNode deliverables = content.putArray("deliverables");
    for (JsonNode deliverable : stated.get("deliverables")) {
      deliverables.add(deliverable(deliverable, stated.get("period"), organizationIds));
    }
    ObjectNode body = KeptApi.JSON.createObjectNode();
    body.put("campaignId", campaignId);
    body.put("makerId", Objects.requireNonNull(organizationIds.get(makerSlug())));
    body.put("slug", commitmentSlug());
    body.set("content", content);
    return body;
  }

  /** Facts that count: stages of a deliverable. */
  List<ObjectNode> stageMilestones() {
    List<ObjectNode> bodies = new ArrayList<>();
    for (JsonNode fact : root.get("facts")) {
      if (fact.has("stage")) {
        ObjectNode body = KeptApi.JSON.createObjectNode();
        body.set("deliverable", fact.get("deliverable"));
        body.set("subject", fact.get("stage"));
        body.set("occurred", fact.get("occurred"));
        body.set("note", fact.get("note"));
        bodies.add(body);
      }
    }
    return bodies;
  }

  /** Facts that count toward nothing and belong to the story. */
  List<ObjectNode> contextNotes() {
    List<ObjectNode> bodies = new ArrayList<>();
    for (JsonNode fact : root.get("facts")) {
      if ("context".equals(fact.path("kind").asString(""))) {
        ObjectNode body = KeptApi.JSON.createObjectNode();
        if (fact.has("deliverable")) {
          body.set("deliverable", fact.get("deliverable"));
        }
        body.put("language", "en");
        body.set("occurred", fact.get("occurred"));
        body.set("note", fact.get("note"));
        body.put(
            "source", "SPTF's update on the Microcredit Summit Campaign's blog, 22 April 2014");
        bodies.add(body);
      }
    }
    return bodies;
  }

  private static ObjectNode statement(String kind, JsonNode source) {
    ObjectNode statement = KeptApi.JSON.createObjectNode();
    statement.put("kind", kind);
    statement.set("what", source.get("what"));
    ObjectNode when = statement.putObject("when");
    when.set("date", source.get("date"));
    when.set("precision", source.get("precision"));
    return statement;
  }

  private ObjectNode deliverable(
      JsonNode source, JsonNode period, Map<String, String> organizationIds) {
    ObjectNode deliverable = KeptApi.JSON.createObjectNode();
    deliverable.set("key", source.get("key"));
    deliverable.set("title", source.get("title"));
    deliverable.set("measure", measure(source.get("measure")));
    deliverable.set("window", source.has("window") ? source.get("window") : period);
    ArrayNode partners = deliverable.putArray("partners");
    for (JsonNode partner : source.path("partners")) {
      String id = organizationIds.get(partner.asString());
      if (id == null) {
        partners.addObject().put("name", workingGroup(partner.asString()));
      } else {
        partners.addObject().put("organizationId", id);
      }
    }
    return deliverable;
  }

  /** "At least 10 from each region" becomes 10 for every region of the campaign's scheme. */
  private JsonNode measure(JsonNode source) {
    if (!source.path("minimumPerRegion").isNumber()) {
      return source;
    }
    int minimum = source.get("minimumPerRegion").asInt();
    Map<String, Integer> perRegion = new TreeMap<>();
    RegionSchemes.find(root.get("campaign").get("regionScheme").asString())
        .orElseThrow()
        .regions()
        .forEach(region -> perRegion.put(region.code(), minimum));
    ObjectNode measure = ((ObjectNode) source).deepCopy();
    measure.set("minimumPerRegion", KeptApi.JSON.valueToTree(new LinkedHashMap<>(perRegion)));
    return measure;
  }

  private String workingGroup(String slug) {
    for (JsonNode group : root.get("workingGroups")) {
      if (group.get("slug").asString().equals(slug)) {
        return group.get("name").asString();
      }
    }
    throw new IllegalStateException("The input names no partner " + slug);
  }

  private static byte[] resource(String name) {
    try (InputStream in = SptfInput.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
