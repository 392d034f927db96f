/** Use case: an owner gives an organization another name. */
@NullMarked
package org.kept.commitment.write.renameorganization;

import org.jspecify.annotations.NullMarked;
