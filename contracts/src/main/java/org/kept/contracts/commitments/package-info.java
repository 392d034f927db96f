/** Events on the topic {@code kept.commitments}: campaigns, organizations and commitments. */
@NullMarked
package org.kept.contracts.commitments;

import org.jspecify.annotations.NullMarked;
