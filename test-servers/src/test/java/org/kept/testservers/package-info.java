@NullMarked
package org.kept.testservers;

import org.jspecify.annotations.NullMarked;
