/** Stored events as they are published; one to one, so that sequences on the topic have no gaps. */
@NullMarked
package org.kept.commitment.messaging;

import org.jspecify.annotations.NullMarked;
