/** How many follow, for staff. */
@NullMarked
package org.kept.notification.read.followers;

import org.jspecify.annotations.NullMarked;
