package org.kept.commitment.write.notecontext;

import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Keep a dated fact that counts toward nothing.
 *
 * @param deliverable key of the deliverable it is about
 * @param date as it is written, see {@link org.kept.commitment.model.FactDate}
 * @param precision what it is said to be; null to go by how the date is written
 * @param source where it was read
 * @param maker as its stream says when the command is given
 */
public record NoteContext(
    CommitmentId id,
    String noteId,
    @Nullable String deliverable,
    String date,
    @Nullable String precision,
    Text note,
    @Nullable String source,
    Actor by,
    Organization maker) {}
