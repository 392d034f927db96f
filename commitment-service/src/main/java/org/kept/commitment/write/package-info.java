/** Commands to campaigns, organizations and commitments, one package a use case. */
@NullMarked
package org.kept.commitment.write;

import org.jspecify.annotations.NullMarked;
