package org.kept.identity.client;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The collection {@code clients}; a document's {@code _id} is the client id, so it is unique. */
@Component
public class ClientStore {

  private final MongoCollection<Document> clients;

  ClientStore(MongoDatabase database) {
    this.clients = database.getCollection("clients");
  }

  public Optional<Client> find(String id) {
    return Optional.ofNullable(clients.find(Filters.eq("_id", id)).first())
        .map(ClientStore::client);
  }

  /** Returns false, and changes nothing, when the id is taken. */
  boolean add(Client client) {
    try {
      clients.insertOne(document(client));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  void put(Client client) {
    clients.replaceOne(
        Filters.eq("_id", client.id()), document(client), new ReplaceOptions().upsert(true));
  }

  /** Returns false when there was none. */
  boolean remove(String id) {
    return clients.deleteOne(Filters.eq("_id", id)).getDeletedCount() > 0;
  }

  private static Document document(Client client) {
    return new Document("_id", client.id())
        .append("clientId", client.id())
        .append("secretHash", client.secretHash())
        .append("scopes", client.scopes().stream().sorted().toList())
        .append("role", client.role().word())
        .append("created", Date.from(client.created()));
  }

  private static Client client(Document document) {
    return new Client(
        document.getString("clientId"),
        document.getString("secretHash"),
        Set.copyOf(document.getList("scopes", String.class)),
        Role.of(document.getString("role")),
        document.getDate("created").toInstant());
  }
}
