package org.kept.commitment.read.organizations;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.people.People.Person;

/**
 * An organization as it is shown.
 *
 * @param state {@code waiting}, {@code approved} or {@code refused}
 * @param country ISO 3166-1 alpha-2
 * @param refusalReason why staff refused it
 * @param people it names in public; in no history, so that they can be erased
 * @param members shown to members and staff only
 * @param version sequence of the last event it shows
 */
public record OrganizationView(
    String id,
    String slug,
    String state,
    String name,
    String type,
    @Nullable String country,
    @Nullable String refusalReason,
    List<Person> people,
    @Nullable List<Member> members,
    long version) {

  /**
   * Somebody who belongs to it.
   *
   * @param role {@code owner} or {@code editor}
   */
  public record Member(String id, String role) {}

  static OrganizationView of(Document document) {
    return new OrganizationView(
        document.getString("_id"),
        document.getString("slug"),
        document.getString("state"),
        document.getString("name"),
        document.getString("type"),
        document.getString("country"),
        document.getString("refusalReason"),
        List.of(),
        document.getList("members", Document.class, List.of()).stream()
            .map(it -> new Member(it.getString("id"), it.getString("role")))
            .toList(),
        document.getLong(StreamView.SEQUENCE));
  }

  /** Whether somebody is a member. */
  public boolean has(String actor) {
    return members != null && members.stream().anyMatch(member -> member.id().equals(actor));
  }

  /** The same without its people. */
  OrganizationView forStrangers() {
    return new OrganizationView(
        id, slug, state, name, type, country, refusalReason, people, null, version);
  }

  OrganizationView naming(List<Person> named) {
    return new OrganizationView(
        id, slug, state, name, type, country, refusalReason, named, members, version);
  }
}
