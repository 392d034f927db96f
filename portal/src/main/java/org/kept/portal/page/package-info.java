/** One controller a page, and the records its template shows. */
@NullMarked
package org.kept.portal.page;

import org.jspecify.annotations.NullMarked;
