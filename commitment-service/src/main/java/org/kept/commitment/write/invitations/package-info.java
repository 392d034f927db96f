/** What of an invitation stays outside events: the address, and what proves who was meant. */
@NullMarked
package org.kept.commitment.write.invitations;

import org.jspecify.annotations.NullMarked;
