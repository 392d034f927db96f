package org.kept.commitment.read;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.ContractJson;

/**
 * Contract values inside view documents, as JSON text: they are shown as they are and never
 * searched by, and text keeps every digit of a number. What is searched by has a field of its own.
 */
public final class Json {

  private Json() {}

  /** Puts a value, or removes the field for null. */
  public static void put(Document document, String field, @Nullable Object value) {
    if (value == null) {
      document.remove(field);
    } else {
      document.put(field, ContractJson.MAPPER.writeValueAsString(value));
    }
  }

  /** The value of a field; null if there is none. */
  public static <T> @Nullable T find(Document document, String field, Class<T> type) {
    String json = document.getString(field);
    return json == null ? null : ContractJson.MAPPER.readValue(json, type);
  }

  /** The value of a field that is always there. */
  public static <T> T get(Document document, String field, Class<T> type) {
    return ContractJson.MAPPER.readValue(document.getString(field), type);
  }
}
