package org.kept.progress.model;

/** One promised thing as it reads now. */
public record DeliverableDefinition(String key, Wording title, Measure measure, Window window) {}
