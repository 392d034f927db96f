package org.kept.embedded;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of keys.
 *
 * @param from the first key or what is just below it; null for no bound
 * @param to just above the last key; null for no bound
 */
record Stretch(byte @Nullable [] from, byte @Nullable [] to) {

  static final Stretch EVERYTHING = new Stretch(null, null);

  static Stretch startingWith(byte[] prefix) {
    return new Stretch(prefix, IndexKeys.after(prefix));
  }
}
