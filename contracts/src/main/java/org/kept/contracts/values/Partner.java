package org.kept.contracts.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who helps with a commitment or a deliverable; exactly one of {@code organizationId} and {@code
 * name} is set.
 *
 * @param organizationId id of an organization known to Kept
 * @param name free text: a working group, an organization that is not registered
 * @param members of a working group; absent for any other partner
 */
public record Partner(
    @Nullable String organizationId, @Nullable String name, @Nullable List<GroupMember> members) {

  public Partner {
    members = members == null ? null : List.copyOf(members);
  }

  /** A partner that is no working group. */
  public Partner(@Nullable String organizationId, @Nullable String name) {
    this(organizationId, name, null);
  }
}
