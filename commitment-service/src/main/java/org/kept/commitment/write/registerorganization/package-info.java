/** Use case: somebody registers an organization and becomes its first owner. */
@NullMarked
package org.kept.commitment.write.registerorganization;

import org.jspecify.annotations.NullMarked;
