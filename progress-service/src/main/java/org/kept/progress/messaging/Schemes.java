package org.kept.progress.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kept.contracts.RegionSchemes;
import org.kept.progress.model.RegionScheme;

/** The region schemes that Kept ships with, as this service's model has them. */
public final class Schemes {

  private static final Map<String, RegionScheme> BY_ID = new ConcurrentHashMap<>();

  private Schemes() {}

  /**
   * The scheme of an id such as {@code cgap-6/1}.
   *
   * @throws IllegalArgumentException if this version of Kept has none of that id
   */
  public static RegionScheme of(String id) {
    return BY_ID.computeIfAbsent(id, Schemes::read);
  }

  private static RegionScheme read(String id) {
    org.kept.contracts.RegionScheme scheme =
        RegionSchemes.find(id)
            .orElseThrow(() -> new IllegalArgumentException("no region scheme " + id));
    Map<String, String> regionOf = new HashMap<>();
    scheme.outside().forEach(country -> regionOf.put(country, RegionScheme.OUTSIDE));
    scheme
        .regions()
        .forEach(
            region -> region.countries().forEach(country -> regionOf.put(country, region.code())));
    return new RegionScheme(
        id,
        scheme.regions().stream()
            .map(region -> new RegionScheme.Region(region.code(), region.names()))
            .toList(),
        regionOf);
  }
}
