/** What is handed out for use elsewhere. */
@NullMarked
package org.kept.contracts.exports;

import org.jspecify.annotations.NullMarked;
