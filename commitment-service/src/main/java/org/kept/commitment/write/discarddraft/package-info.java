/** Use case: a member throws a draft away before anybody else relies on it. */
@NullMarked
package org.kept.commitment.write.discarddraft;

import org.jspecify.annotations.NullMarked;
