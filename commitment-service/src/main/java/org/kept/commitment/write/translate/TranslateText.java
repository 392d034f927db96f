package org.kept.commitment.write.translate;

import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Say the same in another language.
 *
 * @param field see {@link org.kept.commitment.model.TextField}
 * @param maker as its stream says when the command is given
 */
public record TranslateText(
    CommitmentId id, String field, Translation translation, Actor by, Organization maker) {}
