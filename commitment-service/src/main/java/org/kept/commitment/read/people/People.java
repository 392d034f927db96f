package org.kept.commitment.read.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.NamedPeople;

/**
 * The people that organizations name in public. No view, and never made anew from events: it is
 * read from where the names are kept, so what is erased there is gone here.
 */
public final class People {

  /**
   * Somebody an organization names.
   *
   * @param id the actor id, for those who act here
   */
  @Schema(name = "Person")
  public record Person(String id, String name, @Nullable String title) {}

  private final MongoCollection<Document> named;

  public People(MongoDatabase database) {
    this.named = database.getCollection(NamedPeople.COLLECTION);
  }

  /** Those an organization names, by id. */
  public List<Person> of(String organization) {
    return named
        .find(eq("organization", organization))
        .sort(Sorts.ascending("person"))
        .map(People::person)
        .into(new ArrayList<>());
  }

  /** Those of some actors that an organization names. */
  public Map<String, Person> of(String organization, Collection<String> actors) {
    return named
        .find(and(eq("organization", organization), in("person", actors)))
        .map(People::person)
        .into(new ArrayList<>())
        .stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private static Person person(Document document) {
    return new Person(
        document.getString("person"), document.getString("name"), document.getString("title"));
  }
}
