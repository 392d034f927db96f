package org.kept.commitment.read.campaigns;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.StreamKind;
import org.kept.commitment.read.StreamView;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignOpened;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.mongo.SortableTime;

/** The view of campaigns: how it is made, and how it is asked. */
public final class Campaigns {

  private final MongoCollection<Document> documents;

  public Campaigns(MongoDatabase database) {
    this.documents = database.getCollection("view_campaigns_2");
  }

  /** Makes what its queries rest on. */
  public void ensureIndexes() {
    documents.createIndex(ascending("slug"));
    documents.createIndex(ascending("listKey"));
  }

  /** Keeps it up to date. */
  public Projector projector() {
    return new StreamView(documents, StreamKind.CAMPAIGN, Campaigns::fold);
  }

  private static void fold(Document document, Received event) {
    switch (event.data()) {
      case CampaignOpened it -> {
        document.put("slug", it.slug());
        document.put("state", "open");
        // Latest first; the id makes the key unique, so that a page ends in one place only.
        document.put("listKey", SortableTime.of(event.envelope().time()) + "|" + event.stream());
        document.put("host", it.host());
        document.put("regionScheme", it.regionScheme());
        Json.put(document, "name", it.name());
        Json.put(document, "goal", it.goal());
        Json.put(document, "period", it.period());
        document.put("languages", it.languages());
        document.put("hashtags", it.hashtags());
        document.put("socialHandle", it.socialHandle());
      }
      case CampaignAmended it -> {
        Json.put(document, "name", it.name());
        Json.put(document, "goal", it.goal());
        Json.put(document, "period", it.period());
        document.put("languages", it.languages());
        document.put("hashtags", it.hashtags());
        document.put("socialHandle", it.socialHandle());
      }
      case CampaignClosed it -> {
        document.put("state", "closed");
        document.put("closingReason", it.reason());
      }
      default -> throw new IllegalArgumentException("not about a campaign: " + event.data());
    }
  }

  /** The campaign of an id or a slug. */
  public Optional<CampaignView> find(String idOrSlug) {
    Document document = documents.find(eq("_id", idOrSlug)).first();
    if (document == null) {
      document = documents.find(eq("slug", idOrSlug)).first();
    }
    return Optional.ofNullable(document).map(CampaignView::of);
  }

  /** Those campaigns that there are, by id. */
  public Map<String, CampaignView> findAll(Collection<String> ids) {
    return documents.find(in("_id", ids)).map(CampaignView::of).into(new ArrayList<>()).stream()
        .collect(Collectors.toMap(CampaignView::id, Function.identity()));
  }

  /** A place in the list, with what is there. */
  record Listed(CampaignView campaign, String key) {}

  List<Listed> list(@Nullable String after, int limit) {
    return documents
        .find(after == null ? new Document() : lt("listKey", after))
        .sort(descending("listKey"))
        .limit(limit)
        .map(it -> new Listed(CampaignView.of(it), it.getString("listKey")))
        .into(new ArrayList<>());
  }
}
