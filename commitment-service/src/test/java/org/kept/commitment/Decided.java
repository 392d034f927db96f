package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.Refusal;

/** Reads what came of a decision. */
public final class Decided {

  private Decided() {}

  public static <E> List<E> events(Decision<E> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<E>) decision).events();
  }

  public static Refusal refusal(Decision<?> decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<?>) decision).refusal();
  }
}
