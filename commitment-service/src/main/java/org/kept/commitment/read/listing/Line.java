package org.kept.commitment.read.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.commitments.StatedCommitment;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;

/**
 * A public commitment as the list finds it: made from what its commitment, its maker and its
 * campaign say at one moment, and the versions of all three.
 */
final class Line {

  /** In every line; see {@link Lines#ensureIndexes}. */
  static final String LISTED = "listed";

  static final String TERMS = "terms";
  static final String WORDS = "words";

  /** The versions it was made from: a newer line is never replaced by an older one. */
  static final List<String> VERSIONS = List.of("sequence", "makerSequence", "campaignSequence");

  private static final String AFTER_EVERY_DATE = "9999-12-31";

  private Line() {}

  static Document of(
      StatedCommitment stated, @Nullable OrganizationView maker, @Nullable CampaignView campaign) {
    CommitmentContent content = stated.content();
    String makerName = maker == null ? "" : maker.name();
    String id = stated.id();
    String title = content.title() == null ? "" : SearchWords.fold(content.title().text());
    String end = content.period() == null ? AFTER_EVERY_DATE : content.period().to().toString();
    return new Document("_id", id)
        .append(VERSIONS.get(0), stated.version())
        .append(VERSIONS.get(1), maker == null ? -1L : maker.version())
        .append(VERSIONS.get(2), campaign == null ? -1L : campaign.version())
        .append(LISTED, true)
        .append(TERMS, terms(stated))
        .append(WORDS, List.copyOf(words(content, makerName, campaign)))
        .append(Order.NEWEST.field(), stated.publishedAt() + "|" + id)
        .append(Order.TITLE.field(), title + "|" + id)
        .append(Order.PERIOD_END.field(), end + "|" + id)
        .append(Order.MAKER.field(), SearchWords.fold(makerName) + "|" + title + "|" + id);
  }

  private static List<String> terms(StatedCommitment stated) {
    Set<String> terms = new TreeSet<>();
    terms.add(Term.ORGANIZATION.of(stated.makerId()));
    terms.add(Term.CAMPAIGN.of(stated.campaignId()));
    terms.add(Term.STATUS.of(stated.state()));
    stated.tags().forEach(tag -> terms.add(Term.TAG.of(tag)));
    stated.regions().forEach(region -> terms.add(Term.REGION.of(region)));
    return List.copyOf(terms);
  }

  private static Set<String> words(
      CommitmentContent content, String maker, @Nullable CampaignView campaign) {
    List<String> texts = new ArrayList<>();
    add(texts, content.title());
    texts.add(maker);
    if (campaign != null) {
      add(texts, campaign.name());
    }
    content.deliverables().forEach(it -> add(texts, it.title()));
    add(texts, content.what());
    add(texts, content.why());
    Stream.concat(
            content.partners().stream(),
            content.deliverables().stream().flatMap(it -> it.partners().stream()))
        .forEach(partner -> texts.add(partner.name() == null ? "" : partner.name()));
    return SearchWords.of(texts);
  }

  private static void add(List<String> texts, @Nullable Text text) {
    if (text != null) {
      texts.add(text.text());
      text.translations().stream().map(Translation::text).forEach(texts::add);
    }
  }
}
