/** What was asked, answered, published, shown and mailed. */
@NullMarked
package org.kept.chaos.history;

import org.jspecify.annotations.NullMarked;
