package org.kept.commitment.read.organizations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.StreamKind;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.people.People;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationApproved;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationClassified;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationInvitationWithdrawn;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberInvited;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberJoined;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberLeft;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberRoleChanged;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRefused;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRegistered;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRenamed;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.mongo.SortableTime;

/** The view of organizations: how it is made, and how it is asked. */
public final class Organizations {

  private static final String LIST_KEY = "listKey";

  private final MongoCollection<Document> documents;
  private final People people;

  public Organizations(MongoDatabase database) {
    this.documents = database.getCollection("view_organizations_2");
    this.people = new People(database);
  }

  /** Makes what its queries rest on. */
  public void ensureIndexes() {
    documents.createIndex(ascending("slug"));
    documents.createIndex(ascending("state", LIST_KEY));
    documents.createIndex(ascending("members.id"));
  }

  /** Keeps it up to date. */
  public Projector projector() {
    return new StreamView(documents, StreamKind.ORGANIZATION, Organizations::fold);
  }

  private static void fold(Document document, Received event) {
    switch (event.data()) {
      case OrganizationRegistered it -> {
        document.put(LIST_KEY, SortableTime.of(event.envelope().time()) + "|" + event.stream());
        document.put("slug", it.slug());
        document.put("state", "waiting");
        document.put("name", it.name());
        document.put("type", it.type());
        document.put("country", it.country());
        document.put("members", List.of());
      }
      case OrganizationApproved it -> {
        document.put("state", "approved");
        document.remove("refusalReason");
      }
      case OrganizationRefused it -> {
        document.put("state", "refused");
        document.put("refusalReason", it.reason());
      }
      case OrganizationRenamed it -> document.put("name", it.name());
      case OrganizationClassified it -> {
        document.put("type", it.type());
        document.put("country", it.country());
      }
      // Who has not answered yet is nobody's business.
      case OrganizationMemberInvited it -> {}
      case OrganizationInvitationWithdrawn it -> {}
      case OrganizationMemberJoined it -> member(document, it.memberId(), it.role());
      case OrganizationMemberRoleChanged it -> member(document, it.memberId(), it.role());
      case OrganizationMemberLeft it -> {
        document.put("members", membersBut(document, it.memberId()));
        Set<String> former = new TreeSet<>(document.getList("former", String.class, List.of()));
        former.add(it.memberId());
        document.put("former", List.copyOf(former));
      }
      default -> throw new IllegalArgumentException("not about an organization: " + event.data());
    }
  }

  private static void member(Document document, String id, String role) {
    List<Document> members = membersBut(document, id);
    members.add(new Document("id", id).append("role", role));
    document.put("members", members);
  }

  private static List<Document> membersBut(Document document, String id) {
    List<Document> others = new ArrayList<>(document.getList("members", Document.class, List.of()));
    others.removeIf(member -> member.getString("id").equals(id));
    return others;
  }

  /** The organization of an id or a slug. */
  public Optional<OrganizationView> find(String idOrSlug) {
    Document document = documents.find(eq("_id", idOrSlug)).first();
    if (document == null) {
      document = documents.find(eq("slug", idOrSlug)).first();
    }
    return Optional.ofNullable(document).map(OrganizationView::of);
  }

  /** The ids of all who are or were members of an organization. */
  public Set<String> everMembers(String id) {
    Set<String> ever = new HashSet<>();
    Document document = documents.find(eq("_id", id)).first();
    if (document != null) {
      ever.addAll(document.getList("former", String.class, List.of()));
      document
          .getList("members", Document.class, List.of())
          .forEach(member -> ever.add(member.getString("id")));
    }
    return ever;
  }

  /** The same with the people it names, who are not in the view: their names can be erased. */
  OrganizationView withPeople(OrganizationView organization) {
    return organization.naming(people.of(organization.id()));
  }

  /** A place in a list, with what is there. */
  public record Listed(OrganizationView organization, String key) {}

  /** Those in a state: {@code waiting}, {@code approved} or {@code refused}; the oldest first. */
  public List<Listed> inState(String state, @Nullable String after, int limit) {
    return list(and(eq("state", state), gt(LIST_KEY, after == null ? "" : after)), limit);
  }

  /** Those a person is a member of, in whatever state; the oldest first. */
  public List<Listed> of(String member, @Nullable String after, int limit) {
    return list(and(eq("members.id", member), gt(LIST_KEY, after == null ? "" : after)), limit);
  }

  private List<Listed> list(Bson which, int limit) {
    return documents
        .find(which)
        .sort(ascending(LIST_KEY))
        .limit(limit)
        .map(it -> new Listed(OrganizationView.of(it), it.getString(LIST_KEY)))
        .into(new ArrayList<>());
  }

  /** Those organizations that there are, by id. */
  public Map<String, OrganizationView> findAll(Collection<String> ids) {
    return documents.find(in("_id", ids)).map(OrganizationView::of).into(new ArrayList<>()).stream()
        .collect(Collectors.toMap(OrganizationView::id, Function.identity()));
  }
}
