package org.kept.commitment.read.commitments;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.contracts.ContractJson;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentChangesRequested;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentContextNoted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftDiscarded;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftEdited;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDrafted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentExtended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentFactChosen;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentSubmitted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentTranslated;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentWithdrawn;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Period;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.mongo.SortableTime;

/** How events change the document that a commitment is shown from. */
final class CommitmentDocument {

  static final String STATE = "state";

  /** What it says while it is written; gone once it is public. */
  static final String DRAFT = "draft";

  /** What it says in public. */
  static final String CONTENT = "content";

  /** Sequence from which on its history is public; missing until then. */
  static final String PUBLIC_SINCE = "publicSince";

  /** Its place among the drafts of its maker; missing once it is public or discarded. */
  static final String DRAFT_KEY = "draftKey";

  /** Its place among what waits for staff; missing when it does not. */
  static final String REVIEW_KEY = "reviewKey";

  /** When it was last submitted. */
  static final String SUBMITTED_AT = "submittedAt";

  /** Sequences of its submissions, in order. */
  static final String SUBMISSIONS = "submissions";

  private CommitmentDocument() {}

  static void fold(Document document, Received event) {
    String time = SortableTime.of(event.envelope().time());
    document.put("updatedAt", time);
    change(document, event, time);
    if (document.containsKey(DRAFT)) {
      document.put(DRAFT_KEY, time + "|" + event.stream());
    } else {
      document.remove(DRAFT_KEY);
    }
    if ("submitted".equals(document.getString(STATE))) {
      document.put(REVIEW_KEY, document.getString(SUBMITTED_AT) + "|" + event.stream());
    } else {
      document.remove(REVIEW_KEY);
    }
  }

  private static void change(Document document, Received event, String time) {
    switch (event.data()) {
      case CommitmentDrafted it -> {
        document.put(STATE, "draft");
        document.put("campaignId", it.campaignId());
        document.put("makerId", it.makerId());
        document.put("slug", it.slug());
        document.put("predecessorId", it.predecessorId());
        Json.put(document, DRAFT, it.content());
      }
      case CommitmentDraftEdited it -> Json.put(document, DRAFT, it.content());
      case CommitmentDraftDiscarded it -> {
        document.put(STATE, "discarded");
        document.remove(DRAFT);
      }
      case CommitmentSubmitted it -> {
        document.put(STATE, "submitted");
        document.put(SUBMITTED_AT, time);
        List<Long> submissions =
            new ArrayList<>(document.getList(SUBMISSIONS, Long.class, List.of()));
        submissions.add(event.sequence());
        document.put(SUBMISSIONS, submissions);
      }
      case CommitmentChangesRequested it -> {
        document.put(STATE, "changes-requested");
        document.put(
            "changes",
            it.changes().stream()
                .map(c -> new Document("field", c.field()).append("change", c.change()))
                .toList());
      }
      case CommitmentPublished it -> {
        document.put(STATE, "published");
        document.put("regionScheme", it.regionScheme());
        document.put("publishedAt", time);
        document.put(PUBLIC_SINCE, event.sequence());
        document.remove(DRAFT);
        document.remove("changes");
        Json.put(document, CONTENT, it.content());
      }
      case CommitmentAmended it -> Json.put(document, CONTENT, it.content());
      case CommitmentExtended it ->
          Json.put(
              document,
              CONTENT,
              lasting(Json.get(document, CONTENT, CommitmentContent.class), it.period()));
      case CommitmentWithdrawn it -> {
        document.put(STATE, "withdrawn");
        document.put("withdrawalReason", it.reason());
      }
      case CommitmentClosed it -> {
        document.put(STATE, "closed");
        document.put("outcome", it.outcome());
        document.put("computedOutcome", it.computedOutcome());
        Json.put(document, "closingStatement", it.statement());
      }
      case CommitmentContextNoted it -> NotedFacts.note(document, event, it);
      case CommitmentFactChosen it -> NotedFacts.choose(document, it);
      case CommitmentTranslated it ->
          Json.put(
              document,
              CONTENT,
              Translations.in(Json.get(document, CONTENT, CommitmentContent.class), it));
      default -> throw new IllegalArgumentException("not about a commitment: " + event.data());
    }
  }

  private static CommitmentContent lasting(CommitmentContent it, Period period) {
    return new CommitmentContent(
        it.title(),
        it.why(),
        it.what(),
        period,
        it.deliverables(),
        it.partners(),
        it.statements(),
        it.tags(),
        it.historical());
  }

  /** The ids of the organizations that it names as partners. */
  static List<String> partners(Document document) {
    String said =
        document.containsKey(CONTENT) ? document.getString(CONTENT) : document.getString(DRAFT);
    return said == null
        ? List.of()
        : ContractJson.MAPPER.readTree(said).findValuesAsString("organizationId");
  }

  static @Nullable CommitmentContent content(Document document) {
    return Json.find(document, CONTENT, CommitmentContent.class);
  }

  static @Nullable DraftContent draft(Document document) {
    return Json.find(document, DRAFT, DraftContent.class);
  }
}
