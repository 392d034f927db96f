package org.kept.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.contracts.RegionScheme;
import org.kept.contracts.RegionSchemes;

/** The portal, which knows no contract, calls regions what the scheme and the mails call them. */
class RegionNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void aRegionHasOneName(String language) {
    ResourceBundle words =
        ResourceBundle.getBundle("portal/messages", Locale.forLanguageTag(language));

    for (RegionScheme.Region region :
        RegionSchemes.find(RegionSchemes.DEFAULT).orElseThrow().regions()) {
      assertThat(words.getString("region." + region.code())).isEqualTo(region.name(language));
    }
  }
}
