/** The servers that tests run on, chosen in one place. */
@NullMarked
package org.kept.testservers;

import org.jspecify.annotations.NullMarked;
