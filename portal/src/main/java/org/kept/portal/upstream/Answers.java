package org.kept.portal.upstream;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for what was asked; how long that can take is bounded where it is asked. */
public final class Answers {

  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private Answers() {}

  /** For what a page cannot be without: throws the {@link UnreachableException} itself. */
  public static <T> T needed(CompletableFuture<T> asked) {
    try {
      return asked.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UnreachableException unreachable) {
        throw unreachable;
      }
      if (e.getCause() instanceof NotUnderstoodException notUnderstood) {
        throw notUnderstood;
      }
      throw e;
    }
  }

  /** For what a page can be without: empty when it is away as well as when there is none. */
  public static <T> Optional<T> wanted(CompletableFuture<Optional<T>> asked) {
    try {
      return needed(asked);
    } catch (UnreachableException e) {
      log.warn("A page is shown without its figures: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
