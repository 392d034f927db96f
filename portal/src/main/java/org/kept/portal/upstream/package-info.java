/** What the portal asks the services, and the part of their answers that it reads. */
@NullMarked
package org.kept.portal.upstream;

import org.jspecify.annotations.NullMarked;
