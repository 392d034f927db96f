/** progress-service: decides milestones, shows what they add up to. */
@NullMarked
package org.kept.progress;

import org.jspecify.annotations.NullMarked;
