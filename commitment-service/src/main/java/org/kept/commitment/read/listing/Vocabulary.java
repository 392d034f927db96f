package org.kept.commitment.read.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * Every word that was ever in a line, so that the beginning of a word leads to whole words, which
 * an index of lines can look up. It only grows, as a language does: a word without a line finds
 * nothing.
 */
final class Vocabulary {

  /** Continuations of one beginning; three letters have fewer in any language. */
  static final int MOST_CONTINUATIONS = 2_000;

  /** A beginning of one letter says too little; it is taken for a whole word. */
  private static final int SHORTEST_BEGINNING = 2;

  private static final int DUPLICATE_KEY = 11_000;
  private static final String AFTER_ALL_LETTERS = "\uffff";

  private final MongoCollection<Document> words;

  Vocabulary(MongoCollection<Document> words) {
    this.words = words;
  }

  void learn(Collection<String> some) {
    Set<String> unknown = new HashSet<>(some);
    words.find(in("_id", some)).forEach(known -> unknown.remove(known.getString("_id")));
    if (unknown.isEmpty()) {
      return;
    }
    try {
      words.insertMany(
          unknown.stream().map(word -> new Document("_id", word)).toList(),
          new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      // Another instance may have learnt the same word meanwhile.
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  /** The words that begin so, at most {@value #MOST_CONTINUATIONS}. */
  List<String> continuations(String beginning) {
    if (beginning.length() < SHORTEST_BEGINNING) {
      return List.of(beginning);
    }
    return words
        .find(and(gte("_id", beginning), lt("_id", beginning + AFTER_ALL_LETTERS)))
        .sort(ascending("_id"))
        .limit(MOST_CONTINUATIONS)
        .map(word -> word.getString("_id"))
        .into(new ArrayList<>());
  }
}
