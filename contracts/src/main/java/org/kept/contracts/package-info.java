/** What crosses Kafka between the services: topics, envelopes and event records. */
@NullMarked
package org.kept.contracts;

import org.jspecify.annotations.NullMarked;
