/** The ledger of one follower, for staff. */
@NullMarked
package org.kept.notification.read.digests;

import org.jspecify.annotations.NullMarked;
