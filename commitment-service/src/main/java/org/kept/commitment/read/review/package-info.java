/** What is not public yet: for staff what waits for them, for a maker what it has written. */
@NullMarked
package org.kept.commitment.read.review;

import org.jspecify.annotations.NullMarked;
