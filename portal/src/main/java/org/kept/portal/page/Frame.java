package org.kept.portal.page;

import java.util.List;
import org.kept.portal.words.Phrases;

/**
 * What surrounds every page: its language, its links, itself in the other languages.
 *
 * @param address of this page, absolute
 */
public record Frame(Phrases phrases, Links links, List<Alternative> languages, String address) {

  /**
   * This page in a language.
   *
   * @param name of the language in that language
   * @param href relative to the portal
   * @param address absolute
   */
  public record Alternative(
      String language, String name, String href, String address, boolean current) {}
}
