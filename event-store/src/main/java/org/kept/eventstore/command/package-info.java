/** Commands to aggregates, and the decisions, refusals and errors that come back. */
@NullMarked
package org.kept.eventstore.command;

import org.jspecify.annotations.NullMarked;
