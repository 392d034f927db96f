package org.kept.progress.write.separate;

import org.kept.progress.write.Teller;

/** Let a milestone that was merged stand for itself again. */
public record SeparateMilestone(String reason, Teller teller) {}
