package org.kept.commitment.write.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.CERISE;
import static org.kept.commitment.Given.TODAY;
import static org.kept.commitment.Given.setting;
import static org.kept.commitment.Given.sptf2014;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.commitment.events.Wording.GroupMember;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.GroupNeedsName;
import org.kept.commitment.write.WordingRefusal.PartnerEither;
import org.kept.commitment.write.WordingRefusal.PartnerUnknown;

class WorkingGroupTest {

  private static final String NAME = "Responsible Inclusive Finance Working Group";

  private static List<WordingRefusal> check(Partner partner, String... known) {
    Setting setting =
        new Setting(
            setting().regions(),
            Stream.of(known).map(OrganizationId::new).collect(Collectors.toSet()),
            TODAY);
    return WordingRules.ofStatement(sptf2014().partner(partner).wording(), setting);
  }

  @Test
  void aGroupHasMembersThatAreKnownOrNamed() {
    Partner group =
        new Partner(
            null, NAME, List.of(new GroupMember(CERISE, null), new GroupMember(null, "MIX")));

    assertThat(check(group, CERISE)).isEmpty();
    assertThat(check(group))
        .containsExactly(new PartnerUnknown("partners[0].members[0].organizationId", CERISE));
    assertThat(PartnerRules.organizations(sptf2014().partner(group).wording()))
        .containsExactly(new OrganizationId(CERISE));
  }

  @Test
  void aMemberIsOneOfTheTwo() {
    Partner group = new Partner(null, NAME, List.of(new GroupMember(CERISE, "CERISE")));

    assertThat(check(group, CERISE)).containsExactly(new PartnerEither("partners[0].members[0]"));
  }

  @Test
  void aGroupHasAName() {
    Partner group = new Partner(CERISE, null, List.of(new GroupMember(null, "MIX")));

    assertThat(check(group, CERISE)).containsExactly(new GroupNeedsName("partners[0].name"));
  }
}
