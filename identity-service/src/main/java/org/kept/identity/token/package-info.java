/** Signed access tokens: the key, the claims, the endpoints that hand them out. */
@NullMarked
package org.kept.identity.token;

import org.jspecify.annotations.NullMarked;
