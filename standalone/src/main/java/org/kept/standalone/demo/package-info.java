/** The walk-through: drives the public API with real input and says whether the figures hold. */
@NullMarked
package org.kept.standalone.demo;

import org.jspecify.annotations.NullMarked;
