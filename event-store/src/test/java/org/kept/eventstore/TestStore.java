package org.kept.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kept.embedded.EmbeddedMongo;

/** The MongoDB the tests run on: that of KEPT_MONGODB_URI if set, otherwise one of our own. */
public final class TestStore {

  private static final @Nullable String GIVEN = System.getenv("KEPT_MONGODB_URI");
  private static final String URI = uri();
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
    if (GIVEN != null) {
      Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
    }
    return database;
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

  private static String uri() {
    if (GIVEN != null) {
      return GIVEN;
    }
    EmbeddedMongo server = EmbeddedMongo.start(temporaryDirectory(), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server.connectionString();
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("kept-event-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
