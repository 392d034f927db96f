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
  void aNameBecomesASlug(String name, String slug) {
    assertThat(Slug.from(name)).contains(new Slug(slug));
  }

  @Test
  void aNameWithoutLatinLettersGivesNone() {
    assertThat(Slug.from("साक्षरता")).isEmpty();
  }

  @Test
  void aSlugIs2To60CharactersLong() {
    assertThat(Slug.of("a")).isEmpty();
    assertThat(Slug.of("ab")).isPresent();
    assertThat(Slug.of("a".repeat(60))).isPresent();
    assertThat(Slug.of("a".repeat(61))).isEmpty();
    assertThat(Slug.from("a".repeat(61))).contains(new Slug("a".repeat(60)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sptf", "sptf_2014", "-sptf", "sptf-", "sp--tf", "sptf 2014", "größe", "../x"})
  void whatWouldNotReadWellInAnAddressIsNone(String value) {
    assertThat(Slug.of(value)).isEmpty();
  }

  @Test
  void whatReadsAsAnIdIsNone() {
    assertThat(Slug.of("01941f29-7c00-7000-8000-000000000001")).isEmpty();
  }

  @Test
  void aTakenSlugIsNumberedWithinItsLength() {
    assertThat(new Slug("sptf").numbered(2)).isEqualTo(new Slug("sptf-2"));
    assertThat(new Slug("a".repeat(60)).numbered(10).value()).isEqualTo("a".repeat(57) + "-10");
  }
}
