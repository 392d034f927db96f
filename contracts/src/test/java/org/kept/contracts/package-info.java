/** Tests of the contracts. */
@NullMarked
package org.kept.contracts;

import org.jspecify.annotations.NullMarked;
