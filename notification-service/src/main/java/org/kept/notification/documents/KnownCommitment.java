package org.kept.notification.documents;

import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;
import org.kept.notification.model.Language;
import org.kept.notification.model.digest.News.Followed;

/**
 * A commitment as far as followers are concerned.
 *
 * @param campaign id of the campaign that it answers
 * @param regionScheme for example {@code cgap-6/1}
 * @param state {@code published}, {@code withdrawn} or {@code closed}
 * @param seen sequence of the last event of its stream that this tells of
 */
public record KnownCommitment(
    String id,
    String slug,
    Text title,
    String campaign,
    String regionScheme,
    String state,
    long seen) {

  /** As a follower sees it: the wording in their language if there is one, else the original. */
  public Followed in(Language language) {
    return title.translations().stream()
        .filter(translation -> translation.language().equals(language.tag()))
        .filter(translation -> !title.language().equals(language.tag()))
        .findFirst()
        .map(this::translated)
        .orElseGet(() -> new Followed(id, slug, title.text(), false));
  }

  private Followed translated(Translation translation) {
    return new Followed(id, slug, translation.text(), translation.by().equals("machine"));
  }
}
