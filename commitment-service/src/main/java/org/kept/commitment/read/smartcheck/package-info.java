/** What is missing from a commitment that is being written, and what its words can be read as. */
@NullMarked
package org.kept.commitment.read.smartcheck;

import org.jspecify.annotations.NullMarked;
