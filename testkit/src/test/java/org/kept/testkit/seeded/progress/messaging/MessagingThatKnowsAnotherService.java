package org.kept.testkit.seeded.progress.messaging;

import org.kept.testkit.seeded.commitment.model.Commitment;

record MessagingThatKnowsAnotherService(Commitment commitment) {}
