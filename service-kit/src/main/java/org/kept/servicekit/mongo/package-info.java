/** The connection to MongoDB, and whether it answers. */
@NullMarked
package org.kept.servicekit.mongo;

import org.jspecify.annotations.NullMarked;
