package org.kept.commitment.write.opencampaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Slug;

/** Call for commitments toward a goal. */
public record OpenCampaign(
    CampaignId id,
    Slug slug,
    Text name,
    Text goal,
    String host,
    Dates period,
    String regionScheme,
    List<String> languages,
    List<String> hashtags,
    @Nullable String socialHandle,
    Actor by) {}
