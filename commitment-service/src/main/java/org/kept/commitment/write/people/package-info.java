/**
 * Use case: an owner names people of an organization in public. Names are in no event, so that
 * erasing one leaves nothing.
 */
@NullMarked
package org.kept.commitment.write.people;

import org.jspecify.annotations.NullMarked;
