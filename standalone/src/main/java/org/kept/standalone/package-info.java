/** Every service in one process; wiring only. */
@NullMarked
package org.kept.standalone;

import org.jspecify.annotations.NullMarked;
