/** Whether the numbers are still those that the milestones add up to. */
@NullMarked
package org.kept.progress.read.reconciliation;

import org.jspecify.annotations.NullMarked;
