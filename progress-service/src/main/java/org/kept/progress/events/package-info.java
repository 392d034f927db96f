/** What is stored of a milestone; names and shapes here never change, they only gain revisions. */
@NullMarked
package org.kept.progress.events;

import org.jspecify.annotations.NullMarked;
