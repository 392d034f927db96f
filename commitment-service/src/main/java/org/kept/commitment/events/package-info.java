/** The storage format: one sealed event type per stream and the plain values they hold. */
@NullMarked
package org.kept.commitment.events;

import org.jspecify.annotations.NullMarked;
