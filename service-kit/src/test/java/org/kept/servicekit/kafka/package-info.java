/** Tests of who is let in. */
@NullMarked
package org.kept.servicekit.kafka;

import org.jspecify.annotations.NullMarked;
