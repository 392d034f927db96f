package org.kept.commitment.model.smart;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, in the digits and words of each language. */
class NumbersTest {

  private static @Nullable String read(Tongue tongue, String text) {
    Numbers.Numeral numeral = new Numbers(Words.of(text), tongue.lexicon()).at(0);
    return numeral == null ? null : numeral.value().toPlainString();
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|1,000|1000",
        "EN|1 000 000|1000000",
        "EN|1.5|1.5",
        "EN|0.125|0.125",
        "EN|2.5 million|2500000",
        "EN|one|1",
        "EN|twenty-one|21",
        "EN|ninety nine|99",
        "EN|one hundred|100",
        "EN|a hundred|100",
        "EN|one hundred and fifty|150",
        "EN|two thousand three hundred and four|2304",
        "EN|50k|50000",
        "EN|two dozen|24",
        "EN|half a dozen|6",
        "EN|three seven|3",
        "EN|1,000,000|1000000",
        "EN|999999999999|999999999999",
        "FR|1 000|1000",
        "FR|1.000|1000",
        "FR|1,5|1.5",
        "FR|12 500|12500",
        "FR|soixante-dix|70",
        "FR|soixante et onze|71",
        "FR|quatre-vingts|80",
        "FR|quatre-vingt-dix-neuf|99",
        "FR|cent|100",
        "FR|vingt et un|21",
        "FR|deux cents|200",
        "FR|mille deux cents|1200",
        "FR|une centaine|100",
        "FR|2,5 millions|2500000",
        "FR|nonante-cinq|95",
        "ES|1.000|1000",
        "ES|1,5|1.5",
        "ES|treinta y cinco|35",
        "ES|cien|100",
        "ES|ciento veinte|120",
        "ES|quinientas|500",
        "ES|dos mil quinientos|2500",
        "ES|mil|1000",
        "ES|tres millones|3000000",
        "ES|veintidós|22",
        "ES|media docena|6",
      })
  void aNumberIsRead(Tongue tongue, String text, String value) {
    assertThat(read(tongue, text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, SPI4",
    "EN, D2",
    "EN, 1b",
    "EN, 1st",
    "EN, hundred",
    "EN, 9999999999999",
    "FR, un",
    "ES, una"
  })
  void whatIsNoNumberIsNone(Tongue tongue, String text) {
    assertThat(read(tongue, text)).isNull();
  }
}
