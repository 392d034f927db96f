package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.GroupMember;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.GroupNeedsName;
import org.kept.commitment.write.WordingRefusal.PartnerEither;
import org.kept.commitment.write.WordingRefusal.PartnerUnknown;

/** A partner is an organization Kept knows, or a name; a named group has members of both kinds. */
public final class PartnerRules {

  private PartnerRules() {}

  static List<WordingRefusal> check(List<Partner> partners, String field, Setting setting) {
    List<WordingRefusal> refusals = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      Partner partner = partners.get(i);
      String path = "%s[%d]".formatted(field, i);
      either(partner.organizationId(), partner.name(), path, setting, refusals);
      if (!partner.members().isEmpty() && partner.name() == null) {
        refusals.add(new GroupNeedsName(path + ".name"));
      }
      for (int m = 0; m < partner.members().size(); m++) {
        GroupMember member = partner.members().get(m);
        String memberPath = "%s.members[%d]".formatted(path, m);
        either(member.organizationId(), member.name(), memberPath, setting, refusals);
      }
    }
    return refusals;
  }

  private static void either(
      @Nullable String organizationId,
      @Nullable String name,
      String path,
      Setting setting,
      List<WordingRefusal> refusals) {
    if ((organizationId == null) == (name == null)) {
      refusals.add(new PartnerEither(path));
    } else if (organizationId != null
        && !setting.knownPartners().contains(new OrganizationId(organizationId))) {
      refusals.add(new PartnerUnknown(path + ".organizationId", organizationId));
    }
  }

  /** The organizations a wording names as partners, each once. */
  public static Set<OrganizationId> organizations(Wording wording) {
    return Stream.concat(
            wording.partners().stream(),
            wording.deliverables().stream().flatMap(d -> d.partners().stream()))
        .flatMap(
            partner ->
                Stream.concat(
                    Stream.ofNullable(partner.organizationId()),
                    partner.members().stream()
                        .flatMap(member -> Stream.ofNullable(member.organizationId()))))
        .map(OrganizationId::new)
        .collect(Collectors.toSet());
  }
}
