package org.kept.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of one event.
 *
 * @param id unique within {@code source}: {@code <stream>:<sequence>}, the same however often it is
 *     sent
 * @param source the deciding service, for example {@code /commitment-service}
 * @param type for example {@code org.kept.commitment.published.v1}
 * @param subject the stream: id of the campaign, organization, commitment or milestone
 * @param time when it was recorded
 * @param sequence place in its stream, counted from 0 without gaps
 * @param partitionKey the Kafka key
 * @param actor id of who did it
 * @param traceparent W3C trace context of the request that caused it
 */
public record Envelope(
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    long sequence,
    String partitionKey,
    String actor,
    @Nullable String traceparent) {

  /** Where the JSON Schema of this type is found, relative to any service that knows it. */
  public String dataSchema() {
    return "/schemas/" + type + ".json";
  }
}
