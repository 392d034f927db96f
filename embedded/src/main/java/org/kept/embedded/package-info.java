/** The database and the broker that run inside this JVM, durable, for one machine. */
@NullMarked
package org.kept.embedded;

import org.jspecify.annotations.NullMarked;
