/** Numbers, dates and texts as a reader of one language expects them. */
@NullMarked
package org.kept.portal.words;

import org.jspecify.annotations.NullMarked;
