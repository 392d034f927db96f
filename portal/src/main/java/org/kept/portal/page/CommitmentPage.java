package org.kept.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.portal.page.CommitmentView.ActivityView;
import org.kept.portal.page.CommitmentView.CampaignLink;
import org.kept.portal.page.CommitmentView.StatementView;
import org.kept.portal.upstream.Answers;
import org.kept.portal.upstream.CommitmentService;
import org.kept.portal.upstream.CommitmentService.Campaign;
import org.kept.portal.upstream.CommitmentService.Commitment;
import org.kept.portal.upstream.CommitmentService.Content;
import org.kept.portal.upstream.CommitmentService.Partner;
import org.kept.portal.upstream.CommitmentService.Statement;
import org.kept.portal.upstream.ProgressService;
import org.kept.portal.upstream.ProgressService.Activity;
import org.kept.portal.upstream.ProgressService.Entry;
import org.kept.portal.upstream.ProgressService.Figures;
import org.kept.portal.upstream.ProgressService.Progress;
import org.kept.portal.words.Phrases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The one page of a commitment: what was promised, and what came of it. */
@Controller
class CommitmentPage {

  /** Enough for a search result or a shared link. */
  private static final int DESCRIPTION = 200;

  private final CommitmentService commitments;
  private final ProgressService figures;
  private final Names names;

  CommitmentPage(CommitmentService commitments, ProgressService figures, Names names) {
    this.commitments = commitments;
    this.figures = figures;
    this.names = names;
  }

  @GetMapping("/commitments/{slug}")
  String show(
      @PathVariable String slug,
      @ModelAttribute(name = "frame", binding = false) Frame frame,
      Model model,
      HttpServletResponse response) {
    var askedCommitment = commitments.commitment(slug);
    var askedProgress = figures.progress(slug);
    var askedActivity = figures.latest(slug);
    Commitment commitment =
        Answers.needed(askedCommitment).orElseThrow(() -> new NoSuchCommitmentException(slug));
    var askedCampaign =
        commitment.campaign() == null ? null : commitments.campaign(commitment.campaign().id());
    Map<String, String> organizations = names.of(partnersOf(commitment.content()));
    Optional<Campaign> campaign =
        askedCampaign == null ? Optional.empty() : Answers.wanted(askedCampaign);
    Optional<Progress> progress = Answers.wanted(askedProgress);
    Optional<Activity> activity = Answers.wanted(askedActivity);
    CommitmentView view =
        view(
            commitment,
            campaign.orElse(null),
            organizations,
            progress.orElse(null),
            activity.map(a -> a.entries().reversed()).orElse(null),
            frame.phrases(),
            frame.links());
    (view.figuresAway() ? Freshness.PASSING : Freshness.REVALIDATED).mark(response);
    model.addAttribute("it", view);
    return "commitment";
  }

  private static List<Partner> partnersOf(Content content) {
    return Stream.concat(
            content.partners().stream(),
            content.deliverables().stream().flatMap(d -> d.partners().stream()))
        .toList();
  }

  private static CommitmentView view(
      Commitment commitment,
      @Nullable Campaign campaign,
      Map<String, String> organizations,
      @Nullable Progress progress,
      @Nullable List<Entry> activity,
      Phrases phrases,
      Links links) {
    Map<String, Figures> byKey =
        progress == null
            ? Map.of()
            : progress.deliverables().stream()
                .collect(Collectors.toMap(Figures::key, Function.identity(), (a, b) -> a));
    Content content = commitment.content();
    Ending ending = Ending.of(commitment, phrases);
    boolean over = ending != null;
    return new CommitmentView(
        phrases.text(content.title()),
        commitment.maker() == null ? null : commitment.maker().name(),
        ending,
        campaign == null
            ? null
            : new CampaignLink(phrases.text(campaign.name()), links.campaign(campaign.slug())),
        phrases.period(content.period()),
        DeliverableView.partners(content.partners(), organizations),
        content.statements().stream().map(s -> statement(s, phrases)).toList(),
        phrases.textOrNull(content.why()),
        phrases.textOrNull(content.what()),
        progress == null || over ? null : StatusMark.of(progress.status(), phrases),
        progress == null
            ? null
            : Bar.of(progress.percent(), over ? null : progress.pace(), phrases),
        progress == null
            ? null
            : phrases.say("commitment.overall.mean", content.deliverables().size()),
        content.deliverables().stream()
            .map(
                d ->
                    DeliverableView.of(
                        d,
                        byKey.get(d.key()),
                        organizations,
                        over,
                        commitment.slug(),
                        phrases,
                        links))
            .toList(),
        FactView.of(commitment, phrases),
        activity == null
            ? null
            : activity.stream().map(a -> activity(a, progress, phrases)).toList(),
        progress != null && progress.illustrative(),
        campaign == null ? List.of() : campaign.hashtags(),
        content.historical() ? phrases.say("commitment.historical") : null,
        description(content, phrases));
  }

  private static StatementView statement(Statement statement, Phrases phrases) {
    return new StatementView(
        "announced".equals(statement.kind()),
        statement.when() == null
            ? statement.what()
            : phrases.say("statement.dated", statement.what(), phrases.date(statement.when())));
  }

  private static ActivityView activity(
      Entry activity, @Nullable Progress progress, Phrases phrases) {
    String subject = activity.subject();
    return new ActivityView(
        activity.at() == null ? null : phrases.day(activity.at()),
        phrases.sayOr("activity." + activity.kind(), phrases.say("activity.other")),
        subject != null && progress != null && progress.hasStage(subject)
            ? phrases.stage(subject)
            : subject,
        activity.region() == null ? null : phrases.region(activity.region(), null),
        activity.occurred() == null
            ? null
            : phrases.say("activity.happened", phrases.date(activity.occurred())));
  }

  private static String description(Content content, Phrases phrases) {
    String text =
        phrases
            .text(
                content.what() != null
                    ? content.what()
                    : content.why() != null ? content.why() : content.title())
            .text()
            .strip();
    if (text.length() <= DESCRIPTION) {
      return text;
    }
    int cut = text.lastIndexOf(' ', DESCRIPTION);
    return text.substring(0, cut > 0 ? cut : DESCRIPTION) + "…";
  }
}
