/** Events on the topic {@code kept.milestones}: dated facts that count toward a deliverable. */
@NullMarked
package org.kept.contracts.milestones;

import org.jspecify.annotations.NullMarked;
