package org.kept.testkit.seeded.progress.read.board;

import org.kept.testkit.seeded.progress.write.log.LogDecision;

record ViewThatDecides(LogDecision decision) {}
