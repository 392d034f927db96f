package org.kept.notification;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.kept.servicekit.mongo.ServiceMongo;

/** A server that speaks MongoDB's protocol and forgets everything; each database is a fresh one. */
public final class MemoryMongo {

  private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
  private static final String URI = "mongodb:/" + SERVER.bind();
  private static final MongoClient CLIENT = MongoClients.create(ServiceMongo.settings(URI));

  private MemoryMongo() {}

  public static String uri() {
    return URI;
  }

  public static MongoDatabase freshDatabase() {
    return CLIENT.getDatabase("n" + UUID.randomUUID().toString().replace("-", ""));
  }

  public static MongoDatabase database(String name) {
    return CLIENT.getDatabase(name);
  }
}
