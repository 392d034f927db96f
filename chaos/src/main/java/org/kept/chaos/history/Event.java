package org.kept.chaos.history;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An event as it was read from a topic.
 *
 * @param partition topic and number
 * @param subject the stream
 * @param sequence its place in the stream, from 0
 * @param attributes all of the CloudEvent's, by name
 * @param bytes the data as sent
 * @param data the same, read
 */
public record Event(
    String partition,
    String id,
    String type,
    String subject,
    long sequence,
    Instant time,
    Map<String, String> attributes,
    String bytes,
    JsonNode data) {

  /** Whether it is the same event, byte by byte, told again. */
  public boolean repeats(Event first) {
    return id.equals(first.id) && bytes.equals(first.bytes) && attributes.equals(first.attributes);
  }

  /** For people. */
  public String place() {
    return "%s %s of %s".formatted(type, sequence, subject);
  }
}
