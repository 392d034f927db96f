package org.kept.commitment.config;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.write.NewIds;
import org.kept.eventstore.command.CommandContext;

/** Ids are UUIDs: version 7, or version 5 of who asks for what under which key. */
final class UuidIds implements NewIds {

  private final NoArgGenerator byTime = Generators.timeBasedEpochGenerator();
  private final NameBasedGenerator byName = Generators.nameBasedGenerator();

  @Override
  public String fresh() {
    return byTime.generate().toString();
  }

  @Override
  public String of(CommandContext context, String useCase, @Nullable String idempotencyKey) {
    if (idempotencyKey == null) {
      return fresh();
    }
    return byName.generate(context.actorId() + "|" + useCase + "|" + idempotencyKey).toString();
  }
}
