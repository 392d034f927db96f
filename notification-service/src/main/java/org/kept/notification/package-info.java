/** Tells people: who follows what, when they are due, and what they were told. */
@NullMarked
package org.kept.notification;

import org.jspecify.annotations.NullMarked;
