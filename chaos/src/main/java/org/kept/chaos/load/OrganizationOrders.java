package org.kept.chaos.load;

import java.util.List;
import java.util.Map;
import org.kept.chaos.child.KeptApi;

/** What is asked about campaigns and organizations, in the words of the API. */
final class OrganizationOrders {

  private OrganizationOrders() {}

  static Order campaign(String name, String key, Map<String, Object> period) {
    return Order.of(
            "open a campaign",
            Order.Service.COMMITMENT,
            "POST",
            "/campaigns",
            KeptApi.STAFF,
            key,
            Map.of(
                "name",
                name,
                "goal",
                "Find out what a power cut breaks.",
                "host",
                "Chaos",
                "period",
                period,
                "languages",
                List.of("en")))
        .leaving("campaign.opened", "/name/text", name);
  }

  static Order organization(String name, String key) {
    return Order.of(
            "register an organization",
            Order.Service.COMMITMENT,
            "POST",
            "/organizations",
            KeptApi.MEMBER,
            key,
            Map.of("name", name, "type", "network"))
        .leaving("organization.registered", "/name", name);
  }

  static Order approval(String organization, String key) {
    return of("approve an organization", "POST", organization, "/approval", KeptApi.STAFF, key)
        .leaving("organization.approved", "/organizationId", organization);
  }

  static Order name(String organization, String name, String key) {
    return Order.of(
            "rename an organization",
            Order.Service.COMMITMENT,
            "PUT",
            "/organizations/" + organization + "/name",
            KeptApi.MEMBER,
            key,
            Map.of("name", name))
        .leaving("organization.renamed", "/name", name);
  }

  static Order invitation(String organization, String key) {
    return Order.of(
            "invite a member",
            Order.Service.COMMITMENT,
            "POST",
            "/organizations/" + organization + "/invitations",
            KeptApi.MEMBER,
            key,
            Map.of("email", key + "@example.org", "role", "editor"))
        .within(organization)
        .leaving("organization.member-invited", "/organizationId", organization);
  }

  /** Staff accept it, so whoever they become a member of states nothing that they review. */
  static Order acceptance(String organization, String invitation, String token, String key) {
    return Order.of(
            "accept an invitation",
            Order.Service.COMMITMENT,
            "POST",
            "/organizations/" + organization + "/members",
            KeptApi.STAFF,
            key,
            Map.of("token", token))
        .leaving("organization.member-joined", "/invitationId", invitation);
  }

  private static Order of(
      String what, String method, String organization, String part, String client, String key) {
    return Order.of(
        what,
        Order.Service.COMMITMENT,
        method,
        "/organizations/" + organization + part,
        client,
        key,
        Map.of());
  }
}
