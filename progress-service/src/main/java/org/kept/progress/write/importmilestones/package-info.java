/** Telling many things at once, from a table. */
@NullMarked
package org.kept.progress.write.importmilestones;

import org.jspecify.annotations.NullMarked;
