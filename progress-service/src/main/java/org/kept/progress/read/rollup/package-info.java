/**
 * How commitments stand together: those of a campaign, of an organization, and what is promised in
 * a region.
 */
@NullMarked
package org.kept.progress.read.rollup;

import org.jspecify.annotations.NullMarked;
