package org.kept.testkit.seeded.progress.read.board;

import org.kept.testkit.seeded.progress.model.Milestone;

/** As a view should be. */
public record Board(Milestone milestone) {}
