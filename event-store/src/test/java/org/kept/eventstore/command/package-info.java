@NullMarked
package org.kept.eventstore.command;

import org.jspecify.annotations.NullMarked;
