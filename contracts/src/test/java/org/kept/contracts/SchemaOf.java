package org.kept.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Derives the JSON Schema (2020-12) of an event record from its components. */
final class SchemaOf {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> shared = new TreeMap<>();

  private SchemaOf() {}

  static ObjectNode type(String type, Class<?> record) {
    SchemaOf generator = new SchemaOf();
    ObjectNode schema =
        NODES
            .objectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", type);
    schema.setAll(generator.object(record));
    if (!generator.shared.isEmpty()) {
      ObjectNode defs = schema.putObject("$defs");
      generator.shared.forEach(defs::set);
    }
    return schema;
  }

  private ObjectNode object(Class<?> record) {
    ObjectNode schema = NODES.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = NODES.arrayNode();
    for (RecordComponent component : record.getRecordComponents()) {
      properties.set(component.getName(), schema(component.getAnnotatedType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  private ObjectNode schema(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (type instanceof ParameterizedType parameterized) {
      AnnotatedType[] arguments =
          ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
      ObjectNode schema = NODES.objectNode();
      if (parameterized.getRawType() == List.class) {
        schema.put("type", "array").set("items", schema(arguments[0]));
      } else {
        schema.put("type", "object").set("additionalProperties", schema(arguments[1]));
      }
      return schema;
    }
    return plain((Class<?>) type);
  }

  private ObjectNode plain(Class<?> type) {
    ObjectNode schema = NODES.objectNode();
    if (type == String.class) {
      return schema.put("type", "string");
    } else if (type == boolean.class || type == Boolean.class) {
      return schema.put("type", "boolean");
    } else if (type == Integer.class) {
      return schema.put("type", "integer");
    } else if (type == BigDecimal.class) {
      return schema.put("type", "number");
    } else if (type == LocalDate.class) {
      return schema.put("type", "string").put("format", "date");
    } else if (type.isRecord() || type.isSealed()) {
      if (!shared.containsKey(type.getSimpleName())) {
        shared.put(type.getSimpleName(), NODES.objectNode());
        shared.put(type.getSimpleName(), type.isRecord() ? object(type) : choice(type));
      }
      return schema.put("$ref", "#/$defs/" + type.getSimpleName());
    }
    throw new AssertionError("No schema for " + type);
  }

  private ObjectNode choice(Class<?> type) {
    ObjectNode schema = NODES.objectNode();
    ArrayNode oneOf = schema.putArray("oneOf");
    for (JsonSubTypes.Type sub : type.getAnnotation(JsonSubTypes.class).value()) {
      ObjectNode one = object(sub.value());
      ((ObjectNode) one.get("properties")).putObject("kind").put("const", sub.name());
      one.withArray("required").add("kind");
      oneOf.add(one);
    }
    return schema;
  }
}
