package org.kept.notification.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.notification.model.Language;

/**
 * What a mail says, every sentence and number ready to be read: the text form and the HTML form are
 * made of this one value, so they cannot differ.
 *
 * @param opening paragraphs before everything else
 * @param action what the reader is asked to do
 * @param quiet followed commitments about which there is nothing new
 * @param links under the footer
 */
public record Letter(
    Language language,
    String subject,
    String heading,
    List<String> opening,
    @Nullable Link action,
    List<Part> parts,
    @Nullable String quietHeading,
    List<String> quiet,
    String footer,
    List<Link> links) {

  public record Link(String label, String url) {}

  /**
   * One commitment.
   *
   * @param notes things to know about it: first digest, title translated by machine
   * @param unchangedHeading what stands over {@code unchanged}
   */
  public record Part(
      String title,
      String summary,
      List<String> notes,
      List<Item> items,
      String unchangedHeading,
      List<Bar> unchanged,
      Link link) {}

  /**
   * One deliverable that something happened to.
   *
   * @param key for example {@code D2}
   * @param sentences where it stands, what it was, what is new, what was left out
   * @param corrections what was told before and reads otherwise now
   */
  public record Item(
      String key,
      String title,
      List<String> sentences,
      List<Bar> bars,
      List<String> corrections,
      List<String> notes) {}

  /**
   * One row with a bar.
   *
   * @param label what it is about
   * @param code short form of the label, empty if there is none
   * @param number {@code 7/10}
   * @param tenths filled part of the bar, 0 to 10; 10 only if the target is reached
   * @param badge word behind the bar, empty if there is none
   */
  public record Bar(String label, String code, String number, int tenths, String badge) {}
}
