/** Events from Kafka into projections: in order, at least once, whatever breaks. */
@NullMarked
package org.kept.servicekit.consume;

import org.jspecify.annotations.NullMarked;
