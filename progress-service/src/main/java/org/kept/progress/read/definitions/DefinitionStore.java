package org.kept.progress.read.definitions;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
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
            database.getCollection("campaigns"), DefinitionStore::write, DefinitionStore::campaign);
  }

  /** Makes the index that slugs are found by; without effect where it is there already. */
  public void ensureIndexes() {
    commitments.collection().createIndex(ascending("value.slug"), new IndexOptions().sparse(true));
  }

  @Override
  public Optional<CommitmentDefinition> commitment(String idOrSlug) {
    return byField("_id", idOrSlug).or(() -> byField("value.slug", idOrSlug));
  }

  private Optional<CommitmentDefinition> byField(String field, String value) {
    return Optional.ofNullable(commitments.collection().find(eq(field, value)).first())
        .flatMap(commitments::value);
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
    return organization(organizationId)
        .filter(organization -> organization.members().contains(actorId))
        .isPresent();
  }

  @Override
  public boolean hadPart(String organizationId, String actorId) {
    return organization(organizationId)
        .filter(organization -> organization.hadPart(actorId))
        .isPresent();
  }

  private Optional<Organization> organization(String id) {
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
        .append("name", DefinitionDocument.wording(campaign.name()));
  }

  private static Campaign campaign(Document document) {
    return new Campaign(
        document.getString("slug"),
        DefinitionDocument.wording(document.get("name", new Document())));
  }
}
