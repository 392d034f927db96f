package org.kept.commitment;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.VerifiedCounts;
import org.kept.testkit.ArchitectureRules;
import org.kept.testkit.RuleTable;

/** The conventions that hold for every service, for this one. */
class ArchitectureTest {

  @Test
  void itsLayersKeepTheirPlaces() {
    ArchitectureRules.checkService("org.kept.commitment");
  }

  @Test
  void everyRuleIsInTheTableAndInEveryLanguage() {
    RuleTable.ofProject()
        .assertLists(
            "Campaigns, organizations and commitments",
            CommitmentRefusal.class,
            "messages/commitment-problems");
    RuleTable.ofProject()
        .assertLists(
            "What commitments need from other services",
            Stream.of(VerifiedCounts.AWAY),
            "messages/commitment-problems");
  }
}
