/** What every service needs once, and nothing of any domain. */
@NullMarked
package org.kept.servicekit;

import org.jspecify.annotations.NullMarked;
