package org.kept.notification;

import org.junit.jupiter.api.Test;
import org.kept.notification.write.NotificationRefusal;
import org.kept.testkit.ArchitectureRules;
import org.kept.testkit.RuleTable;

class ConventionsTest {

  @Test
  void the_layers_look_down_and_strangers_stay_strangers() {
    ArchitectureRules.checkService("org.kept.notification");
  }

  @Test
  void every_rule_is_in_the_table_and_every_row_is_a_rule() {
    RuleTable.ofProject()
        .assertLists(
            "Following and digests", NotificationRefusal.class, "messages/notification-problems");
  }
}
