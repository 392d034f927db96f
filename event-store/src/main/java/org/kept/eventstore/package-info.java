/** Commits in MongoDB: one document per commit, so that a commit is atomic by itself. */
@NullMarked
package org.kept.eventstore;

import org.jspecify.annotations.NullMarked;
