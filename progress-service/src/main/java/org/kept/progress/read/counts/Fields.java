package org.kept.progress.read.counts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Values out of documents, as the types they went in as. */
final class Fields {

  private Fields() {}

  static BigDecimal number(Document document, String field) {
    return document.get(field, Decimal128.class).bigDecimalValue();
  }

  static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  static Date date(Instant instant) {
    return Date.from(instant);
  }

  static List<Document> list(Document document, String field) {
    return document.getList(field, Document.class, List.of());
  }

  static @Nullable Document document(Document document, String field) {
    return document.get(field, Document.class);
  }

  static Document required(Document document, String field) {
    Document found = document(document, field);
    if (found == null) {
      throw new IllegalStateException(field + " is missing in " + document.get("_id"));
    }
    return found;
  }
}
