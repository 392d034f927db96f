package org.kept.progress.read.definitions;

import java.util.Set;
import java.util.TreeSet;

/**
 * An organization and who belongs to it.
 *
 * @param members actor ids
 */
public record Organization(String slug, String name, Set<String> members) {

  public Organization {
    members = Set.copyOf(members);
  }

  public Organization renamed(String newName) {
    return new Organization(slug, newName, members);
  }

  public Organization with(String member) {
    Set<String> more = new TreeSet<>(members);
    more.add(member);
    return new Organization(slug, name, more);
  }

  public Organization without(String member) {
    Set<String> fewer = new TreeSet<>(members);
    fewer.remove(member);
    return new Organization(slug, name, fewer);
  }
}
