package org.kept.commitment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;

/**
 * Whose commitment it is and what it says.
 *
 * @param facts those noted beside it
 * @param choices how often one of several facts was chosen
 */
public record Particulars(
    CommitmentId id,
    CampaignId campaign,
    OrganizationId maker,
    Slug slug,
    Wording wording,
    List<Fact> facts,
    int choices) {

  /**
   * A fact that was noted.
   *
   * @param deliverable key of the deliverable it is about; null for all of it
   */
  public record Fact(String id, @Nullable String deliverable) {}

  public Particulars {
    facts = List.copyOf(facts);
  }

  static Particulars of(CommitmentDrafted drafted) {
    return new Particulars(
        new CommitmentId(drafted.commitmentId()),
        new CampaignId(drafted.campaignId()),
        new OrganizationId(drafted.makerId()),
        new Slug(drafted.slug()),
        drafted.wording(),
        List.of(),
        0);
  }

  /** The fact of an id. */
  public Optional<Fact> fact(String note) {
    return facts.stream().filter(fact -> fact.id().equals(note)).findFirst();
  }

  Particulars saying(Wording newWording) {
    return new Particulars(id, campaign, maker, slug, newWording, facts, choices);
  }

  Particulars lasting(Dates period) {
    return saying(wording.lasting(period));
  }

  Particulars translated(CommitmentTranslated it) {
    Translation translation = new Translation(it.language(), it.text(), it.by());
    return TextField.read(it.field())
        .flatMap(field -> field.in(wording).map(text -> field.put(wording, text.with(translation))))
        .map(this::saying)
        .orElse(this);
  }

  Particulars noted(CommitmentContextNoted it) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact(it.noteId(), it.deliverable()));
    return new Particulars(id, campaign, maker, slug, wording, more, choices);
  }

  Particulars chosen() {
    return new Particulars(id, campaign, maker, slug, wording, facts, choices + 1);
  }
}
