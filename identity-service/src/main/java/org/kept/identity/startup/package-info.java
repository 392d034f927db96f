/** What a first start makes and a failed start says. */
@NullMarked
package org.kept.identity.startup;

import org.jspecify.annotations.NullMarked;
