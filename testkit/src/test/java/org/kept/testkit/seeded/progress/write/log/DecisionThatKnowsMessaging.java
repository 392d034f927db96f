package org.kept.testkit.seeded.progress.write.log;

import org.kept.testkit.seeded.progress.messaging.Publishing;

record DecisionThatKnowsMessaging(Publishing publishing) {}
