package org.kept.commitment.write.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.NamedPeople;
import org.kept.commitment.model.OrganizationId;

/** The people an organization names in public: a plain document each, gone when it is erased. */
public final class People {

  /** More would be a directory. */
  static final int MAX = 20;

  private final MongoCollection<Document> documents;

  public People(MongoDatabase database) {
    this.documents = database.getCollection(NamedPeople.COLLECTION);
  }

  /** Makes what its queries rest on. */
  public void ensureIndexes() {
    documents.createIndex(ascending("organization"));
  }

  /** Names somebody, or names them anew. */
  void name(OrganizationId organization, String person, String name, @Nullable String title) {
    documents.replaceOne(
        eq("_id", key(organization, person)),
        new Document("_id", key(organization, person))
            .append("organization", organization.value())
            .append("person", person)
            .append("name", name)
            .append("title", title),
        new ReplaceOptions().upsert(true));
  }

  /** How many it names besides this one. */
  long others(OrganizationId organization, String person) {
    return documents
        .find(eq("organization", organization.value()))
        .map(it -> it.getString("person"))
        .into(new ArrayList<>())
        .stream()
        .filter(it -> !it.equals(person))
        .count();
  }

  /** Leaves nothing of a name. */
  void erase(OrganizationId organization, String person) {
    documents.deleteOne(eq("_id", key(organization, person)));
  }

  private static String key(OrganizationId organization, String person) {
    return organization.value() + "|" + person;
  }
}
