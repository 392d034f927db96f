package org.kept.commitment.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({
    "100 Million Families, 100-million-families",
    "Agir à l’échelle, agir-a-l-echelle",
    "  -- CERISE! --, cerise",
    "Économie & Humanisme, economie-humanisme"
  })
  void a_name_becomes_a_slug(String name, String slug) {
    assertThat(Slug.from(name)).contains(new Slug(slug));
  }

  @Test
  void a_name_without_latin_letters_gives_none() {
    assertThat(Slug.from("साक्षरता")).isEmpty();
  }

  @Test
  void a_slug_is_2_to_60_characters_long() {
    assertThat(Slug.of("a")).isEmpty();
    assertThat(Slug.of("ab")).isPresent();
    assertThat(Slug.of("a".repeat(60))).isPresent();
    assertThat(Slug.of("a".repeat(61))).isEmpty();
    assertThat(Slug.from("a".repeat(61))).contains(new Slug("a".repeat(60)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sptf", "sptf_2014", "-sptf", "sptf-", "sp--tf", "sptf 2014", "größe", "../x"})
  void what_would_not_read_well_in_an_address_is_none(String value) {
    assertThat(Slug.of(value)).isEmpty();
  }

  @Test
  void what_reads_as_an_id_is_none() {
    assertThat(Slug.of("01941f29-7c00-7000-8000-000000000001")).isEmpty();
  }

  @Test
  void a_taken_slug_is_numbered_within_its_length() {
    assertThat(new Slug("sptf").numbered(2)).isEqualTo(new Slug("sptf-2"));
    assertThat(new Slug("a".repeat(60)).numbered(10).value()).isEqualTo("a".repeat(57) + "-10");
  }
}
