/** What this service asks progress-service. */
@NullMarked
package org.kept.commitment.progress;

import org.jspecify.annotations.NullMarked;
