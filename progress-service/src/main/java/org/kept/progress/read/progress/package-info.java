/** How a commitment stands: its deliverables' figures and what they add up to. */
@NullMarked
package org.kept.progress.read.progress;

import org.jspecify.annotations.NullMarked;
