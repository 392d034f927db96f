package org.kept.notification.write.mailing;

import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.model.Language;
import org.kept.notification.model.digest.News;

/** What happened to commitments, and the figures before and after it. */
public interface Activity {

  /**
   * What happened to a commitment after a place.
   *
   * @param since up to where it was told; {@link News#START} for everything
   * @throws ActivityUnavailableException if that cannot be known now
   */
  News since(KnownCommitment commitment, String since, Language language);
}
