package org.kept.servicekit.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How large request bodies may be, in bytes; a service that takes more somewhere declares a bean.
 *
 * @param standard everywhere else
 * @param byPattern Spring path pattern to limit; the first that matches counts
 */
public record BodyLimits(int standard, Map<String, Integer> byPattern) {

  /** What any request may bring: 256 KiB. */
  static final int ANY = 256 * 1024;

  /** 256 KiB everywhere. */
  public static final BodyLimits STANDARD = new BodyLimits(ANY, Map.of());

  /** What an import may bring: 10 MiB. */
  public static final int IMPORT = 10 * 1024 * 1024;

  public BodyLimits {
    byPattern = Map.copyOf(byPattern);
  }

  /** The same, with another limit for these paths. */
  public BodyLimits with(String pattern, int bytes) {
    Map<String, Integer> more = new LinkedHashMap<>(byPattern);
    more.put(pattern, bytes);
    return new BodyLimits(standard, more);
  }
}
