package org.kept.testkit.seeded.progress.messaging;

import org.kept.testkit.seeded.progress.events.MilestoneEvent;

/** As messaging should be. */
public record Publishing(MilestoneEvent event) {}
