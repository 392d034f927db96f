/** Tests of who is let in. */
@NullMarked
package org.kept.servicekit.relay;

import org.jspecify.annotations.NullMarked;
