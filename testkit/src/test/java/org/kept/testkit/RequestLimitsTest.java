package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLimitsTest {

  private static final RequestLimits LIMITS = new RequestLimits("org.kept.testkit.seeded.requests");

  @Test
  void theyAreOfPartsAndOfParameters() {
    assertThat(LIMITS.all())
        .containsExactly(
            "FenceEndpoint.Body.lengths Size",
            "FenceEndpoint.Body.lengths[] Digits",
            "FenceEndpoint.Body.name Size",
            "FenceEndpoint.Body.posts Size",
            "FenceEndpoint.Body.posts[] Pattern",
            "FenceEndpoint.paint.coats Max");
  }

  @ParameterizedTest
  @CsvSource({
    "FenceEndpoint.Body.lengths Size, 2, 3",
    "FenceEndpoint.Body.lengths[] Digits, 99.9, 100",
    "FenceEndpoint.Body.lengths[] Digits, 0.1, 0.01",
    "FenceEndpoint.Body.name Size, 2, 1",
    "FenceEndpoint.Body.name Size, 5, 6",
    "FenceEndpoint.Body.posts Size, 3, 4",
    "FenceEndpoint.Body.posts[] Pattern, oak, Oak",
    "FenceEndpoint.paint.coats Max, 7, 8",
  })
  void whatIsTakenAndWhatIsNotIsTold(String limit, String taken, String refused) {
    assertThat(LIMITS.takes(limit, taken)).isTrue();
    assertThat(LIMITS.takes(limit, refused)).isFalse();
  }

  @Test
  void aBodyThatNobodyChecksIsTold() {
    assertThat(LIMITS.unasked())
        .singleElement()
        .asString()
        .contains("FenceEndpoint.paint(")
        .doesNotContain("mend");
  }

  @Test
  void whatIsNoLimitIsSaid() {
    assertThatThrownBy(() -> LIMITS.takes("Fence.posts Size", "1"))
        .hasMessage("There is no limit “Fence.posts Size”.");
  }
}
