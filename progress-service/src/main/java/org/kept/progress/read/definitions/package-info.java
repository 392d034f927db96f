/** What this service has been told of commitments, organizations and campaigns. */
@NullMarked
package org.kept.progress.read.definitions;

import org.jspecify.annotations.NullMarked;
