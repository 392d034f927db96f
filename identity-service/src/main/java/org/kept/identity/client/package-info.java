/** Machine clients: who they are, where they are kept, how they come to be. */
@NullMarked
package org.kept.identity.client;

import org.jspecify.annotations.NullMarked;
