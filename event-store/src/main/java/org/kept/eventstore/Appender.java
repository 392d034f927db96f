package org.kept.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static java.util.stream.Collectors.toMap;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.AppendOutcome.AlreadyDone;
import org.kept.eventstore.AppendOutcome.Appended;
import org.kept.eventstore.AppendOutcome.Conflict;
import org.kept.eventstore.AppendOutcome.TooLarge;
import org.kept.eventstore.AppendOutcome.Unknown;

/**
 * Inserts commits and finds out what became of each.
 *
 * <p>An insert whose answer is lost is sent again as it is: where the first one had succeeded, the
 * second meets a duplicate key and finds its own commitId there, which is success.
 */
final class Appender {

  private static final int ATTEMPTS = 3;
  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
  private static final Bson WHOSE =
      include("stream", "firstSeq", "lastSeq", "request", "digest", "commitId");

  private final MongoCollection<Document> collection;

  Appender(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  List<AppendOutcome> append(List<Commit> commits) {
    Map<Commit, AppendOutcome> outcomes = new HashMap<>();
    List<Commit> sent = new ArrayList<>(commits.size());
    List<Document> documents = new ArrayList<>(commits.size());
    for (Commit commit : commits) {
      try {
        documents.add(CommitDocument.write(commit));
        sent.add(commit);
      } catch (EventTooLargeException e) {
        outcomes.put(commit, new TooLarge(e));
      }
    }
    if (!sent.isEmpty()) {
      outcomes.putAll(insert(sent, documents));
    }
    return commits.stream().map(outcomes::get).toList();
  }

  private Map<Commit, AppendOutcome> insert(List<Commit> commits, List<Document> documents) {
    MongoException lost = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return outcomes(commits, insertOnce(documents));
      } catch (MongoTimeoutException | MongoSocketOpenException notSent) {
        if (lost == null) {
          throw new StoreUnavailableException(notSent);
        }
      } catch (MongoInterruptedException interrupted) {
        return unknown(commits, interrupted);
      } catch (MongoException e) {
        if (e instanceof MongoCommandException && !e.hasErrorLabel("RetryableWriteError")) {
          throw e; // The server understood and refused the whole command.
        }
        lost = e;
      }
    }
    return unknown(commits, lost);
  }

  private List<BulkWriteError> insertOnce(List<Document> documents) {
    try {
      collection.insertMany(documents, UNORDERED);
      return List.of();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null) {
        throw e; // Written, but not to a majority yet: lost until shown otherwise.
      }
      return e.getWriteErrors();
    }
  }

  private Map<Commit, AppendOutcome> outcomes(List<Commit> commits, List<BulkWriteError> errors) {
    Map<Commit, AppendOutcome> outcomes = new HashMap<>();
    commits.forEach(commit -> outcomes.put(commit, new Appended(commit.ref())));
    List<Commit> duplicates = new ArrayList<>();
    for (BulkWriteError error : errors) {
      Commit commit = commits.get(error.getIndex());
      if (error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
        duplicates.add(commit);
      } else {
        outcomes.put(commit, unknown(commit, new IllegalStateException(error.toString())));
      }
    }
    if (!duplicates.isEmpty()) {
      outcomes.putAll(explain(duplicates));
    }
    return outcomes;
  }

  /** What each commit met that could not be inserted for a duplicate key. */
  private Map<Commit, AppendOutcome> explain(List<Commit> duplicates) {
    Map<String, Document> byRequest;
    Map<String, Document> byPlace;
    try {
      byRequest = find("request", duplicates.stream().map(Commit::request).toList(), duplicates);
      byPlace = find("firstSeq", duplicates.stream().map(Commit::firstSeq).toList(), duplicates);
    } catch (MongoException e) {
      return unknown(duplicates, e);
    }
    return duplicates.stream()
        .collect(
            toMap(
                commit -> commit,
                commit ->
                    explain(
                        commit,
                        byRequest.get(key(commit.stream(), commit.request())),
                        byPlace.get(key(commit.stream(), commit.firstSeq())))));
  }

  private static AppendOutcome explain(
      Commit commit, @Nullable Document sameRequest, @Nullable Document samePlace) {
    if (sameRequest != null) {
      return sameRequest.getString("commitId").equals(commit.commitId())
          ? new Appended(commit.ref())
          : new AlreadyDone(CommitDocument.ref(sameRequest));
    }
    if (samePlace != null) {
      return new Conflict(commit.stream(), commit.firstSeq());
    }
    // What it met has not reached a majority yet, so nobody can say which of the two it was.
    return unknown(commit, new IllegalStateException("the duplicate cannot be seen yet"));
  }

  private Map<String, Document> find(String field, List<?> values, List<Commit> commits) {
    List<String> streams = commits.stream().map(Commit::stream).toList();
    Map<String, Document> found = new HashMap<>();
    for (Document document :
        collection.find(and(in("stream", streams), in(field, values))).projection(WHOSE)) {
      found.put(key(document.getString("stream"), document.get(field)), document);
    }
    return found;
  }

  private static String key(String stream, @Nullable Object value) {
    return stream + ":" + value;
  }

  private static Map<Commit, AppendOutcome> unknown(
      List<Commit> commits, @Nullable Throwable cause) {
    return commits.stream().collect(toMap(commit -> commit, commit -> unknown(commit, cause)));
  }

  private static Unknown unknown(Commit commit, @Nullable Throwable cause) {
    return new Unknown(new UnknownOutcomeException(commit.stream(), commit.request(), cause));
  }
}
