package org.kept.commitment.model;

/** Names who acts; the name behind it is looked up when shown. */
public record ActorId(String value) {}
