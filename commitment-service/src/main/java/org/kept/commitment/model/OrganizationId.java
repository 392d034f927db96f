package org.kept.commitment.model;

/** Names an organization and its stream: a UUID. */
public record OrganizationId(String value) {}
