package org.kept.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A server for one machine that speaks the MongoDB protocol and keeps its data in one directory.
 *
 * <p>It stands in for MongoDB as far as Kept uses it: finds with equality, $in, ranges and sort
 * served by ascending, descending, compound, unique and sparse indexes; the usual updates; simple
 * aggregations. A write is on disk before it is acknowledged, whatever the write concern, and many
 * writers share one sync. A read with concern {@code majority} sees nothing that a crash could
 * still undo; any other read may be a few milliseconds ahead of the disk. Each command is stored
 * whole or not at all, and so is a document with its index entries.
 */
public final class EmbeddedMongo implements AutoCloseable {

  /** 2 since every block has its checksum. */
  static final int FORMAT = 2;

  private static final String WHAT = "the embedded database";
  private static final String PORT_SETTING = "KEPT_MONGODB_PORT";

  /** A connection waits for the disk on its thread, so connections should rarely share one. */
  private static final int WORKERS = 64;

  private final DataDirectory directory;
  private final DurableStore store;
  private final StoreBackend backend;
  private final MongoServer server;
  private final int port;

  private EmbeddedMongo(
      DataDirectory directory,
      DurableStore store,
      StoreBackend backend,
      MongoServer server,
      int port) {
    this.directory = directory;
    this.store = store;
    this.backend = backend;
    this.server = server;
    this.port = port;
  }

  /**
   * Opens or makes the database and listens on the loopback address.
   *
   * @param path the directory that holds the data and nothing else
   * @param port where to listen; 0 for any free port
   * @throws EmbeddedServerException with one line for a person, if the directory or the port cannot
   *     be used or the data is damaged or of a newer version; nothing was changed then
   */
  public static EmbeddedMongo start(Path path, int port) {
    if (port != 0) {
      LocalPort.requireFree(port, WHAT, PORT_SETTING);
    }
    DataDirectory directory = DataDirectory.open(path, WHAT, FORMAT);
    DurableStore store = null;
    try {
      store =
          DurableStore.open(
              directory.resolve("store.mv").toString(), directory.resolve("acknowledged"));
      directory.sync();
      StoreBackend backend = new StoreBackend(store);
      MongoServer server = new MongoServer(backend);
      server.bind(new InetSocketAddress(LocalPort.HOST, port), 1, WORKERS);
      return new EmbeddedMongo(
          directory, store, backend, server, server.getLocalAddress().getPort());
    } catch (Throwable e) { // Netty throws checked exceptions without saying so
      if (store != null) {
        store.close();
      }
      directory.close();
      throw e;
    }
  }

  /** For the driver. */
  public String connectionString() {
    return "mongodb://" + LocalPort.HOST + ":" + port;
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** How many documents of a collection queries have looked at since the start. */
  public long examined(String database, String collection) {
    return ((StoreCollection) backend.database(database).resolveCollection(collection, true))
        .examined();
  }

  StoreBackend backend() {
    return backend;
  }

  /**
   * Ends all connections, stores what is left, compacts the file for a moment, and frees the
   * directory.
   */
  @Override
  public void close() {
    server.shutdownNow();
    store.close();
    directory.close();
  }
}
