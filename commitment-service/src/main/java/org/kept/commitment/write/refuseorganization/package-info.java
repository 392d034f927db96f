/** Use case: staff refuse an organization that waits, and say why. */
@NullMarked
package org.kept.commitment.write.refuseorganization;

import org.jspecify.annotations.NullMarked;
