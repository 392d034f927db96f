package org.kept.testkit.seeded.progress.write.log;

import org.kept.testkit.seeded.progress.read.board.Board;

record DecisionThatReadsAView(Board board) {}
