/** What a mail says, in the follower's language, and its two forms: text and HTML. */
@NullMarked
package org.kept.notification.letter;

import org.jspecify.annotations.NullMarked;
