package org.kept.servicekit.problem;

import java.util.List;

/**
 * Where a service keeps the sentences of its rules; declared as a bean.
 *
 * @param basenames resource bundles, for example {@code messages/commitment-problems}; keys are
 *     codes
 */
public record ProblemBundles(List<String> basenames) {

  public ProblemBundles {
    basenames = List.copyOf(basenames);
  }

  /** These bundles. */
  public static ProblemBundles of(String... basenames) {
    return new ProblemBundles(List.of(basenames));
  }
}
