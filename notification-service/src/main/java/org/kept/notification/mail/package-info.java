/** Mail as a message and its way to a server: headers, parts, SMTP and what its answers mean. */
@NullMarked
package org.kept.notification.mail;

import org.jspecify.annotations.NullMarked;
