package org.kept.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees as BSON values and back, keeping the kind of every number. */
final class BsonTree {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BsonTree() {}

  static Document document(JsonNode object) {
    Document document = new Document();
    object.forEachEntry((name, value) -> document.append(name, value(value)));
    return document;
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> document(node);
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>(node.size());
        node.forEach(element -> list.add(value(element)));
        yield list;
      }
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NULL -> null;
      case NUMBER -> number(node);
      case BINARY, POJO, MISSING ->
          throw new IllegalArgumentException(
              "an event holds plain values, not " + node.getNodeType());
    };
  }

  private static Object number(JsonNode node) {
    return switch (node.numberType()) {
      case INT -> node.intValue();
      case LONG -> node.longValue();
      case FLOAT, DOUBLE -> node.doubleValue();
      case BIG_INTEGER, BIG_DECIMAL -> new Decimal128(node.decimalValue());
    };
  }

  static JsonNode tree(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case Map<?, ?> map -> {
        ObjectNode object = NODES.objectNode();
        map.forEach((name, field) -> object.set(String.valueOf(name), tree(field)));
        yield object;
      }
      case List<?> list -> {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(element -> array.add(tree(element)));
        yield array;
      }
      case String text -> NODES.stringNode(text);
      case Boolean flag -> NODES.booleanNode(flag);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Decimal128 number -> NODES.numberNode(number.bigDecimalValue());
      default ->
          throw new IllegalArgumentException(
              "an event holds plain values, not " + value.getClass().getName());
    };
  }
}
