/** Histories with one fault each, which the checker must find. */
@NullMarked
package org.kept.chaos.check;

import org.jspecify.annotations.NullMarked;
