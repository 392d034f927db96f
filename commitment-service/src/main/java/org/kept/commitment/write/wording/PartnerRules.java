package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.PartnerEither;
import org.kept.commitment.write.WordingRefusal.PartnerUnknown;

/** A partner is an organization Kept knows, or a name. */
public final class PartnerRules {

  private PartnerRules() {}

  static List<WordingRefusal> check(List<Partner> partners, String field, Setting setting) {
    List<WordingRefusal> refusals = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      Partner partner = partners.get(i);
      String path = "%s[%d]".formatted(field, i);
      if ((partner.organizationId() == null) == (partner.name() == null)) {
        refusals.add(new PartnerEither(path));
      } else if (partner.organizationId() != null
          && !setting.knownPartners().contains(new OrganizationId(partner.organizationId()))) {
        refusals.add(new PartnerUnknown(path + ".organizationId"));
      }
    }
    return refusals;
  }

  /** The organizations a wording names as partners, each once. */
  public static Set<OrganizationId> organizations(Wording wording) {
    return Stream.concat(
            wording.partners().stream(),
            wording.deliverables().stream().flatMap(d -> d.partners().stream()))
        .flatMap(partner -> Stream.ofNullable(partner.organizationId()))
        .map(OrganizationId::new)
        .collect(Collectors.toSet());
  }
}
