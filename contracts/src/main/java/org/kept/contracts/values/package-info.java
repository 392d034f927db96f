/** Plain values that event contracts are made of; JSON shapes, no rules. */
@NullMarked
package org.kept.contracts.values;

import org.jspecify.annotations.NullMarked;
