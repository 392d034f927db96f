package org.kept.commitment.read.smartcheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.smart.SmartCheck;
import org.kept.commitment.model.smart.Tongue;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.Checkable;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Text;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "SMART check")
class SmartCheckEndpoint {

  private final Campaigns campaigns;
  private final Checkable commitments;

  SmartCheckEndpoint(Campaigns campaigns, Checkable commitments) {
    this.campaigns = campaigns;
    this.commitments = commitments;
  }

  @Operation(
      summary = "Check a wording while it is written",
      description =
          "Open to anybody; nothing is stored and nothing refused because of it. Says for each"
              + " criterion what was found and what is missing, with a sentence and an example in"
              + " the language of Accept-Language, and offers measures that plain phrases such as"
              + " 'at least 10 MFIs from each region in calendar year 2014' can be read as.")
  @PostMapping("/smart-check")
  SmartCheckView check(
      @Valid @RequestBody SmartCheckBody body, @Parameter(hidden = true) Locale reader) {
    Text goal = body.text(body.goal());
    return check(body.content(), goal == null ? goal(body.campaignId()) : goal, reader);
  }

  @Operation(
      summary = "Check a commitment as it stands",
      description =
          "A draft for members of its maker and staff, a public commitment for everybody. Members"
              + " whose token has the scope commitments:write are answered about the draft as it is"
              + " being written, with every field saved so far; staff about what the history has of"
              + " it. With atLeast it waits for a version just written.")
  @GetMapping("/commitments/{idOrSlug}/smart-check")
  ResponseEntity<SmartCheckView> check(
      @PathVariable String idOrSlug,
      @RequestParam(required = false) @Nullable Long atLeast,
      @Parameter(hidden = true) @Nullable Actor actor,
      @Parameter(hidden = true) Locale reader) {
    Checkable.Said said = commitments.said(idOrSlug, atLeast, actor);
    return Answers.shown(said.version(), check(said.content(), goal(said.campaignId()), reader));
  }

  private @Nullable Text goal(@Nullable String campaign) {
    return campaign == null ? null : campaigns.find(campaign).map(CampaignView::goal).orElse(null);
  }

  private static SmartCheckView check(DraftContent content, @Nullable Text goal, Locale reader) {
    Tongue otherwise = Tongue.of(reader.getLanguage()).orElse(Tongue.EN);
    return new CheckPresentation(reader)
        .view(SmartCheck.check(CheckedWording.of(content), CheckedWording.text(goal), otherwise));
  }
}
