package org.kept.eventstore.command;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.CommitRef;

/** Travels with a command and comes back with the commit it made, if it made one. */
final class Receipt {

  static final String KEY = "receipt";

  private @Nullable CommitRef commit;

  void fill(CommitRef ref) {
    commit = ref;
  }

  @Nullable CommitRef commit() {
    return commit;
  }

  static void fill(MetaData metaData, CommitRef ref) {
    if (metaData.get(KEY) instanceof Receipt receipt) {
      receipt.fill(ref);
    }
  }
}
