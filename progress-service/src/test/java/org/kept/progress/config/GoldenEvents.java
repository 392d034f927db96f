package org.kept.progress.config;

import java.math.BigDecimal;
import java.util.List;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneAnswered;
import org.kept.progress.events.MilestoneEvent.MilestoneCorrected;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneUnmerged;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;
import org.kept.progress.events.MilestoneEvent.StoredSource;

/** One event of each kind, with everything in it that can be. */
public final class GoldenEvents {

  private static final String M = "c7c67a07-5df1-5a0c-9b1a-0d1b7a5f7a11";
  private static final String C = "0197a000-0000-7000-8000-000000000001";

  private GoldenEvents() {}

  public static List<MilestoneEvent> events() {
    StoredEvidence link =
        new StoredEvidence("https://example.org/a", null, "Report", "fr", "actor-1");
    StoredEvidence file = new StoredEvidence(null, "file-1", null, null, "actor-1");
    StoredSource row = new StoredSource("import", "batch-1", "row:abc");
    StoredDate quarter = new StoredDate("2014-Q2", "quarter");
    return List.of(
        new MilestoneReported(
            M,
            C,
            "D2",
            "Caja Andina",
            "caja andina",
            "LAC",
            "PE",
            quarter,
            new BigDecimal("1.50"),
            new BigDecimal("30"),
            new BigDecimal("100"),
            List.of(link, file),
            "in pilot",
            List.of("use:pilot"),
            true,
            row),
        new MilestoneEvidenceAdded(
            M, C, "D2", List.of(link), null, new StoredSource("form", null, null)),
        new MilestoneCorrected(
            M,
            C,
            "D2",
            null,
            null,
            quarter,
            BigDecimal.ONE,
            null,
            null,
            null,
            List.of(),
            "misread"),
        new MilestoneVerified(M, C, "D2"),
        new MilestoneDisputed(M, C, "D2", "the link is dead"),
        new MilestoneAnswered(M, C, "D2", "it moved"),
        new MilestoneRetracted(M, C, "D2", "another tool"),
        new MilestoneMerged(M, C, "D2", "0d1b7a5f-0000-5000-8000-000000000000", "one institution"),
        new MilestoneUnmerged(M, C, "D2", "two after all"));
  }
}
