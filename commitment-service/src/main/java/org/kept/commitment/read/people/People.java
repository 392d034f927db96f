package org.kept.commitment.read.people;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/**
 * The names that people are shown under: one document each in {@code people}, {@code _id} the actor
 * id and {@code name}. No view, and never made anew from events: what is erased there is gone.
 */
public final class People {

  private final MongoCollection<Document> people;

  public People(MongoDatabase database) {
    this.people = database.getCollection("people");
  }

  /** The names of those who have one. */
  public Map<String, String> names(Collection<String> actors) {
    Map<String, String> names = new HashMap<>();
    people
        .find(in("_id", actors))
        .forEach(
            person -> {
              String name = person.getString("name");
              if (name != null) {
                names.put(person.getString("_id"), name);
              }
            });
    return names;
  }
}
