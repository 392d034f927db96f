/** What readers may ask of every view: up to which day, as of when, and at least which version. */
@NullMarked
package org.kept.progress.read.asked;

import org.jspecify.annotations.NullMarked;
