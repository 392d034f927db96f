package org.kept.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignOpened;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftEdited;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDrafted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentSubmitted;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationApproved;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberJoined;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRegistered;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Measure;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Unit;

/** SPTF's commitment of 2014, as commitment-service tells of it. */
final class Sptf {

  static final String CAMPAIGN = "0197b000-0000-7000-8000-000000000001";
  static final String MAKER = "0197b000-0000-7000-8000-000000000002";

  private static final Period YEAR_2014 = period("2014-01-01", "2014-12-31");
  private static final DraftContent NOTHING =
      new DraftContent(null, null, null, null, List.of(), List.of(), List.of(), List.of(), null);

  private Sptf() {}

  static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  static void makerAndCampaign(Running kept) {
    kept.tell(
        CAMPAIGN,
        new CampaignOpened(
            CAMPAIGN,
            "100-million-families",
            Text.of("en", "100 Million Families"),
            Text.of("en", "Help 100 million families."),
            "Microcredit Summit Campaign",
            period("2013-10-01", "2015-12-31"),
            "cgap-6/1",
            List.of("en"),
            List.of(),
            null));
    kept.tell(
        MAKER,
        new OrganizationRegistered(
            MAKER, "sptf", "Social Performance Task Force", "network", null));
    kept.tell(MAKER, new OrganizationMemberJoined(MAKER, "mia", "owner"));
    kept.tell(MAKER, new OrganizationApproved(MAKER));
  }

  static void commitment(Running kept, String id, String slug) {
    kept.tell(id, new CommitmentDrafted(id, CAMPAIGN, MAKER, slug, null, NOTHING));
    kept.tell(id, new CommitmentDraftEdited(id, NOTHING));
    kept.tell(id, new CommitmentSubmitted(id));
    kept.tell(
        id, new CommitmentPublished(id, CAMPAIGN, MAKER, slug, "cgap-6/1", content(10, YEAR_2014)));
  }

  static void amended(Running kept, String id, int minimum, Period window) {
    kept.tell(
        id, new CommitmentAmended(id, content(minimum, window), "we learned what is possible"));
  }

  static CommitmentContent content(int minimum, Period window) {
    Map<String, Integer> each =
        Map.of(
            "SSA", minimum, "EAP", minimum, "LAC", minimum, "ECA", minimum, "SA", minimum, "MENA",
            minimum);
    return new CommitmentContent(
        Text.of("en", "Help pro-poor organizations keep true to their missions"),
        null,
        null,
        period("2013-10-01", "2014-12-31"),
        List.of(
            new Deliverable(
                "D1",
                Text.of("en", "Create and publish a technical guide"),
                new Measure.Delivery(
                    List.of("created", "formatted", "translated:fr", "translated:es", "published")),
                period("2013-10-01", "2014-12-31"),
                List.of(),
                List.of()),
            new Deliverable(
                "D2",
                Text.of("en", "Help at least 10 MFIs from each region to use the SPI4"),
                new Measure.CountPerRegion(new Unit("MFI", "MFIs"), each),
                window,
                List.of(),
                List.of()),
            delivered("D3", "Produce a common data collection tool"),
            delivered("D4", "Produce a data exchange platform"),
            delivered("D5", "Map technical assistance providers")),
        List.of(),
        List.of(),
        List.of());
  }

  private static Deliverable delivered(String key, String title) {
    return new Deliverable(
        key,
        Text.of("en", title),
        new Measure.Delivery(List.of("done")),
        YEAR_2014,
        List.of(),
        List.of());
  }
}
