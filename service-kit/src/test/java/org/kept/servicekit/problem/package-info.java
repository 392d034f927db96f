/** Tests of what is said when something goes wrong. */
@NullMarked
package org.kept.servicekit.problem;

import org.jspecify.annotations.NullMarked;
