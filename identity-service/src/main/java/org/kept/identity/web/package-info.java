/** Errors in the one shape that OAuth 2 clients understand. */
@NullMarked
package org.kept.identity.web;

import org.jspecify.annotations.NullMarked;
