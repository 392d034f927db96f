/**
 * Use case: a page saves a draft while somebody writes, field by field. What is saved lies in a
 * working copy beside the stream and becomes an event when it settles.
 */
@NullMarked
package org.kept.commitment.write.savedraft;

import org.jspecify.annotations.NullMarked;
