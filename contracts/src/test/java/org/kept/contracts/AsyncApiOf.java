package org.kept.contracts;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.milestones.MilestonesEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Derives the AsyncAPI 3.0 document from the topics and their event records. */
final class AsyncApiOf {

  private static final String GAPS = "gaps";
  private static final int FOR_EVER = -1;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * Who decides what is told on a topic, and the services that read it; each checks this itself.
   */
  private record Traffic(String topic, Class<?> events, String sender, List<String> receivers) {

    String channel() {
      return topic.replaceFirst("^kept\\.", "");
    }

    Stream<String> messages() {
      return Arrays.stream(events.getPermittedSubclasses()).map(Class::getSimpleName);
    }
  }

  private static final List<Traffic> TRAFFIC =
      List.of(
          new Traffic(
              Topics.COMMITMENTS,
              CommitmentsEvent.class,
              "commitment-service",
              List.of("commitment-service", "progress-service", "notification-service")),
          new Traffic(
              Topics.MILESTONES,
              MilestonesEvent.class,
              "progress-service",
              List.of("progress-service")));

  private AsyncApiOf() {}

  static ObjectNode document() {
    ObjectNode document = NODES.objectNode().put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Kept: events")
        .put("version", "1.0.0")
        .put(
            "description",
            "What was decided about campaigns, organizations, commitments and milestones, as"
                + " CloudEvents 1.0 in binary mode. Delivered at least once; events of one subject"
                + " come in the order of their sequence. docs/contracts.md says how to consume.");
    document.put("defaultContentType", "application/json");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    for (Traffic traffic : TRAFFIC) {
      channels.set(traffic.channel(), events(traffic));
      channels.set(Topics.deadLetters(traffic.channel()), deadLetters(traffic));
      operations.set(
          traffic.sender() + ".tells." + traffic.channel(),
          operation("send", traffic.sender(), traffic.channel()));
      for (String receiver : traffic.receivers()) {
        operations.set(
            receiver + ".reads." + traffic.channel(),
            operation("receive", receiver, traffic.channel()));
        operations.set(
            receiver + ".parks." + traffic.channel(),
            operation("send", receiver, Topics.deadLetters(traffic.channel())));
      }
    }
    channels.set(GAPS, gaps());
    TRAFFIC.stream()
        .flatMap(traffic -> traffic.receivers().stream())
        .distinct()
        .forEach(
            reader -> operations.set(reader + ".misses.events", operation("send", reader, GAPS)));
    for (Traffic traffic : TRAFFIC) {
      operations.set(
          traffic.sender() + ".hears.of.gaps", operation("receive", traffic.sender(), GAPS));
    }
    document.set("components", components());
    return document;
  }

  private static ObjectNode gaps() {
    ObjectNode channel =
        channel(Topics.GAPS, 1, (int) Duration.ofDays(1).toMillis())
            .put(
                "description",
                "Which streams a service of Kept misses events of, said every five minutes while it"
                    + " does; whoever has them all sends them again. No CloudEvents, and for Kept's"
                    + " own services only.");
    channel.putObject("messages").set("GapNotice", ref("/components/messages", "GapNotice"));
    return channel;
  }

  private static ObjectNode events(Traffic traffic) {
    ObjectNode channel = channel(traffic.topic(), Topics.PARTITIONS, FOR_EVER);
    ObjectNode messages = channel.putObject("messages");
    traffic
        .messages()
        .forEach(message -> messages.set(message, ref("/components/messages", message)));
    return channel;
  }

  private static ObjectNode deadLetters(Traffic traffic) {
    ObjectNode channel =
        channel(Topics.deadLetters(traffic.topic()), 1, FOR_EVER)
            .put("description", "What a consumer could not take, with its reason.");
    channel.putObject("messages").set("DeadLetter", ref("/components/messages", "DeadLetter"));
    return channel;
  }

  private static ObjectNode channel(String topic, int partitions, int retention) {
    ObjectNode channel = NODES.objectNode().put("address", topic);
    ObjectNode kafka =
        channel
            .putObject("bindings")
            .putObject("kafka")
            .put("topic", topic)
            .put("partitions", partitions)
            .put("bindingVersion", "0.5.0");
    ObjectNode settings =
        kafka
            .putObject("topicConfiguration")
            .put("retention.ms", retention)
            .put("retention.bytes", -1);
    settings.putArray("cleanup.policy").add("delete");
    return channel;
  }

  private static ObjectNode operation(String action, String service, String channel) {
    ObjectNode operation = NODES.objectNode().put("action", action);
    operation.set("channel", ref("/channels", channel));
    operation.putArray("tags").addObject().put("name", service);
    return operation;
  }

  private static ObjectNode components() {
    ObjectNode components = NODES.objectNode();
    ObjectNode messages = components.putObject("messages");
    new TreeMap<>(ContractTypes.all())
        .forEach((type, record) -> messages.set(record.getSimpleName(), event(type, record)));
    ObjectNode letter =
        messages
            .putObject("DeadLetter")
            .put("title", "A record that parked its stream, value and headers as they were");
    letter.set("headers", ref("/components/schemas", "DeadLetterHeaders"));
    messages.set("GapNotice", gapNotice());
    components.set("schemas", CloudEventHeaders.schemas());
    return components;
  }

  private static ObjectNode gapNotice() {
    ObjectNode message =
        NODES.objectNode().put("title", "A consumer misses events of the stream that is the key");
    ObjectNode payload = message.putObject("payload").put("type", "object");
    ObjectNode properties = payload.putObject("properties");
    text(properties, "owner", "Source of the stream's events: the service that has them all.");
    text(properties, "stream", "Which stream.");
    properties
        .putObject("missingFrom")
        .put("type", "integer")
        .put("description", "Sequence of the first that is missing.");
    text(properties, "consumer", "Consumer group that misses it.");
    text(properties, "at", "When it was said.").put("format", "date-time");
    ArrayNode required = payload.putArray("required");
    properties.propertyNames().forEach(required::add);
    return message;
  }

  private static ObjectNode text(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }

  private static ObjectNode event(String type, Class<?> record) {
    ObjectNode message =
        NODES.objectNode().put("name", type).put("title", words(record)).put("summary", type);
    ArrayNode both = message.putObject("headers").putArray("allOf");
    both.add(ref("/components/schemas", "CloudEventHeaders"));
    ObjectNode own = both.addObject().putObject("properties");
    own.putObject("ce_type").put("const", type);
    own.putObject("ce_dataschema").put("const", "/schemas/" + type + ".json");
    message
        .putObject("payload")
        .put("schemaFormat", "application/schema+json;version=draft-2020-12")
        .putObject("schema")
        .put("$ref", "schemas/" + type + ".json");
    message.putObject("correlationId").put("location", "$message.header#/ce_traceparent");
    message
        .putObject("bindings")
        .putObject("kafka")
        .put("bindingVersion", "0.5.0")
        .putObject("key")
        .put("type", "string")
        .put("description", key(record));
    return message;
  }

  private static String key(Class<?> record) {
    return MilestonesEvent.class.isAssignableFrom(record)
        ? "Id of the commitment that the milestone counts toward."
        : "Id of the campaign, organization or commitment.";
  }

  private static String words(Class<?> record) {
    return String.join(" ", record.getSimpleName().split("(?<=[a-z])(?=[A-Z])", -1));
  }

  private static ObjectNode ref(String where, String name) {
    return NODES.objectNode().put("$ref", "#" + where + "/" + name);
  }
}
