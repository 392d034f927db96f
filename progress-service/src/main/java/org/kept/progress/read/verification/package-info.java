/** What waits for staff to be verified. */
@NullMarked
package org.kept.progress.read.verification;

import org.jspecify.annotations.NullMarked;
