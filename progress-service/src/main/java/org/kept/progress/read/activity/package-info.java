/** What happened to a commitment since a position, with the figures at both ends. */
@NullMarked
package org.kept.progress.read.activity;

import org.jspecify.annotations.NullMarked;
