package org.kept.portal.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.ProgressService.Evidence;
import org.kept.portal.upstream.ProgressService.Milestone;
import org.kept.portal.upstream.ProgressService.Progress;
import org.kept.portal.words.Phrases;

/** A milestone behind a number. */
public record MilestoneRow(
    String subject,
    @Nullable String region,
    String occurred,
    @Nullable String recorded,
    @Nullable String state,
    boolean counted,
    String counts,
    @Nullable String why,
    List<EvidenceView> evidence,
    @Nullable String note,
    boolean illustrative) {

  /**
   * @param href null when it is not an address of the web
   */
  public record EvidenceView(String label, @Nullable String href) {}

  static MilestoneRow of(Milestone milestone, @Nullable Progress progress, Phrases phrases) {
    String subject = milestone.subject();
    return new MilestoneRow(
        progress != null && progress.hasStage(subject) ? phrases.stage(subject) : subject,
        milestone.region() == null ? null : phrases.region(milestone.region(), null),
        phrases.date(milestone.occurred()),
        milestone.recorded() == null ? null : phrases.day(milestone.recorded()),
        milestone.state() == null
            ? null
            : phrases.sayOr(
                "state." + milestone.state().toLowerCase(Locale.ROOT), milestone.state()),
        milestone.counted(),
        phrases.say(
            !milestone.counted()
                ? "milestones.notCounted"
                : milestone.late() ? "milestones.late" : "milestones.counted"),
        milestone.why() == null || milestone.counted()
            ? null
            : phrases.sayOr("why." + milestone.why(), milestone.why()),
        milestone.evidence().stream().map(e -> evidence(e, phrases)).toList(),
        milestone.note(),
        milestone.illustrative());
  }

  /** Only addresses of the web become links: evidence is told by people, and read by others. */
  private static EvidenceView evidence(Evidence evidence, Phrases phrases) {
    String href = webAddress(evidence.url());
    String label = evidence.label();
    if (label == null || label.isBlank()) {
      label = href == null ? phrases.say("evidence.link") : host(href);
    }
    return new EvidenceView(label, href);
  }

  private static @Nullable String webAddress(@Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }

  private static String host(String href) {
    try {
      String host = URI.create(href).getHost();
      return host == null ? href : host;
    } catch (IllegalArgumentException e) {
      return href;
    }
  }
}
