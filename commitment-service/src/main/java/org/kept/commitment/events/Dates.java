package org.kept.commitment.events;

import java.time.LocalDate;

/** A span of whole days; both ends belong to it. */
public record Dates(LocalDate from, LocalDate to) {}
