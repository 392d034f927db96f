/** What happened to a commitment, told to people, and what changed between two of its versions. */
@NullMarked
package org.kept.commitment.read.timeline;

import org.jspecify.annotations.NullMarked;
