/** HTTP as every service speaks it: problem details, command metadata, answers, bounds. */
@NullMarked
package org.kept.servicekit.web;

import org.jspecify.annotations.NullMarked;
