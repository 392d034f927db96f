/** Decides campaigns, organizations and commitments, and shows them. */
@NullMarked
package org.kept.commitment;

import org.jspecify.annotations.NullMarked;
