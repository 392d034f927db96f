/** The maker answers a doubt; the milestone counts again, and its history shows both. */
@NullMarked
package org.kept.progress.write.answer;

import org.jspecify.annotations.NullMarked;
