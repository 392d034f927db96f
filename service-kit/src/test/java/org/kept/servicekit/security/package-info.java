/** Tests of who is let in. */
@NullMarked
package org.kept.servicekit.security;

import org.jspecify.annotations.NullMarked;
