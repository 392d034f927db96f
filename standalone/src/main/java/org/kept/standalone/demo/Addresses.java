package org.kept.standalone.demo;

import java.nio.file.Path;

/**
 * Where a running Kept is found.
 *
 * @param secrets folder with the secrets of the machine clients
 * @param mails folder with the mails that were sent
 */
public record Addresses(
    String portal,
    String commitment,
    String progress,
    String notification,
    String identity,
    String mailbox,
    Path secrets,
    Path mails) {}
