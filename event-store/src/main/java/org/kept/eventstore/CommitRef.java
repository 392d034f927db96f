package org.kept.eventstore;

/**
 * Where a commit lies and which request made it.
 *
 * @param firstSeq sequence of its first event, counted from 0
 * @param lastSeq sequence of its last event: the stream's version after it
 * @param request the key the caller gave the request
 * @param requestDigest SHA-256 of the request, hexadecimal, to tell a repeated request from another
 *     one under the same key
 */
public record CommitRef(
    String stream, long firstSeq, long lastSeq, String request, String requestDigest) {}
