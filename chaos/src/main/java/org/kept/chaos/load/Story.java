package org.kept.chaos.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.kept.chaos.child.MailFolder;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked next, given what was answered so far. Each milestone and each draft is in one
 * hand at a time, so that every order must succeed; everything else happens at the same time, and
 * what others may have made impossible meanwhile says so itself.
 */
final class Story {

  private final Hands next;
  private final Drafting drafting;
  private final Promises promises;
  private final Milestones milestones;
  private final Followers followers;

  Story(MailFolder mails, Answered answered) {
    AtomicInteger number = new AtomicInteger();
    Wording wording = new Wording(LocalDate.now(ZoneOffset.UTC));
    next = new Hands(number);
    milestones = new Milestones(next, wording, answered);
    promises = new Promises(next, wording, milestones);
    drafting = new Drafting(new Hands(number), wording, promises);
    followers = new Followers(next, mails, answered);
  }

  /** Some more commitments and followers than before. */
  void newRound() {
    drafting.newRound();
    followers.newRound();
  }

  /** Something to ask; empty where nothing is possible right now. */
  Optional<Order> next(RandomGenerator random) {
    if (promises.isEmpty() || random.nextInt(6) == 0) {
      return drafting.next();
    }
    if (random.nextInt(2) == 0) {
      Optional<Order> step = next.next();
      if (step.isPresent()) {
        return step;
      }
    }
    Promises.Promise promise = promises.any(random);
    return switch (random.nextInt(25)) {
      case 0 -> milestones.table(promise.id(), random);
      case 1, 2 -> promises.note(promise, random);
      case 3 -> promises.choice(promise);
      case 4 -> promises.translation(promise, random);
      case 5, 6 -> promises.amendment(promise, random);
      case 7 -> promises.extension(promise);
      case 8 -> drafting.renaming();
      case 9 -> followers.follow(promise, random);
      case 10, 11 -> followers.digest(random);
      default -> Optional.of(milestones.report(promise.id(), random));
    };
  }

  static String id(JsonNode answer) {
    return answer.get("id").asString();
  }
}
