package org.kept.commitment.write.savedraft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.write.wording.WordingBody;
import org.kept.commitment.write.wording.WordingBody.DeliverableBody;
import tools.jackson.databind.JsonNode;

/** Which fields a request speaks of, and what it says: a field it leaves out is not there. */
final class SentFields {

  private final Map<String, Optional<Object>> sent = new LinkedHashMap<>();
  private final Map<String, Object> said;

  private SentFields(Map<String, Object> said) {
    this.said = said;
  }

  /**
   * Value by field.
   *
   * @param json the same as it was sent, which tells null, that empties a field, from nothing
   */
  static Map<String, Optional<Object>> of(WordingBody body, JsonNode json) {
    SentFields fields = new SentFields(DraftFields.of(body.wording()));
    fields.empty("", json, List.of("title", "why", "what", "period", "partners"));
    fields.empty("", json, List.of("statements", "tags", "historical"));
    fields.put("title", body.title());
    fields.put("why", body.why());
    fields.put("what", body.what());
    fields.put("period", body.period());
    fields.put("partners", body.partners());
    fields.put("statements", body.statements());
    fields.put("tags", body.tags());
    fields.put("historical", body.historical());
    List<DeliverableBody> promises = body.deliverables() == null ? List.of() : body.deliverables();
    List<Deliverable> keyed = body.wording().deliverables();
    for (int i = 0; i < promises.size(); i++) {
      DeliverableBody promise = promises.get(i);
      String path = DraftFields.path(keyed.get(i).key());
      fields.put(path, path);
      fields.empty(
          path + ".",
          json.path("deliverables").path(i),
          List.of("title", "measure", "window", "partners", "tags"));
      fields.put(path + ".title", promise.title());
      fields.put(path + ".measure", promise.measure());
      fields.put(path + ".window", promise.window());
      fields.put(path + ".partners", promise.partners());
      fields.put(path + ".tags", promise.tags());
    }
    return fields.sent;
  }

  private void empty(String path, JsonNode json, List<String> names) {
    names.stream()
        .filter(name -> json.path(name).isNull())
        .forEach(name -> sent.put(path + name, Optional.empty()));
  }

  private void put(String field, @Nullable Object inRequest) {
    if (inRequest != null) {
      sent.put(field, Optional.ofNullable(said.get(field)));
    }
  }
}
