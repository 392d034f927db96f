package org.kept.progress.read.definitions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Definitions;
import org.kept.progress.model.RegionScheme;

/** Definitions in MongoDB: {@code definitions}, {@code organizations} and {@code campaigns}. */
public final class DefinitionStore implements Definitions {

  private static final String SLUG = "value.slug";
  private static final String CAMPAIGN = "value.campaignId";
  private static final String MAKER = "value.makerId";

  private final StreamDocuments<CommitmentDefinition> commitments;
  private final StreamDocuments<Organization> organizations;
  private final StreamDocuments<Campaign> campaigns;

  public DefinitionStore(MongoDatabase database, Function<String, RegionScheme> schemes) {
    DefinitionDocument documents = new DefinitionDocument(schemes);
    commitments =
        new StreamDocuments<>(
            database.getCollection("definitions"), documents::write, documents::read);
    organizations =
        new StreamDocuments<>(
            database.getCollection("organizations"),
            DefinitionStore::write,
            DefinitionStore::organization);
    campaigns =
        new StreamDocuments<>(
            database.getCollection("campaigns"),
            DefinitionStore::write,
            document -> campaign(document, schemes));
  }

  /** Makes the indexes that reads rest on; without effect where they are there already. */
  public void ensureIndexes() {
    IndexOptions sparse = new IndexOptions().sparse(true);
    commitments.collection().createIndex(ascending(SLUG), sparse);
    organizations.collection().createIndex(ascending(SLUG), sparse);
    campaigns.collection().createIndex(ascending(SLUG), sparse);
    commitments.collection().createIndex(ascending(CAMPAIGN, "_id"));
    commitments.collection().createIndex(ascending(MAKER, "_id"));
  }

  @Override
  public Optional<CommitmentDefinition> commitment(String idOrSlug) {
    return named(commitments, idOrSlug).map(Named::value);
  }

  /** Something with the id of its stream. */
  public record Named<T>(String id, long version, T value) {}

  /** A campaign by id or slug. */
  public Optional<Named<Campaign>> campaign(String idOrSlug) {
    return named(campaigns, idOrSlug);
  }

  /** An organization by id or slug. */
  public Optional<Named<Organization>> organization(String idOrSlug) {
    return named(organizations, idOrSlug);
  }

  private static <T> Optional<Named<T>> named(StreamDocuments<T> streams, String idOrSlug) {
    return first(streams, "_id", idOrSlug).or(() -> first(streams, SLUG, idOrSlug));
  }

  private static <T> Optional<Named<T>> first(
      StreamDocuments<T> streams, String field, String value) {
    return Optional.ofNullable(streams.collection().find(eq(field, value)).first())
        .flatMap(
            document ->
                streams
                    .value(document)
                    .map(
                        it ->
                            new Named<>(
                                document.getString("_id"), document.getLong("sequence"), it)));
  }

  /** Names of organizations by id, of those that are known. */
  public Map<String, Organization> organizations(Collection<String> ids) {
    Map<String, Organization> found = new HashMap<>();
    for (Document document : organizations.collection().find(in("_id", ids))) {
      organizations.value(document).ifPresent(value -> found.put(document.getString("_id"), value));
    }
    return found;
  }

  /** Commitments of a campaign in the order of their ids, those after one. */
  public List<CommitmentDefinition> ofCampaign(String campaignId, String after, int limit) {
    return page(CAMPAIGN, campaignId, after, limit);
  }

  /** Commitments of an organization in the order of their ids, those after one. */
  public List<CommitmentDefinition> ofMaker(String makerId, String after, int limit) {
    return page(MAKER, makerId, after, limit);
  }

  private List<CommitmentDefinition> page(String field, String value, String after, int limit) {
    List<CommitmentDefinition> found = new ArrayList<>();
    for (Document document :
        commitments
            .collection()
            .find(and(eq(field, value), gt("_id", after)))
            .sort(ascending(field, "_id"))
            .limit(limit)) {
      commitments.value(document).ifPresent(found::add);
    }
    return found;
  }

  @Override
  public Map<String, CommitmentDefinition> commitments(Collection<String> ids) {
    Map<String, CommitmentDefinition> found = new HashMap<>();
    for (Document document : commitments.collection().find(in("_id", ids))) {
      commitments.value(document).ifPresent(value -> found.put(value.id(), value));
    }
    return found;
  }

  @Override
  public boolean isMember(String organizationId, String actorId) {
    return byId(organizationId)
        .filter(organization -> organization.members().contains(actorId))
        .isPresent();
  }

  @Override
  public boolean hadPart(String organizationId, String actorId) {
    return byId(organizationId).filter(organization -> organization.hadPart(actorId)).isPresent();
  }

  private Optional<Organization> byId(String id) {
    return Optional.ofNullable(organizations.collection().find(eq("_id", id)).first())
        .flatMap(organizations::value);
  }

  /** Sequence of the last event seen of a commitment, by id or slug; -1 if none was. */
  public long sequence(String idOrSlug) {
    return commitments.sequence(
        commitment(idOrSlug).map(CommitmentDefinition::id).orElse(idOrSlug));
  }

  StreamDocuments<CommitmentDefinition> commitments() {
    return commitments;
  }

  StreamDocuments<Organization> organizations() {
    return organizations;
  }

  StreamDocuments<Campaign> campaigns() {
    return campaigns;
  }

  private static Document write(Organization organization) {
    return new Document("slug", organization.slug())
        .append("name", organization.name())
        .append("members", organization.members().stream().sorted().toList())
        .append("former", organization.former().stream().sorted().toList());
  }

  private static Organization organization(Document document) {
    return new Organization(
        document.getString("slug"),
        document.getString("name"),
        Set.copyOf(document.getList("members", String.class)),
        // Written before those who left were kept.
        Set.copyOf(document.getList("former", String.class, List.of())));
  }

  private static Document write(Campaign campaign) {
    return new Document("slug", campaign.slug())
        .append("name", DefinitionDocument.wording(campaign.name()))
        .append("regionScheme", campaign.regions().id());
  }

  private static Campaign campaign(Document document, Function<String, RegionScheme> schemes) {
    return new Campaign(
        document.getString("slug"),
        DefinitionDocument.wording(document.get("name", new Document())),
        // Written before schemes were kept, when all counted by the default one.
        schemes.apply(document.get("regionScheme", "cgap-6/1")));
  }
}
