package org.kept.portal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.portal.words.Words;

/**
 * A commitment as its page shows it.
 *
 * @param maker null when the name cannot be had right now
 * @param ending how it ended, if it has
 * @param status null once it has ended and, like all figures, when they cannot be had right now
 * @param activity null when it cannot be had right now
 * @param historical says that it was entered after its period, if it was
 * @param illustrative whether something that counts was made up
 */
public record CommitmentView(
    Words title,
    @Nullable String maker,
    @Nullable Ending ending,
    @Nullable CampaignLink campaign,
    String period,
    @Nullable String partners,
    List<StatementView> statements,
    @Nullable Words why,
    @Nullable Words what,
    @Nullable StatusMark status,
    @Nullable Bar bar,
    @Nullable String mean,
    List<DeliverableView> deliverables,
    List<FactView> facts,
    @Nullable List<ActivityView> activity,
    boolean illustrative,
    List<String> hashtags,
    @Nullable String historical,
    String description) {

  public record CampaignLink(Words name, String href) {}

  /**
   * @param announced said aloud at an event, rather than written
   */
  public record StatementView(boolean announced, String text) {}

  public record ActivityView(
      @Nullable String recorded,
      String what,
      @Nullable String subject,
      @Nullable String place,
      @Nullable String happened) {}

  /** Figures are missing though the commitment is there. */
  public boolean figuresAway() {
    return bar == null;
  }
}
