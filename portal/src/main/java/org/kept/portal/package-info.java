/** Web pages for everybody; speaks HTTP to the services only, so it cannot bypass a rule. */
@NullMarked
package org.kept.portal;

import org.jspecify.annotations.NullMarked;
