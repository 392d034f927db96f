package org.kept.commitment.read.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.commitments.StatedCommitment;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.contracts.exports.CommitmentsExport;
import org.kept.servicekit.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Exports")
@ApiResponse(
    responseCode = "200",
    content = {
      @Content(
          mediaType = "application/json",
          schema = @Schema(implementation = CommitmentsExport.class)),
      @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
      @Content(mediaType = "application/xml", schema = @Schema(type = "string"))
    })
class ExportEndpoint {

  private static final String DESCRIPTION =
      "As json (its schema is /schemas/org.kept.export.commitments.v1.json), as csv with one row a"
          + " deliverable and region, or as iati (version 2.03). What was counted is in it if"
          + " progress-service answers soon enough; otherwise the export says that it is left out:"
          + " json in progressLeftOut, csv in the column progress of each row, iati in a comment. What rests on made-up milestones is told as"
          + " illustrative in json and in that column, and stays out of iati.";

  private final Commitments commitments;
  private final Campaigns campaigns;
  private final Exports exports;
  private final List<Format> formats;

  ExportEndpoint(
      Commitments commitments,
      Campaigns campaigns,
      Organizations organizations,
      Clock clock,
      @Value("${kept.urls.progress:http://127.0.0.1:8082}") URI progress,
      @Value("${kept.export.iati-organization:KEPT}") String reporter) {
    this.commitments = commitments;
    this.campaigns = campaigns;
    this.exports = new Exports(commitments, organizations, new ProgressFigures(progress), clock);
    this.formats = List.of(new JsonFormat(), new CsvFormat(), new IatiFormat(reporter, clock));
  }

  @Operation(summary = "A public commitment for use elsewhere", description = DESCRIPTION)
  @GetMapping("/commitments/{idOrSlug}/export")
  void commitment(
      @PathVariable String idOrSlug,
      @Parameter(description = "json, csv or iati") @RequestParam(defaultValue = "json")
          String format,
      @Parameter(hidden = true)
          @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
          String accept,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException, HttpMediaTypeNotAcceptableException {
    Format chosen = acceptable(format(format), accept);
    Document commitment =
        commitments
            .find(idOrSlug)
            .filter(StatedCommitment::isPublic)
            .orElseThrow(ProblemException::notFound);
    CampaignView campaign =
        campaigns.find(commitment.getString("campaignId")).orElseThrow(ProblemException::notFound);
    write(chosen, commitment.getString("slug"), campaign, exports.one(commitment), response);
  }

  @Operation(
      summary = "The public commitments of a campaign for use elsewhere",
      description = DESCRIPTION)
  @GetMapping("/campaigns/{idOrSlug}/export")
  void campaign(
      @PathVariable String idOrSlug,
      @Parameter(description = "json, csv or iati") @RequestParam(defaultValue = "json")
          String format,
      @Parameter(hidden = true)
          @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
          String accept,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException, HttpMediaTypeNotAcceptableException {
    Format chosen = acceptable(format(format), accept);
    CampaignView campaign = campaigns.find(idOrSlug).orElseThrow(ProblemException::notFound);
    write(chosen, campaign.slug(), campaign, exports.ofCampaign(campaign.id()), response);
  }

  private Format format(String word) {
    return formats.stream()
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.notOneOf("format", formats.stream().map(Format::word).toList()));
  }

  private static Format acceptable(Format format, String accept)
      throws HttpMediaTypeNotAcceptableException {
    List<MediaType> taken;
    try {
      taken = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException e) {
      taken = List.of();
    }
    if (taken.stream().noneMatch(it -> it.getQualityValue() > 0 && it.includes(format.type()))) {
      throw new HttpMediaTypeNotAcceptableException(List.of(format.type()));
    }
    return format;
  }

  private static void write(
      Format format,
      String name,
      CampaignView campaign,
      Format.Commitments commitments,
      HttpServletResponse response)
      throws IOException {
    String ending = format.word().equals("iati") ? "xml" : format.word();
    response.setContentType(format.type().toString());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + ending, StandardCharsets.UTF_8)
            .build()
            .toString());
    format.write(Exports.campaign(campaign), commitments, response.getOutputStream());
  }
}
