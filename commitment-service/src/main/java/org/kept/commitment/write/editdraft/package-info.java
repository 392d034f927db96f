/** Use case: a member changes what a draft says. */
@NullMarked
package org.kept.commitment.write.editdraft;

import org.jspecify.annotations.NullMarked;
