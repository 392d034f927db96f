package org.kept.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionSchemesTest {

  private final RegionScheme cgap = RegionSchemes.find("cgap-6/1").orElseThrow();

  @Test
  void theDefaultSchemeIsOneThatExists() {
    assertThat(RegionSchemes.find(RegionSchemes.DEFAULT)).contains(cgap);
    assertThat(RegionSchemes.ids()).contains(RegionSchemes.DEFAULT);
  }

  @Test
  void theSixCgapRegionsComeInTheOrderTheyAreShown() {
    assertThat(cgap.regionCodes()).containsExactly("EAP", "ECA", "LAC", "MENA", "SA", "SSA");
    assertThat(cgap.region("SSA").orElseThrow().name("fr")).isEqualTo("Afrique subsaharienne");
    assertThat(cgap.region("SSA").orElseThrow().name("pt")).isEqualTo("Sub-Saharan Africa");
  }

  @Test
  void everyRegionHasCountriesAndANameInEveryLanguage() {
    assertThat(cgap.regions())
        .allSatisfy(
            region -> {
              assertThat(region.countries()).isNotEmpty();
              assertThat(region.names()).containsOnlyKeys("en", "fr", "es");
            });
  }

  @Test
  void everyIsoCountryHasExactlyOnePlace() {
    Stream<String> placed =
        Stream.concat(
            cgap.outside().stream(), cgap.regions().stream().flatMap(r -> r.countries().stream()));

    assertThat(placed)
        .hasSize(249)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Locale.getISOCountries()));
  }

  @ParameterizedTest
  @CsvSource({
    "KH,EAP", "KG,ECA", "BO,LAC", "MA,MENA", "PK,SA", "SN,SSA", "US,OUT", "FR,OUT", "TL,EAP"
  })
  void aCountryIsFoundInItsRegion(String country, String region) {
    assertThat(cgap.regionOf(country)).contains(region);
  }

  @Test
  void whatIsNoCountryOrNoSchemeHasNoPlace() {
    assertThat(cgap.regionOf("ZZ")).isEmpty();
    assertThat(cgap.region("ZZZ")).isEmpty();
    assertThat(RegionSchemes.find("cgap-6/2")).isEmpty();
  }
}
