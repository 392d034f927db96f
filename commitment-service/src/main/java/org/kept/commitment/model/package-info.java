/** Ids, values and the states that events lead to; nothing but the JDK. */
@NullMarked
package org.kept.commitment.model;

import org.jspecify.annotations.NullMarked;
