/** The connection to Kafka: settings, topics, and whether it answers. */
@NullMarked
package org.kept.servicekit.kafka;

import org.jspecify.annotations.NullMarked;
