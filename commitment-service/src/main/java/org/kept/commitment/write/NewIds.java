package org.kept.commitment.write;

import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandContext;

/** Where new ids come from; the edge of the service, so that no decision rolls dice. */
public interface NewIds {

  /** An id that nothing has yet; later ones sort after earlier ones. */
  String fresh();

  /**
   * The id that a creating request gives, the same each time it is repeated under its key.
   *
   * @param useCase so that one key may be used for requests of two kinds
   * @param idempotencyKey as the caller gave it; null for a request that is never repeated
   */
  String of(CommandContext context, String useCase, @Nullable String idempotencyKey);
}
