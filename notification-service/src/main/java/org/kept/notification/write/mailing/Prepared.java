package org.kept.notification.write.mailing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.notification.letter.Letter;
import org.kept.notification.mail.Mail;

/**
 * A mail that is ready to be sent.
 *
 * @param told place by commitment up to which the follower will have been told
 * @param turn how many digests that makes; 0 for a mail that is none
 * @param list how to leave; none for a mail that belongs to no list
 */
record Prepared(
    Letter letter, Map<String, String> told, long turn, Mail.@Nullable Unsubscribing list) {}
