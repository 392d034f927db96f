package org.kept.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All databases over one store: acknowledges a write once it is on disk, and answers a majority
 * read once all it may have seen is.
 */
final class StoreBackend extends AbstractMongoBackend {

  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropindexes",
          "dropdatabase",
          "renamecollection");
  private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");
  private static final Set<String> WITHOUT_DATABASE =
      Set.of(
          "ismaster",
          "hello",
          "buildinfo",
          "ping",
          "endsessions",
          "killcursors",
          "getmore",
          "whatsmyuri",
          "serverstatus");

  private final DurableStore store;
  private final Map<String, StoreDatabase> databases = new ConcurrentHashMap<>();

  StoreBackend(DurableStore store) {
    this.store = store;
    StoreDatabase.namesIn(store).forEach(this::resolveDatabase);
  }

  DurableStore store() {
    return store;
  }

  StoreDatabase database(String name) {
    return (StoreDatabase) resolveDatabase(name);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return databases.computeIfAbsent(
        name, unknown -> new StoreDatabase(unknown, store, getCursorRegistry()));
  }

  @Override
  public void dropDatabase(String name) {
    super.dropDatabase(name);
    databases.remove(name);
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerException e) {
      return refusal(
          e); // an ordinary answer, a duplicate key for one, and not worth the log line it would
      // get
    }
  }

  private static Document refusal(MongoServerException e) {
    Document refusal = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
    if (e instanceof MongoServerError error) {
      refusal.append("code", error.getCode()).append("codeName", error.getCodeName());
    }
    return refusal;
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    GroupCommit commits = store.commits();
    String name = command.toLowerCase(Locale.ROOT);
    if (WITHOUT_DATABASE.contains(name) && !name.equals("getmore")) {
      return super.handleCommand(channel, database, command, query);
    }
    if (commits.failure() != null) {
      throw new StoreFailedException(commits.failure());
    }
    if (isWrite(name, query) || opens(database, name)) {
      return commits.write(() -> super.handleCommand(channel, database, command, query));
    }
    Document answer = super.handleCommand(channel, database, command, query);
    if (name.equals("getmore") || isMajority(query)) {
      commits.awaitDurable();
    }
    return answer;
  }

  private static boolean isWrite(String command, Document query) {
    return WRITES.contains(command)
        || (query.get("pipeline") instanceof List<?> stages
            && stages.stream()
                .anyMatch(
                    stage ->
                        stage instanceof Document one
                            && WRITING_STAGES.stream().anyMatch(one::containsKey)));
  }

  /** Whether the command makes a database, which is stored as soon as it is looked at. */
  private boolean opens(String database, String command) {
    return !WITHOUT_DATABASE.contains(command)
        && !database.equals("admin")
        && !databases.containsKey(database);
  }

  private static boolean isMajority(Document query) {
    return query.get("readConcern") instanceof Document concern
        && concern.get("level") instanceof String level
        && !level.equals("local")
        && !level.equals("available");
  }

  @Override
  protected Document handleGetMore(String database, String command, Document query) {
    query.putIfAbsent("batchSize", Results.DOCUMENTS_OF_A_BATCH);
    return super.handleGetMore(database, command, query);
  }
}
