package org.kept.progress.write.importmilestones;

import org.kept.eventstore.command.CommandContext;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.write.Teller;

/**
 * Tell all rows of a file for one deliverable.
 *
 * @param importId names the batch in every event it makes
 * @param dryRun decide everything, store nothing
 */
record ImportRequest(
    String importId,
    CommitmentDefinition toward,
    String deliverable,
    Table table,
    boolean illustrative,
    boolean dryRun,
    Teller teller,
    CommandContext context) {}
