package org.kept.eventstore;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The logical name and revision of every event that is stored, and how older revisions become the
 * newest.
 *
 * <p>Reading is strict: an unknown name, a newer revision, an unknown property and a missing one
 * are errors. A new shape is a new revision with an upcaster from the one before.
 */
public final class EventTypes {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private record Type(String kind, String name, int rev, Class<?> record) {}

  private record Revision(String name, int rev) {}

  private final Map<String, Type> byName;
  private final Map<Class<?>, Type> byRecord = new HashMap<>();
  private final Map<Revision, UnaryOperator<Document>> upcasters;

  private EventTypes(Map<String, Type> byName, Map<Revision, UnaryOperator<Document>> upcasters) {
    this.byName = Map.copyOf(byName);
    this.upcasters = Map.copyOf(upcasters);
    for (Type type : byName.values()) {
      if (byRecord.put(type.record(), type) != null) {
        throw new IllegalArgumentException(type.record() + " has two names");
      }
    }
  }

  /** Events of one kind of stream. */
  public static Builder builder(String kind) {
    return new Builder(kind);
  }

  /** All events of several kinds of stream; names are unique among them. */
  public static EventTypes union(Iterable<EventTypes> several) {
    Map<String, Type> byName = new HashMap<>();
    Map<Revision, UnaryOperator<Document>> upcasters = new HashMap<>();
    for (EventTypes types : several) {
      types.byName.forEach(
          (name, type) -> {
            if (byName.putIfAbsent(name, type) != null) {
              throw new IllegalArgumentException("two events are called " + name);
            }
          });
      upcasters.putAll(types.upcasters);
    }
    return new EventTypes(byName, upcasters);
  }

  /** The kinds of stream these events belong to. */
  public Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    byName.values().forEach(type -> kinds.add(type.kind()));
    return kinds;
  }

  /** The kind of stream an event belongs to. */
  public String kindOf(Object event) {
    return typeOf(event).kind();
  }

  /** The event in the form it is stored, with a fresh id. */
  public StoredEvent write(Object event) {
    return write(UUID.randomUUID().toString(), event);
  }

  /** The event in the form it is stored. */
  public StoredEvent write(String id, Object event) {
    Type type = typeOf(event);
    return new StoredEvent(
        id, type.name(), type.rev(), BsonTree.document(MAPPER.valueToTree(event)));
  }

  /** The data of a stored event as a JSON tree that keeps the kind of every number. */
  public JsonNode tree(StoredEvent event) {
    return BsonTree.tree(event.data());
  }

  /**
   * The event whose data {@link #tree} gave, as this version knows it.
   *
   * @throws UnknownEventException as {@link #read(StoredEvent)}, also for data that no event holds
   */
  public Object read(String name, int rev, JsonNode data) {
    Document document;
    try {
      document = BsonTree.document(data);
    } catch (IllegalArgumentException e) {
      UnknownEventException unreadable = new UnknownEventException(name + ": " + e.getMessage());
      unreadable.initCause(e);
      throw unreadable;
    }
    return read(new StoredEvent("", name, rev, document));
  }

  /**
   * The event as this version knows it.
   *
   * @throws UnknownEventException if its name, its revision or its data are not those of a
   *     registered event
   */
  public Object read(StoredEvent event) {
    Type type = byName.get(event.name());
    if (type == null) {
      throw new UnknownEventException("no event is called " + event.name());
    }
    if (event.rev() > type.rev()) {
      throw new UnknownEventException(
          "%s revision %d is newer than %d".formatted(event.name(), event.rev(), type.rev()));
    }
    Document data = event.data();
    for (int rev = event.rev(); rev < type.rev(); rev++) {
      UnaryOperator<Document> upcaster = upcasters.get(new Revision(event.name(), rev));
      if (upcaster == null) {
        throw new UnknownEventException(
            "no event is called %s revision %d".formatted(event.name(), rev));
      }
      data = upcaster.apply(new Document(data));
    }
    try {
      return MAPPER.treeToValue(BsonTree.tree(data), type.record());
    } catch (JacksonException e) {
      UnknownEventException unreadable =
          new UnknownEventException(
              "%s revision %d cannot be read: %s"
                  .formatted(event.name(), event.rev(), e.getOriginalMessage()));
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  private Type typeOf(Object event) {
    Type type = byRecord.get(event.getClass());
    if (type == null) {
      throw new UnknownEventException(event.getClass().getName() + " has no registered name");
    }
    return type;
  }

  /** Collects the events of one kind of stream. */
  public static final class Builder {

    private final String kind;
    private final Map<String, Type> byName = new LinkedHashMap<>();
    private final Map<Revision, UnaryOperator<Document>> upcasters = new HashMap<>();

    private Builder(String kind) {
      this.kind = kind;
    }

    /**
     * An event in its newest shape.
     *
     * @param name logical and stable, for example {@code CommitmentPublished}
     * @param rev the revision new events are stored with, from 1
     */
    public Builder event(String name, int rev, Class<? extends Record> record) {
      if (byName.putIfAbsent(name, new Type(kind, name, rev, record)) != null) {
        throw new IllegalArgumentException("two events are called " + name);
      }
      return this;
    }

    /**
     * How data of one revision becomes data of the next.
     *
     * @param rev the revision it reads; it writes {@code rev + 1}
     * @param upcast may change and return its argument
     */
    public Builder upcaster(String name, int rev, UnaryOperator<Document> upcast) {
      if (upcasters.putIfAbsent(new Revision(name, rev), upcast) != null) {
        throw new IllegalArgumentException("two upcasters for %s %d".formatted(name, rev));
      }
      return this;
    }

    /** The registry, if every revision below the newest has its upcaster and no other. */
    public EventTypes build() {
      Map<Revision, UnaryOperator<Document>> unused = new HashMap<>(upcasters);
      for (Type type : byName.values()) {
        for (int rev = 1; rev < type.rev(); rev++) {
          if (unused.remove(new Revision(type.name(), rev)) == null) {
            throw new IllegalStateException("no upcaster for %s %d".formatted(type.name(), rev));
          }
        }
      }
      if (!unused.isEmpty()) {
        throw new IllegalStateException("upcasters of no event: " + unused.keySet());
      }
      return new EventTypes(byName, upcasters);
    }
  }
}
