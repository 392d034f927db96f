package org.kept.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/** The MongoDB the tests run on: that of KEPT_MONGODB_URI if set, otherwise one of our own. */
public final class TestStore {

  private static final String URI = uri();
  private static final MongoClient CLIENT = MongoClients.create(URI);

  private TestStore() {}

  /** A database of its own for every test. */
  public static MongoDatabase freshDatabase() {
    return CLIENT.getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** An empty store with its indexes. */
  public static CommitStore freshStore() {
    return storeOn(freshDatabase());
  }

  /** A store on a database, with its indexes. */
  public static CommitStore storeOn(MongoDatabase database) {
    CommitStore store = new CommitStore(database);
    store.ensureIndexes();
    return store;
  }

  private static String uri() {
    String given = System.getenv("KEPT_MONGODB_URI");
    if (given != null) {
      return given;
    }
    MongoServer server = new MongoServer(new MemoryBackend());
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    return server.bindAndGetConnectionString();
  }
}
