package org.kept.commitment.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a campaign. */
public sealed interface CampaignEvent {

  /**
   * @param regionScheme for example {@code cgap-6/1}; stays for as long as the campaign exists
   */
  record CampaignOpened(
      String campaignId,
      String slug,
      Text name,
      Text goal,
      String host,
      Dates period,
      String regionScheme,
      List<String> languages,
      List<String> hashtags,
      @Nullable String socialHandle)
      implements CampaignEvent {

    public CampaignOpened {
      languages = List.copyOf(languages);
      hashtags = List.copyOf(hashtags);
    }
  }

  record CampaignAmended(
      String campaignId,
      Text name,
      Text goal,
      Dates period,
      List<String> languages,
      List<String> hashtags,
      @Nullable String socialHandle,
      String reason)
      implements CampaignEvent {

    public CampaignAmended {
      languages = List.copyOf(languages);
      hashtags = List.copyOf(hashtags);
    }
  }

  record CampaignClosed(String campaignId, String reason) implements CampaignEvent {}
}
