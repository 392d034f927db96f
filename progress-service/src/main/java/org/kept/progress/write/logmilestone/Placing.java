package org.kept.progress.write.logmilestone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.RegionScheme;
import org.kept.progress.write.MilestoneRefusal;

/** Where it happened: a region of the campaign's scheme, told or derived from the country. */
final class Placing {

  private Placing() {}

  static Optional<MilestoneRefusal> broken(LogMilestone command, DeliverableDefinition toward) {
    RegionScheme scheme = command.toward().regions();
    List<String> known = scheme.codes();
    String region = code(command.region());
    String country = code(command.country());
    if (region != null && !scheme.has(region)) {
      return Optional.of(new MilestoneRefusal.RegionUnknown(region, known));
    }
    if (country == null) {
      return region == null && needsRegion(toward)
          ? Optional.of(new MilestoneRefusal.RegionMissing(known))
          : Optional.empty();
    }
    Optional<String> home = scheme.regionOf(country);
    if (home.isEmpty()) {
      return Optional.of(new MilestoneRefusal.CountryUnknown(country));
    }
    if (home.get().equals(RegionScheme.OUTSIDE)) {
      return region != null || needsRegion(toward)
          ? Optional.of(new MilestoneRefusal.CountryOutside(country, known))
          : Optional.empty();
    }
    return region != null && !region.equals(home.get())
        ? Optional.of(new MilestoneRefusal.RegionContradictsCountry(region, country, home.get()))
        : Optional.empty();
  }

  private static boolean needsRegion(DeliverableDefinition toward) {
    return toward.measure() instanceof Measure.CountPerRegion;
  }

  static @Nullable String country(LogMilestone command) {
    return code(command.country());
  }

  static @Nullable String region(LogMilestone command) {
    String told = code(command.region());
    String country = code(command.country());
    if (told != null || country == null) {
      return told;
    }
    return command
        .toward()
        .regions()
        .regionOf(country)
        .filter(region -> !region.equals(RegionScheme.OUTSIDE))
        .orElse(null);
  }

  private static @Nullable String code(@Nullable String told) {
    return told == null || told.isBlank() ? null : told.strip().toUpperCase(Locale.ROOT);
  }
}
