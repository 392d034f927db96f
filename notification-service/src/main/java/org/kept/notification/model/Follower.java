package org.kept.notification.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.notification.model.Schedule.Occurrence;

/**
 * A person who asked to be told: the only place that knows an address, so that erasing this erases
 * the person.
 *
 * @param preferences none until something was confirmed
 * @param next when the next digest is due; none if none is
 * @param dueAt when to look at this follower again, {@link #NEVER} if there is no reason to
 * @param version rises with each change; two that change it at once are told by it
 */
public record Follower(
    String id,
    EmailAddress address,
    @Nullable Preferences preferences,
    List<Follow> follows,
    @Nullable Occurrence next,
    Instant dueAt,
    long version) {

  /** Farther than any calendar of ours. */
  public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** More than anybody reads; bounds the document. */
  public static final int MOST_FOLLOWS = 100;

  public Follower {
    follows = List.copyOf(follows);
  }

  /** Somebody of whom only the address is known. */
  public static Follower unknown(String id, EmailAddress address) {
    return new Follower(id, address, null, List.of(), null, NEVER, 0);
  }

  public FollowerRef ref() {
    return FollowerRef.of(id);
  }

  public List<Follow> confirmed() {
    return follows.stream().filter(Follow::isConfirmed).toList();
  }

  public Optional<Follow> follow(String followId) {
    return follows.stream().filter(follow -> follow.id().equals(followId)).findFirst();
  }

  public Optional<Follow> followOf(String commitment) {
    return follow(Follow.id(id, commitment));
  }

  /**
   * Asked to follow; unchanged if they follow too much already. Due at once, for the mail that asks
   * back.
   */
  public Follower ask(String commitment, Preferences wished, Instant now) {
    String followId = Follow.id(id, commitment);
    List<Follow> others =
        follows.stream().filter(f -> !f.id().equals(followId) && f.stands(now)).toList();
    if (others.size() >= MOST_FOLLOWS) {
      return this;
    }
    Follow asked =
        follow(followId).orElse(new Follow(followId, commitment, null, null)).asked(wished, now);
    return with(preferences, Stream.concat(others.stream(), Stream.of(asked)).toList(), next, now);
  }

  /**
   * The holder of the address said yes; empty if there is nothing, or no longer anything, to say
   * yes to.
   */
  public Optional<Follower> confirm(String followId, Instant now) {
    Follow asked = follow(followId).orElse(null);
    Follow.Wish wish = asked == null ? null : asked.wish();
    if (wish == null || !wish.until().isAfter(now)) {
      return Optional.empty();
    }
    List<Follow> changed =
        follows.stream().map(f -> f.id().equals(followId) ? f.confirmed(now) : f).toList();
    return Optional.of(told(changed, wish.preferences(), now));
  }

  /** Wants to be told otherwise. */
  public Follower prefer(Preferences preferences, Instant now) {
    return told(follows, preferences, now);
  }

  /** Does not want to follow that any more. */
  public Follower unfollow(String followId) {
    List<Follow> rest = follows.stream().filter(f -> !f.id().equals(followId)).toList();
    return with(preferences, rest, next, dueAt);
  }

  /**
   * When this document is to be forgotten because nobody confirmed anything; none if somebody did.
   */
  public Optional<Instant> forgottenAt() {
    return confirmed().isEmpty()
        ? follows.stream()
            .map(Follow::wish)
            .filter(w -> w != null)
            .map(Follow.Wish::until)
            .max(Instant::compareTo)
        : Optional.empty();
  }

  private Follower told(List<Follow> follows, Preferences preferences, Instant now) {
    Occurrence next = preferences.schedule().next(now);
    return with(preferences, follows, next, next.at());
  }

  private Follower with(
      @Nullable Preferences preferences,
      List<Follow> follows,
      @Nullable Occurrence next,
      Instant lookAt) {
    Instant earlier = dueAt.isBefore(lookAt) ? dueAt : lookAt;
    return new Follower(id, address, preferences, follows, next, earlier, version);
  }
}
