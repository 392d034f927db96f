/** What a milestone and a promise are: ids, values, states and how events change them. */
@NullMarked
package org.kept.progress.model;

import org.jspecify.annotations.NullMarked;
