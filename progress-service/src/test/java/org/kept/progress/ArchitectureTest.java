package org.kept.progress;

import org.junit.jupiter.api.Test;
import org.kept.testkit.ArchitectureRules;

class ArchitectureTest {

  @Test
  void thePartsUseEachOtherAsTheyMay() {
    ArchitectureRules.checkService("org.kept.progress");
  }
}
