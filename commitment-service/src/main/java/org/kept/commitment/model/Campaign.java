package org.kept.commitment.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.CampaignEvent.CampaignOpened;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text;

/** Where a campaign stands. */
public sealed interface Campaign {

  /** What it was opened with and amended to; empty before that. */
  Optional<Open> terms();

  /** What an amendment can change. */
  record Terms(
      Text name,
      Text goal,
      Dates period,
      List<String> languages,
      List<String> hashtags,
      @Nullable String socialHandle) {

    public Terms {
      languages = List.copyOf(languages);
      hashtags = List.copyOf(hashtags);
    }
  }

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
  record Open(CampaignId id, Slug slug, Terms said, String regionScheme) implements Campaign {

    /** When it takes place. */
    public Period period() {
      return new Period(said.period().from(), said.period().to());
    }

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
              new Terms(
                  opened.name(),
                  opened.goal(),
                  opened.period(),
                  opened.languages(),
                  opened.hashtags(),
                  opened.socialHandle()),
              opened.regionScheme());
      case CampaignAmended amended ->
          whileOpen(
              state,
              open ->
                  new Open(
                      open.id(),
                      open.slug(),
                      new Terms(
                          amended.name(),
                          amended.goal(),
                          amended.period(),
                          amended.languages(),
                          amended.hashtags(),
                          amended.socialHandle()),
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
