/** What a service that stores events needs to have them carried to Kafka, and sent again. */
@NullMarked
package org.kept.servicekit.relay;

import org.jspecify.annotations.NullMarked;
