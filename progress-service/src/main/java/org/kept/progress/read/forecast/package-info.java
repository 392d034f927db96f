/** How a deliverable's status was reckoned, and what its speed so far would lead to. */
@NullMarked
package org.kept.progress.read.forecast;

import org.jspecify.annotations.NullMarked;
