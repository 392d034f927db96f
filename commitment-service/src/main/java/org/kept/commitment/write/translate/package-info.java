/** Use case: a member or staff add a text in another language to what is public. */
@NullMarked
package org.kept.commitment.write.translate;

import org.jspecify.annotations.NullMarked;
