/** Organizations, and who belongs to them. */
@NullMarked
package org.kept.commitment.read.organizations;

import org.jspecify.annotations.NullMarked;
