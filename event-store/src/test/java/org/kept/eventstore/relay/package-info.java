@NullMarked
package org.kept.eventstore.relay;

import org.jspecify.annotations.NullMarked;
