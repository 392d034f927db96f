package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.kept.commitment.messaging.CommitmentContracts;
import org.kept.commitment.write.CampaignAggregate;
import org.kept.commitment.write.CommitmentAggregate;
import org.kept.commitment.write.OrganizationAggregate;
import org.kept.contracts.ContractJson;
import org.kept.contracts.ContractTypes;
import org.kept.eventstore.Commit;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;

/** What is stored and told of an event is read back as it was, and obeys its published schema. */
final class RoundTrips {

  private static final EventTypes TYPES =
      EventTypes.union(
          List.of(
              CampaignAggregate.EVENTS, OrganizationAggregate.EVENTS, CommitmentAggregate.EVENTS));

  private static final Commit COMMIT =
      new Commit(
          Given.COMMITMENT,
          "Commitment",
          0,
          "commit",
          "request",
          "digest",
          Given.NOW,
          new org.kept.eventstore.Actor("amelia", "member"),
          null,
          List.of(new StoredEvent("id", "CommitmentSubmitted", 1, new Document())));

  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private RoundTrips() {}

  static void check(Object event) {
    StoredEvent stored = TYPES.write(event);
    RawBsonDocument bytes = RawBsonDocument.parse(stored.data().toJson());
    Document read = Document.parse(bytes.toJson());
    assertThat(TYPES.read(new StoredEvent("id", stored.name(), stored.rev(), read)))
        .isEqualTo(event);

    Object contract = new CommitmentContracts().map(COMMIT, event).data();
    String json = ContractJson.MAPPER.writeValueAsString(contract);
    assertThat((Object) ContractJson.MAPPER.readValue(json, contract.getClass()))
        .isEqualTo(contract);
    assertThat(schema(ContractTypes.typeOf(contract)).validate(ContractJson.MAPPER.readTree(json)))
        .isEmpty();
  }

  private static Schema schema(String type) {
    return SCHEMAS.computeIfAbsent(
        type,
        it -> {
          try (InputStream file =
              ContractTypes.class.getResourceAsStream("/static/schemas/" + it + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractJson.MAPPER.readTree(file));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
