package org.kept.commitment.read.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.kept.commitment.read.StreamKind;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.commitments.StatedCommitment;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;

/**
 * Makes the lines of all commitments that a batch is about anew, from the views of commitments,
 * organizations and campaigns, which must have taken the batch before.
 *
 * <p>Two instances may do so for one line at once, one because its commitment changed and one
 * because its maker has a new name. A line holds the versions it was made from and is not replaced
 * by one that knows less of anything; whoever is refused reads again.
 */
public final class LineProjector implements Projector {

  private static final int AT_ONCE = 200;

  /** Each try means that somebody else was faster; so often nobody is. */
  private static final int TRIES = 20;

  private final Lines lines;
  private final Commitments commitments;
  private final Organizations organizations;
  private final Campaigns campaigns;

  public LineProjector(
      Lines lines, Commitments commitments, Organizations organizations, Campaigns campaigns) {
    this.lines = lines;
    this.commitments = commitments;
    this.organizations = organizations;
    this.campaigns = campaigns;
  }

  @Override
  public void project(List<Received> batch) {
    Set<String> makers = new LinkedHashSet<>();
    Set<String> calls = new LinkedHashSet<>();
    Set<String> touched = new LinkedHashSet<>();
    for (Received event : batch) {
      switch (StreamKind.of(event)) {
        case ORGANIZATION -> makers.add(event.stream());
        case CAMPAIGN -> calls.add(event.stream());
        case COMMITMENT -> touched.add(event.stream());
      }
    }
    makers.forEach(maker -> touched.addAll(statedBy(maker)));
    calls.forEach(campaign -> touched.addAll(statedFor(campaign)));
    List<String> ids = List.copyOf(touched);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      write(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }
  }

  private List<String> statedBy(String maker) {
    return commitments.publicIds("makerId", maker);
  }

  private List<String> statedFor(String campaign) {
    return commitments.publicIds("campaignId", campaign);
  }

  private void write(Collection<String> ids) {
    Collection<String> left = ids;
    for (int tries = 0; !left.isEmpty(); tries++) {
      if (tries == TRIES) {
        throw new IllegalStateException("others keep changing the lines " + left);
      }
      List<Document> made = made(left);
      lines.vocabulary().learn(words(made));
      left = made.stream().filter(line -> !replace(line)).map(it -> it.getString("_id")).toList();
    }
  }

  private List<Document> made(Collection<String> ids) {
    List<StatedCommitment> stated = commitments.stated(ids);
    Map<String, OrganizationView> makers =
        organizations.findAll(stated.stream().map(StatedCommitment::makerId).toList());
    Map<String, CampaignView> calls =
        campaigns.findAll(stated.stream().map(StatedCommitment::campaignId).toList());
    return stated.stream()
        .map(it -> Line.of(it, makers.get(it.makerId()), calls.get(it.campaignId())))
        .toList();
  }

  private static Set<String> words(List<Document> made) {
    Set<String> words = new LinkedHashSet<>();
    made.forEach(line -> words.addAll(line.getList(Line.WORDS, String.class)));
    return words;
  }

  /** Whether the line could be written; false if there is one that knows something newer. */
  private boolean replace(Document line) {
    List<Bson> notNewer = new ArrayList<>();
    notNewer.add(eq("_id", line.getString("_id")));
    Line.VERSIONS.forEach(field -> notNewer.add(lte(field, line.getLong(field))));
    try {
      lines.lines().replaceOne(and(notNewer), line, new ReplaceOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
