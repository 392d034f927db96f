package org.kept.contracts.values;

/** The noun that is counted, in the singular and the plural: {@code MFI}, {@code MFIs}. */
public record Unit(String one, String many) {}
