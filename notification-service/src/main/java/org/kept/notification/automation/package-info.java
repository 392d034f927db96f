/** What happens by itself when its time has come. */
@NullMarked
package org.kept.notification.automation;

import org.jspecify.annotations.NullMarked;
