/** Names and shapes that are stored for good. */
@NullMarked
package org.kept.progress.config;

import org.jspecify.annotations.NullMarked;
