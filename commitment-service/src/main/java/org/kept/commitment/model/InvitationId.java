package org.kept.commitment.model;

/** Names an invitation into an organization: a UUID. */
public record InvitationId(String value) {}
