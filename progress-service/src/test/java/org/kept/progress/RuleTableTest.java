package org.kept.progress;

import org.junit.jupiter.api.Test;
import org.kept.progress.write.ProgressRefusal;
import org.kept.testkit.RuleTable;

class RuleTableTest {

  @Test
  void everyRuleIsInTheTableAndHasASentenceInEachLanguage() {
    RuleTable.ofProject()
        .assertLists(
            "Milestones and progress", ProgressRefusal.class, "messages/progress-problems");
  }
}
