package org.kept.commitment.write;

import java.util.List;
import org.bson.Document;

/** How events that were stored in an older shape are read in today's. */
final class OlderRevisions {

  private OlderRevisions() {}

  /** Before revision 2 nobody could be invited. */
  static Document joinedUninvited(Document joined) {
    return joined.append("invitationId", null);
  }

  /** Before revision 2 a partner was never a group with members. */
  static Document wordingWithoutGroups(Document event) {
    Document wording = event.get("wording", Document.class);
    withoutMembers(wording.getList("partners", Document.class, List.of()));
    for (Document promise : wording.getList("deliverables", Document.class, List.of())) {
      withoutMembers(promise.getList("partners", Document.class, List.of()));
    }
    return event;
  }

  private static void withoutMembers(List<Document> partners) {
    partners.forEach(partner -> partner.append("members", List.of()));
  }
}
