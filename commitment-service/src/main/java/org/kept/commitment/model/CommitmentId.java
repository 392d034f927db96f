package org.kept.commitment.model;

/** Names a commitment and its stream: a UUID. */
public record CommitmentId(String value) {}
