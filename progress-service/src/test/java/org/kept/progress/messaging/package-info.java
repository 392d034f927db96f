/** There and back between what is stored and what is published. */
@NullMarked
package org.kept.progress.messaging;

import org.jspecify.annotations.NullMarked;
