package org.kept.contracts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.milestones.MilestonesEvent;

/**
 * The published name of every event record: {@code CommitmentDraftEdited} is {@code
 * org.kept.commitment.draft-edited.v1}. A new shape of an event is a new record with a new version.
 */
public final class ContractTypes {

  private static final Map<String, Class<?>> BY_TYPE =
      Stream.of(CommitmentsEvent.class, MilestonesEvent.class)
          .flatMap(topic -> Arrays.stream(topic.getPermittedSubclasses()))
          .collect(
              Collectors.toMap(
                  ContractTypes::name, c -> (Class<?>) c, (a, b) -> a, LinkedHashMap::new));

  private ContractTypes() {}

  /** Every type name with its record. */
  public static Map<String, Class<?>> all() {
    return Map.copyOf(BY_TYPE);
  }

  /** The record of a type; empty for a type this version does not know. */
  public static Optional<Class<?>> find(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** The type name under which a record is published. */
  public static String typeOf(Object data) {
    return name(data.getClass());
  }

  private static String name(Class<?> record) {
    String[] words = record.getSimpleName().split("(?<=[a-z])(?=[A-Z])", -1);
    String aggregate = words[0].toLowerCase(Locale.ROOT);
    String what =
        Arrays.stream(words)
            .skip(1)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("-"));
    return "org.kept." + aggregate + "." + what + ".v1";
  }
}
