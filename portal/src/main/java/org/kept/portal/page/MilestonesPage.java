package org.kept.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.Answers;
import org.kept.portal.upstream.CommitmentService;
import org.kept.portal.upstream.CommitmentService.Commitment;
import org.kept.portal.upstream.Listing;
import org.kept.portal.upstream.ProgressService;
import org.kept.portal.upstream.ProgressService.Evidence;
import org.kept.portal.upstream.ProgressService.Milestone;
import org.kept.portal.upstream.ProgressService.Progress;
import org.kept.portal.words.Phrases;
import org.kept.portal.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The milestones that make a number, and those left out of it and why. */
@Controller
class MilestonesPage {

  private final CommitmentService commitments;
  private final ProgressService figures;

  MilestonesPage(CommitmentService commitments, ProgressService figures) {
    this.commitments = commitments;
    this.figures = figures;
  }

  record MilestonesView(
      Words commitment,
      String back,
      String action,
      List<Choice> deliverables,
      List<Choice> regions,
      List<Choice> counted,
      List<Row> rows,
      boolean illustrative,
      @Nullable String next,
      @Nullable String first) {}

  /** An option of a filter. */
  record Choice(String value, String text, boolean chosen) {}

  record Row(
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
      boolean illustrative) {}

  /**
   * @param href null when it is not an address of the web
   */
  record EvidenceView(String label, @Nullable String href) {}

  @GetMapping("/commitments/{slug}/milestones")
  String show(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String deliverable,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String counted,
      @RequestParam(required = false) @Nullable String cursor,
      @ModelAttribute(name = "frame", binding = false) Frame frame,
      Model model,
      HttpServletResponse response) {
    var askedCommitment = commitments.commitment(slug);
    var askedProgress = figures.progress(slug);
    var askedMilestones =
        figures.milestones(
            slug, given(deliverable), given(region), yesOrNo(counted), given(cursor));
    Commitment commitment =
        Answers.needed(askedCommitment).orElseThrow(() -> new NoSuchCommitmentException(slug));
    Listing<Milestone> milestones =
        Answers.needed(askedMilestones).orElse(new Listing<>(List.of(), null));
    Progress progress = Answers.wanted(askedProgress).orElse(null);
    Freshness.REVALIDATED.mark(response);
    Phrases phrases = frame.phrases();
    Links links = frame.links();
    model.addAttribute(
        "it",
        new MilestonesView(
            phrases.text(commitment.content().title()),
            links.commitment(slug),
            new Links(null).milestones(slug, null, null, null, null),
            commitment.content().deliverables().stream()
                .map(
                    d ->
                        new Choice(
                            d.key(),
                            d.key() + " · " + phrases.text(d.title()).text(),
                            d.key().equals(deliverable)))
                .toList(),
            regions(progress, deliverable, region, phrases),
            List.of(
                new Choice("yes", phrases.say("milestones.filter.yes"), "yes".equals(counted)),
                new Choice("no", phrases.say("milestones.filter.no"), "no".equals(counted))),
            milestones.items().stream().map(m -> row(m, phrases)).toList(),
            milestones.items().stream().anyMatch(m -> m.illustrative() && m.counted()),
            milestones.next() == null
                ? null
                : links.milestones(slug, deliverable, region, counted, milestones.next()),
            given(cursor) == null
                ? null
                : links.milestones(slug, deliverable, region, counted, null)));
    return "milestones";
  }

  private static @Nullable String given(@Nullable String parameter) {
    return parameter == null || parameter.isBlank() ? null : parameter;
  }

  private static @Nullable Boolean yesOrNo(@Nullable String counted) {
    return switch (Objects.requireNonNullElse(counted, "")) {
      case "yes" -> Boolean.TRUE;
      case "no" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** The regions of the chosen deliverable, or of all; none when figures are away. */
  private static List<Choice> regions(
      @Nullable Progress progress,
      @Nullable String deliverable,
      @Nullable String region,
      Phrases phrases) {
    if (progress == null) {
      return List.of();
    }
    return progress.deliverables().stream()
        .filter(d -> given(deliverable) == null || d.key().equals(deliverable))
        .flatMap(d -> d.regions().stream())
        .map(r -> new Choice(r.code(), phrases.region(r.code(), r.name()), r.code().equals(region)))
        .distinct()
        .toList();
  }

  private static Row row(Milestone milestone, Phrases phrases) {
    return new Row(
        milestone.subject(),
        milestone.region() == null ? null : phrases.region(milestone.region(), null),
        phrases.date(milestone.occurred()),
        milestone.recorded() == null ? null : phrases.day(milestone.recorded()),
        milestone.state() == null
            ? null
            : phrases.sayOr(
                "state." + milestone.state().toLowerCase(java.util.Locale.ROOT), milestone.state()),
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
