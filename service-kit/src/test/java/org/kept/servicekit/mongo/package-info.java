/** Tests of who is let in. */
@NullMarked
package org.kept.servicekit.mongo;

import org.jspecify.annotations.NullMarked;
