package org.kept.commitment.read.commitments;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.security.Actor;

/**
 * Who may see what of a commitment: everybody what is public, its maker's members and staff the
 * rest. To others a draft is not there, since even its name would tell something.
 */
public final class Audience {

  private final Commitments commitments;
  private final Organizations organizations;

  public Audience(Commitments commitments, Organizations organizations) {
    this.commitments = commitments;
    this.organizations = organizations;
  }

  /** Whether the draft and the review are theirs to see. */
  boolean isInsider(Document commitment, @Nullable Actor reader) {
    return reader != null
        && (reader.isStaff()
            || organizations
                .find(commitment.getString("makerId"))
                .filter(maker -> isMember(maker, reader))
                .isPresent());
  }

  private static boolean isMember(OrganizationView maker, Actor reader) {
    return maker.has(reader.id());
  }

  /** A discarded draft is gone for everybody. */
  public boolean maySee(Document commitment, @Nullable Actor reader) {
    return commitment.containsKey(CommitmentDocument.PUBLIC_SINCE)
        || (!"discarded".equals(commitment.getString(CommitmentDocument.STATE))
            && isInsider(commitment, reader));
  }

  /** Version from which on a commitment that somebody may see is theirs to see. */
  long from(Document commitment, @Nullable Actor reader) {
    return isInsider(commitment, reader) ? 0 : commitment.getLong(CommitmentDocument.PUBLIC_SINCE);
  }

  /**
   * A commitment, and what of its history is for this reader.
   *
   * @param from sequence from which on
   * @param seen sequence of the last event that the view of the commitment shows
   * @param insider whether the reader belongs to its maker or to staff
   */
  public record Readable(String id, String makerId, long from, long seen, boolean insider) {}

  /**
   * What of a commitment's history this reader may see.
   *
   * @throws ProblemException {@code request.not-found} if nothing
   */
  public Readable readable(String idOrSlug, @Nullable Actor reader) {
    Document commitment =
        commitments
            .find(idOrSlug)
            .filter(it -> maySee(it, reader))
            .orElseThrow(ProblemException::notFound);
    return new Readable(
        commitment.getString("_id"),
        commitment.getString("makerId"),
        from(commitment, reader),
        commitment.getLong(StreamView.SEQUENCE),
        isInsider(commitment, reader));
  }
}
