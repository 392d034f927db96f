package org.kept.contracts.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wording of a commitment at one moment; a draft may lack what {@code @Nullable} marks. */
public record CommitmentContent(
    @Nullable Text title,
    @Nullable Text why,
    @Nullable Text what,
    @Nullable Period period,
    List<Deliverable> deliverables,
    List<Partner> partners,
    List<Statement> statements,
    List<String> tags) {

  public CommitmentContent {
    deliverables = List.copyOf(deliverables);
    partners = List.copyOf(partners);
    statements = List.copyOf(statements);
    tags = List.copyOf(tags);
  }
}
