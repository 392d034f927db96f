package org.kept.commitment.write.amendcampaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CampaignId;

/** Let a campaign have these terms from now on. */
public record AmendCampaign(
    CampaignId id,
    Text name,
    Text goal,
    Dates period,
    List<String> languages,
    List<String> hashtags,
    @Nullable String socialHandle,
    String reason,
    Actor by) {}
