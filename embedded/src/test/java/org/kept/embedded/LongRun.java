package org.kept.embedded;

/** How often a random fault is tried: a little with every build, much with {@code -Dkept.long}. */
final class LongRun {

  private LongRun() {}

  static int rounds(int usually, int inALongRun) {
    return System.getProperty("kept.long") == null ? usually : inALongRun;
  }
}
