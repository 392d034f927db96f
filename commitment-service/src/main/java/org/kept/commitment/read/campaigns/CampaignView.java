package org.kept.commitment.read.campaigns;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.StreamView;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;

/**
 * A campaign as it is shown.
 *
 * @param state {@code open} or {@code closed}
 * @param closingReason why it was closed
 * @param version sequence of the last event it shows
 */
public record CampaignView(
    String id,
    String slug,
    String state,
    Text name,
    Text goal,
    String host,
    Period period,
    String regionScheme,
    List<String> languages,
    List<String> hashtags,
    @Nullable String socialHandle,
    @Nullable String closingReason,
    long version) {

  static CampaignView of(Document document) {
    return new CampaignView(
        document.getString("_id"),
        document.getString("slug"),
        document.getString("state"),
        Json.get(document, "name", Text.class),
        Json.get(document, "goal", Text.class),
        document.getString("host"),
        Json.get(document, "period", Period.class),
        document.getString("regionScheme"),
        document.getList("languages", String.class),
        document.getList("hashtags", String.class),
        document.getString("socialHandle"),
        document.getString("closingReason"),
        document.getLong(StreamView.SEQUENCE));
  }
}
