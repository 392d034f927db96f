package org.kept.progress.model;

/** One promised thing as it reads now. */
public record DeliverableDefinition(String key, String title, Measure measure, Window window) {}
