package org.kept.notification.model.digest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything new to one follower, grouped by commitment.
 *
 * @param quiet followed commitments about which there is nothing new
 */
public record Digest(List<Section> sections, List<News.Followed> quiet) {

  public Digest {
    sections = List.copyOf(sections);
    quiet = List.copyOf(quiet);
  }

  /** Whether there is anything to tell. */
  public boolean hasNews() {
    return !sections.isEmpty();
  }

  /**
   * One commitment's news.
   *
   * @param first whether the follower is told about it for the first time, so from its beginning
   * @param changed deliverables that something happened to, in the commitment's order
   * @param unchanged the others
   * @param more whether a further digest has to tell the rest
   */
  public record Section(
      News.Followed commitment,
      boolean first,
      List<Change> changed,
      List<Figures> unchanged,
      boolean more) {}

  /**
   * What happened to one deliverable.
   *
   * @param before none if the deliverable is new itself
   * @param added subjects that count since
   * @param corrections what a follower was told before and now reads otherwise
   * @param leftOut how many were told that do not count
   * @param verified how many were checked by staff
   * @param evidenced how many were given further evidence
   */
  public record Change(
      @Nullable Figures before,
      Figures after,
      List<Added> added,
      List<Correction> corrections,
      int leftOut,
      int verified,
      int evidenced) {}

  public record Added(String subject, @Nullable String region) {}

  /**
   * A number that was told and has changed otherwise than by news.
   *
   * @param region the region it is the number of; none: the deliverable's own number
   * @param last as it was told
   * @param now as it is
   */
  public record Correction(
      Figures.@Nullable Region region, BigDecimal last, BigDecimal now, List<Because> because) {}

  /**
   * Why a number changed.
   *
   * @param subject empty if what was promised changed
   * @param what one that takes back, restores or corrects
   */
  public record Because(String subject, Entry.Kind what, @Nullable String reason) {}
}
