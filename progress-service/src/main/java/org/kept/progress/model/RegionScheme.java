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
 * @param regionOf ISO 3166-1 alpha-2 code to region code, {@link #OUTSIDE} for a country that lies in
 *     none of the regions
 */
public record RegionScheme(String code, Map<String, String> names, Map<String, String> regionOf) {

  /** What stands for a region where a country lies in none. */
  public static final String OUTSIDE = "OUT";

  public RegionScheme {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    regionOf = Map.copyOf(regionOf);
  }

  public boolean has(String region) {
    return names.containsKey(region);
  }

  /** Empty if there is no such country. */
  public Optional<String> regionOf(String country) {
    return Optional.ofNullable(regionOf.get(country));
  }
}
