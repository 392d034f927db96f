package org.kept.servicekit.security;

import java.util.List;

/**
 * Where anything but reading needs no token either; declared as a bean by a service whose visitors
 * have no account: to follow, to confirm, to unsubscribe.
 *
 * @param patterns Spring path patterns, for example {@code /followers/*}{@code /unsubscription}
 */
public record OpenPaths(List<String> patterns) {

  public OpenPaths {
    patterns = List.copyOf(patterns);
  }

  /** These paths, and no others. */
  public static OpenPaths of(String... patterns) {
    return new OpenPaths(List.of(patterns));
  }
}
