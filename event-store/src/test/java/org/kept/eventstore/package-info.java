@NullMarked
package org.kept.eventstore;

import org.jspecify.annotations.NullMarked;
