/** What people are called, where they have said so; erasable, and in no event. */
@NullMarked
package org.kept.commitment.read.people;

import org.jspecify.annotations.NullMarked;
