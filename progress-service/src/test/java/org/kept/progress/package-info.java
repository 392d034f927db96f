/** What all tests here share. */
@NullMarked
package org.kept.progress;

import org.jspecify.annotations.NullMarked;
