package org.kept.progress.read.definitions;

import java.util.List;
import java.util.function.Consumer;
import org.kept.progress.model.CommitmentDefinition;

/** Keeps the definitions, and has counted anew what a change of one touches. */
public final class DefinitionProjection {

  private final DefinitionStore store;
  private final Consumer<CommitmentDefinition> whenChanged;

  /**
   * @param whenChanged brings the numbers up to a definition; called for each commitment that an
   *     event came of, also for one that came before, since a crash may have kept it from happening
   */
  public DefinitionProjection(DefinitionStore store, Consumer<CommitmentDefinition> whenChanged) {
    this.store = store;
    this.whenChanged = whenChanged;
  }

  /** Takes in what was told of commitments. */
  public void commitments(List<Change<CommitmentDefinition>> changes) {
    store.commitments().apply(changes);
    changes.stream()
        .map(change -> change.received().stream())
        .distinct()
        .forEach(id -> store.commitment(id).ifPresent(whenChanged));
  }

  /** Takes in what was told of organizations. */
  public void organizations(List<Change<Organization>> changes) {
    store.organizations().apply(changes);
  }

  /** Takes in what was told of campaigns. */
  public void campaigns(List<Change<Campaign>> changes) {
    store.campaigns().apply(changes);
  }
}
