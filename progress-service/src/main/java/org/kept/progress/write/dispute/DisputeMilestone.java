package org.kept.progress.write.dispute;

import org.kept.progress.write.Teller;

/** Doubt a milestone, with a reason its maker can answer. */
public record DisputeMilestone(String reason, Teller teller) {}
