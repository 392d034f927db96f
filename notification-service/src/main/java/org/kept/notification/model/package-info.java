/** Schedules, the states of a mail, and what a digest says: values and pure functions, JDK only. */
@NullMarked
package org.kept.notification.model;

import org.jspecify.annotations.NullMarked;
