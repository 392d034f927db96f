/** Tests of projections over a real broker and a real database. */
@NullMarked
package org.kept.servicekit.consume;

import org.jspecify.annotations.NullMarked;
