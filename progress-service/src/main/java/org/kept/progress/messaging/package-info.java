/** Stored events to contracts, and contracts to what this service remembers. */
@NullMarked
package org.kept.progress.messaging;

import org.jspecify.annotations.NullMarked;
