/** Who is asking: bearer tokens checked, scopes, refusals as problems. */
@NullMarked
package org.kept.servicekit.security;

import org.jspecify.annotations.NullMarked;
