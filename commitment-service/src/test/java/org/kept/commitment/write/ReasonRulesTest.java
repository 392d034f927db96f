package org.kept.commitment.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonRulesTest {

  @ParameterizedTest
  @CsvSource({"2,false", "3,true", "500,true", "501,false"})
  void aReasonHas3To500Characters(int length, boolean accepted) {
    var refusal = ReasonRules.check(" " + "é".repeat(length) + " ");

    assertThat(refusal)
        .isEqualTo(
            accepted ? Optional.empty() : Optional.of(new ReasonRefusal.Length(length, 3, 500)));
  }
}
