/** Tests of what tests are made with. */
@NullMarked
package org.kept.testkit;

import org.jspecify.annotations.NullMarked;
