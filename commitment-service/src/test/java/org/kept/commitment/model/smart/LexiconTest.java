package org.kept.commitment.model.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kept.commitment.events.Wording;

/** Every language has every table, and its words change as they do there. */
class LexiconTest {

  @ParameterizedTest
  @EnumSource(Table.class)
  void everyLanguageHasEveryTable(Table table) {
    for (Tongue tongue : Tongue.values()) {
      assertThatCode(() -> tongue.lexicon().in(table)).as(tongue.code()).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN, MFI, MFIs",
    "EN, family, families",
    "EN, branch, branches",
    "EN, woman, women",
    "EN, loan officer, loan officers",
    "EN, case study, case studies",
    "EN, bus, buses",
    "FR, agent de crédit, agents de crédit",
    "FR, IMF, IMF",
    "FR, réseau, réseaux",
    "FR, atelier régional, ateliers régionaux",
    "FR, pays, pays",
    "ES, institución, instituciones",
    "ES, taller regional, talleres regionales",
    "ES, mujer, mujeres",
    "ES, red, redes",
    "ES, país, países",
    "ES, comunidad, comunidades"
  })
  void aUnitHasItsSingularAndItsPlural(Tongue tongue, String one, String many) {
    assertThat(unit(tongue, "5 " + many).one()).isEqualTo(one);
    assertThat(unit(tongue, "5 " + many).many()).isEqualTo(many);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 1 web page, web pages",
    "EN, 1 MFI, MFIs",
    "FR, 1 atelier, ateliers",
    "ES, 1 taller, talleres"
  })
  void oneOfAUnitIsReadToo(Tongue tongue, String text, String many) {
    assertThat(unit(tongue, text).many()).isEqualTo(many);
  }

  private static Wording.Unit unit(Tongue tongue, String text) {
    var unit =
        PhraseReader.read("what", text, tongue, null, null).proposals().getFirst().measure().unit();
    assertThat(unit).isNotNull();
    return unit;
  }
}
