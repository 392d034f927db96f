package org.kept.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.util.UUID;
import org.kept.testservers.TestServers;

/** Stores and databases of their own for tests, on the MongoDB that {@link TestServers} chooses. */
public final class TestStore {

  private static final String URI = TestServers.mongoUri();
  private static final MongoClient CLIENT = MongoClients.create(URI);

  private TestStore() {}

  /** Where it is, for another process. */
  public static String connectionString() {
    return URI;
  }

  /** A database of its own for every test. */
  public static MongoDatabase freshDatabase() {
    MongoDatabase database =
        CLIENT.getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
    if (!TestServers.mongoIsEmbedded()) {
      Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
    }
    return database;
  }

  /** A client that tells a listener of every question it asks. */
  static MongoClient heardBy(CommandListener listener) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(URI))
            .addCommandListener(listener)
            .build());
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

  /** A way to the same server that can be cut. */
  public static CuttingProxy proxy() throws IOException {
    String[] address = new ConnectionString(URI).getHosts().getFirst().split(":", 2);
    return new CuttingProxy(address[0], Integer.parseInt(address[1]));
  }
}
