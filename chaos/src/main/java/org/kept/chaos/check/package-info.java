/** Whether a history is one that Kept promises. */
@NullMarked
package org.kept.chaos.check;

import org.jspecify.annotations.NullMarked;
