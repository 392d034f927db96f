/** Tests of a whole Kept in a process of its own, through its public API. */
@NullMarked
package org.kept.standalone.demo;

import org.jspecify.annotations.NullMarked;
