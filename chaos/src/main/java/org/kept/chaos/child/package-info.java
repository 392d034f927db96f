/** A Kept in a process of its own, seen from outside: HTTP, topics, mails. */
@NullMarked
package org.kept.chaos.child;

import org.jspecify.annotations.NullMarked;
