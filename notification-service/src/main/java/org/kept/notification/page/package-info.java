/** Small pages for people who come by a link in a mail: no script, no cookie, no account. */
@NullMarked
package org.kept.notification.page;

import org.jspecify.annotations.NullMarked;
