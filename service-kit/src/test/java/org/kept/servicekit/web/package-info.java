/** Tests of HTTP as every service speaks it. */
@NullMarked
package org.kept.servicekit.web;

import org.jspecify.annotations.NullMarked;
