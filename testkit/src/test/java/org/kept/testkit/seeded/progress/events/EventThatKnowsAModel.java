package org.kept.testkit.seeded.progress.events;

import org.kept.testkit.seeded.progress.model.Milestone;

record EventThatKnowsAModel(Milestone milestone) {}
