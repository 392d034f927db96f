/** Tests of the whole in one process. */
@NullMarked
package org.kept.standalone;

import org.jspecify.annotations.NullMarked;
