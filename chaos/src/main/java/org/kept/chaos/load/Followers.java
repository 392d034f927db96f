package org.kept.chaos.load;

import static org.kept.chaos.load.Story.id;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.chaos.child.MailFolder;

/** Readers who follow, confirm by the mail they get, and are sent digests. */
final class Followers {

  private static final Pattern CONFIRMATION =
      Pattern.compile("/follows/confirmation\\?token=([A-Za-z0-9_.~-]+)");

  /** Followers of a round: an hour of rounds stays below what one client may ask. */
  private static final int FOLLOWS = 2;

  private final Hands hands;
  private final MailFolder mails;
  private final Answered answered;
  private final List<String> follows = new CopyOnWriteArrayList<>();
  private final AtomicInteger wanted = new AtomicInteger();

  Followers(Hands hands, MailFolder mails, Answered answered) {
    this.hands = hands;
    this.mails = mails;
    this.answered = answered;
  }

  void newRound() {
    wanted.set(FOLLOWS);
  }

  Optional<Order> follow(Promises.Promise toward, RandomGenerator random) {
    if (wanted.getAndDecrement() <= 0) {
      return Optional.empty();
    }
    String email = "reader-%d@example.org".formatted(hands.number());
    String at =
        LocalTime.now(ZoneOffset.UTC)
            .plusMinutes(random.nextInt(1, 10))
            .format(DateTimeFormatter.ofPattern("HH:mm"));
    return Optional.of(
        FollowOrders.follow(toward.id(), toward.version(), email, at)
            .then(answer -> hands.take(() -> confirmation(email))));
  }

  Optional<Order> digest(RandomGenerator random) {
    if (follows.isEmpty()) {
      return Optional.empty();
    }
    String follow = follows.get(random.nextInt(follows.size()));
    return Optional.of(
        FollowOrders.digest(follow, hands.key("digest"))
            .then(
                answer -> {
                  if (answer.path("state").asString("").equals("SENT")) {
                    answered.mailsSaidSent.add(answer.get("messageId").asString());
                  }
                }));
  }

  /** Once the mail that asks for it is there. */
  private @Nullable Order confirmation(String email) {
    Optional<String> token =
        mails.mails().stream()
            .filter(mail -> mail.to().equals(email))
            .map(mail -> CONFIRMATION.matcher(mail.text()))
            .filter(Matcher::find)
            .map(link -> link.group(1))
            .reduce((first, second) -> second);
    if (token.isEmpty()) {
      hands.take(() -> confirmation(email));
      return null;
    }
    return FollowOrders.confirmation(token.get())
        .then(
            answer -> {
              answered.followers.add(answer.get("followerId").asString());
              follows.add(id(answer));
            });
  }
}
