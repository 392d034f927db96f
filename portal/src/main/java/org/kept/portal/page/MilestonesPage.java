package org.kept.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.Answers;
import org.kept.portal.upstream.CommitmentService;
import org.kept.portal.upstream.CommitmentService.Commitment;
import org.kept.portal.upstream.Listing;
import org.kept.portal.upstream.ProgressService;
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
      List<MilestoneRow> rows,
      String order,
      boolean illustrative,
      @Nullable String next,
      @Nullable String first) {}

  /** An option of a filter. */
  record Choice(String value, String text, boolean chosen) {}

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
    boolean whole = given(cursor) == null && milestones.next() == null;
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
            (whole ? byDate(milestones.items()) : milestones.items())
                .stream().map(m -> MilestoneRow.of(m, progress, phrases)).toList(),
            phrases.say(whole ? "milestones.order.date" : "milestones.order.told"),
            milestones.items().stream().anyMatch(m -> m.illustrative() && m.counted()),
            milestones.next() == null
                ? null
                : links.milestones(slug, deliverable, region, counted, milestones.next()),
            given(cursor) == null
                ? null
                : links.milestones(slug, deliverable, region, counted, null)));
    return "milestones";
  }

  /** Only what is all on one page can be ordered here: pages follow each other as told. */
  private static List<Milestone> byDate(List<Milestone> milestones) {
    return milestones.stream()
        .sorted(Comparator.comparing(Milestone::occurred).thenComparing(Milestone::subject))
        .toList();
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
}
