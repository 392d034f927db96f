package org.kept.chaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What breaks a promise, one sentence each, and two numbers of what is allowed. */
public final class Findings {

  final List<String> lost = new ArrayList<>();
  final List<String> doubled = new ArrayList<>();
  final List<String> disordered = new ArrayList<>();
  final List<String> projectionDifferences = new ArrayList<>();
  final List<String> mailsDoubled = new ArrayList<>();
  int duplicates;
  int toldAgain;

  Findings() {}

  public List<String> lost() {
    return lost;
  }

  public List<String> doubled() {
    return doubled;
  }

  public List<String> disordered() {
    return disordered;
  }

  public List<String> projectionDifferences() {
    return projectionDifferences;
  }

  public List<String> mailsDoubled() {
    return mailsDoubled;
  }

  /** Events that were published again, byte by byte; consumers are told to expect that. */
  public int duplicates() {
    return duplicates;
  }

  /** Milestones told again because nobody can know whether the mail before had left. */
  public int toldAgain() {
    return toldAgain;
  }

  /** Every sentence, with its kind. */
  public List<String> all() {
    return Stream.of(
            named("lost", lost),
            named("doubled", doubled),
            named("disordered", disordered),
            named("projection", projectionDifferences),
            named("mail doubled", mailsDoubled))
        .flatMap(sentences -> sentences)
        .toList();
  }

  public boolean isClean() {
    return all().isEmpty();
  }

  private static Stream<String> named(String kind, List<String> sentences) {
    return sentences.stream().map(sentence -> kind + ": " + sentence);
  }
}
