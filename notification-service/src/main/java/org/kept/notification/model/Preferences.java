package org.kept.notification.model;

/**
 * How somebody wants to be told.
 *
 * @param allQuiet whether to write even when there is nothing new
 */
public record Preferences(Language language, Schedule schedule, boolean allQuiet) {}
