/** OAuth 2 issuer for installations that have none of their own; any OIDC issuer can replace it. */
@NullMarked
package org.kept.identity;

import org.jspecify.annotations.NullMarked;
