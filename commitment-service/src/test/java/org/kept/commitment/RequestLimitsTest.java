package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kept.testkit.RequestLimits;

/** What each part of a request takes and what is one too many, as the file beside this says. */
class RequestLimitsTest {

  private static final String FILE = "/request-limits.csv";
  private static final RequestLimits LIMITS = new RequestLimits("org.kept.commitment");

  @ParameterizedTest
  @CsvFileSource(resources = FILE, numLinesToSkip = 1)
  void eachIsTakenUpToItsLimitAndRefusedPastIt(String limit, String taken, String refused) {
    assertThat(LIMITS.takes(limit, taken)).as(taken).isTrue();
    assertThat(LIMITS.takes(limit, refused)).as(refused).isFalse();
  }

  @Test
  void everyBodyIsChecked() {
    assertThat(LIMITS.unasked()).isEmpty();
  }

  @Test
  void eachIsInTheFile() throws Exception {
    try (var file = RequestLimitsTest.class.getResourceAsStream(FILE)) {
      Set<String> written =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.substring(0, line.indexOf(',')))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(written).isEqualTo(LIMITS.all());
    }
  }
}
