/** Use case: a member or staff say which of several contradicting facts is held to be right. */
@NullMarked
package org.kept.commitment.write.choosefact;

import org.jspecify.annotations.NullMarked;
