/** What a commitment may say: the rules every use case that changes a wording holds it to. */
@NullMarked
package org.kept.commitment.write.wording;

import org.jspecify.annotations.NullMarked;
