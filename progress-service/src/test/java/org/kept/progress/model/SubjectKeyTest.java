package org.kept.progress.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Illustrative MFI LAC-01, ILLUSTRATIVE  mfi lac-01",
    "Straße, STRASSE",
    "Caf\u00e9, CAFE\u0301",
    "\uFB01nance, FINANCE",
    "\uFF2D\uFF26\uFF29, mfi",
    "'Micro Fund', '\u00a0Micro\u2003\tFund\u200b '",
    "ΟΔΟΣ, οδος",
  })
  void spellingsOfOneNameMeet(String one, String other) {
    assertThat(SubjectKey.of(one)).isEqualTo(SubjectKey.of(other));
  }

  @Test
  void differentNamesStayApart() {
    assertThat(SubjectKey.of("MFI 1")).isNotEqualTo(SubjectKey.of("MFI 11"));
    assertThat(SubjectKey.of("MFI 1")).isNotEqualTo(SubjectKey.of("MFI1"));
    assertThat(SubjectKey.of("Caja")).isNotEqualTo(SubjectKey.of("Cajá"));
  }

  @Test
  void foldingTwiceChangesNothing() {
    String folded = SubjectKey.of("\u2007ΣΊΣΥΦΟΣ  İstanbul ǅ ").value();
    assertThat(SubjectKey.of(folded).value()).isEqualTo(folded);
  }

  @Test
  void onlySpacesIsNoName() {
    assertThat(SubjectKey.of(" \u200b\t ").value()).isEmpty();
  }

  @Test
  void oneSubjectOfOneDeliverableIsOneStream() {
    MilestoneId id = MilestoneId.of("c-1", "D2", SubjectKey.of("MFI  One"));
    assertThat(id).isEqualTo(MilestoneId.of("c-1", "D2", SubjectKey.of("mfi one")));
    assertThat(id).isNotEqualTo(MilestoneId.of("c-1", "D1", SubjectKey.of("mfi one")));
    // printf 'c-1|D2|mfi one' | sha1sum, with version and variant set
    assertThat(id.value()).isEqualTo("a06c65a9-f351-5ab8-bb96-37a5d332ad57");
  }
}
