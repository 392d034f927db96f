/** Tests of a whole small service: HTTP, event store, broker and projection together. */
@NullMarked
package org.kept.servicekit.service;

import org.jspecify.annotations.NullMarked;
