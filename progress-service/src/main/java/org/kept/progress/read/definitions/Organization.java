package org.kept.progress.read.definitions;

import java.util.Set;
import java.util.TreeSet;

/**
 * An organization and who belongs to it.
 *
 * @param members actor ids
 * @param former actor ids of those who left
 */
public record Organization(String slug, String name, Set<String> members, Set<String> former) {

  public Organization {
    members = Set.copyOf(members);
    former = Set.copyOf(former);
  }

  public Organization renamed(String newName) {
    return new Organization(slug, newName, members, former);
  }

  public Organization with(String member) {
    Set<String> more = new TreeSet<>(members);
    more.add(member);
    return new Organization(slug, name, more, former);
  }

  public Organization without(String member) {
    Set<String> fewer = new TreeSet<>(members);
    if (!fewer.remove(member)) {
      return this;
    }
    Set<String> left = new TreeSet<>(former);
    left.add(member);
    return new Organization(slug, name, fewer, left);
  }

  /** Whether a person belongs or once belonged to it. */
  public boolean hadPart(String person) {
    return members.contains(person) || former.contains(person);
  }
}
