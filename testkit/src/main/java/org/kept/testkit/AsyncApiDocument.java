package org.kept.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.kept.contracts.Topics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the published AsyncAPI document says of a service, for its own tests to compare. */
public final class AsyncApiDocument {

  private AsyncApiDocument() {}

  /** Topics of events that a service reads, by the document. */
  public static Set<String> topicsReadBy(String service) {
    JsonNode document = document();
    Set<String> topics = new TreeSet<>();
    for (JsonNode operation : document.get("operations")) {
      if (operation.get("action").asString().equals("receive")
          && operation.at("/tags/0/name").asString().equals(service)) {
        String channel = operation.at("/channel/$ref").asString().substring(1);
        topics.add(document.at(channel + "/address").asString());
      }
    }
    topics.retainAll(Topics.ALL);
    return topics;
  }

  /** The fields that a message has in any case, by the document. */
  public static Set<String> fieldsOf(String message) {
    Set<String> fields = new TreeSet<>();
    document()
        .at("/components/messages/" + message + "/payload/required")
        .forEach(field -> fields.add(field.asString()));
    return fields;
  }

  private static JsonNode document() {
    try (InputStream file = AsyncApiDocument.class.getResourceAsStream("/static/asyncapi.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
