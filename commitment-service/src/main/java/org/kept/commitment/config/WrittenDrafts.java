package org.kept.commitment.config;

import java.util.Optional;
import org.kept.commitment.messaging.DraftValues;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.read.commitments.BeingWritten;
import org.kept.commitment.write.savedraft.Writing;
import org.kept.contracts.values.DraftContent;
import org.kept.servicekit.security.Actor;

/** Working copies, for those whose token lets them write. */
record WrittenDrafts(Writing writing) implements BeingWritten {

  @Override
  public Optional<DraftContent> of(String commitmentId, Actor reader) {
    return reader.may("commitments:write")
        ? writing
            .written(
                new CommitmentId(commitmentId),
                org.kept.commitment.model.Actor.of(reader.id(), reader.role()))
            .map(DraftValues::content)
        : Optional.empty();
  }
}
