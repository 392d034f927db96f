package org.kept.commitment.write.registerorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.approved;
import static org.kept.commitment.Given.joined;
import static org.kept.commitment.Given.organization;
import static org.kept.commitment.Given.registered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.OrganizationRefusal.CountryUnknown;
import org.kept.commitment.write.OrganizationRefusal.Exists;

class RegisterOrganizationDecisionTest {

  private static RegisterOrganization command(String country) {
    return new RegisterOrganization(
        new OrganizationId(SPTF),
        new Slug("sptf"),
        "Social Performance Task Force",
        "network",
        country,
        AMELIA);
  }

  @Test
  void whoRegistersAnOrganizationBecomesItsFirstOwner() {
    assertThat(events(RegisterOrganizationDecision.decide(command(null), organization())))
        .containsExactly(registered(), joined(AMELIA));
  }

  @Test
  void anOrganizationIsRegisteredOnce() {
    assertThat(
            refusal(
                RegisterOrganizationDecision.decide(
                    command(null), organization(registered(), joined(AMELIA)))))
        .isEqualTo(new Exists());
    assertThat(
            refusal(
                RegisterOrganizationDecision.decide(
                    command(null), organization(registered(), joined(AMELIA), approved()))))
        .isEqualTo(new Exists());
  }

  @Test
  void itsCountryIsOneOfIso3166() {
    assertThat(events(RegisterOrganizationDecision.decide(command("FR"), organization())))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ", "fr", "FRA", ""})
  void whatIsNoCountryIsRefused(String country) {
    assertThat(refusal(RegisterOrganizationDecision.decide(command(country), organization())))
        .isEqualTo(new CountryUnknown(country));
  }
}
