/**
 * One follower's mail: what is due is composed, claimed in the ledger, handed over and recorded.
 */
@NullMarked
package org.kept.notification.write.mailing;

import org.jspecify.annotations.NullMarked;
