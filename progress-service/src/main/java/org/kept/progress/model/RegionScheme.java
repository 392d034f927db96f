package org.kept.progress.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A versioned list of regions and which country lies in which.
 *
 * @param id with version, for example {@code cgap-6/1}
 * @param regions in the order they are shown
 * @param regionOf ISO 3166-1 alpha-2 code to region code, {@link #OUTSIDE} for a country that lies
 *     in none of the regions
 */
public record RegionScheme(String id, List<Region> regions, Map<String, String> regionOf) {

  /** What stands for a region where a country lies in none. */
  public static final String OUTSIDE = "OUT";

  public RegionScheme {
    regions = List.copyOf(regions);
    regionOf = Map.copyOf(regionOf);
  }

  /**
   * @param names by language
   */
  public record Region(String code, Map<String, String> names) {
    public Region {
      names = Map.copyOf(names);
    }
  }

  /** Codes in the order they are shown. */
  public List<String> codes() {
    return regions.stream().map(Region::code).toList();
  }

  public boolean has(String region) {
    return codes().contains(region);
  }

  /** A region's name in a language, in English where there is none, else its code. */
  public String name(String region, String language) {
    return regions.stream()
        .filter(r -> r.code().equals(region))
        .map(r -> r.names().getOrDefault(language, r.names().getOrDefault("en", region)))
        .findFirst()
        .orElse(region);
  }

  /** Empty if there is no such country. */
  public Optional<String> regionOf(String country) {
    return Optional.ofNullable(regionOf.get(country));
  }
}
