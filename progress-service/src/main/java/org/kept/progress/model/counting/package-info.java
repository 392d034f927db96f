/** How milestones add up to figures, and figures to a status; pure and exact. */
@NullMarked
package org.kept.progress.model.counting;

import org.jspecify.annotations.NullMarked;
