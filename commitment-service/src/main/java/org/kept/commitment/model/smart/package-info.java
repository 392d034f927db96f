/**
 * What makes a commitment specific, measurable, achievable, relevant and time-bound, read out of
 * its plain words in English, French and Spanish. Gives codes and values, never sentences, looks at
 * no clock and goes over a text a bounded number of times.
 */
@NullMarked
package org.kept.commitment.model.smart;

import org.jspecify.annotations.NullMarked;
