package org.kept.commitment.read.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.exports.CommitmentsExport.Commitment;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.GroupMember;
import org.kept.contracts.values.Partner;

/**
 * Who takes part in a commitment: its maker, its partners and those of its deliverables, and the
 * members of groups among them.
 */
final class Participants {

  private Participants() {}

  /** Ids of the organizations registered here that are partners, or members of a group that is. */
  static Stream<String> registered(CommitmentContent content) {
    return partners(content)
        .flatMap(
            it ->
                Stream.concat(
                    Stream.ofNullable(it.organizationId()),
                    members(it).map(Partner::organizationId).filter(Objects::nonNull)));
  }

  /**
   * What they are called, each once; one whose name is not known here is left out.
   *
   * @param names of organizations by id, or null
   */
  static Set<String> names(Commitment commitment, Function<String, @Nullable String> names) {
    Set<String> all = new LinkedHashSet<>();
    all.add(commitment.maker().name());
    partners(commitment.content())
        .flatMap(it -> Stream.concat(Stream.of(it), members(it)))
        .map(it -> it.organizationId() == null ? it.name() : names.apply(it.organizationId()))
        .filter(Objects::nonNull)
        .forEach(all::add);
    return all;
  }

  private static Stream<Partner> partners(CommitmentContent content) {
    return Stream.concat(
        content.partners().stream(),
        content.deliverables().stream().flatMap(it -> it.partners().stream()));
  }

  private static Stream<Partner> members(Partner group) {
    List<GroupMember> members = group.members();
    return members == null
        ? Stream.empty()
        : members.stream().map(it -> new Partner(it.organizationId(), it.name()));
  }
}
