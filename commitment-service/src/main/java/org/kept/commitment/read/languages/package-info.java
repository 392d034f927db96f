/** Which language of a text a reader gets, and who put it there. */
@NullMarked
package org.kept.commitment.read.languages;

import org.jspecify.annotations.NullMarked;
