package org.kept.contracts.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a commitment at one moment, since it was published.
 *
 * @param historical true for a record that was entered after its period had passed; absent
 *     otherwise
 */
public record CommitmentContent(
    @Nullable Text title,
    @Nullable Text why,
    @Nullable Text what,
    @Nullable Period period,
    List<Deliverable> deliverables,
    List<Partner> partners,
    List<Statement> statements,
    List<String> tags,
    @Nullable Boolean historical) {

  public CommitmentContent {
    deliverables = List.copyOf(deliverables);
    partners = List.copyOf(partners);
    statements = List.copyOf(statements);
    tags = List.copyOf(tags);
  }

  /** The wording of a commitment that was stated before its period had passed. */
  public CommitmentContent(
      @Nullable Text title,
      @Nullable Text why,
      @Nullable Text what,
      @Nullable Period period,
      List<Deliverable> deliverables,
      List<Partner> partners,
      List<Statement> statements,
      List<String> tags) {
    this(title, why, what, period, deliverables, partners, statements, tags, null);
  }
}
