/** The documents of this service in MongoDB: followers, the ledger, and what helps them. */
@NullMarked
package org.kept.notification.documents;

import org.jspecify.annotations.NullMarked;
