package org.kept.notification.model.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kept.notification.model.digest.Samples.*;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.notification.model.digest.Digest.Added;
import org.kept.notification.model.digest.Digest.Change;
import org.kept.notification.model.digest.Entry.Kind;

class CompositionTest {

  @Test
  void without_entries_there_is_nothing_to_tell_and_the_commitment_is_named_as_quiet() {
    Digest digest = Composition.of(List.of(news(List.of(), mfis(7, 2), mfis(7, 2))));

    assertThat(digest.hasNews()).isFalse();
    assertThat(digest.quiet()).containsExactly(SPTF);
  }

  @Test
  void what_was_reported_is_told_with_the_figures_before_and_after() {
    Change change =
        only(news(List.of(entry(Kind.REPORTED, "Alpha", "EAP")), mfis(6, 2), mfis(7, 2)));

    assertThat(change.added()).containsExactly(new Added("Alpha", "EAP"));
    assertThat(change.before().counted()).isEqualByComparingTo("8");
    assertThat(change.after().counted()).isEqualByComparingTo("9");
    assertThat(change.corrections()).isEmpty();
  }

  @Test
  void what_was_told_and_is_retracted_shows_last_time_and_now_with_the_reason() {
    Change change =
        only(
            news(
                List.of(entry(Kind.RETRACTED, "Alpha", "EAP", "not an MFI")),
                mfis(7, 2),
                mfis(6, 2)));

    assertThat(change.corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.region().code()).isEqualTo("EAP");
              assertThat(correction.last()).isEqualByComparingTo("7");
              assertThat(correction.now()).isEqualByComparingTo("6");
              assertThat(correction.because())
                  .containsExactly(new Digest.Because("Alpha", Kind.RETRACTED, "not an MFI"));
            });
  }

  @Test
  void what_was_reported_and_taken_back_before_anybody_was_told_is_no_news() {
    Digest digest =
        Composition.of(
            List.of(
                news(
                    List.of(
                        entry(Kind.REPORTED, "Alpha", "EAP"),
                        entry(Kind.RETRACTED, "Alpha", "EAP", "typed twice")),
                    mfis(7, 2),
                    mfis(7, 2))));

    assertThat(digest.hasNews()).isFalse();
  }

  @Test
  void a_dispute_that_was_answered_within_the_range_corrects_nothing() {
    Digest digest =
        Composition.of(
            List.of(
                news(
                    List.of(
                        entry(Kind.DISPUTED, "Alpha", "EAP", "no evidence"),
                        entry(Kind.ANSWERED, "Alpha", "EAP", "evidence added")),
                    mfis(7, 2),
                    mfis(7, 2))));

    assertThat(digest.hasNews()).isFalse();
  }

  @Test
  void a_dispute_that_was_told_and_is_answered_now_explains_the_higher_number() {
    Change change =
        only(
            news(
                List.of(entry(Kind.ANSWERED, "Alpha", "EAP", "evidence added")),
                mfis(6, 2),
                mfis(7, 2)));

    assertThat(change.corrections())
        .singleElement()
        .satisfies(c -> assertThat(c.because().getFirst().what()).isEqualTo(Kind.ANSWERED));
  }

  @Test
  void a_correction_that_moves_a_subject_explains_both_regions() {
    Change change =
        only(
            news(
                List.of(entry(Kind.CORRECTED, "Alpha", "LAC", "is in Peru")),
                mfis(7, 2),
                mfis(6, 3)));

    assertThat(change.corrections())
        .extracting(c -> c.region().code(), c -> c.last().intValue(), c -> c.now().intValue())
        .containsExactly(tuple("EAP", 7, 6), tuple("LAC", 2, 3));
  }

  @Test
  void a_correction_outside_every_region_is_told_of_the_whole() {
    Change change =
        only(news(List.of(entry(Kind.RETRACTED, "Alpha", null, "closed")), mfis(7, 2), mfis(7, 2)));

    assertThat(change.corrections())
        .singleElement()
        .satisfies(c -> assertThat(c.region()).isNull());
  }

  @Test
  void a_subject_told_again_counts_as_evidence_and_not_as_news_of_its_own() {
    Change change =
        only(
            news(
                List.of(
                    entry(Kind.EVIDENCE_ADDED, "Alpha", "EAP"),
                    entry(Kind.VERIFIED, "Beta", "EAP")),
                mfis(7, 2),
                mfis(7, 2)));

    assertThat(change.added()).isEmpty();
    assertThat(change.evidenced()).isEqualTo(1);
    assertThat(change.verified()).isEqualTo(1);
  }

  @Test
  void deliverables_without_entries_are_told_as_unchanged() {
    News news =
        new News(
            SPTF,
            "3",
            "4",
            List.of(entry(Kind.REPORTED, "Alpha", "EAP")),
            List.of(mfis(6, 2), guide(1)),
            List.of(mfis(7, 2), guide(1)),
            false);

    Digest.Section section = Composition.of(List.of(news)).sections().getFirst();

    assertThat(section.changed()).extracting(c -> c.after().key()).containsExactly("D2");
    assertThat(section.unchanged()).extracting(Figures::key).containsExactly("D1");
    assertThat(section.first()).isFalse();
  }

  @Test
  void a_deliverable_that_is_new_itself_starts_from_nothing() {
    News news =
        new News(
            SPTF,
            "0",
            "4",
            List.of(entry(Kind.RETRACTED, "Alpha", "EAP", "x")),
            List.of(),
            List.of(mfis(0, 0)),
            false);

    Digest.Section section = Composition.of(List.of(news)).sections().getFirst();

    assertThat(section.first()).isTrue();
    assertThat(section.changed().getFirst().corrections().getFirst().last())
        .isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void a_promise_that_was_amended_explains_the_whole_number() {
    Change change =
        only(
            news(
                List.of(entry(Kind.RECOUNTED, "", null, "regions split")), mfis(7, 2), mfis(6, 2)));

    assertThat(change.corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.region()).isNull();
              assertThat(correction.last()).isEqualByComparingTo("9");
              assertThat(correction.now()).isEqualByComparingTo("8");
              assertThat(correction.because().getFirst().what()).isEqualTo(Kind.RECOUNTED);
            });
  }

  @Test
  void what_was_retracted_and_told_again_since_corrects_nothing() {
    Digest digest =
        Composition.of(
            List.of(
                news(
                    List.of(
                        entry(Kind.RETRACTED, "Alpha", "EAP", "wrong"),
                        entry(Kind.REPORTED, "Alpha", "EAP")),
                    mfis(7, 2),
                    mfis(7, 2))));

    assertThat(digest.hasNews()).isFalse();
  }

  @Test
  void what_was_told_but_does_not_count_is_no_addition_and_still_news() {
    Entry outside = new Entry(Kind.REPORTED, "m", "D2", "Alpha", "EAP", false, null);

    Change change = only(news(List.of(outside), mfis(7, 2), mfis(7, 2)));

    assertThat(change.added()).isEmpty();
    assertThat(change.leftOut()).isEqualTo(1);
  }

  @Test
  void what_is_new_is_told_by_name_in_whatever_order_it_came() {
    Change change =
        only(
            news(
                List.of(
                    entry(Kind.REPORTED, "Gamma", "EAP"),
                    entry(Kind.REPORTED, "Alpha", "LAC"),
                    entry(Kind.REPORTED, "Beta", "EAP")),
                mfis(7, 2),
                mfis(9, 3)));

    assertThat(change.added()).extracting(Added::subject).containsExactly("Alpha", "Beta", "Gamma");
  }

  private static Change only(News news) {
    return Composition.of(List.of(news)).sections().getFirst().changed().getFirst();
  }
}
