/** Leaving: no more mail, and nothing kept of whoever leaves. */
@NullMarked
package org.kept.notification.write.leave;

import org.jspecify.annotations.NullMarked;
