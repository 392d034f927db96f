package org.kept.progress.write.verify;

import org.kept.progress.write.Teller;

/** Confirm a milestone against its evidence. */
public record VerifyMilestone(Teller teller) {}
