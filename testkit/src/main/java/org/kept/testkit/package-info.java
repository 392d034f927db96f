/** What tests of every service need once; never on a class path that is shipped. */
@NullMarked
package org.kept.testkit;

import org.jspecify.annotations.NullMarked;
