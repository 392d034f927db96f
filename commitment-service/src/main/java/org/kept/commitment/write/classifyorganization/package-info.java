/** Use case: an owner says what kind of organization it is and where it is at home. */
@NullMarked
package org.kept.commitment.write.classifyorganization;

import org.jspecify.annotations.NullMarked;
