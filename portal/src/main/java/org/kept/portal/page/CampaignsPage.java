package org.kept.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.Answers;
import org.kept.portal.upstream.CommitmentService;
import org.kept.portal.upstream.CommitmentService.Campaign;
import org.kept.portal.upstream.CommitmentService.Line;
import org.kept.portal.upstream.Listing;
import org.kept.portal.upstream.ProgressService;
import org.kept.portal.upstream.ProgressService.Progress;
import org.kept.portal.words.Phrases;
import org.kept.portal.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The front page: every campaign with its commitments. */
@Controller
class CampaignsPage {

  private final CommitmentService commitments;
  private final ProgressService figures;

  CampaignsPage(CommitmentService commitments, ProgressService figures) {
    this.commitments = commitments;
    this.figures = figures;
  }

  /**
   * @param more how many commitments are shown, when there are more; null when these are all
   */
  record CampaignView(
      String anchor,
      Words name,
      Words goal,
      @Nullable String host,
      @Nullable String period,
      List<String> hashtags,
      String count,
      List<LineView> commitments,
      @Nullable Integer more) {}

  /**
   * @param status how it ended, if it has; else null, like the bar, when figures cannot be had
   *     right now
   * @param illustrative whether something that counts was made up
   */
  record LineView(
      Words title,
      @Nullable String maker,
      String href,
      @Nullable StatusMark status,
      @Nullable Bar bar,
      boolean illustrative) {}

  @GetMapping("/")
  String show(
      @ModelAttribute(name = "frame", binding = false) Frame frame,
      Model model,
      HttpServletResponse response) {
    List<Campaign> campaigns =
        Answers.needed(commitments.campaigns()).map(Listing::items).orElse(List.of());
    Map<String, CompletableFuture<Optional<Listing<Line>>>> asked = new HashMap<>();
    campaigns.forEach(c -> asked.put(c.id(), commitments.commitments(c.slug())));
    Map<String, Listing<Line>> listings = new HashMap<>();
    asked.forEach(
        (id, answer) -> Answers.needed(answer).ifPresent(found -> listings.put(id, found)));

    List<Line> lines = listings.values().stream().flatMap(l -> l.items().stream()).toList();
    Map<String, CompletableFuture<Optional<Progress>>> askedFigures = new HashMap<>();
    lines.forEach(line -> askedFigures.put(line.id(), figures.progress(line.id())));
    Map<String, Progress> known = new HashMap<>();
    askedFigures.forEach(
        (id, answer) -> Answers.wanted(answer).ifPresent(found -> known.put(id, found)));

    boolean away = known.size() < lines.size();
    (away ? Freshness.PASSING : Freshness.REVALIDATED).mark(response);
    model.addAttribute(
        "campaigns",
        campaigns.stream()
            .map(
                c ->
                    campaign(
                        c,
                        listings.getOrDefault(c.id(), new Listing<>(List.of(), null)),
                        known,
                        frame))
            .toList());
    model.addAttribute("figuresAway", away);
    return "campaigns";
  }

  private static CampaignView campaign(
      Campaign campaign, Listing<Line> listing, Map<String, Progress> figures, Frame frame) {
    Phrases phrases = frame.phrases();
    return new CampaignView(
        "campaign-" + campaign.slug(),
        phrases.text(campaign.name()),
        phrases.text(campaign.goal()),
        campaign.host() == null ? null : phrases.say("campaign.host", campaign.host()),
        campaign.period() == null ? null : phrases.period(campaign.period()),
        campaign.hashtags(),
        phrases.say("campaign.commitments", listing.items().size()),
        listing.items().stream().map(line -> line(line, figures.get(line.id()), frame)).toList(),
        listing.next() == null ? null : listing.items().size());
  }

  private static LineView line(Line line, @Nullable Progress progress, Frame frame) {
    String maker = line.maker() == null ? null : line.maker().name();
    Phrases phrases = frame.phrases();
    StatusMark ended = Ending.mark(line, phrases);
    return new LineView(
        phrases.text(line.title()),
        maker == null ? phrases.say("commitment.by.unknown") : phrases.say("commitment.by", maker),
        frame.links().commitment(line.slug()),
        ended != null || progress == null ? ended : StatusMark.of(progress.status(), phrases),
        progress == null
            ? null
            : Bar.of(progress.percent(), ended == null ? progress.pace() : null, phrases),
        progress != null && progress.illustrative());
  }
}
