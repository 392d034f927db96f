package org.kept.progress.write.retract;

import org.kept.progress.write.Teller;

/** Take a milestone back, with a reason that readers will see. */
public record RetractMilestone(String reason, Teller teller) {}
