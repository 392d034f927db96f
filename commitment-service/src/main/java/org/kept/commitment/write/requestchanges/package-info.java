/** Use case: staff send a commitment back to its maker and say what to change, field by field. */
@NullMarked
package org.kept.commitment.write.requestchanges;

import org.jspecify.annotations.NullMarked;
