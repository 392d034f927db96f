/** Use case: a member or staff note a dated fact that counts toward nothing. */
@NullMarked
package org.kept.commitment.write.notecontext;

import org.jspecify.annotations.NullMarked;
