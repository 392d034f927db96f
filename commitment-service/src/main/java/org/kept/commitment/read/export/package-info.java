/** Commitments for use elsewhere: JSON, CSV and IATI. */
@NullMarked
package org.kept.commitment.read.export;

import org.jspecify.annotations.NullMarked;
