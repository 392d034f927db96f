package org.kept.commitment.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.write.restore.ArchivedStreams;

/** The streams of an archive, as the views know them. */
record ArchivedViews(Campaigns campaigns, Commitments commitments) implements ArchivedStreams {

  @Override
  public Optional<List<String>> ofCampaign(String idOrSlug) {
    return campaigns
        .find(idOrSlug)
        .map(
            it ->
                Stream.concat(Stream.of(it.id()), commitments.streamsOf(it.id()).stream())
                    .toList());
  }

  @Override
  public Optional<List<String>> ofCommitment(String idOrSlug) {
    return commitments.find(idOrSlug).map(Commitments::streamsOf);
  }
}
