package org.kept.portal.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the portal's pages; a language that the reader chose stays chosen, without a cookie.
 *
 * @param language null when the reader chose none
 */
public record Links(@Nullable String language) {

  public String home() {
    return to("/", Map.of());
  }

  public String campaign(String slug) {
    return home() + "#campaign-" + slug;
  }

  public String commitment(String slug) {
    return to("/commitments/{slug}", Map.of("slug", slug));
  }

  /** The milestones of a commitment; what is null or empty does not narrow the choice. */
  public String milestones(
      String slug,
      @Nullable String deliverable,
      @Nullable String region,
      @Nullable String counted,
      @Nullable String cursor) {
    var values = new LinkedHashMap<String, Object>();
    put(values, "deliverable", deliverable);
    put(values, "region", region);
    put(values, "counted", counted);
    put(values, "cursor", cursor);
    values.put("slug", slug);
    return to("/commitments/{slug}/milestones", values);
  }

  private static void put(Map<String, Object> values, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(name, value);
    }
  }

  private String to(String path, Map<String, Object> values) {
    var uri = UriComponentsBuilder.fromPath(path);
    for (String name : values.keySet()) {
      if (!path.contains("{" + name + "}")) {
        uri.queryParam(name, "{" + name + "}");
      }
    }
    if (language != null) {
      uri.queryParam("lang", language);
    }
    return uri.encode().buildAndExpand(values).toUriString();
  }
}
