package org.kept.commitment.write.invitations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.kept.commitment.model.InvitationId;
import org.kept.commitment.model.OrganizationId;

/**
 * The addresses that were invited, each with the hash of its token, in plain documents that are
 * erased as soon as the invitation is accepted or withdrawn, and when it has expired.
 */
public final class Invitations {

  /** Bits enough that nobody guesses one. */
  private static final int TOKEN_BYTES = 32;

  private final MongoCollection<Document> documents;
  private final SecureRandom dice = new SecureRandom();

  public Invitations(MongoDatabase database) {
    this.documents = database.getCollection("organization_invitations");
  }

  /** Makes what its queries rest on. */
  public void ensureIndexes() {
    documents.createIndex(ascending("organization"));
    documents.createIndex(ascending("expiresAt"));
  }

  /** Somebody who was asked to join. */
  public record Invited(InvitationId id, String address, Instant expiresAt) {}

  /**
   * Keeps an address and gives the token that proves that its mail was read; the token before, if
   * there was one, is good for nothing any more.
   */
  public String keep(
      OrganizationId organization, InvitationId id, String address, Instant expiresAt) {
    byte[] secret = new byte[TOKEN_BYTES];
    dice.nextBytes(secret);
    String token = id.value() + "." + HexFormat.of().formatHex(secret);
    documents.replaceOne(
        eq("_id", id.value()),
        new Document("_id", id.value())
            .append("organization", organization.value())
            .append("address", address)
            .append("token", hash(token))
            .append("expiresAt", Date.from(expiresAt)),
        new ReplaceOptions().upsert(true));
    return token;
  }

  /** The invitation into this organization that a token belongs to. */
  public Optional<InvitationId> of(OrganizationId organization, String token) {
    Document kept = documents.find(eq("_id", token.split("\\.", 2)[0])).first();
    return Optional.ofNullable(kept)
        .filter(it -> it.getString("organization").equals(organization.value()))
        .filter(it -> isSame(it.getString("token"), hash(token)))
        .map(it -> new InvitationId(it.getString("_id")));
  }

  /** Those into this organization that were not accepted yet. */
  public List<Invited> open(OrganizationId organization) {
    return documents
        .find(eq("organization", organization.value()))
        .sort(ascending("expiresAt"))
        .map(
            it ->
                new Invited(
                    new InvitationId(it.getString("_id")),
                    it.getString("address"),
                    it.getDate("expiresAt").toInstant()))
        .into(new ArrayList<>());
  }

  /** Leaves nothing of an address. */
  public void erase(InvitationId id) {
    documents.deleteOne(eq("_id", id.value()));
  }

  /** Leaves nothing of those that are good no more. */
  public void eraseExpired(Instant now) {
    documents.deleteMany(lt("expiresAt", Date.from(now)));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  /** Without salt and stretching: a token is random already. */
  private static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
