package org.kept.commitment.write.restore;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.EventTypes;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that happened to a campaign, the organizations in it and its commitments or one of
 * them, as it is stored: who did what when, drafts and reviews included.
 *
 * @param format {@value #FORMAT}
 */
@Schema(name = "CampaignArchive")
record Archive(String format, List<Stream> streams) {

  static final String FORMAT = "org.kept.archive.v1";

  /** Keeps every digit of a number, which is part of what was said. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(50).build())
                  .build())
          .enable(
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  Archive {
    streams = List.copyOf(streams);
  }

  /**
   * One campaign, organization or commitment.
   *
   * @param kind {@code Campaign}, {@code Organization} or {@code Commitment}
   * @param steps in order
   */
  @Schema(name = "ArchivedStream")
  record Stream(String id, String kind, List<Step> steps) {
    Stream {
      steps = List.copyOf(steps);
    }
  }

  /**
   * What one request did.
   *
   * @param request its key, which tells it from all others of the stream
   * @param actor id of who did it
   */
  @Schema(name = "ArchivedStep")
  @JsonIgnoreProperties("digest") // of the request, in archives of before; good for nothing here
  record Step(String request, Instant at, String actor, String role, List<Event> events) {
    Step {
      events = List.copyOf(events);
    }
  }

  /**
   * @param rev revision of the shape of {@code data}; older ones are read like in the store
   */
  @Schema(name = "ArchivedEvent")
  record Event(String name, int rev, @Schema(type = "object") JsonNode data) {

    /** As this version of Kept knows it. */
    Object read(EventTypes types) {
      return types.read(name, rev, data);
    }
  }

  /** What became of one stream: {@code restored}, {@code there} before, or {@code refused}. */
  @Schema(name = "RestoredStream")
  record Outcome(
      String id, String kind, String result, @Nullable String code, @Nullable String detail) {}
}
