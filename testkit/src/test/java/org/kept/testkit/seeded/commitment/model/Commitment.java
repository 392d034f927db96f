package org.kept.testkit.seeded.commitment.model;

/** Something of another service. */
public record Commitment(String id) {}
