/** Deciding about milestones: one folder a use case, and what they share. */
@NullMarked
package org.kept.progress.write;

import org.jspecify.annotations.NullMarked;
