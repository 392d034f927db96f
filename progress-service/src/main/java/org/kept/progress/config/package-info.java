/** Wiring of Spring, Axon, MongoDB and Kafka. */
@NullMarked
package org.kept.progress.config;

import org.jspecify.annotations.NullMarked;
