package org.kept.portal.upstream;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What commitment-service tells: campaigns, organizations and the wording of commitments. */
@Component
public class CommitmentService {

  /** More than this on one page is more than anybody reads. */
  public static final int PAGE = 50;

  public record Campaign(
      String id,
      String slug,
      Text name,
      Text goal,
      @Nullable String host,
      @Nullable Period period,
      List<String> hashtags) {
    public Campaign {
      hashtags = Lists.of(hashtags);
    }
  }

  public record Period(LocalDate from, LocalDate to) {}

  public record Organization(String id, @Nullable String slug, String name) {}

  /**
   * Something that another page tells of.
   *
   * @param name missing for a moment after it was made
   */
  public record Named(String id, @Nullable String slug, @Nullable String name) {}

  /**
   * A commitment in a list.
   *
   * @param state as of a {@link Commitment}, like the outcome
   */
  public record Line(
      String id,
      String slug,
      @Nullable String state,
      Text title,
      @Nullable Named maker,
      @Nullable String outcome) {}

  /**
   * @param state {@code published}, {@code withdrawn} or {@code closed}
   * @param withdrawalReason only of a withdrawn one
   * @param outcome {@code kept}, {@code partly-kept} or {@code not-kept}; only of a closed one
   * @param computedOutcome what the figures alone said then, in the same words
   * @param choices which of contradicting notes holds
   */
  public record Commitment(
      String id,
      String slug,
      @Nullable String state,
      @Nullable Named campaign,
      @Nullable Named maker,
      Content content,
      List<Note> notes,
      List<Choice> choices,
      @Nullable String withdrawalReason,
      @Nullable String outcome,
      @Nullable String computedOutcome,
      @Nullable Text closingStatement) {
    public Commitment {
      notes = Lists.of(notes);
      choices = Lists.of(choices);
    }
  }

  /**
   * What it says.
   *
   * @param historical entered after its period had passed
   */
  public record Content(
      Text title,
      @Nullable Text why,
      @Nullable Text what,
      Period period,
      List<Deliverable> deliverables,
      List<Partner> partners,
      List<Statement> statements,
      boolean historical) {
    public Content {
      deliverables = Lists.of(deliverables);
      partners = Lists.of(partners);
      statements = Lists.of(statements);
    }
  }

  public record Deliverable(
      String key,
      Text title,
      @Nullable Measure measure,
      @Nullable Period window,
      List<Partner> partners) {
    public Deliverable {
      partners = Lists.of(partners);
    }
  }

  /**
   * @param kind {@code delivery}, {@code count}, {@code count-per-region} or {@code percentage};
   *     says which of the other fields there are
   */
  public record Measure(
      String kind,
      @Nullable Unit unit,
      @Nullable BigDecimal target,
      @Nullable BigDecimal baseline,
      @Nullable Unit numerator,
      @Nullable Unit denominator,
      @Nullable String direction) {}

  public record Unit(String one, String many) {}

  public record Partner(@Nullable String organizationId, @Nullable String name) {}

  /**
   * @param kind {@code stated} or {@code announced}
   */
  public record Statement(String kind, String what, @Nullable PartialDate when) {}

  /** A dated fact that counts toward nothing. */
  public record Note(
      String id,
      @Nullable String deliverable,
      @Nullable PartialDate occurred,
      Text note,
      @Nullable String source) {}

  /**
   * Of facts that contradict each other, the one that holds.
   *
   * @param note its id
   * @param among ids of the others
   */
  public record Choice(String note, List<String> among, String reason) {
    public Choice {
      among = Lists.of(among);
    }
  }

  private final Service service;

  CommitmentService(ServiceUrls urls) {
    this.service = new Service(ServiceName.COMMITMENTS, urls.commitment());
  }

  public CompletableFuture<Optional<Listing<Campaign>>> campaigns() {
    return service.get(
        service.at("/campaigns").queryParam("limit", PAGE).encode().build().toUri(),
        new TypeReference<>() {});
  }

  public CompletableFuture<Optional<Campaign>> campaign(String idOrSlug) {
    return service.get(
        service.at("/campaigns/{id}").encode().buildAndExpand(idOrSlug).toUri(),
        new TypeReference<>() {});
  }

  public CompletableFuture<Optional<Listing<Line>>> commitments(String campaign) {
    return service.get(
        service
            .at("/commitments")
            .queryParam("campaign", "{campaign}")
            .queryParam("limit", PAGE)
            .encode()
            .buildAndExpand(campaign)
            .toUri(),
        new TypeReference<>() {});
  }

  public CompletableFuture<Optional<Commitment>> commitment(String idOrSlug) {
    return service.get(
        service.at("/commitments/{id}").encode().buildAndExpand(idOrSlug).toUri(),
        new TypeReference<>() {});
  }

  public CompletableFuture<Optional<Organization>> organization(String idOrSlug) {
    return service.get(
        service.at("/organizations/{id}").encode().buildAndExpand(idOrSlug).toUri(),
        new TypeReference<>() {});
  }
}
