package org.kept.contracts;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the record headers: the attributes of an event in binary mode, and what a dead
 * letter has besides. Every value is a text; AsyncAPI has no other way to say so than strings.
 */
final class CloudEventHeaders {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Map<String, String> LETTER =
      new TreeMap<>(
          Map.of(
              "kept-consumer", "Consumer group that could not take it.",
              "kept-failure", "poison, gap or unreadable.",
              "kept-exception", "Class of what was thrown.",
              "kept-reason", "Its message, at most 1,000 characters.",
              "kept-topic", "Where it was read,",
              "kept-partition", "and which partition,",
              "kept-offset", "and at which offset."));

  private CloudEventHeaders() {}

  static ObjectNode schemas() {
    ObjectNode schemas = NODES.objectNode();
    schemas.set("CloudEventHeaders", event());
    schemas.set("DeadLetterHeaders", deadLetter());
    return schemas;
  }

  private static ObjectNode event() {
    ObjectNode schema = NODES.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("ce_specversion").put("const", "1.0");
    text(properties, "ce_id", "<subject>:<sequence>, the same however often it is sent.");
    text(properties, "ce_source", "The deciding service, for example /commitment-service.");
    text(properties, "ce_type", "Name and version of the event.");
    text(properties, "ce_subject", "The stream: id of what the event is about.");
    text(properties, "ce_time", "When it was recorded.").put("format", "date-time");
    text(properties, "ce_dataschema", "Where its JSON Schema is, on any service.");
    text(properties, "ce_sequence", "Place in its stream, counted from 0 without gaps.")
        .put("pattern", "^(0|[1-9][0-9]{0,17})$");
    text(properties, "ce_partitionkey", "The Kafka key.");
    text(properties, "ce_actor", "Id of who did it.");
    ArrayNode required = schema.putArray("required");
    properties.propertyNames().forEach(required::add);
    properties.putObject("content-type").put("const", "application/json");
    required.add("content-type");
    text(properties, "ce_traceparent", "W3C trace context of the request that caused it.")
        .put("pattern", "^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$");
    return schema;
  }

  private static ObjectNode deadLetter() {
    ObjectNode schema = NODES.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    LETTER.forEach(
        (header, what) -> {
          text(properties, header, what);
          required.add(header);
        });
    return schema;
  }

  private static ObjectNode text(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }
}
