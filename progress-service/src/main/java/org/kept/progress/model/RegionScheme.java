package org.kept.progress.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A versioned list of regions and which country lies in which.
 *
 * @param code with version, for example {@code cgap-6/1}
 * @param names region code to English name, in the order they are shown
 * @param regionOf ISO 3166-1 alpha-2 code to region code
 */
public record RegionScheme(String code, Map<String, String> names, Map<String, String> regionOf) {

  public RegionScheme {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    regionOf = Map.copyOf(regionOf);
  }

  public boolean has(String region) {
    return names.containsKey(region);
  }

  public Optional<String> regionOf(String country) {
    return Optional.ofNullable(regionOf.get(country));
  }
}
