package org.kept.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a list of regions, with the region of every country.
 *
 * @param code for example {@code cgap-6}
 * @param version counted from 1; a published version never changes
 * @param basis where the list and its countries come from, for people
 * @param regions in the order they are shown
 * @param outside ISO 3166-1 alpha-2 codes of countries that belong to none of the regions
 */
public record RegionScheme(
    String code, int version, String basis, List<Region> regions, List<String> outside) {

  /** What {@link #regionOf} says of a country that belongs to none of the regions. */
  public static final String OUT = "OUT";

  public RegionScheme {
    regions = List.copyOf(regions);
    outside = List.copyOf(outside);
  }

  /**
   * @param code short and stable, for example {@code LAC}
   * @param names by language: {@code en}, {@code fr}, {@code es}
   * @param countries ISO 3166-1 alpha-2 codes
   */
  public record Region(String code, Map<String, String> names, List<String> countries) {

    public Region {
      names = Map.copyOf(names);
      countries = List.copyOf(countries);
    }

    /** The name in a language, in English where there is none. */
    public String name(String language) {
      return names.getOrDefault(language, names.getOrDefault("en", code));
    }
  }

  /** How campaigns name it: {@code cgap-6/1}. */
  public String id() {
    return code + "/" + version;
  }

  /** The codes of the regions, in the order they are shown. */
  public List<String> regionCodes() {
    return regions.stream().map(Region::code).toList();
  }

  /** The region of this code; empty if the scheme has none. */
  public Optional<Region> region(String regionCode) {
    return regions.stream().filter(region -> region.code().equals(regionCode)).findFirst();
  }

  /**
   * The region of a country by its ISO 3166-1 alpha-2 code, {@link #OUT} for one that belongs to
   * none; empty if there is no such country.
   */
  public Optional<String> regionOf(String country) {
    return Stream.concat(
            outside.stream().filter(country::equals).map(code -> OUT),
            regions.stream()
                .filter(region -> region.countries().contains(country))
                .map(Region::code))
        .findFirst();
  }
}
