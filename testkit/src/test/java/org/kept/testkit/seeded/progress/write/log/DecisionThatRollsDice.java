package org.kept.testkit.seeded.progress.write.log;

import java.util.UUID;
import java.util.function.Supplier;

final class DecisionThatRollsDice {

  static final Supplier<UUID> IDS = UUID::randomUUID;
}
