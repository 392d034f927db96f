/** How every HTTP server of Kept is set. */
@NullMarked
package org.kept.httpserver;

import org.jspecify.annotations.NullMarked;
