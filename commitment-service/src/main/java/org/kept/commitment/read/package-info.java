/** What is shown, from what was published; each view can be thrown away and made again. */
@NullMarked
package org.kept.commitment.read;

import org.jspecify.annotations.NullMarked;
