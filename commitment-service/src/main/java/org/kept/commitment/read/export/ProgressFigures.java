package org.kept.commitment.read.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.progress.ProgressClient;
import org.kept.contracts.ContractJson;
import org.kept.contracts.exports.CommitmentsExport.Figures;
import org.kept.contracts.exports.CommitmentsExport.RegionFigures;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What progress-service says was counted. An export goes on without it: a service that does not
 * answer is not asked again for the rest of that export.
 */
final class ProgressFigures {

  static final Duration CONNECT = Duration.ofSeconds(1);
  static final Duration ANSWER = Duration.ofSeconds(3);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final ProgressClient progress;

  /**
   * @param progress address of progress-service, without a slash at its end
   */
  ProgressFigures(URI progress) {
    this(progress, CONNECT, ANSWER);
  }

  ProgressFigures(URI progress, Duration connect, Duration answer) {
    this.progress = new ProgressClient(progress, connect, answer);
  }

  /** Figures by deliverable; empty if they cannot be had, an empty list if there are none yet. */
  Optional<List<Figures>> of(String commitment) {
    try {
      HttpResponse<byte[]> response = progress.ask(commitment);
      return switch (response.statusCode()) {
        case OK -> Optional.of(figures(ContractJson.MAPPER.readTree(response.body())));
        case NOT_FOUND -> Optional.of(List.of());
        default -> Optional.empty();
      };
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static List<Figures> figures(JsonNode answer) {
    List<Figures> all = new ArrayList<>();
    for (JsonNode it : answer.path("deliverables")) {
      List<RegionFigures> regions = new ArrayList<>();
      it.path("regions")
          .forEach(
              region ->
                  regions.add(
                      new RegionFigures(
                          region.path("code").asString(""),
                          region.path("counted").decimalValue())));
      all.add(
          new Figures(
              it.path("key").asString(""),
              it.path("countedTrue").decimalValue(),
              it.path("percentExact").decimalValue(),
              regions,
              it.path("illustrative").asBoolean(false)));
    }
    return all;
  }
}
