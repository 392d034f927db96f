package org.kept.commitment.model;

import java.util.Optional;
import java.util.function.Function;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.CampaignEvent.CampaignOpened;

/** Where a campaign stands. */
public sealed interface Campaign {

  /** What it was opened with and amended to; empty before that. */
  Optional<Open> terms();

  /** Before anything happened. */
  record NotOpened() implements Campaign {
    @Override
    public Optional<Open> terms() {
      return Optional.empty();
    }
  }

  /**
   * Takes commitments.
   *
   * @param regionScheme for example {@code cgap-6/1}
   */
  record Open(CampaignId id, Slug slug, Period period, String regionScheme) implements Campaign {
    @Override
    public Optional<Open> terms() {
      return Optional.of(this);
    }
  }

  /** Takes no more. */
  record Closed(Open before) implements Campaign {
    @Override
    public Optional<Open> terms() {
      return Optional.of(before);
    }
  }

  static Campaign evolve(Campaign state, CampaignEvent event) {
    return switch (event) {
      case CampaignOpened opened ->
          new Open(
              new CampaignId(opened.campaignId()),
              new Slug(opened.slug()),
              new Period(opened.period().from(), opened.period().to()),
              opened.regionScheme());
      case CampaignAmended amended ->
          whileOpen(
              state,
              open ->
                  new Open(
                      open.id(),
                      open.slug(),
                      new Period(amended.period().from(), amended.period().to()),
                      open.regionScheme()));
      case CampaignClosed closed -> whileOpen(state, Closed::new);
    };
  }

  private static Campaign whileOpen(Campaign state, Function<Open, Campaign> change) {
    return switch (state) {
      case Open open -> change.apply(open);
      case NotOpened notOpened -> notOpened;
      case Closed closed -> closed;
    };
  }
}
