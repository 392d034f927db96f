package org.kept.contracts.values;

import java.time.LocalDate;

/** A span of whole days; both ends belong to it. */
public record Period(LocalDate from, LocalDate to) {}
