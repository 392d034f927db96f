package org.kept.testkit.seeded.progress.model;

import org.kept.testkit.seeded.progress.write.log.LogDecision;

record ModelThatLooksUp(LogDecision decision) {}
