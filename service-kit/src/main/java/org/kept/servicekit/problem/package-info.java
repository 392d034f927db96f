/**
 * What went wrong, told so that a person can act on it: RFC 9457 problem details in three
 * languages.
 */
@NullMarked
package org.kept.servicekit.problem;

import org.jspecify.annotations.NullMarked;
