/** The public list of commitments: searched, filtered, sorted, counted. */
@NullMarked
package org.kept.commitment.read.listing;

import org.jspecify.annotations.NullMarked;
