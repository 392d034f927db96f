package org.kept.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The region schemes Kept ships with; a new version of one is a new file beside the old. */
public final class RegionSchemes {

  /** The scheme of a campaign that names none: the six CGAP regions. */
  public static final String DEFAULT = "cgap-6/1";

  private static final Map<String, RegionScheme> BY_ID =
      Stream.of("cgap-6-1.json")
          .map(RegionSchemes::read)
          .collect(Collectors.toUnmodifiableMap(RegionScheme::id, Function.identity()));

  private RegionSchemes() {}

  /** The scheme of an id such as {@code cgap-6/1}; empty if this version of Kept has none. */
  public static Optional<RegionScheme> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The ids of all schemes, in alphabetical order. */
  public static List<String> ids() {
    return BY_ID.keySet().stream().sorted().toList();
  }

  private static RegionScheme read(String file) {
    try (InputStream json = RegionSchemes.class.getResourceAsStream("/region-schemes/" + file)) {
      if (json == null) {
        throw new IllegalStateException("region-schemes/" + file + " is missing from the jar");
      }
      return ContractJson.MAPPER.readValue(json, RegionScheme.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
