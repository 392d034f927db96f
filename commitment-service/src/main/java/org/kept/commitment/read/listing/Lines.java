package org.kept.commitment.read.listing;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The view that the public list is read from: one line a public commitment. */
public final class Lines {

  private final MongoCollection<Document> lines;
  private final Vocabulary vocabulary;

  public Lines(MongoDatabase database) {
    this.lines = database.getCollection("view_lines");
    this.vocabulary = new Vocabulary(database.getCollection("view_words"));
  }

  /**
   * Makes what its queries rest on. The indexes of terms and words begin with a field that is the
   * same in all lines, so that a server that weighs indexes by how many of their fields are asked
   * for takes them before it walks the order of the list.
   */
  public void ensureIndexes() {
    lines.createIndex(ascending(Line.LISTED, Line.TERMS));
    lines.createIndex(ascending(Line.LISTED, Line.WORDS));
    for (Order order : Order.values()) {
      lines.createIndex(ascending(order.field()));
    }
  }

  MongoCollection<Document> lines() {
    return lines;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What to find: all of the words, and one value of each kind of term. */
  record Search(List<String> words, Map<Term, String> terms) {
    Search {
      words = List.copyOf(words);
      terms = Map.copyOf(terms);
    }
  }

  /** The condition for a search; empty if nothing can meet it. */
  Optional<Bson> condition(Search search) {
    List<Bson> conditions = new ArrayList<>();
    for (Term kind : Term.values()) {
      String value = search.terms().get(kind);
      if (value != null) {
        conditions.add(eq(Line.TERMS, kind.of(value)));
      }
    }
    for (String word : search.words()) {
      List<String> known = vocabulary.continuations(word);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      conditions.add(in(Line.WORDS, known));
    }
    if (!conditions.isEmpty()) {
      conditions.addFirst(eq(Line.LISTED, true));
    }
    return Optional.of(conditions.isEmpty() ? new Document() : and(conditions));
  }

  /** A line's place in an order. */
  record Place(String id, String key) {}

  List<Place> page(Bson condition, Order order, @Nullable String after, int limit) {
    String field = order.field();
    Bson beyond = after == null ? null : order.descending() ? lt(field, after) : gt(field, after);
    Bson filter =
        beyond == null
            ? condition
            : condition instanceof Document all && all.isEmpty() ? beyond : and(condition, beyond);
    return lines
        .find(filter)
        .sort(order.descending() ? descending(field) : ascending(field))
        .limit(limit)
        .projection(include(field))
        .map(line -> new Place(line.getString("_id"), line.getString(field)))
        .into(new ArrayList<>());
  }

  /** How many of the lines that a condition finds have which term. */
  Map<Term, Map<String, Integer>> counts(Bson condition) {
    Map<Term, Map<String, Integer>> counts = new TreeMap<>();
    lines
        .aggregate(
            List.of(
                match(condition),
                project(include(Line.TERMS)),
                unwind("$" + Line.TERMS),
                group("$" + Line.TERMS, sum("n", 1))))
        .forEach(
            counted -> {
              String term = counted.getString("_id");
              Term kind = Term.kindOf(term);
              counts
                  .computeIfAbsent(kind, any -> new TreeMap<>())
                  .put(Term.valueOf(term, kind), counted.get("n", Number.class).intValue());
            });
    return counts;
  }

  /** How many public commitments a campaign has in which state. */
  public Map<String, Integer> statuses(String campaignId) {
    Search search = new Search(List.of(), Map.of(Term.CAMPAIGN, campaignId));
    return counts(condition(search).orElseThrow()).getOrDefault(Term.STATUS, Map.of());
  }
}
