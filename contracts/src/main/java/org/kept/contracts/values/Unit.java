package org.kept.contracts.values;

import org.jspecify.annotations.Nullable;

/**
 * The noun that is counted.
 *
 * @param one in the singular: {@code MFI}
 * @param many in the plural: {@code MFIs}
 * @param divisible true where parts of one make sense (hectares, tonnes); absent where only whole
 *     numbers do
 */
public record Unit(String one, String many, @Nullable Boolean divisible) {

  /** A unit of which there are whole numbers only. */
  public Unit(String one, String many) {
    this(one, many, null);
  }

  /** Whether only whole numbers of it make sense. */
  public boolean whole() {
    return !Boolean.TRUE.equals(divisible);
  }
}
