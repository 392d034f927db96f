/** Wiring: store, relay, views, web. */
@NullMarked
package org.kept.commitment.config;

import org.jspecify.annotations.NullMarked;
