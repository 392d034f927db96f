package org.kept.progress.read.asked;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.definitions.Campaign;
import org.kept.progress.read.definitions.DefinitionStore;
import org.kept.progress.read.definitions.DefinitionStore.Named;
import org.kept.progress.read.definitions.Organization;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.kept.servicekit.web.AsOf;
import org.kept.servicekit.web.AtLeast;

/** Reads what views have in common out of a request. */
public final class Asked {

  private final DefinitionStore definitions;
  private final Counts counts;
  private final Clock clock;

  public Asked(DefinitionStore definitions, Counts counts, Clock clock) {
    this.definitions = definitions;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * A commitment, once everything that must be shown is.
   *
   * @param milestone whose version {@code atLeast} is; without it that is the commitment's
   */
  public CommitmentDefinition commitment(
      String idOrSlug, @Nullable String milestone, @Nullable Long atLeast) {
    await(idOrSlug, milestone, atLeast);
    return definitions.commitment(idOrSlug).orElseThrow(ProblemException::notFound);
  }

  /**
   * A campaign, once everything that must be shown is.
   *
   * @param milestone whose version {@code atLeast} is; without it that is the campaign's
   */
  public Named<Campaign> campaign(
      String idOrSlug, @Nullable String milestone, @Nullable Long atLeast) {
    return named(() -> definitions.campaign(idOrSlug), milestone, atLeast);
  }

  /**
   * An organization, once everything that must be shown is.
   *
   * @param milestone whose version {@code atLeast} is; without it that is the organization's
   */
  public Named<Organization> organization(
      String idOrSlug, @Nullable String milestone, @Nullable Long atLeast) {
    return named(() -> definitions.organization(idOrSlug), milestone, atLeast);
  }

  private <T> Named<T> named(
      Supplier<Optional<Named<T>>> read, @Nullable String milestone, @Nullable Long atLeast) {
    if (milestone != null) {
      AtLeast.await(atLeast, () -> counts.sequence(milestone));
    }
    return AtLeast.await(milestone == null ? atLeast : null, read, Named::version)
        .orElseThrow(ProblemException::notFound);
  }

  /**
   * Waits until a version is shown.
   *
   * @param commitment whose version {@code atLeast} is where no milestone is named; may be null if
   *     nothing is to be waited for
   */
  public void await(
      @Nullable String commitment, @Nullable String milestone, @Nullable Long atLeast) {
    if (milestone != null) {
      AtLeast.await(atLeast, () -> counts.sequence(milestone));
    } else if (atLeast != null && commitment != null) {
      AtLeast.await(atLeast, () -> definitions.sequence(commitment));
    } else if (atLeast != null) {
      throw new ProblemException(
          Told.of(RequestProblem.FIELD_INVALID, Map.of("field", "milestone"))
              .as("missing")
              .about("milestone"));
    }
  }

  public static DeliverableDefinition deliverable(CommitmentDefinition commitment, String key) {
    return commitment.deliverable(key).orElseThrow(ProblemException::notFound);
  }

  /** Today, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * How far an answer reaches.
   *
   * @param asOf a moment, or a day, which is meant whole
   */
  public static Horizon horizon(@Nullable LocalDate through, @Nullable String asOf) {
    return new Horizon(through, asOf == null ? null : AsOf.after(asOf));
  }

  /** A word out of a few; null if none was given. */
  public static @Nullable String oneOf(
      String parameter, @Nullable String word, Collection<String> known) {
    if (word != null && !known.contains(word)) {
      throw ProblemException.notOneOf(parameter, known);
    }
    return word;
  }
}
