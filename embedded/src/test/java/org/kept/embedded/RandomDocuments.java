package org.kept.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Documents and queries of a seed, from few values, so that they meet. */
final class RandomDocuments {

  static final List<String> FIELDS = List.of("a", "b", "c.d");

  private static final List<Object> PLAIN =
      Arrays.asList(
          null,
          0,
          1,
          1L,
          1.0,
          2,
          -1,
          -0.0,
          0.5,
          -0.5,
          3_000_000_000L,
          9_007_199_254_740_993L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          "",
          "a",
          "a\0",
          "a\0b",
          "a\1",
          "a\2",
          "ab",
          "b",
          "é",
          "\uD83D\uDE00",
          "\uFFFD",
          true,
          false,
          Instant.ofEpochMilli(-5),
          Instant.ofEpochMilli(0),
          Instant.ofEpochMilli(1_700_000_000_000L),
          new UUID(0, 1),
          new UUID(-1, 1),
          new ObjectId(new byte[12]),
          new ObjectId("ffffffffffffffffffffffff"),
          new BinData(new byte[] {}),
          new BinData(new byte[] {2}),
          new BinData(new byte[] {1, 1}));

  /** Values that the server compares in ways of its own. */
  private static final List<Object> WILD =
      Arrays.asList(
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          3_000_000_000.5,
          0x1p53,
          0x1p63,
          1e300,
          new Decimal128(BigDecimal.ONE),
          new Decimal128(new BigDecimal("0.1")),
          MinKey.getInstance(),
          MaxKey.getInstance(),
          new BsonRegularExpression("a", ""),
          new Document(),
          new Document("x", null),
          new Document("d", 1),
          new Document("x", 1).append("y", "z"),
          new Document("x", new Document("y", 1.0)));

  static final List<Object> VALUES = Stream.concat(PLAIN.stream(), WILD.stream()).toList();

  private final Random random;
  private final boolean wild;
  private final boolean arrays;

  RandomDocuments(long seed) {
    random = new Random(seed);
    wild = random.nextInt(3) == 0;
    arrays = random.nextInt(3) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /**
   * Whether the server can sort these documents at all: it has no order for some values, and a
   * circular one for others.
   */
  boolean sortable() {
    return !wild && !arrays;
  }

  Document document(int id) {
    Document document = new Document("_id", id);
    if (below(6) > 0) {
      document.append("a", value());
    }
    if (below(6) > 0) {
      document.append("b", value());
    }
    switch (below(6)) {
      case 0 -> {}
      case 1 -> document.append("c", value());
      case 2 ->
          document.append(
              "c",
              arrays
                  ? List.of(new Document("d", value()), new Document("d", value()))
                  : new Document());
      default -> document.append("c", new Document("d", value()));
    }
    return document;
  }

  Document update() {
    return switch (below(6)) {
      case 0 -> new Document("$unset", new Document("a", ""));
      case 1 -> new Document("$set", new Document("a", value()).append("b", value()));
      case 2 -> new Document("$set", new Document("c", new Document("d", value())));
      case 3 -> new Document("$set", new Document("other", below(5)));
      case 4 -> new Document("$unset", new Document("c", ""));
      default -> new Document("$set", new Document("b", value()));
    };
  }

  private Object value() {
    if (arrays && below(4) == 0) {
      List<Object> array = new ArrayList<>();
      for (int size = below(4); size > 0; size--) {
        array.add(below(12) == 0 ? List.of(1) : scalar());
      }
      return array;
    }
    return scalar();
  }

  private Object scalar() {
    List<Object> values = wild && below(3) == 0 ? WILD : PLAIN;
    return values.get(below(values.size()));
  }

  Document key() {
    Document key = new Document();
    for (int fields = 1 + below(3); fields > 0; fields--) {
      key.put(field(), below(3) == 0 ? -1 : 1);
    }
    return key;
  }

  Document order() {
    return sortable() && below(2) == 0 ? key() : new Document();
  }

  String field() {
    return FIELDS.get(below(FIELDS.size()));
  }

  Document filter() {
    Document filter = new Document();
    for (int conditions = below(3); conditions > 0; conditions--) {
      filter.put(field(), condition());
    }
    if (below(4) == 0) {
      filter.put(
          "$and", List.of(new Document(field(), condition()), new Document(field(), condition())));
    }
    return filter;
  }

  private Object condition() {
    return switch (below(10)) {
      case 0, 1 -> value();
      case 2 -> new Document("$in", Arrays.asList(scalar(), scalar(), scalar()));
      case 3 -> new Document("$eq", value());
      case 4 -> new Document("$exists", below(2) == 0);
      case 5 -> new Document("$ne", scalar());
      case 6 -> new Document("$gte", scalar()).append("$lt", scalar());
      case 7 -> new Document("$gt", scalar()).append("$lte", scalar());
      case 8 -> new Document("$gt", scalar());
      default -> new Document("$lte", scalar());
    };
  }
}
