/** What people and tools ask of Kept, all at once. */
@NullMarked
package org.kept.chaos.load;

import org.jspecify.annotations.NullMarked;
