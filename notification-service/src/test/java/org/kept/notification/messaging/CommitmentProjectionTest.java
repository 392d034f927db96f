package org.kept.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.Topics;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftDiscarded;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentSubmitted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentWithdrawn;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;
import org.kept.notification.TestDatabase;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.documents.NotificationDatabase;
import org.kept.notification.model.Language;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.consume.SequenceGapException;

class CommitmentProjectionTest {

  private static final Received SUBMITTED = at(0, new CommitmentSubmitted("c"));
  private static final Received PUBLISHED =
      at(1, new CommitmentPublished("c", "ca", "o", "sptf-2014", "cgap-6/1", content("First")));
  private static final Received AMENDED =
      at(2, new CommitmentAmended("c", content("Second"), "clearer"));
  private static final Received WITHDRAWN = at(3, new CommitmentWithdrawn("c", "no money"));

  private final Commitments commitments =
      new Commitments(new NotificationDatabase(TestDatabase.fresh()));
  private final CommitmentProjection projection = new CommitmentProjection(commitments);

  @Test
  void a_draft_cannot_be_found_and_a_published_commitment_can_by_id_and_slug() {
    projection.project(List.of(SUBMITTED));
    assertThat(commitments.findByIdOrSlug("c")).isEmpty();

    projection.project(List.of(PUBLISHED));

    assertThat(commitments.findByIdOrSlug("c")).isPresent();
    assertThat(commitments.findByIdOrSlug("sptf-2014")).map(KnownCommitment::seen).hasValue(1L);
  }

  @Test
  void one_batch_or_many_comes_to_the_same() {
    projection.project(List.of(SUBMITTED, PUBLISHED, AMENDED, WITHDRAWN));

    KnownCommitment known = commitments.find("c").orElseThrow();
    assertThat(known.title().text()).isEqualTo("Second");
    assertThat(known.state()).isEqualTo("withdrawn");
    assertThat(known.seen()).isEqualTo(3);
  }

  @Test
  void events_that_come_again_change_nothing() {
    projection.project(List.of(SUBMITTED, PUBLISHED, AMENDED));
    KnownCommitment before = commitments.find("c").orElseThrow();

    projection.project(List.of(PUBLISHED, AMENDED));
    projection.project(List.of(SUBMITTED));

    assertThat(commitments.find("c")).hasValue(before);
  }

  @Test
  void an_event_whose_forerunner_is_missing_is_not_taken() {
    projection.project(List.of(SUBMITTED));

    assertThatThrownBy(() -> projection.project(List.of(AMENDED)))
        .isInstanceOf(SequenceGapException.class);
    assertThat(commitments.find("c")).isEmpty();
  }

  @Test
  void events_of_campaigns_and_organizations_pass_by() {
    projection.project(List.of(at(7, new CampaignClosed("ca", "over"))));

    assertThat(commitments.find("ca")).isEmpty();
  }

  @Test
  void a_discarded_draft_stays_unseen() {
    projection.project(List.of(SUBMITTED, at(1, new CommitmentDraftDiscarded("c"))));

    assertThat(commitments.findByIdOrSlug("c")).isEmpty();
  }

  @Test
  void a_title_is_given_in_the_followers_language_with_who_translated_it() {
    projection.project(List.of(SUBMITTED, PUBLISHED));
    KnownCommitment known = commitments.find("c").orElseThrow();

    assertThat(known.in(Language.FR).title()).isEqualTo("FR First");
    assertThat(known.in(Language.FR).machine()).isTrue();
    assertThat(known.in(Language.ES).title()).as("no such wording").isEqualTo("First");
    assertThat(known.in(Language.EN).machine()).isFalse();
  }

  private static CommitmentContent content(String title) {
    Text text = new Text("en", title, List.of(new Translation("fr", "FR " + title, "machine")));
    return new CommitmentContent(
        text, null, null, null, List.of(), List.of(), List.of(), List.of());
  }

  private static Received at(long sequence, CommitmentsEvent event) {
    String stream = event instanceof CampaignClosed ? "ca" : "c";
    Envelope envelope =
        new Envelope(
            stream + ":" + sequence,
            "/commitment-service",
            ContractTypes.typeOf(event),
            stream,
            Instant.EPOCH,
            sequence,
            stream,
            "staff-1",
            null);
    return new Received(new Published(envelope, event), Topics.COMMITMENTS, 0, sequence);
  }
}
