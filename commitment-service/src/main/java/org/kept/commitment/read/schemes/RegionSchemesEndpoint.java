package org.kept.commitment.read.schemes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.kept.contracts.RegionScheme;
import org.kept.contracts.RegionScheme.Region;
import org.kept.contracts.RegionSchemes;
import org.kept.servicekit.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Region schemes")
class RegionSchemesEndpoint {

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /** The ids of all schemes, for example {@code cgap-6/1}. */
  @Schema(name = "RegionSchemeList")
  record Ids(List<String> items, String standard) {}

  /**
   * A version of a list of regions, which never changes.
   *
   * @param basis where it comes from
   * @param outside high-income economies, which belong to no region; their code is {@code OUT}
   */
  @Schema(name = "RegionScheme")
  record View(
      String id, String code, int version, String basis, List<Region> regions, Outside outside) {

    static View of(RegionScheme scheme) {
      return new View(
          scheme.id(),
          scheme.code(),
          scheme.version(),
          scheme.basis(),
          scheme.regions(),
          new Outside(RegionScheme.OUT, scheme.outside()));
    }
  }

  /**
   * @param countries ISO 3166-1 alpha-2 codes
   */
  @Schema(name = "OutsideRegions")
  record Outside(String code, List<String> countries) {}

  @Operation(summary = "The region schemes there are")
  @GetMapping("/region-schemes")
  Ids schemes() {
    return new Ids(RegionSchemes.ids(), RegionSchemes.DEFAULT);
  }

  @Operation(
      summary = "A version of a region scheme",
      description =
          "Its regions with their names in English, French and Spanish and the countries of each;"
              + " what a commitment was counted by stays readable for good.")
  @GetMapping("/region-schemes/{code}/{version}")
  ResponseEntity<View> scheme(@PathVariable String code, @PathVariable int version) {
    return RegionSchemes.find(code + "/" + version)
        .map(View::of)
        .map(view -> ResponseEntity.ok().cacheControl(FOR_GOOD).body(view))
        .orElseThrow(ProblemException::notFound);
  }
}
