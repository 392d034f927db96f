package org.kept.standalone;

import java.util.List;

/** Machine clients that exist from the first start; their secrets are made then. */
enum MachineClient {
  /** Campaign staff: opens campaigns, approves, reviews, sends. */
  STAFF(
      "campaign-staff",
      "staff",
      List.of(
          "campaigns:write",
          "organizations:write",
          "organizations:review",
          "commitments:write",
          "commitments:review",
          "milestones:write",
          "milestones:review",
          "digests:send")),

  /** An organization's own tool: states commitments and logs milestones. */
  MEMBER(
      "organization-tool",
      "member",
      List.of("organizations:write", "commitments:write", "milestones:write")),

  /** Operations. */
  ADMIN("operator", "admin", List.of("admin"));

  private final String id;
  private final String role;
  private final List<String> scopes;

  MachineClient(String id, String role, List<String> scopes) {
    this.id = id;
    this.role = role;
    this.scopes = scopes;
  }

  String id() {
    return id;
  }

  String role() {
    return role;
  }

  List<String> scopes() {
    return scopes;
  }
}
