/** Dates, windows and names, at their limits. */
@NullMarked
package org.kept.progress.model;

import org.jspecify.annotations.NullMarked;
