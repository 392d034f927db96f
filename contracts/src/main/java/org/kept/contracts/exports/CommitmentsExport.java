package org.kept.contracts.exports;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.PartialDate;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;

/**
 * Public commitments of one campaign as JSON; its schema is {@code
 * /schemas/org.kept.export.commitments.v1.json}.
 *
 * @param format {@value #FORMAT}
 * @param progressLeftOut true if the figures of some could not be had
 */
public record CommitmentsExport(
    String format,
    Campaign campaign,
    List<Commitment> commitments,
    @Nullable Boolean progressLeftOut) {

  /** Grows by new fields only; another shape is another format. */
  public static final String FORMAT = "org.kept.export.commitments.v1";

  public CommitmentsExport {
    commitments = List.copyOf(commitments);
  }

  /** The call they answer. */
  public record Campaign(
      String id,
      String slug,
      Text name,
      Text goal,
      String host,
      Period period,
      String regionScheme,
      List<String> languages,
      List<String> hashtags) {
    public Campaign {
      languages = List.copyOf(languages);
      hashtags = List.copyOf(hashtags);
    }
  }

  /**
   * @param country ISO 3166-1 alpha-2
   */
  public record Organization(
      String id, String slug, String name, String type, @Nullable String country) {}

  /**
   * @param state {@code published}, {@code withdrawn} or {@code closed}
   * @param choices which of several contradicting notes holds, and why; missing where none does
   * @param publishedAt ISO 8601, as {@code updatedAt}
   * @param progress by deliverable; missing where it could not be had
   */
  public record Commitment(
      String id,
      String slug,
      String state,
      Organization maker,
      @Nullable String predecessorId,
      String regionScheme,
      CommitmentContent content,
      List<Note> notes,
      @Nullable List<Choice> choices,
      @Nullable String withdrawalReason,
      @Nullable String outcome,
      @Nullable String computedOutcome,
      @Nullable Text closingStatement,
      String publishedAt,
      String updatedAt,
      @Nullable List<Figures> progress) {
    public Commitment {
      notes = List.copyOf(notes);
      choices = choices == null ? null : List.copyOf(choices);
    }
  }

  /** A dated fact beside it. */
  public record Note(
      String id,
      @Nullable String deliverable,
      PartialDate occurred,
      Text note,
      @Nullable String source) {}

  /**
   * Of notes that contradict each other, the one that holds.
   *
   * @param note id of the chosen one
   * @param among ids of the others, which stay beside it
   */
  public record Choice(String note, List<String> among, String reason) {
    public Choice {
      among = List.copyOf(among);
    }
  }

  /**
   * What is counted toward a deliverable.
   *
   * @param counted in units, stages or percent
   * @param percent of the target, at most 100
   * @param illustrative whether something of it was made up to show how Kept works
   */
  public record Figures(
      String deliverable,
      BigDecimal counted,
      BigDecimal percent,
      List<RegionFigures> regions,
      boolean illustrative) {
    public Figures {
      regions = List.copyOf(regions);
    }
  }

  public record RegionFigures(String code, BigDecimal counted) {}
}
