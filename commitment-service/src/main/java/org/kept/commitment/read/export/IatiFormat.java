package org.kept.commitment.read.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.exports.CommitmentsExport.Campaign;
import org.kept.contracts.exports.CommitmentsExport.Commitment;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;
import org.springframework.http.MediaType;

/**
 * IATI 2.03 activities, one a commitment: the campaign's host reports, the maker and its partners
 * implement, each deliverable is a result.
 */
final class IatiFormat implements Format {

  private static final String IMPLEMENTING = "4";
  private static final String PLANNED_START = "1";
  private static final String PLANNED_END = "3";
  private static final String GENERAL = "1";
  private static final String OBJECTIVES = "2";

  private final String reporter;
  private final Clock clock;

  /**
   * @param reporter identifier of who publishes, as registered with IATI
   */
  IatiFormat(String reporter, Clock clock) {
    this.reporter = reporter;
    this.clock = clock;
  }

  @Override
  public String word() {
    return "iati";
  }

  @Override
  public MediaType type() {
    return new MediaType("application", "xml", StandardCharsets.UTF_8);
  }

  @Override
  public void write(Campaign campaign, Commitments commitments, OutputStream out) {
    try {
      IatiElements xml =
          new IatiElements(XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8"));
      xml.begin();
      xml.open("iati-activities", "version", "2.03");
      while (commitments.hasNext()) {
        activity(xml, campaign, commitments.next(), commitments);
      }
      if (commitments.progressLeftOut()) {
        xml.comment("Figures of progress could not be had; actual values are left out.");
      }
      xml.close();
      xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void activity(IatiElements xml, Campaign campaign, Commitment it, Commitments commitments)
      throws XMLStreamException {
    Text title = it.content().title() == null ? Text.of("en", it.slug()) : it.content().title();
    xml.open("iati-activity", "last-updated-datetime", it.updatedAt());
    xml.text("iati-identifier", reporter + "-" + it.slug());
    xml.open("reporting-org", "ref", reporter, "type", "90", "secondary-reporter", "1");
    xml.narrative(campaign.host());
    xml.close();
    xml.narratives("title", title);
    xml.narratives(
        "description", it.content().what() == null ? title : it.content().what(), "type", GENERAL);
    if (it.content().why() != null) {
      xml.narratives("description", it.content().why(), "type", OBJECTIVES);
    }
    for (String name : Participants.names(it, commitments::name)) {
      participant(xml, name);
    }
    xml.empty("activity-status", "code", status(it));
    Period period = it.content().period();
    if (period != null) {
      date(xml, PLANNED_START, period.from());
      date(xml, PLANNED_END, period.to());
    }
    for (Deliverable deliverable : it.content().deliverables()) {
      IatiResult.write(xml, it, deliverable);
    }
    xml.close();
  }

  private static void participant(IatiElements xml, String name) throws XMLStreamException {
    xml.open("participating-org", "role", IMPLEMENTING);
    xml.narrative(name);
    xml.close();
  }

  private static void date(IatiElements xml, String type, LocalDate date)
      throws XMLStreamException {
    xml.empty("activity-date", "type", type, "iso-date", date.toString());
  }

  /** Codes of the list ActivityStatus. */
  private String status(Commitment it) {
    return switch (it.state()) {
      case "withdrawn" -> "5";
      case "closed" -> "4";
      default -> open(it.content().period());
    };
  }

  private String open(@Nullable Period period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (period == null || today.isBefore(period.from())) {
      return "1";
    }
    return today.isAfter(period.to()) ? "3" : "2";
  }
}
