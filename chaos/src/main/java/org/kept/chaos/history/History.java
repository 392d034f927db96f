package org.kept.chaos.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is known from outside.
 *
 * @param events each partition in its order
 * @param deadLetters records that some consumer could not take
 * @param mailsSaidSent Message-IDs that were answered as sent
 * @param ledger by Message-ID
 */
public record History(
    List<Acknowledged> acknowledged,
    List<Refused> refused,
    List<Itemized> itemized,
    List<Unfulfilled> unfulfilled,
    List<Event> events,
    int deadLetters,
    Shown shown,
    List<Mail> mails,
    Set<String> mailsSaidSent,
    Map<String, LedgerLine> ledger) {}
