package org.kept.commitment.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.Topics;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignOpened;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDrafted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRegistered;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Measure;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;
import org.kept.contracts.values.Unit;
import org.kept.servicekit.consume.Received;

/** Events as the topic tells them, each in its place of its stream. */
public final class Told {

  private static final Instant BEGIN = Instant.parse("2014-01-01T00:00:00Z");

  private final Map<String, Long> next = new LinkedHashMap<>();
  private final List<Received> all = new ArrayList<>();

  /** One more event of a stream, a second after the one before. */
  public Received tell(String stream, String actor, CommitmentsEvent event) {
    long sequence = next.merge(stream, 1L, Long::sum) - 1;
    Envelope envelope =
        new Envelope(
            stream + ":" + sequence,
            "/commitment-service",
            ContractTypes.typeOf(event),
            stream,
            BEGIN.plusSeconds(all.size()),
            sequence,
            stream,
            actor,
            null);
    Received received =
        new Received(new Published(envelope, event), Topics.COMMITMENTS, 0, all.size());
    all.add(received);
    return received;
  }

  /** Everything told so far. */
  public List<Received> all() {
    return all;
  }

  public Received campaign(String id, String name) {
    return tell(
        id,
        "sabina",
        new CampaignOpened(
            id,
            "campaign-" + id,
            Text.of("en", name),
            Text.of("en", "Help"),
            "Host",
            period(2014),
            "cgap-6/1",
            List.of("en"),
            List.of(),
            null));
  }

  public Received organization(String id, String name) {
    return tell(id, "amelia", new OrganizationRegistered(id, "maker-" + id, name, "network", "US"));
  }

  /** A commitment that is drafted and published. */
  public List<Received> published(
      String id, String campaign, String maker, CommitmentContent content) {
    return List.of(
        tell(
            id,
            "amelia",
            new CommitmentDrafted(
                id,
                campaign,
                maker,
                "slug-" + id,
                null,
                new DraftContent(
                    content.title(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null))),
        tell(
            id,
            "sabina",
            new CommitmentPublished(id, campaign, maker, "slug-" + id, "cgap-6/1", content)));
  }

  public static Period period(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** What a commitment says, with one deliverable. */
  public static CommitmentContent content(String title, Deliverable deliverable, String... tags) {
    return new CommitmentContent(
        new Text("en", title, List.of(new Translation("fr", "Aider: " + title, "machine"))),
        null,
        null,
        period(2014),
        List.of(deliverable),
        List.of(),
        List.of(),
        List.of(tags));
  }

  public static Deliverable perRegion(String title, Map<String, Integer> minima) {
    return new Deliverable(
        "D1",
        Text.of("en", title),
        new Measure.CountPerRegion(new Unit("MFI", "MFIs"), minima),
        period(2014),
        List.of(),
        List.of("standard:1b"));
  }

  public static Deliverable count(String title, String target) {
    return new Deliverable(
        "D1",
        Text.of("en", title),
        new Measure.Count(new Unit("webinar", "webinars"), new BigDecimal(target), null),
        period(2014),
        List.of(),
        List.of());
  }
}
